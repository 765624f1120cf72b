/** Records that stand as rows of a table in `data/projects/`: one row a statement, several rows of one id together one record. */
import { progress } from '../../output/progress.ts';
import type { Issue } from '../issue.ts';
import { LIMITS } from '../limits.ts';
import { acceptValue, type Loaded } from '../load.ts';
import { projectSchema, type ProjectFile } from '../schema.ts';
import type { Place } from '../source-file.ts';
import { JOINED, numbersRows, OF_RECORD, PROJECT_HEADERS, type Column } from './columns.ts';
import { isBlank, readGrid, tooManyCells, type Grid } from './grid.ts';
import type { Lexicon, Lexicons } from './lexicon.ts';
import { projectSheet, readLine, type ProjectSheet } from './project-sheet.ts';
import { rawRecord, type NumberedRow } from './raw-record.ts';
import { RecordRows, Table } from './record-rows.ts';
import { conflict, DATUM_ASKED, stageBasisProblem, valueText } from './row.ts';

/** Without these columns, of two one at least, no row says what a record has to say. */
const NEEDED = [
  ['id'],
  ['name_zh', 'name_en'],
  ['sector'],
  ['precision'],
  ['basis_zh', 'basis_en'],
  ['source'],
  ['asof'],
  ['stage'],
  ['text_zh', 'text_en'],
] as const satisfies Column[][];

/** What a table holds. */
export interface TableRecords {
  records: Loaded<ProjectFile>[];
  /** Ids of records that stand in it and are at fault, so that what refers to them is not told as well. */
  refused: string[];
}

/**
 * Reads a table. Faults are added to `issues`, of like ones the first and how many there are.
 * @param known a word that they do not know is taken as an id, of which the check says whether it exists
 */
export function readTable(path: string, text: string, known: Lexicons, issues: Issue[]): TableRecords {
  const words = orIds(known);
  const grid = readGrid(text, PROJECT_HEADERS);
  const sheet = projectSheet(grid, words);
  const table = new Table(path, grid);
  const faults = new Faults(path, issues);
  const read: TableRecords = { records: [], refused: [] };
  if (headerFaults(grid, sheet, table, faults)) {
    const id = grid.columns.indexOf('id');
    const ids = id < 0 ? [] : grid.lines.slice(grid.header + 1).flatMap((line) => line[id]?.trim() || []);
    faults.end();
    return { records: [], refused: [...new Set(ids)] };
  }
  const [byId, broken] = [new Map<string, NumberedRow[]>(), new Set<string>()];
  for (let line = grid.header + 1; line < grid.lines.length; line++) {
    progress(() => `${line} of ${grid.lines.length} rows of ${path} read`);
    if (!isBlank(grid.lines[line]!)) takeRow(line);
  }
  for (const [id, rows] of byId) {
    progress(() => `${read.records.length} of ${byId.size} records of ${path} checked`);
    const record = broken.has(id) ? null : takeRecord(id, rows);
    if (record) read.records.push(record);
    else read.refused.push(id);
  }
  faults.end();
  return read;

  function takeRow(line: number): void {
    const cells = grid.lines[line]!;
    const { stated, problems } = readLine(cells, sheet, words);
    const { id, sources = [] } = stated;
    const before = faults.count;
    const tooMany = tooManyCells(cells, grid.columns);
    if (tooMany) faults.say(table.place(line), tooMany);
    for (const { column, message } of problems) faults.say(table.place(line, column), message);
    if (sources.length > 1) faults.say(table.place(line, 'source'), `source is ${valueText(sources)}, expected one source in a row`);
    if (id === undefined) {
      faults.say(table.place(line, 'id'), 'id is missing, expected the id of the record that the row is of');
      return;
    }
    if (faults.count > before) broken.add(id);
    const rows = byId.get(id);
    if (rows) rows.push({ line, stated });
    else byId.set(id, [{ line, stated }]);
  }

  function takeRecord(id: string, rows: readonly NumberedRow[]): Loaded<ProjectFile> | null {
    const { raw, observations } = rawRecord(id, rows);
    const file = new RecordRows(
      table,
      id,
      rows.map(({ line }) => line),
      observations,
    );
    const own: Issue[] = [];
    const point = rows.find(({ stated }) => stated.lon !== undefined);
    if (point && !rows.some(({ stated }) => stated.crs !== undefined))
      own.push({ file: path, ...table.place(point.line, 'lon'), message: DATUM_ASKED });
    contradictions(id, rows, (line, column, message) => own.push({ file: path, ...table.place(line, column), message }), table);
    const loaded = acceptValue(file, raw, projectSchema, own);
    for (const issue of own) faults.say(issue, issue.message);
    return own.length > 0 ? null : loaded;
  }
}

