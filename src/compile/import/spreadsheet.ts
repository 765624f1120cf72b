import iconv from 'iconv-lite';
import { JOINED, numbersRows, PROJECT_HEADERS, type Column } from '../read/rows/columns.ts';
import { cellsOf, isBlank, readGrid, tooManyCells, type Cells } from '../read/rows/grid.ts';

export interface SpreadsheetRow {
  /** As the spreadsheet numbers it: the header is row 1. */
  number: number;
  cells: Cells<Column>;
  /** What is wrong with the row as a whole. */
  problem?: string;
}

export interface Spreadsheet {
  rows: SpreadsheetRow[];
  /** Headers that name no column, and so are not read. */
  leftOut: string[];
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

/** The rows of a table. @throws SpreadsheetError where its header or its quotes leave none to read */
export function readSpreadsheet(text: string): Spreadsheet {
  const { lines, header, headers, columns, quotes } = readGrid(text, PROJECT_HEADERS);
  if (!columns.includes('id') && !columns.includes('name_zh'))
    throw new SpreadsheetError(
      `no column says which project a row is about, expected the header id 编号 or name_zh 名称 among ${JSON.stringify(headers)}`,
    );
  columns.forEach((column, i) => {
    const first = columns.indexOf(column);
    if (column && first !== i && !JOINED.has(column))
      throw new SpreadsheetError(`the columns "${headers[first]}" and "${headers[i]}" both mean ${column}, expected one of them`);
  });
  if (quotes[0]) throw new SpreadsheetError(`row ${quotes[0].row + 1}: ${quotes[0].message}, expected every opening quote to be closed`);
  const rows = lines.flatMap((line, i): SpreadsheetRow[] => {
    if (i <= header || isBlank(line)) return [];
    const problem = tooManyCells(line, columns);
    return [{ number: i + 1, cells: cellsOf(line, columns), ...(problem ? { problem } : {}) }];
  });
  return { rows, leftOut: headers.filter((h, c) => h.trim() && !columns[c] && !numbersRows(h)) };
}
