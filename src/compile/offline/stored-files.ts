import { createHash } from 'node:crypto';
import { APP_PAGE, type StoredFile } from '../../offline/protocol.ts';

/** The files of the built site by path below its folder. */
export type BuiltFiles = ReadonlyMap<string, string | Uint8Array>;

/**
 * Pages that the app does not take over. Of all others the app shows the content itself, at their address, so that none of them need be
 * stored.
 */
const PAGES_APART = ['data/', 'how-to-read/', 'land/'];
const PAGES = new Set(['', 'en/'].flatMap((lang) => [`${lang}${APP_PAGE}`, ...PAGES_APART.map((page) => `${lang}${page}index.html`)]));

/** Folders of which a reader may need anything, but for descriptions of the data's form. */
const FOLDERS = /^(assets|data|map)\/(?!schema\/)/;
const ROOT_FILES = /^(en\/)?(manifest\.json|[^/]+\.(svg|png|ico))$/;

/** Names that say what is in the file. */
const HASHED = /^assets\/.*-[\w-]{8}\.\w+$/;

/** Whether the file is kept on the reader's device: whatever the app may need, and none of the pages and pictures for others. */
export const isStored = (path: string): boolean => (path.endsWith('.html') ? PAGES.has(path) : FOLDERS.test(path) || ROOT_FILES.test(path));

/** What the service worker stores of the site, in order of their paths. */
export function storedFiles(files: BuiltFiles): StoredFile[] {
  return [...files]
    .filter(([path]) => isStored(path))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, content]) => {
      const digest = createHash('sha256').update(content).digest();
      return {
        url: path.replace(/(^|\/)index\.html$/, '$1'),
        revision: HASHED.test(path) ? null : digest.toString('hex').slice(0, 16),
        integrity: `sha256-${digest.toString('base64')}`,
      };
    });
}

/** Names a build by what is stored of it. */
export const buildId = (stored: readonly StoredFile[]): string =>
  createHash('sha256').update(JSON.stringify(stored)).digest('hex').slice(0, 16);
