/** The built sites that are measured: the district itself, and generated ones of other sizes. Kept from one run to the next by commit. */
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildYardsticks } from './yardsticks/build.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CACHE = join(ROOT, 'node_modules/.cache/atlas-bench');
/** The folder of its host that each site is built for. */
export const BASE = '/atlas/';
/** Generated districts are drawn by the same dice on every machine. */
const SEED = '20231201';

const git = (...args: string[]): string => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 28 });

/** What a build depends on: the commit, and whatever is not committed of it. */
export function sourcesNow(): string {
  const commit = git('rev-parse', '--short=10', 'HEAD').trim();
  const changed = git('diff', 'HEAD', '--', '.', ':!docs', ':!tests');
  const added = git('ls-files', '--others', '--exclude-standard', '--', 'src', 'data', 'geo', 'public').split('\n').filter(Boolean);
  if (changed === '' && added.length === 0) return commit;
  const digest = createHash('sha256').update(changed);
  for (const path of added) digest.update(path).update(readFileSync(join(ROOT, path)));
  return `${commit}+${digest.digest('hex').slice(0, 8)}`;
}

async function node(args: string[], env: NodeJS.ProcessEnv = {}): Promise<void> {
  const child = spawn(process.execPath, args, { cwd: ROOT, env: { ...process.env, ...env } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)));
  const code = await new Promise<number | null>((done, failed) => child.on('error', failed).on('close', done));
  if (code !== 0) throw new Error(`${args.join(' ')} ended with code ${code}:\n${said.slice(-4000)}`);
}

/** Milliseconds that an awaited thing takes. */
async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return Math.round(performance.now() - began);
}

export interface BuiltSite {
  folder: string;
  /** Milliseconds that it took to draw its data and to build it, when that was. */
  took: { generate: number; build: number };
}

/**
 * The site of a district, built if it has not been from these sources.
 * @param projects of a generated one; null for the district itself
 * @param root the folder of the district
 */
export async function builtSite(projects: number | null, root: string, say: (what: string) => void): Promise<BuiltSite> {
  const own = relative(ROOT, root) === '';
  const shelf = join(CACHE, `${own ? '' : 'other-'}${projects ?? 'district'}`);
  // The commit says nothing of another district.
  if (!own) rmSync(shelf, { recursive: true, force: true });
  const place = join(shelf, sourcesNow());
  const folder = join(place, 'site');
  if (!existsSync(join(place, 'took.json'))) {
    // Others of this size are of other sources.
    rmSync(shelf, { recursive: true, force: true });
    const took = { generate: 0, build: 0 };
    const district = projects === null ? root : join(place, 'district');
    mkdirSync(place, { recursive: true });
    if (projects !== null) {
      say(`generating ${projects} projects`);
      const call = ['src/cli/run.mjs', 'generate', '--projects', String(projects), '--seed', SEED, '--out', district, '--district', root];
      took.generate = await timed(() => node(call));
    }
    say(`building ${projects ?? 'the district'}`);
    const env = {
      NODE_ENV: 'production',
      ATLAS_DISTRICT: district,
      ATLAS_PRECOMPRESS: 'off',
      SITE: '',
      ...(projects !== null && { ATLAS_PAGES: 'none' }),
    };
    const call = ['node_modules/vite/bin/vite.js', 'build', '--mode', 'production', '--base', BASE, '--outDir', folder, '--emptyOutDir'];
    took.build = await timed(() => node(call, env));
    compress(folder);
    rmSync(join(place, 'district'), { recursive: true, force: true });
    writeFileSync(join(place, 'took.json'), JSON.stringify(took));
  }
  return { folder, took: JSON.parse(readFileSync(join(place, 'took.json'), 'utf8')) as BuiltSite['took'] };
}

/** A copy of a site that was built elsewhere for the same folder of a host, compressed as all of them are. Pages of records stay behind. */
export function takenSite(folder: string): string {
  const copy = join(CACHE, 'taken');
  rmSync(copy, { recursive: true, force: true });
  const left = new Set(['p', 's', 'b', 'cards'].flatMap((path) => [path, `en/${path}`]));
  cpSync(folder, copy, { recursive: true, filter: (path) => !left.has(relative(folder, path)) && !/\.(br|gz)$/.test(path) });
  compress(copy);
  return copy;
}

/** Text of a kilobyte and more is sent compressed, as hosts do; pages of single records are not asked for here. */
function compress(folder: string): void {
  const below = ['.', ...['assets', 'data', 'map'].filter((name) => existsSync(join(folder, name)))];
  for (const part of below)
    for (const entry of readdirSync(join(folder, part), { recursive: part !== '.', withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (!entry.isFile() || !/\.(html|js|mjs|css|json|geojson|svg|txt)$/.test(path)) continue;
      const text = readFileSync(path);
      if (text.length >= 1024) writeFileSync(`${path}.gz`, gzipSync(text, { level: 9 }));
    }
}

/** The folder of the yardstick pages. */
export async function builtYardsticks(): Promise<string> {
  const folder = join(CACHE, 'yardsticks');
  const next = `${folder}.next`;
  await buildYardsticks(next);
  compress(next);
  rmSync(folder, { recursive: true, force: true });
  renameSync(next, folder);
  return folder;
}
