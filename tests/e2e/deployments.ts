import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { serve } from '../../src/cli/static-server.mjs';
import type { Deployment } from '../../src/offline/protocol.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { siteFile } from './site-files.ts';

/** A host with sites in folders, that can be stopped, and started again at the same address. */
export class Host {
  readonly folder = mkdtempSync(join(tmpdir(), 'atlas-host-'));
  #server: Awaited<ReturnType<typeof serve>> | null = null;
  #port = 0;

  async start(): Promise<this> {
    this.#server = await serve(this.folder, { port: this.#port });
    this.#port = Number(new URL(this.#server.url).port);
    return this;
  }
  /** Serves what is there now: a server knows the files that were there when it started. */
  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }
  async stop(): Promise<void> {
    await this.#server?.close();
    this.#server = null;
  }
  async end(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }
  file(path: string): string {
    return join(this.folder, path);
  }
}

interface Build {
  /** The site's folder on its host, with slashes at both ends. */
  base?: string;
  /** What the district's name ends with. */
  name?: string;
  /** A sign in the names of all files that are named by what is in them. */
  sign?: string;
}

/** The folder that the site under test is built for. */
const BUILT_FOR = '/atlas/';

/**
 * Puts a build of the site under test on a host, as if its data, its code and with it the names of its files were others, in the
 * place of the one that is there. Of the pages only those that are opened by the program are in it.
 */
export async function deploy(host: Host, { base = BUILT_FOR, name = '', sign = '' }: Build = {}): Promise<void> {
  const made = mkdtempSync(join(tmpdir(), 'atlas-build-'));
  const from = siteFile('');
  const left = new Set(['b', 'cards', 'p', 's'].flatMap((path) => [path, `en/${path}`]));
  // What was compressed ahead would tell of the build before.
  cpSync(from, made, { recursive: true, filter: (path) => !left.has(relative(from, path)) && !/\.(br|gz)$/.test(path) });
  const renamed = renameAssets(join(made, 'assets'), sign);
  for (const path of files(made)) {
    if (!/\.(html|js|mjs|css)$|(^|\/)manifest\.json$/.test(path) || /(^|\/)sw(-off)?\.js$/.test(path)) continue;
    let text = readFileSync(join(made, path), 'utf8').replaceAll(BUILT_FOR, base);
    for (const [former, now] of renamed) text = text.replaceAll(former, now);
    writeFileSync(join(made, path), text);
  }
  for (const path of ['data/atlas.json', 'data/list.json']) {
    const data = JSON.parse(readFileSync(join(made, path), 'utf8')) as Pick<Dataset, 'district'>;
    for (const lang of ['zh', 'en'] as const) data.district.title[lang] += name;
    writeFileSync(join(made, path), JSON.stringify(data));
  }
  describe(made, renamed);
  const to = host.file(base);
  mkdirSync(dirname(to), { recursive: true });
  rmSync(to, { recursive: true, force: true });
  // Both are in the machine's folder for what passes.
  renameSync(made, to);
  await host.restart();
}

const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));

function renameAssets(folder: string, sign: string): Map<string, string> {
  const names = sign === '' ? [] : readdirSync(folder);
  const renamed = new Map(names.map((name) => [name, name.replace(/(-[\w-]{8})(\.\w+)$/, `$1${sign}$2`)]));
  for (const [former, now] of renamed) renameSync(join(folder, former), join(folder, now));
  return renamed;
}

/** Writes the worker of a build anew: which files it keeps, and what is in them. */
function describe(folder: string, renamed: ReadonlyMap<string, string>): void {
  const path = join(folder, 'sw.js');
  const [first, ...code] = readFileSync(path, 'utf8').split('\n') as [string, ...string[]];
  const { files } = JSON.parse(first.replace(/^const DEPLOYMENT = |;$/g, '')) as Deployment;
  const now = files.map(({ url, revision }) => {
    const address = url.replace(/^(assets\/)(.+)$/, (_, folder: string, name: string) => folder + (renamed.get(name) ?? name));
    const digest = createHash('sha256')
      .update(readFileSync(join(folder, address.replace(/(^|\/)$/, '$1index.html'))))
      .digest();
    return { url: address, revision: revision && digest.toString('hex'), integrity: `sha256-${digest.toString('base64')}` };
  });
  // Pages say their build as they did: only the data and the files tell these builds apart.
  const build = JSON.parse(first.replace(/^const DEPLOYMENT = |;$/g, '')) as Deployment;
  writeFileSync(path, [`const DEPLOYMENT = ${JSON.stringify({ ...build, files: now })};`, ...code].join('\n'));
}
