import Papa from 'papaparse';

/** A table as CSV (RFC 4180, CRLF), UTF-8 with a byte-order mark, cells that a spreadsheet would run as formulas guarded by an apostrophe. */
export function toCsv(columns: string[], rows: (string | number | null)[][]): string {
  return `\ufeff${Papa.unparse({ fields: columns, data: rows.map((row) => row.map((cell) => (typeof cell === 'string' ? guard(cell) : (cell ?? '')))) }, { newline: '\r\n' })}\r\n`;
}

/** A spreadsheet reads a cell that begins with `= + - @`, tab or carriage return as a formula; a leading apostrophe makes it text. */
export function guard(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}
