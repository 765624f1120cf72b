/** What `npm run import` does with anything but a table of projects as text. */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { BroughtShapes } from '../import-shapes/brought.ts';
import { importShapes } from '../import-shapes/import-shapes.ts';
import { inLanguages, type ShapeOptions } from '../import-shapes/options.ts';
import { IMPORT_TEXTS } from '../../i18n/import.ts';
import { decodeSpreadsheet } from '../import/spreadsheet.ts';
import type { Lang } from '../../model/dataset.ts';
import type { Crs } from '../read/coordinates.ts';
import type { Tables } from '../read/tables.ts';
import { isOldContainer, isZip, UnreadableError } from '../workbook/archive.ts';
import { bringIn } from './bring-in.ts';
import { aboutOfText, AS, isJson, readBrought, type FileOptions } from './brought-file.ts';
import { HEADERS } from './columns.ts';
import { importOther } from './import-other.ts';

/** The options of the command that are for these, for `parseArgs`. */
export const OTHER_OPTIONS = {
  as: { type: 'string' },
  sheet: { type: 'string' },
  shapes: { type: 'string' },
  precision: { type: 'string' },
  basis: { type: 'string', multiple: true },
  confidence: { type: 'string' },
  simplify: { type: 'string' },
  name: { type: 'string' },
} as const;

/** How they stand in a usage. */
export const OTHER_USAGE = [
  `[--as ${AS.join('|')}]`,
  '[--sheet name]',
  '[--shapes file] [--precision metres] [--basis text] [--confidence word] [--simplify metres] [--name property]',
].join(' ');

type Values = { [K in keyof typeof OTHER_OPTIONS]?: K extends 'basis' ? string[] : string };

/** What was called for besides the file and the district. */
export interface OtherCall {
  as: FileOptions['as'];
  sheet: string | undefined;
  /** A file of shapes beside a table of blocks. */
  shapes: string | undefined;
  shape: ShapeOptions;
}

/** @throws a sentence for a value that is none */
export function otherCall(values: Values): OtherCall {
  const as = AS.find((one) => one === values.as);
  if (values.as !== undefined && as === undefined) throw new Error(`--as is "${values.as}", expected ${AS.join(', ')}.`);
  const metres = (option: 'precision' | 'simplify'): number | undefined => {
    const said = values[option];
    if (said !== undefined && !(Number(said) > 0 && Number.isFinite(Number(said))))
      throw new Error(`--${option} is "${said}", expected metres as a number above zero.`);
    return said === undefined ? undefined : Number(said);
  };
  const { sheet, shapes, basis = [], confidence, name } = values;
  return {
    as,
    sheet,
    shapes,
    shape: { precision: metres('precision'), basis: inLanguages(basis), confidence, simplify: metres('simplify'), field: name },
  };
}

/** Whether a file is something else than a table of projects as text. @throws SpreadsheetError for a text that cannot be told */
export function isOther(bytes: Uint8Array, { as, sheet }: OtherCall): boolean {
  if (isZip(bytes) || isOldContainer(bytes) || isJson(bytes) || sheet !== undefined) return true;
  return (as ?? aboutOfText(decodeSpreadsheet(bytes))) !== 'projects';
}

/**
 * Merges such a file into the district, or shows what would become of it.
 * @param importProjects what is done with the text of a table of projects, which a workbook may hold
 * @returns the exit code
 * @throws UnreadableError or SpreadsheetError, whose sentence follows the file's name; what the system refuses
 */
export async function importFileOfOther(
  bytes: Uint8Array,
  tables: Tables,
  call: { file: string; root: string; write: boolean; yaml: boolean; crs: Crs | undefined; other: OtherCall; lang: Lang },
  importProjects: (text: string) => number,
): Promise<number> {
  const { root, crs, other } = call;
  const brought = await readBrought(bytes, { as: other.as, sheet: other.sheet, crs });
  if (brought.is === 'shapes') {
    const outcome = importShapes(brought.shapes, tables, other.shape, brought.of);
    return bringIn(root, outcome, 'feature', call);
  }
  const { about, text, told } = brought;
  if (about === 'projects') {
    for (const line of told) console.log(line);
    return importProjects(text);
  }
  const shapes = other.shapes === undefined ? undefined : await shapesBeside(other.shapes, crs);
  const outcome = importOther(about, text, tables, { crs, shapes, shape: other.shape }, call.lang);
  const t = IMPORT_TEXTS[call.lang];
  const read = t.readAs(t.tables[about]);
  const book = HEADERS[about];
  const columns = (id: string): string | undefined => (book.of(id) === id ? book.name(id)[call.lang] : undefined);
  return bringIn(root, { ...outcome, told: [...told, ...(shapes ? [shapes.told] : []), read, ...outcome.told] }, 'row', {
    ...call,
    columns,
  });
}

async function shapesBeside(file: string, crs: Crs | undefined): Promise<BroughtShapes> {
  const brought = await readBrought(readFileSync(file), { crs });
  if (brought.is !== 'shapes') throw new UnreadableError(`needs shapes beside it, and ${file} (${extname(file) || 'no ending'}) has none`);
  return brought.shapes;
}
