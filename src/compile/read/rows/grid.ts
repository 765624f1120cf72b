/** Separated text to lines of cells, and what its header says each column is. */
import Papa from 'papaparse';
import { columnOf, type Column } from './columns.ts';

export interface Grid {
  /** The text that `lines` are of: without a byte-order mark, every line ended by `\n`. */
  text: string;
  delimiter: string;
  /** All lines as lists of cells, empty ones too, so that each keeps its number. */
  lines: string[][];
  /** Which of them is the header. */
  header: number;
  headers: string[];
  /** What each column is; undefined for a header that is not understood. */
  columns: (Column | undefined)[];
  /** Quotes that do not pair, each with the line that it spoils and where in the text it stands. */
  quotes: { row: number; offset: number; message: string }[];
}

/** What stands in the columns understood, trimmed; empty cells are left out. */
export type Cells = Partial<Record<Column, string>>;

const DELIMITERS = [',', ';', '\t'];
/** Lines in which the header is looked for to tell the separator. */
const HEAD = 100;

/** Reads comma, semicolon or tab separated text: the separator is the one under which most headers are understood. */
export function readGrid(written: string): Grid {
  const unmarked = written.replace(/^\ufeff/, '');
  const text = unmarked.includes('\r') ? unmarked.replace(/\r\n?/g, '\n') : unmarked;
  const understood = (delimiter: string): number => {
    const { data } = Papa.parse<string[]>(text, { delimiter, newline: '\n', preview: HEAD });
    return data.find((line) => !isBlank(line))?.filter(columnOf).length ?? 0;
  };
  const [[delimiter]] = DELIMITERS.map((d) => [d, understood(d)] as const).sort(([, a], [, b]) => b - a) as [[string, number]];
  // Lines stay lists: a header may stand twice.
  const { data: lines, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n', skipEmptyLines: false });
  const header = Math.max(
    0,
    lines.findIndex((line) => !isBlank(line)),
  );
  const headers = lines[header] ?? [];
  const quotes = errors.filter((e) => e.type === 'Quotes').map(({ row = 0, index = 0, message }) => ({ row, offset: index, message }));
  return { text, delimiter, lines, header, headers, columns: headers.map(columnOf), quotes };
}

export const isBlank = (line: readonly string[]): boolean => line.every((cell) => cell.trim() === '');

/** The cells of a line by their columns. */
export function cellsOf(line: readonly string[], columns: Grid['columns']): Cells {
  const cells: Cells = {};
  columns.forEach((column, c) => {
    const written = line[c];
    if (!column || !written) return;
    const cell = plain(written);
    if (cell) cells[column] = cell;
  });
  return cells;
}

/** What is wrong with a line that has more cells than the header; null for any other. */
export const tooManyCells = (line: readonly string[], columns: Grid['columns']): string | null =>
  line.length <= columns.length || isBlank(line.slice(columns.length))
    ? null
    : `has ${line.length} cells, expected ${columns.length} as in the header (is a cell with a separator in it not quoted?)`;

/** The cell without the apostrophe by which `guard` of csv.ts keeps it from being run as a formula. */
const plain = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r])/, '').trim();
