/**
 * A table as CSV (RFC 4180, CRLF), UTF-8 with a byte-order mark so that spreadsheets read Chinese, cells that a spreadsheet
 * would run as formulas guarded by an apostrophe.
 */
export function toCsv(columns: readonly string[], rows: (string | number | null)[][]): string {
  return `\ufeff${[columns, ...rows].map(csvRow).join('')}`;
}

/** One row of it, for a table too long to be one text. */
export const csvRow = (row: readonly (string | number | null)[]): string => `${row.map(cellOf).join(',')}\r\n`;

/** A spreadsheet reads a cell that begins with `= + - @`, tab or carriage return as a formula; a leading apostrophe makes it text. */
export function guard(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

function cellOf(cell: string | number | null): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const text = guard(cell);
  // Outer spaces are quoted too, since some readers trim what is not.
  return /[",\r\n\ufeff]|^ | $/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
