import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import type { Deployment } from '../../../src/offline/protocol.ts';
import { digestOf } from '../../../src/compile/output/texts.ts';
import type { SiteFile } from '../../../src/compile/site.ts';
import { writeSite } from '../../../src/compile/write-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'atlas-write-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');

const program = {
  others: new Map([['assets/index-BMLqLdIW.js', digestOf('code')]]),
  workers: { worker: 'work()', off: 'off()' },
};
const page = (text: string) => `<meta name="build" content="%ATLAS_BUILD%">${text}`;

test('every file is written, the build is named in each page, and the worker knows what stands on the disk', async () => {
  /** A file's name, when it is made and how much of the others then stood on the disk. */
  const made: [path: string, written: number][] = [];
  const files = new Map<string, SiteFile>();
  const add = (path: string, make: SiteFile) =>
    files.set(path, () => {
      made.push([path, readdirSync(folder, { recursive: true }).filter((name) => statSync(join(folder, String(name))).isFile()).length]);
      return make();
    });
  add('build.json', () => '{"build":"%ATLAS_BUILD%"}\n');
  add('data/atlas.json', () => ['{"a"', ':"城"}\n'].values());
  add('map/streets/13/1/2.mvt', () => Promise.resolve(new Uint8Array([1, 2, 3])));
  add('index.html', () => page('home'));
  add('p/x/index.html', () => [page('x'), ' and more'].values());
  add('app.html', () => page('app'));
  expect(await writeSite(folder, files, program)).toBe(6);

  expect(read('data/atlas.json')).toBe('{"a":"城"}\n');
  expect([...readFileSync(join(folder, 'map/streets/13/1/2.mvt'))]).toEqual([1, 2, 3]);
  const { build } = JSON.parse(read('build.json')) as { build: string };
  expect(build).toMatch(/^[0-9a-f]{16}$/);
  for (const [path, text] of [
    ['index.html', 'home'],
    ['p/x/index.html', 'x and more'],
    ['app.html', 'app'],
  ] as const)
    expect(read(path)).toBe(page(text).replace('%ATLAS_BUILD%', build));

  const [, deployment] = /^const DEPLOYMENT = (.*);\nwork\(\)$/.exec(read('sw.js'))!;
  const { build: named, files: stored, read: later } = JSON.parse(deployment!) as Deployment;
  expect([named, later]).toEqual([build, []]);
  expect(stored.map(({ url }) => url)).toEqual(['app.html', 'assets/index-BMLqLdIW.js', 'data/atlas.json', 'map/streets/13/1/2.mvt']);
  for (const { url, integrity } of stored.filter(({ url }) => !url.startsWith('assets/')))
    expect(integrity, url).toBe(
      `sha256-${createHash('sha256')
        .update(readFileSync(join(folder, url)))
        .digest('base64')}`,
    );
  expect(read('sw-off.js')).toBe('off()');

  // Each once, and a page only when all before it is written: no more is in memory than what is being made.
  expect(made.map(([path]) => path).sort()).toEqual([...files.keys()].sort());
  expect(made.find(([path]) => path === 'p/x/index.html')![1]).toBe(4);
});

test('what the disk refuses ends it', async () => {
  const after = vi.fn(() => 'x');
  const files = new Map<string, SiteFile>([
    ['data/atlas.json', () => 'x'],
    ['data/atlas.json/in-a-file.csv', after],
    ['data/later.html', after],
  ]);
  await expect(writeSite(folder, files, program)).rejects.toThrow(/EEXIST|ENOTDIR/);
  expect(after).toHaveBeenCalledOnce();
});
