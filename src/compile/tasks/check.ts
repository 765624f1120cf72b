import { check } from '../check/check.ts';
import { calledOnDistrict, DISTRICT_USAGE } from '../commands/district.ts';
import { showProgress } from '../output/progress.ts';
import { formatIssue } from '../read/issue.ts';
import { formatWarnings } from '../read/warning.ts';

export const USAGE = `usage: npm run check -- ${DISTRICT_USAGE}`;

/**
 * `npm run check -- [--district folder]`: checks the data of the district and prints every issue, and warnings by sorts. Exit code 1 when
 * there is any issue, 2 when it was called wrongly.
 */
export function run(args: string[]): number {
  const root = calledOnDistrict(USAGE, args);
  if (root === null) return 2;
  const hideProgress = showProgress();
  const { issues, warnings, tables } = check(root);
  hideProgress();
  for (const issue of issues) console.error(formatIssue(issue));
  for (const line of formatWarnings(warnings)) console.error(`warning: ${line}`);
  if (issues.length > 0) {
    console.error(`${issues.length} ${issues.length === 1 ? 'issue' : 'issues'}`);
    return 1;
  }
  console.log(
    `The data is in order: ${tables?.projects.length} projects, ${tables?.blocks.length} blocks, ${tables?.sources.length} sources, ` +
      `${tables?.indicators.reduce((n, f) => n + f.value.reduce((m, i) => m + i.values.length, 0), 0)} indicator values.`,
  );
  return 0;
}
