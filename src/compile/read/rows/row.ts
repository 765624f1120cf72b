/** What the cells of one row state. */
import type { Crs } from '../coordinates.ts';
import { listOf, metresOf, paragraphsOf } from './cells.ts';
import type { Column } from './columns.ts';
import { readDate, type DateRead } from './dates.ts';
import { degreesOf, pairOf } from './degrees.ts';
import { readFigure, type Figure, type FigureCell } from './figures.ts';
import type { Cells } from './grid.ts';
import type { Lexicon, LexiconName, Lexicons } from './lexicon.ts';

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
  section?: string;
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
  figures?: Figure[];
}

/** What is wrong with a cell, and the column that it stands in. */
export interface CellProblem {
  column: Column;
  message: string;
}

/** What the cells of a row say, and what is wrong with them. */
export interface RowRead {
  stated: StatedRow;
  problems: CellProblem[];
}

/**
 * Reads the cells of a row. `problems` says of every cell that was not understood what was expected.
 * @param figures the numbers of the row that stand in columns of their own
 */
export function readRow(cells: Cells<Column>, words: Lexicons, figures: readonly FigureCell[] = []): RowRead {
  const problems: CellProblem[] = [];
  const say = (column: Column, message: string) => void problems.push({ column, message: `${column} ${message}` });
  const read = <T>(column: Column, parse: (cell: string) => T | null, expected: string): T | undefined => {
    const cell = cells[column];
    const value = cell === undefined ? undefined : parse(cell);
    if (value !== null) return value;
    say(column, `is "${cell}", expected ${expected}`);
    return undefined;
  };
  const date = (column: Column, needsMonth: boolean, example: string): string | undefined => {
    const cell = cells[column];
    if (cell === undefined) return undefined;
    const read = readDate(cell);
    if (read.is === 'month' || (read.is === 'year' && !needsMonth)) return read.date;
    say(column, dateMessage(cell, read, needsMonth, example));
    return undefined;
  };
  const wordOf = (name: LexiconName, column: Column, word: string, expected = `one of ${words[name].choices}`): string | undefined => {
    const found = words[name].read(word);
    if ('id' in found) return found.id;
    if ('several' in found) say(column, `is "${word}", which may be ${found.several.join(' or ')}, expected one of them`);
    else if (found.near.length > 0) say(column, `is "${word}" (did you mean ${found.near.join(' or ')}?), expected ${expected}`);
    else say(column, `is "${word}", expected ${expected}`);
    return undefined;
  };
  const term = (name: LexiconName, column: Column = name as Column): string | undefined =>
    cells[column] === undefined || saysNothing(cells[column], words[name]) ? undefined : wordOf(name, column, cells[column]);
  const several = (name: LexiconName, column: Column, expected: string): string[] | undefined => {
    const ids = listOf(cells[column] ?? '').map((word) => wordOf(name, column, word, expected));
    return ids.length > 0 && ids.every((id) => id !== undefined) ? [...new Set(ids)] : undefined;
  };
  const { id, within, shape, section, name_zh, name_en, text_zh, text_en, implied_zh, implied_en, basis_zh, basis_en } = cells;
  const [lon, lat] = pointOf(cells, say);
  const values: { [K in keyof StatedRow]: StatedRow[K] | undefined } = {
    id,
    within,
    shape,
    section,
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
    one_of: several('block', 'one_of', `two or more of ${words.block.choices}, joined by ;`),
    subdistrict: term('subdistrict'),
    block_basis: term('block_basis'),
    sector: term('sector'),
    ...stageOf(cells.stage, words, (message) => say('stage', message), wordOf),
    stage_basis: term('stage_basis'),
    aim: term('aim'),
    precision: term('precision'),
    crs: term('crs') as Crs | undefined,
    asof: date('asof', true, '2023-06'),
    happened: date('happened', false, '2023-06'),
    due: date('due', false, '2024-05'),
    uncertainty_m: read('uncertainty_m', metresOf, 'metres as a number'),
    lon,
    lat,
    sources: several('source', 'source', `one of ${words.source.choices} (several joined by ;)`),
    paragraphs: read('paragraphs', paragraphsOf, 'paragraph numbers, for example 8, 37 or 26-29'),
  };
  if (cells.milestone !== undefined) values.milestone = term('milestone');
  const told = figures.flatMap((figure) => {
    const made = readFigure(figure, words);
    if ('message' in made) problems.push({ column: 'figures', message: made.message });
    return 'message' in made ? [] : [made];
  });
  if (told.length > 0) values.figures = told;
  return { stated: Object.fromEntries(Object.entries(values).filter(([, v]) => v !== undefined)), problems };
}

