import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { build, createLogger, createServer, type InlineConfig, type ViteDevServer } from 'vite';
import { serve } from '../../../src/cli/static-server.mjs';
import { atlas } from '../../../src/compile/vite-plugin.ts';

/* The real development server beside the real build, of the tiny district with a program that does nothing. */

// A site is built here, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const BASE = '/atlas/';
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'atlas-dev-'));
const district = join(root, 'district');
const dist = join(root, 'dist');
const told: string[] = [];
const logger = createLogger('silent');
logger.error = logger.info = (message) => void told.push(message);
const config: InlineConfig = {
  root,
  base: BASE,
  configFile: false,
  appType: 'mpa',
  customLogger: logger,
  logLevel: 'silent',
  plugins: [atlas({ root: district })],
  build: { outDir: dist },
  server: { port: 0, host: '127.0.0.1' },
};

let server: ViteDevServer;
let built: { url: string; close: () => Promise<void> };
let origin: string;
/** What is sent to open pages. */
const sent: { type: string }[] = [];

beforeAll(async () => {
  cpSync(here('../../fixtures/tiny-district'), district, { recursive: true });
  cpSync(here('../../../index.html'), join(root, 'index.html'));
  cpSync(here('../../../public'), join(root, 'public'), { recursive: true });
  mkdirSync(join(root, 'src'));
  writeFileSync(join(root, 'src/style.css'), '.page { margin: 1px }');
  writeFileSync(join(root, 'src/main.ts'), "import './style.css';\nconsole.log(1);\n");
  await build(config);
  built = await serve(dist, { base: BASE });
  server = await (await createServer(config)).listen();
  vi.spyOn(server.environments.client.hot, 'send').mockImplementation((payload: unknown) => void sent.push(payload as { type: string }));
  origin = `http://127.0.0.1:${(server.httpServer!.address() as { port: number }).port}`;
});
afterAll(async () => {
  await server?.close();
  await built?.close();
  rmSync(root, { recursive: true, force: true });
});

const get = (path: string) => fetch(`${origin}${BASE}${path}`, { redirect: 'manual', headers: { accept: 'text/html,*/*' } });
const host = (path: string) => fetch(`${built.url}${path}`, { redirect: 'manual' });
const kind = (response: Response) => response.headers.get('content-type')?.split(';')[0];
const title = (html: string) => /<title>[^<]*<\/title>/.exec(html)?.[0];
const CLIENT = `${BASE}@vite/client`;

test('every file that the build writes is answered as a static host answers it', async () => {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dist.length + 1)
        .replaceAll('\\', '/'),
    )
    // What tells hosts their headers is read by them and not shown; in development nothing is stored, and no build has a name.
    .filter((path) => !/^assets\/|^_headers$|^build\.json$|^sw(-off)?\.js$/.test(path));
  const kinds = new Set(files.map((path) => path.replace(/.*\./, '')));
  expect([...kinds].sort()).toEqual(['csv', 'geojson', 'html', 'js', 'json', 'mvt', 'png', 'svg', 'txt']);
  for (const path of files) {
    // Pages are asked for by the address a reader has, too.
    for (const address of path.endsWith('index.html') ? [path, path.slice(0, -'index.html'.length)] : [path]) {
      const [ours, theirs] = [await get(address), await host(address)];
      expect([ours.status, kind(ours)], address).toEqual([200, kind(theirs)]);
      if (path.endsWith('.html')) {
        const page = await ours.text();
        expect(title(page), address).toBe(title(await theirs.text()));
        expect(page, address).toContain(CLIENT);
        expect(page, address).not.toContain('Content-Security-Policy');
        expect(page, address).not.toContain(`${BASE}${BASE.slice(1)}`);
      } else expect(Buffer.from(await ours.arrayBuffer()).equals(Buffer.from(await theirs.arrayBuffer())), address).toBe(true);
    }
  }
});

describe('as on a static host', () => {
  test.each(['p/market-hall', 'en/b/harbour?asof=2030-03&q=%E6%B8%AF', 'data'])('%s leads to the folder with its slash', async (path) => {
    const [ours, theirs] = [await get(path), await host(path)];
    expect([ours.status, ours.headers.get('location')]).toEqual([theirs.status, theirs.headers.get('location')]);
    expect(ours.status).toBe(301);
  });

  test.each(['p/no-such/', 'nothing', 'data/none.json', 'p/%E0%A4%A/'])('%s is not found, and the page says so', async (path) => {
    const [ours, theirs] = [await get(path), await host(path)];
    expect([ours.status, kind(ours)]).toEqual([404, 'text/html']);
    expect(theirs.status).toBe(404);
    expect(title(await ours.text())).toBe(title(await theirs.text()));
  });

  test('another method than GET and HEAD is not answered with a page', async () => {
    expect((await fetch(`${origin}${BASE}p/market-hall/`, { method: 'POST' })).status).toBe(404);
    const head = await fetch(`${origin}${BASE}p/market-hall/`, { method: 'HEAD' });
    expect([head.status, kind(head), await head.text()]).toEqual([200, 'text/html', '']);
  });
});

