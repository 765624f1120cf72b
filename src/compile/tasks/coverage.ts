import { check } from '../check/check.ts';
import { calledOnDistrict, DISTRICT_USAGE } from '../commands/district.ts';
import { showProgress } from '../output/progress.ts';
import { coverage, formatCoverage } from '../reports/coverage.ts';
import { DataError } from '../read/issue.ts';

export const USAGE = `usage: npm run coverage -- ${DISTRICT_USAGE}`;

/** `npm run coverage -- [--district folder]`: prints how often each paragraph of each source is cited. Exit code 1 when the data is not in order, 2 when it was called wrongly. */
export function run(args: string[]): number {
  const root = calledOnDistrict(USAGE, args);
  if (root === null) return 2;
  const hideProgress = showProgress();
  const { tables, issues } = check(root);
  hideProgress();
  if (!tables || issues.length > 0) {
    console.error(new DataError(issues).message);
    return 1;
  }
  console.log(formatCoverage(coverage(tables)));
  return 0;
}
