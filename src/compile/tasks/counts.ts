import { check } from '../check/check.ts';
import { compileTables } from '../dataset/compile.ts';
import { countRecords, formatCounts } from '../reports/counts.ts';
import { DataError } from '../read/issue.ts';

export const USAGE = 'usage: npm run counts [-- folder]';

/** `npm run counts [folder]`: prints how many projects and indicators there are of each kind. Exit code 1 when the data is not in order. */
export function run([root = '.']: string[]): number {
  const { tables, issues } = check(root);
  if (!tables || issues.length > 0) {
    console.error(new DataError(issues).message);
    return 1;
  }
  const { dataset, indicators } = compileTables(tables);
  console.log(formatCounts(countRecords(dataset, indicators), dataset.projects.length));
  return 0;
}
