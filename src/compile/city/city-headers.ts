import type { HeaderRules } from '../hosting/header-rules.ts';
import { rulesFor } from '../hosting/header-rules.ts';
import { compile } from '../dataset/compile.ts';
import { DataError } from '../read/issue.ts';
import { checkCity } from './check-city.ts';

/**
 * What hosts should send of the site of a city.
 * @param root the city's folder
 * @param base its site's on its host, with slashes at both ends
 * @throws DataError with every issue
 */
export function cityHeaders(root: string, base: string): HeaderRules {
  const { issues, districts } = checkCity(root);
  if (issues.length > 0) throw new DataError(issues);
  const loading = districts.map(({ path, root: district }) => {
    const { origins, dataset } = compile(district);
    return { path, origins, embed: dataset.district.embed };
  });
  return withDistricts(loading, base);
}

/** @param loading what the headers of each district follow from, with where its site stands below the city's */
export const withDistricts = (loading: readonly ({ path: string } & Parameters<typeof rulesFor>[0])[], base: string): HeaderRules => ({
  ...rulesFor({ origins: [] }, base),
  districts: loading.map(({ path, ...of }) => rulesFor(of, `${base}${path}/`)),
});
