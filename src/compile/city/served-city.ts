/** A city in development: each site is made when it is first asked for, and of one district at a time all that it has. */
import { compile, type Compiled } from '../dataset/compile.ts';
import type { SiteBelow, SiteOf } from '../dev-server.ts';
import type { SiteFile } from '../site.ts';
import { CitySite, districtFiles, type CityFrame, type SoundCity } from './city-site.ts';
import type { CityProgram } from './start-page.ts';

/**
 * @param current the city as it is now
 * @param frame where it stands
 * @param program of the city's own pages
 */
export function servedCity(current: () => SoundCity, frame: () => Omit<CityFrame, 'index' | 'served'>, program: CityProgram): SiteOf {
  let open: { of: SoundCity; path: string; index: string; compiled: Compiled; files: Map<string, SiteFile> } | undefined;
  let start: { of: SoundCity; files: Map<string, SiteFile> } | undefined;

  const district = (of: SoundCity, path: string, root: string, index: string): Map<string, SiteFile> => {
    if (open?.of === of && open.path === path && open.index === index) return open.files;
    const compiled = open?.of === of && open.path === path ? open.compiled : compile(root);
    const files = districtFiles(compiled, path, of.city, { ...frame(), index, served: true });
    open = { of, path, index, compiled, files };
    return files;
  };

  const own = (of: SoundCity, index: string): Map<string, SiteFile> => {
    if (start?.of === of) return start.files;
    const site = new CitySite(of);
    const names = of.districts.map(({ path, root }) => {
      const files = district(of, path, root, index);
      return site.add(path, open!.compiled, files.keys());
    });
    const files = new Map([...site.files(frame(), program), ...names.map(([path, text]): [string, SiteFile] => [path, () => text])]);
    start = { of, files };
    return files;
  };

  return (path, index): SiteBelow => {
    const of = current();
    const within = of.districts.find((d) => path === d.path || path.startsWith(`${d.path}/`));
    return within
      ? { folder: `${within.path}/`, files: district(of, within.path, within.root, index) }
      : { folder: '', files: own(of, index) };
  };
}
