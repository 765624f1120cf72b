/** A new district: everything that the check and the build need, written whole or not at all. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Lang } from '../../model/dataset.ts';
import { check } from '../check/check.ts';
import { PlainError } from '../output/plain-error.ts';
import { discard, replaceAll } from '../output/replace-all.ts';
import { isSideFolder, sideFolder } from '../output/side-folder.ts';
import type { Crs } from '../read/coordinates.ts';
import { DataError } from '../read/issue.ts';
import { districtYaml } from './district-yaml.ts';
import { collection, exampleFiles, inLanguages } from './example-files.ts';
import { readOutline } from './outline.ts';
import type { Answers } from './questions.ts';

const VOCAB = new URL('./vocab.yaml', import.meta.url);
/** What the base map may have first; each file may be filled or taken away. */
const BASE = ['water', 'roads', 'places'];
const SYSTEM: Record<Crs, string> = { wgs84: 'WGS-84', gcj02: 'GCJ-02', bd09: 'BD-09' };
/** How far the outline may be from the thing, where nobody has said, in metres. */
const PRECISION_M = 500;

/** @throws PlainError for a folder that holds anything */
export function refuseFolder(folder: string): void {
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory()) throw new PlainError(`${folder} is a file, expected a folder or none.`);
  const [entry] = readdirSync(folder).filter((name) => !isSideFolder(name));
  if (entry !== undefined) throw new PlainError(`${folder} holds ${entry}, expected an empty folder or none.`);
}

/**
 * Writes `data/` and `geo/` of a new district into a folder.
 * @param answers all that `QUESTIONS` ask of it
 * @returns the paths that were written
 * @throws PlainError for a folder that holds anything and an outline that cannot be used; the system's error where it cannot be written
 */
export function newDistrict(folder: string, answers: Answers): string[] {
  refuseFolder(folder);
  const files = districtFiles(answers);
  const isNew = !existsSync(folder);
  mkdirSync(folder, { recursive: true });
  const { next, old, target } = sideFolder(folder, { within: true });
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(next, path)), { recursive: true });
      writeFileSync(join(next, path), text);
    }
    const { issues } = check(next);
    if (issues.length > 0) throw new PlainError(`With this outline the district would not be in order. ${new DataError(issues).message}`);
    replaceAll(
      ['data', 'geo'].map((name) => ({ from: join(next, name), to: join(target, name) })),
      old,
    );
    return [...files.keys()];
  } finally {
    discard(next);
    if (isNew && readdirSync(folder).length === 0) discard(folder);
  }
}

function districtFiles(answers: Answers): Map<string, string> {
  const languages = answers.languages!.split(',') as Lang[];
  const outline = readOutline(answers.outline!, answers.crs as Crs);
  const shape = {
    type: 'Feature',
    id: answers.id,
    properties: {
      name: inLanguages({ zh: answers['name-zh'] ?? '', en: answers['name-en'] ?? '' }, languages),
      precision_m: PRECISION_M,
      origin:
        `From ${basename(answers.outline!)} (${SYSTEM[answers.crs as Crs]}${answers.crs === 'wgs84' ? '' : ', converted to WGS-84'}). ` +
        'How precise it is has not been looked into, and it is no legal boundary.',
    },
    geometry: outline.geometry,
  };
  return new Map([
    ['data/district.yaml', districtYaml(answers, outline, languages)],
    ['data/vocab.yaml', readFileSync(VOCAB, 'utf8')],
    ...exampleFiles(outline, languages),
    ['geo/district.geojson', collection([shape])],
    ['geo/projects.geojson', collection([])],
    ...BASE.map((name): [string, string] => [`geo/base/${name}.geojson`, collection([])]),
  ]);
}
