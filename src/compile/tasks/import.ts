import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { check } from '../check/check.ts';
import { formatReport, importTable, type Import } from '../import/import-table.ts';
import { formatIssue } from '../read/issue.ts';
import { decodeSpreadsheet, SpreadsheetError } from '../import/spreadsheet.ts';

export const USAGE = 'usage: npm run import -- file.csv [--write] [--root folder]';

/**
 * `npm run import -- file.csv [--write] [--root folder]`: merges a spreadsheet export into `data/projects/`. Without
 * `--write` it only shows what it would do. Exit code 1 when a row was refused or nothing could be
 * read, 2 when it was called wrongly.
 */
export function run(args: string[]): number {
  let file: string | undefined, write: boolean, root: string;
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { write: { type: 'boolean' }, root: { type: 'string' } },
    });
    [file, write, root] = [positionals.length === 1 ? positionals[0] : undefined, values.write ?? false, values.root ?? '.'];
    if (!file) throw new Error('expected the name of one file');
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    return 2;
  }
  const { tables, issues } = check(root);
  if (!tables || issues.length > 0) {
    for (const issue of issues) console.error(formatIssue(issue));
    console.error('The data is not in order, expected `npm run check` to pass before an import.');
    return 1;
  }
  let result: Import;
  try {
    result = importTable(decodeSpreadsheet(readFileSync(file)), tables);
  } catch (error) {
    if (!(error instanceof SpreadsheetError) && !(error instanceof Error && 'code' in error)) throw error;
    console.error(`${file}: ${error.message}`);
    return 1;
  }
  for (const header of result.leftOut) console.log(`column "${header}" is not understood and is left out`);
  for (const report of result.reports) console.log(formatReport(report));
  for (const [path, yaml] of result.files) {
    if (write) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), yaml);
    } else console.log(`\n--- ${path}\n${yaml.trimEnd()}`);
  }
  const tally = (['new', 'updated', 'unchanged', 'refused'] as const).map(
    (o) => `${result.reports.filter((r) => r.outcome === o).length} ${o}`,
  );
  console.log(`\n${counted(result.reports.length, 'row')}: ${tally.join(', ')}. ${closing(result.files.size, write)}`);
  return result.reports.some((r) => r.outcome === 'refused') || (write && !stillInOrder(root)) ? 1 : 0;
}

const counted = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

function closing(files: number, write: boolean): string {
  if (files === 0) return 'Nothing to write.';
  const n = counted(files, 'file');
  return write ? `${n} written.` : `A dry run: ${n} would be written; add --write to write.`;
}

/** Rows are checked one by one before they are written; this is the check across files. */
function stillInOrder(root: string): boolean {
  const { issues } = check(root);
  for (const issue of issues) console.error(formatIssue(issue));
  return issues.length === 0;
}
