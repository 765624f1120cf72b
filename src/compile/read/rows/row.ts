/** What the cells of one row state. */
import type { Crs } from '../coordinates.ts';
import { listOf, numberOf, paragraphsOf } from './cells.ts';
import type { Column } from './columns.ts';
import { dateOf, monthOf } from './dates.ts';
import type { Cells } from './grid.ts';
import type { Lexicon, LexiconName } from './lexicon.ts';

/** What one row states, in the words of the data files. What it leaves empty is absent, and says nothing. */
export interface StatedRow {
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
  shape?: string;
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

/** What is wrong with a cell, and the column that it stands in. */
export interface CellProblem {
  column: Column;
  message: string;
}

/** Reads the cells of a row. `problems` says of every cell that was not understood what was expected. */
export function readRow(cells: Cells<Column>, words: Record<LexiconName, Lexicon>): { stated: StatedRow; problems: CellProblem[] } {
  const problems: CellProblem[] = [];
  const say = (column: Column, message: string) => void problems.push({ column, message: `${column} ${message}` });
  const read = <T>(column: Column, parse: (cell: string) => T | null | undefined, expected: string): T | undefined => {
    const cell = cells[column];
    if (cell === undefined) return undefined;
    const value = parse(cell) ?? undefined;
    if (value === undefined) say(column, `is "${cell}", expected ${expected}`);
    return value;
  };
  const term = (name: LexiconName, column: Column = name) => read(column, words[name].idOf, `one of ${words[name].choices}`);
  const several =
    (name: LexiconName) =>
    (cell: string): string[] | null => {
      const ids = [...new Set(listOf(cell).map(words[name].idOf))];
      return ids.every((id) => id !== undefined) ? ids : null;
    };
  const { id, within, shape, name_zh, name_en, text_zh, text_en, implied_zh, implied_en, basis_zh, basis_en } = cells;
  const values: { [K in keyof StatedRow]: StatedRow[K] | undefined } = {
    id,
    within,
    shape,
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
    say(values.lon === undefined ? 'lon' : 'lat', 'is missing, expected both lon and lat or neither');
  return { stated: Object.fromEntries(Object.entries(values).filter(([, v]) => v !== undefined)), problems };
}

/** What rows say that state different things of one record or observation. */
export const conflict = (column: Column, here: string, there: string, where: string, of: string): string =>
  `${column} is ${here} here and ${there} in ${where}, expected one of them for ${of}`;

/** A stated value as it is told and compared. */
export const valueText = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value));

/** What stands against a row's stage_basis, which says no more than whether anything shows the stage; null when nothing does. */
export function stageBasisProblem({ stage_basis, implied_zh, implied_en }: StatedRow, impliedBefore: boolean): string | null {
  const basis = implied_zh || implied_en || impliedBefore ? 'implied' : 'stated';
  return stage_basis === undefined || stage_basis === basis
    ? null
    : `stage_basis is ${stage_basis}, expected it to follow from implied_zh and implied_en, which say what shows the stage`;
}
