import iconv from 'iconv-lite';
import { JOINED, numbersRows, PROJECT_HEADERS, type Column } from '../read/rows/columns.ts';
import { cellsOf, isBlank, plainCell, readGrid, tooManyCells, type Cells, type Grid, type Sheet } from '../read/rows/grid.ts';

/** A row of a table below its header. */
export interface SpreadsheetRow {
  /** As the spreadsheet numbers it: its first line is row 1. */
  number: number;
  line: readonly string[];
  cells: Cells<Column>;
  /** What is wrong with the row as a whole. */
  problem?: string;
}

export interface Spreadsheet extends Sheet<Column> {
  rows: SpreadsheetRow[];
  /** Rows that are no records: sums and remarks below or between them. */
  passedOver: { number: number; words: string }[];
}

/** Thrown when nothing of a table can be read; says what is wrong and what was expected. */
export class SpreadsheetError extends Error {}

/**
 * The text of an exported file. UTF-8 cannot be mistaken for anything else, so it is tried first; what is not UTF-8 is
 * GB18030, in which a Chinese spreadsheet saves "CSV", unless a byte-order mark says UTF-16 ("Unicode text").
 */
export function decodeSpreadsheet(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return iconv.decode(Buffer.from(bytes), 'utf16le');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = iconv.decode(Buffer.from(bytes), 'gb18030');
    if (text.includes('\ufffd')) throw new SpreadsheetError('the file is neither UTF-8 nor GB18030, expected CSV saved as one of them');
    return text;
  }
}

/** The sheet of a table that is text. @throws SpreadsheetError where its quotes leave none to read */
export function readSeparated(text: string): Grid<Column> {
  const grid = readGrid(text, PROJECT_HEADERS);
  const [quote] = grid.quotes;
  if (quote) throw new SpreadsheetError(`row ${quote.row + 1}: ${quote.message}, expected every opening quote to be closed`);
  return grid;
}

/** The rows of a sheet. @throws SpreadsheetError where its header leaves none to read */
export function readSpreadsheet({ lines, header, headers, columns: understood }: Sheet<Column>): Spreadsheet {
  if (!understood.includes('id') && !understood.includes('name_zh') && !understood.includes('name_en')) {
    const near = headers.flatMap((typed) => PROJECT_HEADERS.near(typed).map((meant) => `"${meant}" by "${typed.trim()}"`))[0];
    throw new SpreadsheetError(
      `no column says which project a row is about${near ? ` (did you mean ${near}?)` : ''}, expected the header id 编号 or name_zh 项目名称 among ${JSON.stringify(headers)}`,
    );
  }
  understood.forEach((column, i) => {
    const first = understood.indexOf(column);
    if (column && first !== i && !JOINED.has(column))
      throw new SpreadsheetError(`the columns "${headers[first]}" and "${headers[i]}" both mean ${column}, expected one of them`);
  });
  const columns = understood.map((column, c) =>
    column === 'id' && onlyNumbers(headers[c]!, lines.slice(header + 1), c) ? undefined : column,
  );
  const passedOver: Spreadsheet['passedOver'] = [];
  const rows = lines.flatMap((line, i): SpreadsheetRow[] => {
    if (i <= header || isBlank(line)) return [];
    const cells = cellsOf(line, columns);
    const words = line.find((cell) => plainCell(cell) !== '') ?? '';
    if (isNoRecord(line, cells)) {
      passedOver.push({ number: i + 1, words: words.trim() });
      return [];
    }
    const problem = tooManyCells(line, columns);
    return [{ number: i + 1, line, cells, ...(problem ? { problem } : {}) }];
  });
  return { lines, header, headers, columns, rows, passedOver };
}

/** Headers that name no column, and so are not read. */
export const leftOut = ({ headers, columns }: Sheet<Column>, figures: readonly { cell: number }[]): string[] =>
  headers.filter((h, c) => h.trim() && !columns[c] && !numbersRows(h) && !isFaults(h) && !figures.some(({ cell }) => cell === c));

/** The header under which the faults of refused rows were written, in either language: a table of these may be imported itself. */
export const FAULTS_HEADER = { zh: '问题（导入时写）', en: 'Faults (written by import)' } as const;
export const isFaults = (header: string): boolean => Object.values(FAULTS_HEADER).some((own) => header.trim().startsWith(own));

/** Whether a column named 编号 holds nothing but running numbers, which are no ids. Under `id` they are taken at their word, and refused. */
const onlyNumbers = (header: string, lines: readonly string[][], c: number): boolean =>
  header.trim().toLowerCase() !== 'id' && lines.every((line) => /^[\d.\s]*$/.test(line[c]?.normalize('NFKC') ?? ''));

/** Whether a row is a sum, a remark or the title of a group. */
function isNoRecord(line: readonly string[], cells: Cells<Column>): boolean {
  if (cells.id !== undefined) return false;
  const filled = line.map(plainCell).filter(Boolean);
  if (/^(合\s*计|总\s*计|小\s*计|累\s*计|total|sum)\s*[:：]?$/i.test(cells.name_zh ?? filled[0] ?? '')) return true;
  const remark = /^(注|备注|说明|填表|填报|制表|审核|单位|[（(]?[一二三四五六七八九十]+[）)]?[、.．])/;
  return filled.length === 1 && line.length > 2 && remark.test(filled[0]!);
}
