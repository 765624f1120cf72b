import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { build, createLogger, createServer, type InlineConfig, type Plugin, type ViteDevServer } from 'vite';
import { serve } from '../../../../src/cli/static-server.mjs';
import { city } from '../../../../src/compile/city/city-plugin.ts';
import { licenses } from '../../../../src/compile/licenses/licenses-plugin.ts';
import { theme } from '../../../../src/compile/theme-plugin.ts';
import { atlas } from '../../../../src/compile/vite-plugin.ts';
import type { Deployment } from '../../../../src/offline/protocol.ts';
import { cityYaml, tinyCity } from '../../../tiny-city.ts';

/* The real build of a city of two tiny districts beside that of one of them alone, with a program that does nothing; and the development server. */

// Sites are built here, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 180_000 });

const BASE = '/towns/';
const root = mkdtempSync(join(tmpdir(), 'atlas-city-build-'));
const folder = tinyCity(cityYaml((text) => `${text}site: https://atlas.example\n`));
const together = join(root, 'together');
const alone = join(root, 'alone');
const told: string[] = [];
const logger = createLogger('silent');
logger.error = logger.info = (message) => void told.push(message);
const config = (plugin: Plugin, base: string, outDir: string): InlineConfig => ({
  root,
  base,
  configFile: false,
  appType: 'mpa',
  customLogger: logger,
  logLevel: 'silent',
  plugins: [theme(), plugin, licenses().ofBuild],
  build: { outDir, emptyOutDir: true },
  server: { port: 0, host: '127.0.0.1' },
});
const filesOf = (of: string): string[] =>
  readdirSync(of, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(of, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
const read = (path: string): string => readFileSync(path, 'utf8');
const deployment = (of: string): Deployment =>
  JSON.parse(
    read(join(of, 'sw.js'))
      .split('\n')[0]!
      .replace(/^const DEPLOYMENT = |;$/g, ''),
  ) as Deployment;

beforeAll(async () => {
  cpSync('index.html', join(root, 'index.html'));
  cpSync('public', join(root, 'public'), { recursive: true });
  // The city's own program is served from here.
  for (const room of ['city-page', 'i18n', 'model', 'theme']) cpSync(`src/${room}`, join(root, 'src', room), { recursive: true });
  writeFileSync(join(root, 'src/style.css'), '.page { margin: 1px }');
  writeFileSync(join(root, 'src/main.ts'), "import './style.css';\nconsole.log(1);\n");
  vi.stubEnv('SITE', 'https://atlas.example');
  await build(config(atlas({ root: join(folder, 'west') }), `${BASE}westbury/`, alone));
  vi.unstubAllEnvs();
  await build(config(city({ root: folder }), BASE, together));
});
afterAll(() => [root, folder].forEach((made) => rmSync(made, { recursive: true, force: true })));

describe('the site of a district within the city', () => {
  test('has the files and the bytes that it has alone, but for the program, which all share, and the way back', () => {
    const within = join(together, 'westbury');
    const shared = (path: string) => /^assets\/|^icon\.svg$|^_headers$/.test(path);
    expect(filesOf(within)).toEqual(filesOf(alone).filter((path) => !shared(path)));
    expect(filesOf(together).filter((path) => path.includes('/assets/'))).toEqual([]);
    /** What differs, taken away. */
    const plain = (text: string) =>
      text
        .replace(/ *<link rel="up"[^>]*>\n/g, '')
        .replace(/<li><a href="[^"]*">(样本市一张图|Sampleville Atlas)<\/a><\/li>/, '')
        .replace(/<meta name="build"[^>]*>|\{"build":"\w+"\}/, '')
        .replaceAll(`${BASE}westbury/assets/`, `${BASE}assets/`)
        .replaceAll(`${BASE}westbury/icon.svg`, `${BASE}icon.svg`);
    for (const path of filesOf(within).filter((name) => name !== 'sw.js')) {
      const [one, other] = [join(within, path), join(alone, path)];
      if (/\.html$|^build\.json$/.test(path)) expect(plain(read(one)), path).toBe(plain(read(other)));
      else expect(readFileSync(one).equals(readFileSync(other)), path).toBe(true);
    }
  });

  test('stores the program from above its folder, and all else as it does alone', () => {
    const [own, other] = [deployment(join(together, 'westbury')), deployment(alone)];
    const shared = other.files.map(({ url }) => url).filter((url) => /^assets\/|^icon\.svg$/.test(url));
    expect(shared.length).toBeGreaterThan(1);
    expect(own.files.map(({ url }) => url.replace(/^\.\.\//, '')).sort()).toEqual(other.files.map(({ url }) => url).sort());
    expect(own.files.filter(({ url }) => url.startsWith('../')).map(({ url }) => url.slice(3))).toEqual(shared);
    for (const { url } of own.files)
      expect(() => readFileSync(join(together, 'westbury', url.replace(/(^|\/)$/, '$1index.html')))).not.toThrow();
  });
});

describe('the city’s own files', () => {
  test('the start page says in both languages what there is, and leads to each district by list and by map', () => {
    for (const [path, lang, names] of [
      ['index.html', '', ['样本市一张图', '示例区', '西样区', '12 个项目']],
      ['en/index.html', 'en/', ['Sampleville Atlas', 'Exampleton', 'Westbury', '12 projects']],
    ] as const) {
      const page = read(join(together, path));
      for (const name of names) expect(page, path).toContain(name);
      for (const district of ['exampleton', 'westbury']) expect(page.split(`href="${BASE}${district}/${lang}"`)).toHaveLength(3);
      expect(page).toContain(`href="https://atlas.example${BASE}${lang}"`);
      expect(page).not.toContain('style=');
      for (const [, address] of page.matchAll(/(?:src|href|data-names)="(\/[^"]*)"/g)) {
        const file = address!.slice(BASE.length).replace(/(^|\/)$/, '$1index.html');
        expect(() => readFileSync(join(together, file)), address).not.toThrow();
      }
    }
  });

  test('sitemaps and headers are those of all districts, and each path has one rule', () => {
    const sitemap = read(join(together, 'sitemap.xml'));
    expect([...sitemap.matchAll(/<loc>([^<]*)/g)].map(([, url]) => url)).toEqual(
      ['city/sitemap.xml', 'exampleton/sitemap.xml', 'westbury/sitemap.xml'].map((path) => `https://atlas.example${BASE}${path}`),
    );
    expect(read(join(together, 'robots.txt'))).toContain(`Sitemap: https://atlas.example${BASE}sitemap.xml`);
    const patterns = read(join(together, '_headers')).match(/^\/.*$/gm)!;
    const fitting = (path: string) => patterns.filter((p) => (p.endsWith('*') ? path.startsWith(p.slice(0, -1)) : p === path));
    for (const path of ['', 'en/', 'assets/a.js', 'westbury/', 'westbury/assets', 'exampleton/p/x/', '404.html'])
      expect(fitting(BASE + path), path).toHaveLength(1);
  });

  test('an address that is not there gets the page of the site that it is below', async () => {
    const { url, close } = await serve(together, { base: BASE });
    const title = async (path: string) => {
      const answer = await fetch(url + path);
      return [answer.status, /<title>([^<]*)/.exec(await answer.text())?.[1]];
    };
    expect(await title('westbury/p/none/')).toEqual([404, expect.stringContaining('西样一张图')]);
    expect(await title('none/')).toEqual([404, expect.stringContaining('样本市一张图')]);
    await close();
  });
});

describe('in development', () => {
  let server: ViteDevServer;
  let origin: string;
  beforeAll(async () => {
    server = await (await createServer(config(city({ root: folder }), BASE, together))).listen();
    origin = `http://127.0.0.1:${(server.httpServer!.address() as { port: number }).port}`;
  });
  afterAll(() => server.close());
  const get = (path: string) => fetch(`${origin}${BASE}${path}`, { redirect: 'manual', headers: { accept: 'text/html,*/*' } });

  test('every site is answered as it is built, the start page with its own program', async () => {
    for (const path of ['city/search/westbury.json', 'westbury/data/list.json', 'exampleton/data/projects.csv', 'robots.txt'])
      expect(Buffer.from(await (await get(path)).arrayBuffer()).equals(readFileSync(join(together, path))), path).toBe(true);
    const start = await (await get('en/')).text();
    expect(start).toContain('Westbury');
    expect(start).toContain(`src="${BASE}src/city-page/start-page.ts"`);
    expect(start).toContain('@vite/client');
    const page = await (await get('westbury/en/p/corn-exchange/')).text();
    expect(page).toContain(`href="${BASE}westbury/data/list.json"`);
    expect(page).toContain(`src="${BASE}src/main.ts"`);
    expect(page).toContain(`<link rel="up" hreflang="en" href="${BASE}en/" title="Sampleville Atlas">`);
    const moved = await get('westbury');
    expect([moved.status, moved.headers.get('location')]).toEqual([301, `${BASE}westbury/`]);
    expect([(await get('westbury/p/none/')).status, (await get('none')).status]).toEqual([404, 404]);
  });

  test('a change of one district’s data is seen, and a fault of city.yaml is told and heals', async () => {
    const file = join(folder, 'west/data/projects/corn-exchange.yaml');
    const before = read(file);
    const soon = (write: () => void, check: () => Promise<void>) =>
      vi.waitFor(async () => (write(), await check()), { timeout: 30_000, interval: 300 });
    await soon(
      () => writeFileSync(file, before.replace('谷物交易所', '谷物新交易所')),
      async () => expect(await (await get('city/search/westbury.json')).text()).toContain('谷物新交易所'),
    );
    const yaml = join(folder, 'city.yaml');
    const sound = read(yaml);
    await soon(
      () => writeFileSync(yaml, sound.replace('path: westbury', 'path: exampleton')),
      async () => expect((await get('')).status).toBe(500),
    );
    expect(told.join('\n')).toContain('city.yaml:9:27: path "exampleton" is that of district 1 too');
    await soon(
      () => writeFileSync(yaml, sound),
      async () => expect((await get('')).status).toBe(200),
    );
    writeFileSync(file, before);
  });
});

test('what is wrong ends the build in sentences, before anything is made', async () => {
  const other = tinyCity(cityYaml((text) => text.replace('folder: west', 'folder: north')));
  mkdirSync(join(root, 'public/westbury'));
  await expect(build(config(city({ root: other }), BASE, join(root, 'none')))).rejects.toThrow(
    'city.yaml:9:15: folder "north" is not there',
  );
  await expect(build(config(city({ root: folder }), BASE, join(root, 'none')))).rejects.toThrow('path "westbury" is that of a file in');
  rmSync(other, { recursive: true });
});