/** The stage of a cell, and the milestone that its word is too: 开工 is under construction, and started. */
function stageOf(
  cell: string | undefined,
  words: Lexicons,
  say: (message: string) => void,
  wordOf: (name: LexiconName, column: Column, word: string) => string | undefined,
): Pick<StatedRow, 'stage' | 'milestone'> {
  if (cell === undefined) return {};
  const [stage, milestone] = [words.stage.read(cell), words.milestone.idOf(cell)];
  if ('id' in stage) return { stage: stage.id, ...(stage.loose && milestone !== undefined ? { milestone } : {}) };
  if (!('near' in stage) || milestone === undefined) {
    wordOf('stage', 'stage', cell);
    return {};
  }
  say(`is "${cell}", which is the milestone ${milestone} and no stage, expected one of ${words.stage.choices}`);
  return {};
}

/** The point of a row, from one column or two, in the order of longitude and latitude. */
function pointOf(
  cells: Cells<Column>,
  say: (column: Column, message: string) => void,
): [lon?: number | undefined, lat?: number | undefined] {
  if (cells.lonlat !== undefined && cells.lon === undefined && cells.lat === undefined) {
    const pair = pairOf(cells.lonlat);
    if (!pair) say('lonlat', `is "${cells.lonlat}", expected a longitude and a latitude, for example 121.5438, 29.9305`);
    return pair ?? [];
  }
  const degrees = (column: 'lon' | 'lat', example: string): number | undefined | null => {
    const cell = cells[column];
    const value = cell === undefined ? undefined : degreesOf(cell);
    if (value === null) say(column, `is "${cell}", expected degrees as a number, for example ${example}`);
    return value;
  };
  const [lon, lat] = [degrees('lon', '121.5438'), degrees('lat', '29.9305')];
  if (lon === undefined && lat !== undefined) say('lon', 'is missing, expected both lon and lat or neither');
  if (lat === undefined && lon !== undefined) say('lat', 'is missing, expected both lon and lat or neither');
  return [lon ?? undefined, lat ?? undefined];
}

/** What was understood of a cell that is no date to be taken, and what was expected. */
function dateMessage(cell: string, read: DateRead, needsMonth: boolean, example: string): string {
  const expected = needsMonth
    ? `a month as YYYY-MM, for example ${example}`
    : `a month or a year as YYYY-MM or YYYY, for example ${example}`;
  switch (read.is) {
    case 'year':
      return `is "${cell}", a year without its month, expected a month as YYYY-MM, for example ${read.date}-06`;
    case 'ambiguous':
      return `is "${cell}", which may be ${read.dates.join(' or ')}, expected one of them`;
    case 'period':
      return `is "${cell}", the time from ${read.dates.join(' to ')}, expected ${expected}`;
    case 'yearless':
      return `is "${cell}", which names no year, expected ${expected}`;
    case 'wordy':
      return `is "${cell}" (did you mean ${read.dates.join(' or ')}?), expected ${expected}`;
    default:
      return `is "${cell}", expected ${expected}`;
  }
}

/** A word by which a cell says that there is nothing to say, where no thing is called so. */
const saysNothing = (cell: string, lexicon: Lexicon): boolean => /^(无|暂无|没有|none)$/i.test(cell) && lexicon.idOf(cell) === undefined;

/** What is asked where a point stands alone: on a Chinese map it may be half a kilometre off. */
export const DATUM_ASKED =
  'crs is missing beside a point, expected the datum it was read off in: wgs84 (GPS, 天地图), gcj02 (高德, 腾讯) or bd09 (百度)';

/** What rows say that state different things of one record or observation. */
export const conflict = (column: string, here: string, there: string, where: string, of: string): string =>
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
