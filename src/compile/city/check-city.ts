/** Whether a city can be built: its file, and every district in it. */
import { bbox } from '@turf/turf';
import { posix } from 'node:path';
import type { Bounds } from '../../model/dataset.ts';
import { languagesOf } from '../../model/languages.ts';
import { check } from '../check/check.ts';
import { sortIssues, type Issue } from '../read/issue.ts';
import { listFiles, load, report, type Loaded } from '../read/load.ts';
import { baseSchema, type BaseShapes } from '../read/schema.ts';
import { locate } from '../read/source-file.ts';
import type { Tables } from '../read/tables.ts';
import { languagesGiven } from '../read/text.ts';
import type { Warning } from '../read/warning.ts';
import { districtsOf, readCity, type CityDistrict, type CityFile } from './city-file.ts';

/** What is kept of a district that was looked at. */
export interface CheckedDistrict extends CityDistrict {
  name: string;
  projects: number;
  /** Of its outline, WGS-84; what it opens on where it has none. */
  bounds: Bounds;
}

export interface CheckedCity {
  city: CityFile | null;
  /** Those that could be read. */
  districts: CheckedDistrict[];
  /** Linework of the whole city by file name. */
  base: Record<string, BaseShapes>;
  issues: Issue[];
  warnings: Warning[];
}

/**
 * Reads and checks a city, one district at a time, so that no more than one is in memory. All issues are told at once, each with its
 * file's path from the city's folder.
 * @param root the city's folder
 */
export function checkCity(root: string): CheckedCity {
  const issues: Issue[] = [];
  const warnings: Warning[] = [];
  const read = readCity(root, issues);
  if (!read) return { city: null, districts: [], base: {}, issues, warnings };
  const base = readBase(root, read, issues);
  const districts: CheckedDistrict[] = [];
  const ids = new Map<string, number>();
  for (const [i, district] of districtsOf(root, read.value).entries()) {
    if (!read.sound.has(i)) continue;
    const own = check(district.root);
    const placed = <T extends Issue>(told: T): T => ({ ...told, file: posix.join(district.folder, told.file) });
    issues.push(...own.issues.map(placed));
    for (const warning of own.warnings) {
      const { of } = warning;
      warnings.push(placed({ ...warning, of: { ...of, id: `${district.path} ${of.id}` } }));
    }
    const { tables } = own;
    if (!tables) continue;
    const { id, name } = tables.district.value;
    const other = ids.get(id);
    if (other === undefined) ids.set(id, i);
    else
      report(
        issues,
        read.file,
        ['districts', i, 'folder'],
        `folder "${district.folder}" holds a district with the id "${id}", as district ${other + 1} does, expected an id of its own in its district.yaml`,
      );
    districts.push({ ...district, name: name.zh, projects: tables.projects.length, bounds: boundsOf(tables) });
  }
  return { city: read.value, districts, base, issues: sortIssues(issues), warnings: [...textsMissing(read), ...warnings] };
}

/** The city's own texts that lack one of its languages. */
function textsMissing({ file, value }: Loaded<CityFile>): Warning[] {
  const of = { one: 'city', many: 'cities', id: value.id };
  return languagesOf(value).flatMap((lang) =>
    TEXTS.filter((key) => !languagesGiven(value[key]).includes(lang)).map((key) => ({
      file: file.path,
      ...locate(file, [key]),
      message: `${key}.${lang} is missing and the other language is shown, expected ${NAMES[lang]}`,
      of,
      summary: `${NAMES[lang]} ${key} missing`,
    })),
  );
}

const TEXTS = ['name', 'title', 'tagline', 'intro'] as const;
const NAMES = { zh: 'Chinese', en: 'English' } as const;

const boundsOf = ({ districtShape, district }: Tables): Bounds =>
  districtShape.value.features.length > 0
    ? (bbox({ type: 'FeatureCollection', features: districtShape.value.features }).slice(0, 4) as Bounds)
    : district.value.view;

function readBase(root: string, { value }: Loaded<CityFile>, issues: Issue[]): Record<string, BaseShapes> {
  if (value.base === undefined) return {};
  const files = listFiles(root, value.base.replace(/\/+$/, ''), '.geojson').map((path) => load(root, path, baseSchema, issues));
  return Object.fromEntries(files.flatMap((loaded) => (loaded ? [[loaded.file.stem, loaded.value]] : [])));
}
