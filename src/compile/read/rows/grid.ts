/** Separated text to lines of cells, and what its header says each column is; the same for lines that came from elsewhere. */
import Papa from 'papaparse';
import type { HeaderBook } from './headers.ts';

/** Lines of cells under a header. `C` are the columns that a table of its kind may have. */
export interface Sheet<C extends string> {
  /** All lines as lists of cells, empty ones too, so that each keeps its number. */
  lines: string[][];
  /** Which of them is the header. */
  header: number;
  headers: string[];
  /** What each column is; undefined for a header that is not understood. */
  columns: (C | undefined)[];
}

/** A sheet that was read from text. */
export interface Grid<C extends string> extends Sheet<C> {
  /** The text that `lines` are of: without a byte-order mark, every line ended by `\n`. */
  text: string;
  delimiter: string;
  /** Quotes that do not pair, each with the line that it spoils and where in the text it stands. */
  quotes: { row: number; offset: number; message: string }[];
}

/** What stands in the columns understood, trimmed; empty cells are left out. */
export type Cells<C extends string> = Partial<Record<C, string>>;

const DELIMITERS = [',', ';', '\t'];
/** Lines in which the header is looked for to tell the separator, and those of them that may be titles above it. */
const HEAD = { lines: 100, titles: 10 };

/**
 * Reads comma, semicolon or tab separated text: the separator is the one under which most headers are understood.
 * @param book the headers of a table of its kind
 */
export function readGrid<C extends string>(written: string, book: HeaderBook<C>): Grid<C> {
  const unmarked = written.replace(/^\ufeff/, '');
  const text = unmarked.includes('\r') ? unmarked.replace(/\r\n?/g, '\n') : unmarked;
  const understood = (delimiter: string): number => {
    const { data } = Papa.parse<string[]>(text, { delimiter, newline: '\n', preview: HEAD.lines });
    return data[headerOf(data, book)]?.filter(book.of).length ?? 0;
  };
  const [[delimiter]] = DELIMITERS.map((d) => [d, understood(d)] as const).sort(([, a], [, b]) => b - a) as [[string, number]];
  // Lines stay lists: a header may stand twice.
  const { data: lines, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n', skipEmptyLines: false });
  const quotes = errors.filter((e) => e.type === 'Quotes').map(({ row = 0, index = 0, message }) => ({ row, offset: index, message }));
  return { text, delimiter, ...sheetOf(lines, book), quotes };
}

/** Lines of cells, however they were read, with what their header says. */
export function sheetOf<C extends string>(lines: string[][], book: HeaderBook<C>): Sheet<C> {
  const header = headerOf(lines, book);
  const headers = lines[header] ?? [];
  return { lines, header, headers, columns: headers.map(book.of) };
}

/** The header: below a title or two, the line in which headers are understood; else the first that is not empty. */
function headerOf<C extends string>(lines: readonly string[][], book: HeaderBook<C>): number {
  const first = Math.max(
    0,
    lines.findIndex((line) => !isBlank(line)),
  );
  const near = lines.slice(first, first + HEAD.titles);
  const understood = near.findIndex((line) => line.filter(book.of).length > 1);
  return first + Math.max(0, understood);
}

export const isBlank = (line: readonly string[]): boolean => line.every((cell) => cell.trim() === '');

/** The cells of a line by their columns; of columns that may stand several times, what each says after the other. */
export function cellsOf<C extends string>(line: readonly string[], columns: Sheet<C>['columns']): Cells<C> {
  const cells: Cells<C> = {};
  columns.forEach((column, c) => {
    const written = line[c];
    if (!column || !written) return;
    const cell = plainCell(written);
    if (cell) cells[column] = cells[column] === undefined ? cell : following(cells[column], cell);
  });
  return cells;
}

/** What is wrong with a line that has more cells than the header; null for any other. */
export const tooManyCells = (line: readonly string[], columns: Sheet<string>['columns']): string | null =>
  line.length <= columns.length || isBlank(line.slice(columns.length))
    ? null
    : `has ${line.length} cells, expected ${columns.length} as in the header (is a cell with a separator in it not quoted?)`;

/** The cell without the apostrophe by which `guard` of csv.ts keeps it from being run as a formula; empty where it says nothing. */
export function plainCell(cell: string): string {
  const text = cell.replace(/^'(?=[=+\-@\t\r])/, '').trim();
  return /^([-–—－/／\\]+|n\/a|#n\/a)$/i.test(text) ? '' : text;
}

/** Two texts as sentences that follow one another. */
function following(first: string, next: string): string {
  if (/[。！？；，、：]$/.test(first)) return first + next;
  return /\p{Script=Han}/u.test(first) ? `${first}。${next}` : `${first}${/[.!?;,:]$/.test(first) ? '' : '.'} ${next}`;
}
