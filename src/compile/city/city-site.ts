/** The site of a city as files: of each district those of its own site in a folder, and the city's own. */
import { languageFolder, languagesOf } from '../../model/languages.ts';
import type { Compiled } from '../dataset/compile.ts';
import { HEADERS_FILE, headersFile } from '../hosting/header-files.ts';
import type { HeaderRules } from '../hosting/header-rules.ts';
import { describedIndex, indexBelow } from '../index-page.ts';
import type { PagesMade } from '../pages/pages-made.ts';
import { siteFiles, type SiteFile } from '../site.ts';
import type { CheckedCity } from './check-city.ts';
import { cityCard } from './city-card.ts';
import { withDistricts } from './city-headers.ts';
import type { CityFile } from './city-file.ts';
import { CityMap } from './city-map.ts';
import { cityRobots, citySitemaps, sitemapsAmong } from './crawlers.ts';
import { CITY_CARD, namesPath } from './paths.ts';
import { missingPage, startPage, type CityPages, type CityProgram } from './start-page.ts';
import { indexOf, summaryOf, type DistrictSummary } from './summary.ts';

/** A city that is in order. */
export type SoundCity = Omit<CheckedCity, 'city'> & { city: CityFile };

/** What the city's site is made of beside its data. */
export interface CityFrame {
  /** `index.html` with the program's script and styles, for the city's folder, without what it says of a district. */
  index: string;
  /** Whether the development server has it. */
  served: boolean;
  /** The city's folder on its host, with slashes at both ends. */
  base: string;
  /** Address of the host; null when none is configured. */
  site: string | null;
  cache: string | null;
  of: PagesMade;
}

/** The files of one district's site, by path below its own folder: those that it has when it is built alone, but for the hosts' headers. */
export function districtFiles(compiled: Compiled, path: string, city: CityFile, frame: CityFrame): Map<string, SiteFile> {
  const { index, served, base, site, cache, of } = frame;
  const own = `${base}${path}/`;
  const within = { ...compiled, site, city: { title: city.title, base, languages: languagesOf(city) } };
  const files = siteFiles(within, { index: describedIndex(indexBelow(index, base, own), compiled, served), base: own, cache, of });
  files.delete(HEADERS_FILE);
  return files;
}

/** Takes the districts one by one and keeps of each what the city's own files tell. */
export class CitySite {
  readonly #city: SoundCity;
  readonly #map: CityMap;
  readonly #districts: DistrictSummary[] = [];
  readonly #sitemaps: string[] = [];

  constructor(city: SoundCity) {
    this.#city = city;
    this.#map = new CityMap(city.districts.map(({ bounds }) => bounds));
    this.#map.addBase(city.base);
  }

  /**
   * @param paths of the files of the district's site
   * @returns the district's names, as a file of the city's
   */
  add(path: string, compiled: Compiled, paths: Iterable<string>): [path: string, text: string] {
    this.#map.add(path, compiled);
    this.#districts.push(summaryOf(path, compiled));
    this.#sitemaps.push(...sitemapsAmong(paths).map((map) => `${path}/${map}`));
    return [namesPath(path), JSON.stringify(indexOf(path, compiled))];
  }

  /** What hosts should send, once every district has been added. */
  headers(base: string): HeaderRules {
    return withDistricts(
      this.#districts.map(({ path, loading }) => ({ path, ...loading })),
      base,
    );
  }

  /** The city's own files by path, once every district has been added. */
  files({ base, site, cache }: Pick<CityFrame, 'base' | 'site' | 'cache'>, program: CityProgram): Map<string, SiteFile> {
    const { city } = this.#city;
    const pages: CityPages = { city, site, base, districts: this.#districts, map: this.#map, program };
    const languages = languagesOf(city);
    const url = (path: string): string => new URL(base + path, site!).href;
    return new Map<string, SiteFile>([
      ...languages.map((lang): [string, SiteFile] => [`${languageFolder(languages, lang)}index.html`, () => startPage(pages, lang)]),
      ['404.html', () => missingPage(pages)],
      ['robots.txt', () => cityRobots(site === null ? null : url)],
      ...(site === null ? [] : citySitemaps(url, languages, this.#sitemaps)),
      [CITY_CARD, () => cityCard(city, this.#districts, this.#map, cache)],
      [HEADERS_FILE, () => headersFile(this.headers(base))],
    ]);
  }
}
