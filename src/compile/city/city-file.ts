/** `city.yaml`: which districts are built into one site, and what their start page says. */
import { realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { z } from 'zod';
import { LANGUAGES } from '../../model/languages.ts';
import type { Issue } from '../read/issue.ts';
import { load, report, type Loaded } from '../read/load.ts';
import { districtSchema } from '../read/schema.ts';

/** Where it stands in a city's folder. */
export const CITY_FILE = 'city.yaml';

/** First steps of paths that the city's own files have: no district may stand there. */
const TAKEN = new Set(['assets', 'city', 'icons', ...LANGUAGES]);

const { id, name, title, tagline, intro, languages, site, credits } = districtSchema.shape;
const folder = z
  .string()
  .trim()
  .min(1, 'is empty, expected a folder')
  .refine((path) => !isAbsolute(path), 'is a path of one machine, expected one from the folder of city.yaml');

export const citySchema = z.strictObject({
  id,
  name,
  title,
  tagline,
  intro,
  languages,
  site,
  base: folder
    .optional()
    .describe('Folder with linework of the whole city as GeoJSON, of the form of geo/base/, for the map of all districts'),
  credits,
  districts: z.array(
    z.strictObject({
      folder: folder.describe('The district: a folder with data/ and geo/, from the folder of city.yaml'),
      path: id
        .refine((path) => !TAKEN.has(path), "is where the city's own files are, expected another name")
        .describe('Where its site stands below the city’s'),
    }),
  ),
});

export type CityFile = z.infer<typeof citySchema>;

/** A district of a city. */
export interface CityDistrict {
  /** Its site's folder below the city's, without slashes. */
  path: string;
  /** Its folder as `city.yaml` names it, and where that is. */
  folder: string;
  root: string;
}

/** The districts of a city in the order of its file. @param root the city's folder */
export const districtsOf = (root: string, city: CityFile): CityDistrict[] =>
  city.districts.map(({ folder, path }) => ({ path, folder: folder.replace(/\/+$/, ''), root: resolve(root, folder) }));

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** The file, and which of its districts, by their place in it, have a folder of their own that can be looked into. */
export interface ReadCity extends Loaded<CityFile> {
  sound: ReadonlySet<number>;
}

/** Reads `city.yaml` below `root`, and looks at whether what it names is there. Null when no district can be read from it. */
export function readCity(root: string, issues: Issue[]): ReadCity | null {
  const loaded = load(root, CITY_FILE, citySchema, issues);
  if (!loaded) return null;
  const { file, value } = loaded;
  const say = (path: PropertyKey[], message: string): void => report(issues, file, path, message);
  if (value.base !== undefined && !isFolder(join(root, value.base))) say(['base'], `base "${value.base}" is not there, expected a folder`);
  if (value.districts.length === 0) say(['districts'], 'districts is empty, expected at least two');
  if (value.districts.length === 1)
    say(['districts'], 'districts has one alone, expected at least two: a single district is built with --district');
  const paths = new Map<string, number>();
  const folders = new Map<string, number>();
  for (const [i, { path, folder }] of value.districts.entries()) {
    const other = paths.get(path);
    if (other !== undefined) say(['districts', i, 'path'], `path "${path}" is that of district ${other + 1} too, expected each path once`);
    else paths.set(path, i);
    const at = resolve(root, folder);
    if (!isFolder(at))
      say(['districts', i, 'folder'], `folder "${folder}" is not there, expected a district: a folder with data/ and geo/`);
    else if (!isFolder(join(at, 'data')))
      say(['districts', i, 'folder'], `folder "${folder}" holds no folder data/, expected a district: a folder with data/ and geo/`);
    else {
      const real = realpathSync(at);
      const same = folders.get(real);
      if (same !== undefined) say(['districts', i, 'folder'], `folder "${folder}" is that of district ${same + 1} too, expected each once`);
      else folders.set(real, i);
    }
  }
  return { file, value, sound: new Set(folders.values()) };
}
