import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Deployment } from '../offline/protocol.ts';
import { BUILD_PATH, BUILD_PLACE } from './offline/build-name.ts';
import { workerFiles, type WorkerScripts } from './offline/service-worker.ts';
import { buildId, isStored, storedFiles } from './offline/stored-files.ts';
import { progress } from './output/progress.ts';
import { sideBySide } from './output/side-by-side.ts';
import { digestOf, type Digest } from './output/texts.ts';
import { writerTo } from './output/writer.ts';
import type { SiteFile } from './site.ts';

/** What the bundler makes for the site. */
export interface Program {
  /** `index.html` with the program's script and styles. */
  index: string;
  /** What is written by others of what is stored, by path below the site's folder. */
  others: ReadonlyMap<string, Digest>;
  workers: WorkerScripts;
}

/**
 * Writes the files that are made from the data, with the name of the build where it is said, and the service worker. Each is made
 * when its turn comes and gone when it is written.
 * @param folder of the site
 * @param files in their order
 * @returns how many files were written
 */
export async function writeSite(
  folder: string,
  files: ReadonlyMap<string, SiteFile>,
  { others, workers }: Omit<Program, 'index'>,
): Promise<number> {
  const write = writerTo(folder);
  const digests = new Map(others);
  let written = 0;
  const told = () => progress(() => `${written} of ${files.size} files written`);

  await sideBySide(files, async ([path, make]) => {
    if (saysBuild(path)) return;
    const digest = write(path, await make());
    if (isStored(path)) digests.set(path, digest);
    written += 1;
    told();
  });

  // The build is named by all that is stored of it, and what says that name is stored too.
  const naming = [...files].filter(([path]) => saysBuild(path));
  const texts = new Map<string, string>();
  for (const [path, make] of naming) if (isStored(path)) texts.set(path, textOf(await make()));
  for (const [path, text] of texts) digests.set(path, digestOf(text));
  const build = buildId(storedFiles(digests));
  for (const [path, make] of naming) {
    const digest = write(path, (texts.get(path) ?? textOf(await make())).replaceAll(BUILD_PLACE, build));
    if (isStored(path)) digests.set(path, digest);
    written += 1;
    told();
  }
  const deployment: Deployment = { build, ...storedFiles(digests) };
  for (const [path, script] of workerFiles(workers, deployment)) write(path, script);
  return written;
}

const saysBuild = (path: string): boolean => path.endsWith('.html') || path === BUILD_PATH;

const textOf = (content: Awaited<ReturnType<SiteFile>>): string =>
  typeof content === 'string' ? content : content instanceof Uint8Array ? Buffer.from(content).toString() : [...content].join('');

/** What is stored of the files that go into the site as they are. @param folder empty for none; it need not be there */
export function publicFiles(folder: string): Map<string, Digest> {
  const entries = !existsSync(folder) ? [] : readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path, relative(folder, path).replaceAll(sep, '/')] as const)
      .filter(([, name]) => isStored(name))
      .map(([path, name]): [string, Digest] => [name, digestOf(readFileSync(path))]),
  );
}
