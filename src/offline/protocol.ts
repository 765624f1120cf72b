/** What pages and the service worker have agreed on: names of files and stores, and what pages ask for. */

/** The worker, below the site's folder, which is its scope. */
export const WORKER = 'sw.js';

/** The name of the store of the site at this scope. Sites in other folders of the host have their own. */
export const storeName = (scope: string): string => `atlas-precache ${scope}`;

/** The name of the store of what was read of a build and had not been stored with the rest. */
export const readStoreName = (scope: string, build: string): string => `${READ_STORE}${build} ${scope}`;
const READ_STORE = 'atlas-read ';

/** Whether a store is of the site at this scope, of whichever build. */
export const isStoreOf = (scope: string, name: string): boolean =>
  name === storeName(scope) || (name.startsWith(READ_STORE) && name.endsWith(` ${scope}`));

/** What a page asks of the worker. */
export type Demand =
  /** Take this page too, which came before there was a worker, if it is of the worker's own build. */
  | { ask: 'claim'; build: string }
  /** Take the place of the worker in force: at once, or only if no other page of the site is open. */
  | { ask: 'activate'; alone: boolean };

/** A file that the worker keeps. */
export interface StoredFile {
  /** Relative to the worker; pages by their folder. */
  url: string;
  /** What tells versions apart; null where the name does. */
  revision: string | null;
  /** As in `integrity` attributes: nothing but these bytes is ever stored. */
  integrity: string;
}

/** What the worker is made for, which the build writes before its code. */
export interface Deployment {
  /** Names this build; the pages say it too, in `<meta name="build">`. */
  build: string;
  files: StoredFile[];
  /** Of a large district: what is stored only when somebody has read it. */
  read: StoredFile[];
}

/** The page, without text of its own, that answers every address of the app from the store; below `en/` the English one. */
export const APP_PAGE = 'app.html';
