import { dateOf, listOf, monthOf, numberOf, paragraphsOf } from './cells.ts';
import type { Crs } from '../read/coordinates.ts';
import type { Lexicon, LexiconName } from './lexicon.ts';
import type { SpreadsheetRow } from './spreadsheet.ts';

/** What one row states, in the words of the data files. What it leaves empty is absent, and says nothing. */
export interface ImportRow {
  id?: string;
  name_zh?: string;
  name_en?: string;
  aliases?: string[];
  kind?: string;
  block?: string;
  one_of?: string[];
  block_basis?: string;
  subdistrict?: string;
  within?: string;
  sector?: string;
  stage?: string;
  stage_basis?: string;
  asof?: string;
  precision?: string;
  uncertainty_m?: number;
  lon?: number;
  lat?: number;
  crs?: Crs;
  sources?: string[];
  paragraphs?: number[];
  text_zh?: string;
  text_en?: string;
  milestone?: string;
  implied_zh?: string;
  implied_en?: string;
  happened?: string;
  due?: string;
  aim?: string;
  basis_zh?: string;
  basis_en?: string;
}

/** Reads the cells of a row. `problems` says of every cell that was not understood what was expected. */
export function readRow(cells: SpreadsheetRow['cells'], words: Record<LexiconName, Lexicon>): { stated: ImportRow; problems: string[] } {
  const problems: string[] = [];
  const read = <T>(column: keyof typeof cells, parse: (cell: string) => T | null | undefined, expected: string): T | undefined => {
    const cell = cells[column];
    if (cell === undefined) return undefined;
    const value = parse(cell) ?? undefined;
    if (value === undefined) problems.push(`${column} is "${cell}", expected ${expected}`);
    return value;
  };
  const term = (name: LexiconName, column: keyof typeof cells = name) => read(column, words[name].idOf, `one of ${words[name].choices}`);
  const several =
    (name: LexiconName) =>
    (cell: string): string[] | null => {
      const ids = [...new Set(listOf(cell).map(words[name].idOf))];
      return ids.every((id) => id !== undefined) ? ids : null;
    };
  const { id, within, name_zh, name_en, text_zh, text_en, implied_zh, implied_en, basis_zh, basis_en } = cells;
  const values: { [K in keyof ImportRow]: ImportRow[K] | undefined } = {
    id,
    within,
    name_zh,
    name_en,
    text_zh,
    text_en,
    implied_zh,
    implied_en,
    basis_zh,
    basis_en,
    aliases: read('aliases', listOf, 'names joined by ;'),
    kind: term('kind'),
    block: term('block'),
    one_of: read('one_of', several('block'), `two or more of ${words.block.choices}, joined by ;`),
    subdistrict: term('subdistrict'),
    block_basis: term('block_basis'),
    sector: term('sector'),
    stage: term('stage'),
    stage_basis: term('stage_basis'),
    milestone: term('milestone'),
    aim: term('aim'),
    precision: term('precision'),
    crs: term('crs') as Crs | undefined,
    asof: read('asof', monthOf, 'a month as YYYY-MM, for example 2023-06'),
    happened: read('happened', dateOf, 'a month or a year as YYYY-MM or YYYY, for example 2023-06'),
    due: read('due', dateOf, 'a month or a year as YYYY-MM or YYYY, for example 2024-05'),
    uncertainty_m: read('uncertainty_m', numberOf, 'metres as a number'),
    lon: read('lon', numberOf, 'degrees as a number, for example 121.5438'),
    lat: read('lat', numberOf, 'degrees as a number, for example 29.9305'),
    sources: read('source', several('source'), `one of ${words.source.choices} (several joined by ;)`),
    paragraphs: read('paragraphs', paragraphsOf, 'paragraph numbers, for example 8, 37 or 26-29'),
  };
  if ((values.lon === undefined) !== (values.lat === undefined) && problems.length === 0)
    problems.push(`${values.lon === undefined ? 'lon' : 'lat'} is missing, expected both lon and lat or neither`);
  return { stated: Object.fromEntries(Object.entries(values).filter(([, v]) => v !== undefined)), problems };
}
