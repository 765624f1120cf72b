/** Where in a table the values of a record stand: found when it is asked for, since most are never asked for. */
import { LineCounter } from 'yaml';
import type { Place, RowsFile } from '../source-file.ts';
import type { Column } from './columns.ts';
import type { Grid } from './grid.ts';

/** A table, which can say where its cells begin. */
export class Table {
  readonly path: string;
  readonly #text: string;
  readonly #delimiter: string;
  readonly #columns: Grid<Column>['columns'];
  /** Where each line of cells begins in the text, and where each line of the text does. */
  #starts: number[] | null = null;
  #lines: LineCounter | null = null;

  constructor(path: string, { text, delimiter, columns }: Grid<Column>) {
    [this.path, this.#text, this.#delimiter, this.#columns] = [path, text, delimiter, columns];
  }

  /** Where a cell of a line begins; the line where it has no such column. */
  place(line: number, column?: Column): Place {
    return this.placeOf(line, column === undefined ? -1 : this.#columns.indexOf(column));
  }

  /** The same by the number of the cell. */
  placeOf(line: number, cell: number): Place {
    const { offsets } = this.#cells(this.#start(line));
    return this.at(offsets[cell] ?? offsets[0]!);
  }

  /** Whether a line states anything in a column. */
  states(line: number, column: Column): boolean {
    const { offsets, end } = this.#cells(this.#start(line));
    const c = this.#columns.indexOf(column);
    const cell = c < 0 || c >= offsets.length ? '' : this.#text.slice(offsets[c], (offsets[c + 1] ?? end + 1) - 1);
    return cell.trim() !== '' && cell !== '""';
  }

  /** A place in the text as line and column. */
  at(offset: number): Place {
    if (!this.#lines) {
      this.#lines = new LineCounter();
      this.#lines.addNewLine(0);
      for (let end = this.#text.indexOf('\n'); end >= 0; end = this.#text.indexOf('\n', end + 1)) this.#lines.addNewLine(end + 1);
    }
    return this.#lines.linePos(offset);
  }

  #start(line: number): number {
    if (!this.#starts) {
      this.#starts = [];
      for (let from = 0; from <= this.#text.length; from = this.#cells(from).end + 1) this.#starts.push(from);
    }
    return this.#starts[line] ?? 0;
  }

  /** Where the cells of a line begin, and where the line ends, of which a quoted cell may have several. */
  #cells(from: number): { offsets: number[]; end: number } {
    const text = this.#text;
    const offsets: number[] = [];
    for (let at = from; ; at++) {
      offsets.push(at);
      if (text[at] === '"')
        for (at++; at < text.length; at++) {
          if (text[at] !== '"') continue;
          if (text[at + 1] !== '"') break;
          at++;
        }
      while (at < text.length && text[at] !== this.#delimiter && text[at] !== '\n') at++;
      if (text[at] !== this.#delimiter) return { offsets, end: at };
    }
  }
}

/** Values of a record whose columns have other names, by the last keys of their paths. */
const COLUMN_OF: Readonly<Record<string, Column>> = { 'point.0': 'lon', 'point.1': 'lat', point: 'lon' };

/** The rows of one record. */
export class RecordRows implements RowsFile {
  readonly #table: Table;
  readonly stem: string;
  /** Lines of the record, and those of its observations in their order. */
  readonly #lines: readonly number[];
  readonly #observations: readonly number[];

  constructor(table: Table, id: string, lines: readonly number[], observations: readonly number[]) {
    [this.#table, this.stem, this.#lines, this.#observations] = [table, id, lines, observations];
  }

  get path(): string {
    return this.#table.path;
  }

  place(path: readonly PropertyKey[]): Place {
    const [list, i, ...within] = path;
    if (list === 'observations' && typeof i === 'number')
      return this.#table.place(this.#observations[i]!, within.length > 0 ? columnAt(within) : undefined);
    if (path.length === 0 || list === 'observations') return this.#table.place(this.#lines[0]!);
    const column = columnAt(path);
    return this.#table.place(this.#lines.find((line) => this.#table.states(line, column)) ?? this.#lines[0]!, column);
  }

  column(path: readonly PropertyKey[]): string {
    if (path[0] !== 'observations') return columnAt(path);
    return path.length > 2 ? columnAt(path.slice(2)) : 'observations';
  }
}

/** The column of a value: the last key of its path, or the last two where it is of one language or one of a pair. */
export function columnAt(path: readonly PropertyKey[]): Column {
  const keys = path.map(String);
  const last = keys.at(-1)!;
  const two = keys.slice(-2);
  if (last === 'zh' || last === 'en') return two.join('_') as Column;
  return COLUMN_OF[two.join('.')] ?? COLUMN_OF[last] ?? (/^\d+$/.test(last) ? (keys.at(-2) as Column) : textColumn(last));
}

/** A text in two languages is told at its Chinese column. */
const textColumn = (key: string): Column =>
  ['name', 'basis', 'text', 'implied'].includes(key) ? (`${key}_zh` as Column) : (key as Column);
