import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { failureSentence } from '../../cli/failure.mjs';
import { check } from '../check/check.ts';
import { calledOn, DISTRICT_OPTION, DISTRICT_USAGE, districtFolder } from '../commands/district.ts';
import { formatReport, importTable, type Import } from '../import/import-table.ts';
import { decodeSpreadsheet, SpreadsheetError } from '../import/spreadsheet.ts';
import { checkWith, NotWrittenError, refuseOther, writeRecords } from '../import/write-records.ts';
import { showProgress } from '../output/progress.ts';
import { NotPutBackError } from '../output/replace-all.ts';
import { formatIssue, type Issue } from '../read/issue.ts';

export const USAGE = `usage: npm run import -- file.csv [--write] ${DISTRICT_USAGE}`;

/**
 * `npm run import -- file.csv [--write] [--district folder]`: merges a spreadsheet export into `data/projects/`. Without
 * `--write` it only shows what it would do. What it writes it writes whole: all files, and only when the district passes the
 * check with them. Exit code 1 when a row was refused, nothing could be read, or nothing could be written, 2 when it was called
 * wrongly.
 */
export function run(args: string[]): number {
  const call = calledOn(USAGE, () => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { write: { type: 'boolean' }, ...DISTRICT_OPTION },
    });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) throw new Error('expected the name of one file');
    return { file, write: values.write ?? false, root: districtFolder(values.district) };
  });
  if (!call) return 2;
  const hideProgress = showProgress();
  try {
    return importFile(call);
  } catch (error) {
    if (!(error instanceof NotPutBackError)) throw error;
    console.error(`${failureSentence(error.cause) ?? String(error.cause)} ${error.message}`);
    return 1;
  } finally {
    hideProgress();
  }
}

function importFile({ file, write, root }: { file: string; write: boolean; root: string }): number {
  const { tables, issues } = check(root);
  if (!tables || issues.length > 0) {
    tell(issues);
    console.error('The data is not in order, expected `npm run check` to pass before an import.');
    return 1;
  }
  let result: Import;
  try {
    result = importTable(decodeSpreadsheet(readFileSync(file)), tables);
  } catch (error) {
    const sentence = error instanceof SpreadsheetError ? `${file}: ${error.message}` : failureSentence(error, file);
    if (sentence === null) throw error;
    console.error(sentence);
    return 1;
  }
  for (const header of result.leftOut) console.log(`column "${header}" is not understood and is left out`);
  for (const report of result.reports) console.log(formatReport(report));
  if (!write) for (const [path, yaml] of result.files) console.log(`\n--- ${path}\n${yaml.trimEnd()}`);
  const written = result.files.size === 0 || bringIn(root, result, write);
  const tally = (['new', 'updated', 'unchanged', 'refused'] as const).map(
    (o) => `${result.reports.filter((r) => r.outcome === o).length} ${o}`,
  );
  console.log(`\n${counted(result.reports.length, 'row')}: ${tally.join(', ')}. ${closing(result.files.size, write, written)}`);
  return written && result.reports.every((r) => r.outcome !== 'refused') ? 0 : 1;
}

/** Writes the records, or sees whether they could be. False, with what stands against it told, when nothing was written or would be. */
function bringIn(root: string, result: Import, write: boolean): boolean {
  try {
    if (!write) refuseOther(root, result.files.keys());
    const issues = write ? writeRecords(root, result) : checkWith(root, result.projects);
    tell(issues);
    if (issues.length > 0) console.error('With these rows the data would not be in order.');
    return issues.length === 0;
  } catch (error) {
    if (!(error instanceof NotWrittenError)) throw error;
    console.error(error.message);
    return false;
  }
}

function tell(issues: readonly Issue[]): void {
  for (const issue of issues) console.error(formatIssue(issue));
}

const counted = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

function closing(files: number, write: boolean, written: boolean): string {
  if (files === 0) return 'Nothing to write.';
  const n = counted(files, 'file');
  if (!written) return write ? 'Nothing was written.' : 'A dry run: nothing would be written.';
  return write ? `${n} written.` : `A dry run: ${n} would be written; add --write to write.`;
}
