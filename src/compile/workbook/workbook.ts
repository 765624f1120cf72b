/** The sheets of a workbook (`.xlsx`) as cells of text. */
import { EncryptedFileError, HucreError } from 'hucre';
import { readXlsx, type Sheet as ReadSheet } from 'hucre/xlsx';
import { LIMITS } from '../read/limits.ts';
import { isOldContainer, UnreadableError, unpack } from './archive.ts';
import { shownText, storedText } from './cell-text.ts';

/** One sheet. Rows and columns count from 0, and the first of each is that of the sheet. */
export interface Sheet {
  name: string;
  /** Whether nobody sees it who opens the workbook. */
  hidden: boolean;
  /** What each cell shows; a cell that several are merged into shows in each of its rows. */
  rows: string[][];
  /** The number that a cell holds with all its digits; undefined where it holds none. */
  numberAt(row: number, column: number): string | undefined;
  /** Cells whose formula failed, as `C7 shows #REF!`. */
  failed: string[];
}

const OLD =
  'is a workbook of the older kind (.xls), or one with a password; expected it saved as .xlsx without a password, or as CSV (UTF-8)';

/** @throws UnreadableError for one that is broken, encrypted, old, or too large */
export async function readWorkbook(bytes: Uint8Array): Promise<Sheet[]> {
  if (isOldContainer(bytes)) throw new UnreadableError(OLD);
  // By itself first: a workbook is unpacked within bounds before anything reads what is in it.
  const parts = await unpack(bytes, (name) => name === '[Content_Types].xml' || name.endsWith('workbook.bin'));
  if ([...parts.keys()].some((name) => name.endsWith('workbook.bin')))
    throw new UnreadableError('is a binary workbook (.xlsb), expected it saved as .xlsx or as CSV (UTF-8)');
  if (parts.size === 0) throw new UnreadableError('is a zip but no workbook, expected .xlsx, or a zip with a shapefile in it');
  try {
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    return sheets.map(read);
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    if (error instanceof EncryptedFileError) throw new UnreadableError(OLD, { cause: error });
    const why = error instanceof HucreError ? ` (${error.message})` : '';
    throw new UnreadableError(
      `is a workbook that cannot be read${why}, expected one that opens; save it anew as .xlsx, or as CSV (UTF-8)`,
      {
        cause: error,
      },
    );
  }
}

function read({ name, rows, cells, merges = [], hidden, veryHidden }: ReadSheet): Sheet {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (rows.length * width > LIMITS.sheetCells)
    throw new UnreadableError(
      `has a sheet "${name}" of ${rows.length} rows and ${width} columns, expected at most ${LIMITS.sheetCells} cells (in more than one sheet)`,
    );
  const failed: string[] = [];
  const shown = rows.map((row, r) =>
    row.map((value, c) => {
      const cell = cells?.get(`${r},${c}`);
      const text = shownText(value, cell?.style?.numFmt);
      if (cell?.type === 'error') failed.push(`${columnName(c)}${r + 1} shows ${text}`);
      return text;
    }),
  );
  for (const { startRow, endRow, startCol } of merges)
    for (let r = startRow + 1; r <= endRow && r < shown.length; r++) shown[r]![startCol] = shown[startRow]?.[startCol] ?? '';
  const numberAt = (row: number, column: number): string | undefined => {
    const value = rows[row]?.[column];
    return typeof value === 'number' ? storedText(value) : undefined;
  };
  return { name, hidden: Boolean(hidden || veryHidden), rows: shown, numberAt, failed };
}

/** The letters of a column, as the workbook names it. */
const columnName = (column: number): string =>
  (column >= 26 ? columnName(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
