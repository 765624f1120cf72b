import { parseArgs } from 'node:util';
import { check } from '../check/check.ts';
import { checkCity } from '../city/check-city.ts';
import { CITY_FILE } from '../city/city-file.ts';
import { called } from '../commands/call.ts';
import { CITY_OPTION, CITY_USAGE, cityFolder, tellCity } from '../commands/city.ts';
import { DISTRICT_OPTION, districtFolder, tellDistrict } from '../commands/district.ts';
import { showProgress } from '../output/progress.ts';
import { formatIssue, type Issue } from '../read/issue.ts';
import { formatWarnings, type Warning } from '../read/warning.ts';

export const USAGE = `usage: npm run check -- ${CITY_USAGE}`;

/**
 * `npm run check -- [--district folder]`, or `--city folder`: checks the data of the district, or of all districts of the city, and prints
 * every issue, and warnings by sorts. Exit code 1 when there is any issue, 2 when it was called wrongly.
 */
export function run(args: string[]): number {
  const call = called(USAGE, () => {
    const { values } = parseArgs({ args, options: { ...DISTRICT_OPTION, ...CITY_OPTION } });
    const city = cityFolder(values);
    return { city, root: city ?? districtFolder(values.district) };
  });
  if (!call) return 2;
  return call.city === null ? ofDistrict(call.root) : ofCity(call.city);
}

function ofDistrict(root: string): number {
  tellDistrict(root);
  const hideProgress = showProgress();
  const { issues, warnings, tables } = check(root);
  hideProgress();
  if (!tell(issues, warnings)) return 1;
  console.log(
    `The data is in order: ${tables?.projects.length} projects, ${tables?.blocks.length} blocks, ${tables?.sources.length} sources, ` +
      `${tables?.indicators.reduce((n, f) => n + f.value.reduce((m, i) => m + i.values.length, 0), 0)} indicator values.`,
  );
  return 0;
}

function ofCity(root: string): number {
  tellCity(root);
  const hideProgress = showProgress();
  const { issues, warnings, districts } = checkCity(root);
  hideProgress();
  if (!tell(issues, warnings)) return 1;
  console.log(
    `${CITY_FILE} and the data of its ${districts.length} districts are in order: ` +
      `${districts.map(({ path, projects }) => `${path} ${projects} projects`).join(', ')}.`,
  );
  return 0;
}

/** @returns whether there is no issue */
function tell(issues: readonly Issue[], warnings: readonly Warning[]): boolean {
  for (const issue of issues) console.error(formatIssue(issue));
  for (const line of formatWarnings(warnings)) console.error(`warning: ${line}`);
  if (issues.length > 0) console.error(`${issues.length} ${issues.length === 1 ? 'issue' : 'issues'}`);
  return issues.length === 0;
}
