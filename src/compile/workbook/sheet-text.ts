/** One sheet of a workbook as the text of a table, which is then read like any other. */
import Papa from 'papaparse';
import { UnreadableError } from './archive.ts';
import type { Sheet } from './workbook.ts';

/** A sheet in which a header was found. */
export interface ChosenSheet {
  sheet: Sheet;
  /** Which of its rows is the header, from 0. */
  header: number;
}

/** Rows in which the header is looked for: titles, units and remarks stand above it. */
const HEAD = 30;

/**
 * The sheet that is meant: the one named, else the first that can be seen and has a known header.
 * @param known how many of the cells of a row are known headers
 * @throws UnreadableError where there is none
 */
export function chooseSheet(sheets: readonly Sheet[], known: (row: readonly string[]) => number, name?: string): ChosenSheet {
  const named = name === undefined ? sheets.filter((sheet) => !sheet.hidden) : sheets.filter((sheet) => sheet.name === name);
  const names = sheets.map((sheet) => `"${sheet.name}"${sheet.hidden ? ' (hidden)' : ''}`).join(', ');
  if (name !== undefined && named.length === 0) throw new UnreadableError(`has no sheet "${name}", expected one of ${names}`);
  for (const least of [2, 1])
    for (const sheet of named) {
      const header = sheet.rows.slice(0, HEAD).findIndex((row) => known(row) >= least);
      if (header >= 0) return { sheet, header };
    }
  throw new UnreadableError(
    `has no header that is known in ${name === undefined ? `its sheets ${names}` : `its sheet "${name}"`}, expected the names of columns as in data/README.md`,
  );
}

/**
 * The sheet as CSV, each row with the number that it has in the sheet: what stands above the header is left empty.
 * @param exact which headers stand over numbers of which every digit counts
 * @throws UnreadableError where a formula has failed
 */
export function sheetText({ sheet, header }: ChosenSheet, exact: (header: string) => boolean): string {
  if (sheet.failed.length > 0)
    throw new UnreadableError(
      `has a formula that failed in its sheet "${sheet.name}": ${sheet.failed.slice(0, 20).join(', ')}; expected values`,
    );
  const headers = sheet.rows[header]!;
  const digits = headers.map((written) => exact(written));
  const lines = sheet.rows.map((row, r) =>
    r < header ? [] : r === header ? row : row.map((text, c) => (digits[c] ? (sheet.numberAt(r, c) ?? text) : text)),
  );
  return Papa.unparse(lines, { newline: '\n' });
}
