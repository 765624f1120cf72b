import iconv from 'iconv-lite';
import Papa from 'papaparse';
import { columnOf, type Column } from './columns.ts';

export interface SpreadsheetRow {
  /** As the spreadsheet numbers it: the header is row 1. */
  number: number;
  /** What stands in the columns understood, trimmed; empty cells are left out. */
  cells: Partial<Record<Column, string>>;
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

/** Reads comma, semicolon or tab separated text: the separator is the one under which most headers are understood. */
export function readSpreadsheet(text: string): Spreadsheet {
  const [best] = [',', ';', '\t'].map((delimiter) => parse(text, delimiter)).sort((a, b) => b.understood - a.understood);
  const { grid, header, errors } = best!;
  const headers = grid[header] ?? [];
  const columns = headers.map(columnOf);
  if (!columns.includes('id') && !columns.includes('name_zh'))
    throw new SpreadsheetError(
      `no column says which project a row is about, expected the header id 编号 or name_zh 名称 among ${JSON.stringify(headers)}`,
    );
  columns.forEach((column, i) => {
    const first = columns.indexOf(column);
    if (column && first !== i)
      throw new SpreadsheetError(`the columns "${headers[first]}" and "${headers[i]}" both mean ${column}, expected one of them`);
  });
  if (errors[0])
    throw new SpreadsheetError(`row ${(errors[0].row ?? 0) + 1}: ${errors[0].message}, expected every opening quote to be closed`);
  const rows = grid.flatMap((line, i): SpreadsheetRow[] => {
    if (i <= header || isBlank(line)) return [];
    const cells: SpreadsheetRow['cells'] = {};
    columns.forEach((column, c) => {
      const cell = plain(line[c] ?? '');
      if (column && cell) cells[column] = cell;
    });
    const tooLong = !isBlank(line.slice(columns.length));
    return [
      {
        number: i + 1,
        cells,
        ...(tooLong
          ? {
              problem: `has ${line.length} cells, expected ${columns.length} as in the header (is a cell with a separator in it not quoted?)`,
            }
          : {}),
      },
    ];
  });
  return { rows, leftOut: headers.filter((h, c) => h.trim() && !columns[c]) };
}

function parse(text: string, delimiter: string) {
  // Rows stay lists: an empty line must keep its number, and a header may stand twice.
  const { data: grid, errors } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { delimiter, skipEmptyLines: false });
  const header = Math.max(
    0,
    grid.findIndex((line) => !isBlank(line)),
  );
  return { grid, header, errors: errors.filter((e) => e.type === 'Quotes'), understood: grid[header]?.filter(columnOf).length ?? 0 };
}

const isBlank = (line: string[]): boolean => line.every((cell) => cell.trim() === '');

/** The cell without the apostrophe by which `guard` of csv.ts keeps it from being run as a formula. */
const plain = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r])/, '').trim();