test('the program is Vite’s own, and a page without it has its styles', async () => {
  expect(kind(await get('src/main.ts'))).toBe('text/javascript');
  expect(kind(await get('@vite/client'))).toBe('text/javascript');
  expect(await (await get('p/market-hall/')).text()).toContain(`src="${BASE}src/main.ts"`);
  const still = await (await get('data/')).text();
  expect(still).not.toContain('src/main.ts');
  expect(still).toContain(`<link rel="stylesheet" href="${BASE}src/style.css">`);
});

describe('when the data changes', () => {
  const file = join(district, 'data/projects/market-hall.yaml');
  const before = readFileSync(here('../../fixtures/tiny-district/data/projects/market-hall.yaml'), 'utf8');
  /** Writes until it is noticed: the watcher may still be looking round. */
  const write = (text: string, noticed: () => Promise<void>, path = file) =>
    vi.waitFor(
      async () => {
        writeFileSync(path, text);
        await noticed();
      },
      { timeout: 30_000, interval: 300 },
    );

  test('the page, the dataset and the app’s data change, and open pages reload', async () => {
    expect(await (await get('p/market-hall/')).text()).not.toContain('大厅重新动工');
    await write(
      before.replace('大厅动工', '大厅重新动工').replace('id: market-hall', 'id: market-hall\nformer_ids: [old-hall]'),
      async () => expect(await (await get('p/market-hall/')).text()).toContain('大厅重新动工'),
    );
    expect(await (await get('data/atlas.json')).text()).toContain('大厅重新动工');
    expect(await (await get('data/list.json')).text()).toContain('old-hall');
    expect((await get('p/old-hall/')).status).toBe(200);
    expect(sent).toContainEqual({ type: 'full-reload' });
  });

  test('a fault is told in the log, over open pages and to who asks, and heals', async () => {
    const fault = 'data/projects/market-hall.yaml:4:9: sector "nonsense" is unknown';
    await write(before.replace('sector: culture', 'sector: nonsense'), async () => expect((await get('p/market-hall/')).status).toBe(500));
    expect(await (await get('p/market-hall/')).text()).toContain(CLIENT);
    expect(await (await get('p/market-hall/')).text()).toContain(fault.replace(/"/g, '\\"'));
    expect((await get('@vite/client')).status, 'the overlay’s own program').toBe(200);
    expect(told.join('\n')).toContain(fault);
    expect(sent.filter(({ type }) => type === 'error')).toContainEqual({
      type: 'error',
      err: { message: expect.stringContaining(fault), stack: '' },
    });
    told.length = sent.length = 0;
    await write(before, async () => expect((await get('p/market-hall/')).status).toBe(200));
    expect(told.join('\n')).toContain('in order again');
    expect(sent).toContainEqual({ type: 'full-reload' });
  });

  test('a table of records is data too: when it comes, when it changes and when it is at fault', async () => {
    const table = join(district, 'data/projects/register.csv');
    const rows = readFileSync(here('../../compile/rows/data/projects/register.csv'), 'utf8');
    await write(rows, async () => expect(await (await get('p/lock-bridge/')).text()).toContain('船闸桥'), table);
    const reopened = rows.replaceAll('船闸桥', '新船闸桥');
    await write(reopened, async () => expect(await (await get('p/lock-bridge/')).text()).toContain('新船闸桥'), table);
    await write(rows.replace('交通', '买卖'), async () => expect((await get('p/lock-bridge/')).status).toBe(500), table);
    expect(await (await get('p/lock-bridge/')).text()).toContain('data/projects/register.csv:2:42: sector');
    rmSync(table);
    await vi.waitFor(async () => expect((await get('p/lock-bridge/')).status).toBe(404), { timeout: 30_000, interval: 300 });
  });

  test('a file that is no data changes nothing', async () => {
    sent.length = 0;
    writeFileSync(join(district, 'data/projects/README.md'), 'sector: nonsense');
    await write(before.replace('大厅开放', '大厅开张'), async () =>
      expect(await (await get('data/atlas.json')).text()).toContain('大厅开张'),
    );
    expect(sent.filter(({ type }) => type === 'error')).toEqual([]);
  });
});
