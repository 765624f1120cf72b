import { createHash } from 'node:crypto';
import { APP_PAGE, type Deployment, type StoredFile } from '../../offline/protocol.ts';
import { isShapeTiles } from '../../model/shape-tiles.ts';
import type { Digest } from '../output/texts.ts';

/**
 * Pages that the app does not take over. Of all others the app shows the content itself, at their address, so that none of them need be
 * stored.
 */
const PAGES_APART = ['data/', 'how-to-read/', 'land/'];
const PAGES = new Set(
  ['', 'zh/', 'en/'].flatMap((lang) => [`${lang}${APP_PAGE}`, ...PAGES_APART.map((page) => `${lang}${page}index.html`)]),
);

/** Folders of which a reader may need anything, but for descriptions of the data's form. The program of several districts lies above each. */
const FOLDERS = /^((\.\.\/)?assets|data|map)\/(?!schema\/)/;
const ROOT_FILES = /^((zh|en|\.\.)\/)?(manifest\.json|[^/]+\.(svg|png|ico))$/;

/** Names that say what is in the file. */
const HASHED = /^(\.\.\/)?assets\/.*-[\w-]{8}\.\w+$/;

/** Whether the file is kept on the reader's device: whatever the app may need, and none of the pages and pictures for others. */
export const isStored = (path: string): boolean => (path.endsWith('.html') ? PAGES.has(path) : FOLDERS.test(path) || ROOT_FILES.test(path));

/** Bytes that are stored on every device as soon as the site is opened, beside the program: as much as a phone is asked for unasked. */
const AT_ONCE = 24_000_000;
/** Bytes of a file that is stored when somebody has read it; what is larger is left to the host. */
const WHEN_READ = 8_000_000;

/** All of the data in one file; what the app reads of it stands in others too, unless it is small. */
const WHOLE = 'data/atlas.json';
/** What the map reads tiles of instead, where there are any: then it is something to take away, and the way out. */
const SHAPES = 'map/shapes.json';
const isProgram = (path: string): boolean => path.endsWith('.html') || !/^(data|map)\//.test(path);

/** How little the app can do without what is not the program: what every view asks for, what a record does, what a place does, what readers take away. */
function rankOf(path: string, tiled: boolean): number {
  if (path === WHOLE || (path === SHAPES && tiled) || /\.(csv|geojson)$/.test(path)) return 3;
  return path.startsWith('map/streets/') ? 2 : path.startsWith('data/records/') ? 1 : 0;
}

/** What the service worker stores of the site: at once, and when it has been read. */
export type Stored = Pick<Deployment, 'files' | 'read'>;

/**
 * What the service worker stores of the site, in order of their paths: the program and, of the data, all that there is room for; of the
 * rest what somebody reads, but for files that are too large for that.
 * @param files of the built site by path below its folder
 */
export function storedFiles(files: ReadonlyMap<string, Digest>): Stored {
  const paths = [...files.keys()].filter(isStored).sort();
  const bytesOf = (group: readonly string[]) => group.reduce((sum, path) => sum + files.get(path)!.bytes, 0);
  const atOnce = new Set(paths.filter(isProgram));
  let room = AT_ONCE;
  for (const group of groupsOf(
    paths.filter((path) => !isProgram(path)),
    [...files.keys()].some(isShapeTiles),
  )) {
    const bytes = bytesOf(group);
    if (bytes > room) continue;
    room -= bytes;
    for (const path of group) atOnce.add(path);
  }
  const described = (path: string): StoredFile => storedFile(path, files.get(path)!);
  return {
    files: paths.filter((path) => atOnce.has(path)).map(described),
    read: paths.filter((path) => !atOnce.has(path) && files.get(path)!.bytes <= WHEN_READ && !isShapeTiles(path)).map(described),
  };
}

/** What is stored together or not at all, in the order in which it gets room; of what readers take away each file by itself. */
function groupsOf(paths: readonly string[], tiled: boolean): string[][] {
  const ranked = (rank: number) => paths.filter((path) => rankOf(path, tiled) === rank);
  return [ranked(0), ranked(1), ranked(2), ...ranked(3).map((path) => [path])];
}

function storedFile(path: string, { sha256 }: Digest): StoredFile {
  return {
    url: path.replace(/(^|\/)index\.html$/, '$1'),
    revision: HASHED.test(path) ? null : sha256.toString('hex').slice(0, 16),
    integrity: `sha256-${sha256.toString('base64')}`,
  };
}

/** Names a build by what is stored of it. */
export const buildId = (stored: Stored): string =>
  createHash('sha256')
    .update(JSON.stringify([...stored.files, ...stored.read]))
    .digest('hex')
    .slice(0, 16);
