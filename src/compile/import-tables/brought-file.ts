/** What a file is that somebody brings, and what it is about: a table of one kind or another, or shapes. */
import type { BroughtShapes } from '../import-shapes/brought.ts';
import { SHAPES_OF, type ShapesOf } from '../import-shapes/import-shapes.ts';
import { isGeojson, readShapes } from '../import-shapes/read-shapes.ts';
import { isShapefile } from '../import-shapes/shapefile.ts';
import { decodeSpreadsheet, SpreadsheetError } from '../import/spreadsheet.ts';
import type { Crs } from '../read/coordinates.ts';
import { LIMITS, megabytes } from '../read/limits.ts';
import { readGrid } from '../read/rows/grid.ts';
import { isOldContainer, isZip, UnreadableError, unpack } from '../workbook/archive.ts';
import { chooseSheet, sheetText } from '../workbook/sheet-text.ts';
import { readWorkbook } from '../workbook/workbook.ts';
import { ABOUT, aboutOf, HEADERS, isExact, understoodAs, type About } from './columns.ts';

/** What is said of a file besides it. */
export interface FileOptions {
  /** What it is about; found out where that is left out. */
  as?: About | ShapesOf | undefined;
  /** The sheet of a workbook, or the layer of a zip. */
  sheet?: string | undefined;
  crs?: Crs | undefined;
}

/** What `--as` may say. */
export const AS: readonly (About | ShapesOf)[] = [...new Set([...ABOUT, ...SHAPES_OF])];

export type BroughtFile =
  { is: 'table'; about: About; text: string; told: string[] } | { is: 'shapes'; of: ShapesOf | undefined; shapes: BroughtShapes };

/** @throws UnreadableError or SpreadsheetError, whose sentence follows the file's name */
export async function readBrought(bytes: Uint8Array, { as, sheet, crs }: FileOptions): Promise<BroughtFile> {
  if (bytes.length > LIMITS.shapesBytes)
    throw new UnreadableError(`is ${megabytes(bytes.length)} large, expected at most ${megabytes(LIMITS.shapesBytes)}`);
  const names = isZip(bytes) ? [...(await unpack(bytes, () => true)).keys()] : [];
  const isShapes =
    isShapefile(names) || (names.length > 0 ? names.some(isGeojson) && !names.includes('[Content_Types].xml') : isJson(bytes));
  if (isShapes) {
    const of = SHAPES_OF.find((one) => one === as);
    if (as !== undefined && of === undefined)
      throw new UnreadableError(`has shapes, of which --as can say ${SHAPES_OF.join(', ')}, not ${as}`);
    return { is: 'shapes', of, shapes: await readShapes(bytes, names, crs, sheet) };
  }
  const said = ABOUT.find((one) => one === as);
  if (as !== undefined && said === undefined) throw new UnreadableError(`is a table, of which --as can say ${ABOUT.join(', ')}, not ${as}`);
  if (names.length > 0 || isOldContainer(bytes)) return readSheet(bytes, said, sheet);
  if (sheet !== undefined) throw new SpreadsheetError('is no workbook, expected --sheet only beside one (.xlsx)');
  const text = decodeSpreadsheet(bytes);
  return { is: 'table', about: said ?? aboutOfText(text), text, told: [] };
}

async function readSheet(bytes: Uint8Array, said: About | undefined, name: string | undefined): Promise<BroughtFile> {
  const sheets = await readWorkbook(bytes);
  const known = (row: readonly string[]): number => Math.max(...(said ? [said] : ABOUT).map((about) => understoodAs(about, row)));
  const chosen = chooseSheet(sheets, known, name);
  const others = sheets.filter((one) => one !== chosen.sheet).map((one) => `"${one.name}"`);
  const told = `Sheet "${chosen.sheet.name}" is read${others.length > 0 ? `, and not ${others.join(', ')} (--sheet names another)` : ''}.`;
  const about = said ?? aboutOf(chosen.sheet.rows[chosen.header]!);
  return { is: 'table', about, text: sheetText(chosen, isExact), told: [told] };
}

/** What a table is about: under each kind of headers it is read as far as its header, which may stand below a title. */
export function aboutOfText(text: string): About {
  const head = text.split('\n', 120).join('\n');
  const counts = ABOUT.map((about) => ({ about, count: understoodAs(about, readGrid(head, HEADERS[about]).headers) }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).about;
}

/** Whether a file begins as an object of JSON does. */
export const isJson = (bytes: Uint8Array): boolean => /^\ufeff?\s*\{/.test(new TextDecoder().decode(bytes.subarray(0, 100)));
