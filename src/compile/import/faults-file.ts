/** The table of refused rows, beside the one that was imported: what came in, and what is wrong with each. */
import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Lang } from '../../model/dataset.ts';
import { toCsv } from '../../formats/csv.ts';
import { say, type ColumnNames } from '../read/phrase.ts';
import type { RowReport } from './import-table.ts';
import { FAULTS_HEADER, isFaults, type Spreadsheet } from './spreadsheet.ts';

/** What came in, and what is wrong with which of its rows. */
export interface Refused {
  reports: readonly Pick<RowReport, 'row' | 'outcome' | 'details'>[];
  sheet: Pick<Spreadsheet, 'headers'> & { rows: readonly Pick<Spreadsheet['rows'][number], 'number' | 'line'>[] };
}

/**
 * The refused rows as a table: their columns as they were, and one with all that is wrong with them, whose header has a checksum by which
 * the table is known again as long as nobody has worked in it. Null where no row was refused.
 */
export function faultsTable({ reports, sheet }: Refused, lang: Lang, columns: ColumnNames): string | null {
  const refused = reports.filter(({ outcome }) => outcome === 'refused');
  if (refused.length === 0) return null;
  // An earlier such column is replaced.
  const kept = sheet.headers.flatMap((header, c) => (isFaults(header) ? [] : [c]));
  const cells = (line: readonly string[]): string[] => [...kept.map((c) => line[c] ?? ''), ...line.slice(sheet.headers.length)];
  const lines = new Map(sheet.rows.map(({ number, line }) => [number, line]));
  const rows = refused.map(({ row, details }) => [...cells(lines.get(row)!), details.map((fault) => say(fault, lang, columns)).join('\n')]);
  // Too many cells would put the faults under no header, or under another.
  const width = Math.max(...rows.map((row) => row.length)) - 1;
  const headers = [...cells(sheet.headers), ...Array.from({ length: width }, () => '')].slice(0, width);
  const level = rows.map((row) => [...row.slice(0, -1), ...Array.from({ length: width + 1 - row.length }, () => ''), row.at(-1)!]);
  return toCsv([...headers, `${FAULTS_HEADER[lang]} ${checksum([headers, ...level])}`], level);
}

/**
 * Writes the table beside the one that was imported, or takes away the one of an earlier run when there is none. A file that this did
 * not write, or that somebody has worked in since, stays: the next name is taken.
 * @returns the path written, or taken away; null where there was nothing to do
 * @throws what the system refuses
 */
export function writeFaults(file: string, table: string | null): { path: string; written: boolean } | null {
  for (let n = 1; ; n++) {
    const path = `${file}.faults${n === 1 ? '' : `-${n}`}.csv`;
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats && !(stats.isFile() && isOwn(readFileSync(path, 'utf8')))) continue;
    if (table === null) {
      if (!stats) return null;
      rmSync(path);
      return { path, written: false };
    }
    const part = `${path}.${process.pid}`;
    try {
      writeFileSync(part, table, { flag: 'wx' });
      renameSync(part, path);
    } catch (error) {
      rmSync(part, { force: true });
      throw error;
    }
    return { path, written: true };
  }
}

/** Whether a text is a table of faults in which nothing was changed. */
function isOwn(text: string): boolean {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { delimiter: ',', newline: '\r\n', skipEmptyLines: true });
  const [head = [], ...rows] = data;
  const last = head.at(-1) ?? '';
  return isFaults(last) && last.endsWith(` ${checksum([head.slice(0, -1), ...rows])}`);
}

/** Of the cells, whatever guards they were written with. */
const checksum = (rows: readonly (readonly string[])[]): string =>
  createHash('sha256')
    .update(JSON.stringify(rows.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, '')))))
    .digest('hex')
    .slice(0, 8);
