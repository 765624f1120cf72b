/** Which packages are in what the build ships: those of its modules, and those that are inside these already. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';

export interface ShippedPackage {
  name: string;
  version: string;
  /** Short name of the licence, where the package gives one. */
  license?: string;
  folder: string;
}

/**
 * The packages that modules are of, by name, each once. A module may be a bundle made by its authors: the source map beside it
 * then tells of which packages it was made, and they count too.
 * @param modules paths of files, as a bundler has them; those of no package are passed over
 * @throws when a package that a source map names is not installed, so that its licence cannot be read
 */
export function shippedPackages(modules: Iterable<string>): ShippedPackage[] {
  const folders = new Map<string, ShippedPackage>();
  const add = (folder: string): void => {
    if (!folders.has(folder)) folders.set(folder, described(folder));
  };
  for (const id of modules) {
    const path = id.replace(/[?#].*$/, '');
    const folder = folderOf(path);
    if (folder === null) continue;
    add(folder);
    for (const name of bundledIn(path)) add(installed(name, folder));
  }
  return [...folders.values()].sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The folder of the package that a file is of; null for files of no package. */
function folderOf(path: string): string | null {
  const end = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/.exec(path);
  return path.startsWith('\0') || !end ? null : end[0];
}

function described(folder: string): ShippedPackage {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, unknown>;
  if (typeof name !== 'string' || typeof version !== 'string') throw new Error(`${folder}/package.json lacks a name or a version`);
  return { name, version, ...(typeof license === 'string' ? { license } : {}), folder };
}

/** Names of the packages that a file's source map names. */
function bundledIn(path: string): string[] {
  if (!existsSync(`${path}.map`)) return [];
  const { sources = [] } = JSON.parse(readFileSync(`${path}.map`, 'utf8')) as { sources?: (string | null)[] };
  const names = sources.flatMap((source) => /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source ?? '')?.[1] ?? []);
  return [...new Set(names)];
}

/** Where a package finds another. */
function installed(name: string, from: string): string {
  for (let at = from; at !== parse(at).root; at = dirname(at)) {
    const folder = join(at, 'node_modules', name);
    if (existsSync(join(folder, 'package.json'))) return folder;
  }
  throw new Error(`${name} is inside ${from} and is not installed, expected it there for its licence`);
}