/** Tells what keeps a table from being read at all; true when anything does. */
function headerFaults(
  { headers, header, quotes }: Grid<Column>,
  { columns, figures }: ProjectSheet,
  table: Table,
  faults: Faults,
): boolean {
  const at = (c: number): Place => table.placeOf(header, c);
  const known = new Map<Column, number>();
  columns.forEach((column, c) => {
    const written = headers[c]!.trim();
    if (!column) {
      if (!written || numbersRows(written) || figures.some(({ cell }) => cell === c)) return;
      const [near] = PROJECT_HEADERS.near(written);
      faults.say(
        at(c),
        `column "${written}" is unknown${near ? ` (did you mean "${near}"?)` : ''}, expected only columns of records (data/README.md)`,
      );
    } else if (known.has(column) && !JOINED.has(column))
      faults.say(at(c), `the columns "${headers[known.get(column)!]}" and "${written}" both mean ${column}, expected one of them`);
    else known.set(column, c);
  });
  const lacking = NEEDED.filter((columns) => !columns.some((column) => known.has(column))).map((columns) => columns.join(' or '));
  if (lacking.length > 0)
    faults.say(at(0), `${lacking.length > 1 ? 'columns are' : 'a column is'} missing, expected ${lacking.join(', ')} in the header`);
  if (quotes[0]) faults.say(table.at(quotes[0].offset), `${quotes[0].message}, expected every opening quote to be closed`);
  return faults.count > 0;
}

/** Tells rows that state other things of the record than earlier ones, and a basis that is not the statement's. */
function contradictions(
  id: string,
  rows: readonly NumberedRow[],
  say: (line: number, column: Column, message: string) => void,
  table: Table,
): void {
  for (const { line, stated } of rows) {
    const basis = stageBasisProblem(stated, false);
    if (basis) say(line, 'stage_basis', basis);
  }
  if (rows.length === 1) return;
  for (const column of OF_RECORD) {
    const [first, ...later] = rows.filter(({ stated }) => stated[column] !== undefined);
    for (const { line, stated } of later) {
      const [here, there] = [valueText(stated[column]), valueText(first!.stated[column])];
      if (here !== there) say(line, column, conflict(column, here, there, `line ${table.place(first!.line).line}`, id));
    }
  }
}

/** Lexicons to which each word that they do not know is an id. */
const orIds = (known: Lexicons): Lexicons => ({
  ...(Object.fromEntries(Object.entries(known).map(([name, lexicon]) => [name, orId(lexicon)])) as Lexicons),
  // What is written with a number is a unit or none at all.
  unit: known.unit,
  qualifier: known.qualifier,
});

const orId = ({ read, idOf, choices }: Lexicon): Lexicon => ({
  idOf,
  read: (word) => {
    const found = read(word);
    return 'near' in found ? { id: word, loose: false } : found;
  },
  choices,
});

/** The faults of one table. */
class Faults {
  count = 0;
  readonly #path: string;
  readonly #issues: Issue[];

  constructor(path: string, issues: Issue[]) {
    [this.#path, this.#issues] = [path, issues];
  }

  say({ line, col }: Place, message: string): void {
    if (++this.count <= LIMITS.told) this.#issues.push({ file: this.#path, line, col, message });
  }

  end(): void {
    const more = this.count - LIMITS.told;
    if (more > 0) this.#issues.push({ file: this.#path, line: 1, col: 1, message: `has ${more} more faults, expected none` });
  }
}
