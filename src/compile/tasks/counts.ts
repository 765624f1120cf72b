import { check } from '../check/check.ts';
import { calledOnDistrict, DISTRICT_USAGE } from '../commands/district.ts';
import { showProgress } from '../output/progress.ts';
import { compileTables } from '../dataset/compile.ts';
import { countRecords, formatCounts } from '../reports/counts.ts';
import { DataError } from '../read/issue.ts';

export const USAGE = `usage: npm run counts -- ${DISTRICT_USAGE}`;

/** `npm run counts -- [--district folder]`: prints how many projects and indicators there are of each kind. Exit code 1 when the data is not in order, 2 when it was called wrongly. */
export function run(args: string[]): number {
  const root = calledOnDistrict(USAGE, args);
  if (root === null) return 2;
  const hideProgress = showProgress();
  const { tables, issues } = check(root);
  if (!tables || issues.length > 0) {
    hideProgress();
    console.error(new DataError(issues).message);
    return 1;
  }
  const { dataset, indicators } = compileTables(tables);
  hideProgress();
  console.log(formatCounts(countRecords(dataset, indicators), dataset.projects.length));
  return 0;
}
