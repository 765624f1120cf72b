import { basename, resolve, sep } from 'node:path';
import type { ViteDevServer } from 'vite';

/** Milliseconds in which changes are taken together: a change of branch touches many files at once. */
const TOGETHER_MS = 40;

/** Calls `changed` after files of `data/` or `geo/` below `folder` were written, added or taken away. */
export function watchData(server: ViteDevServer, folder: string, changed: () => void): void {
  const folders = ['data', 'geo'].map((name) => resolve(folder, name));
  let waiting: NodeJS.Timeout | undefined;
  const tell = (path: string): void => {
    // A file of any name: one that nothing reads is a fault too. What begins with a dot is an editor's own.
    if (basename(path).startsWith('.') || !folders.some((watched) => path.startsWith(watched + sep))) return;
    clearTimeout(waiting);
    waiting = setTimeout(changed, TOGETHER_MS).unref();
  };
  server.watcher.add(folders);
  server.watcher.on('change', tell).on('add', tell).on('unlink', tell);
}
