import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { serve } from '../../src/cli/static-server.mjs';
import { compile } from '../../src/compile/dataset/compile.ts';
import { headerRules } from '../../src/compile/hosting/header-rules.ts';
import { nginxLocations } from '../../src/compile/hosting/header-files.ts';
import { BROTLI, NGINX, NOT_INSTALLED, startNginx } from './nginx.ts';
import { TILES, TinySite } from './tiny-site.ts';

/* The site on real hosts, at the root and in a sub-folder: what `npm start` serves, and Debian's nginx as deploy/ has it. */

// A site is built here, on machines that may be busy.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 120_000 });

const site = new TinySite();
/** Lies beside what is served. */
const SECRET = 'nobody is to read this';
writeFileSync(join(site.root, 'secret.txt'), SECRET);
/** Folders of the hosts by the site's base. */
const built: Record<string, string> = {};
const stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  built['/'] = await site.build('root', '/');
  built['/atlas/'] = await site.build('sub/atlas', '/atlas/');
});
afterAll(async () => {
  await Promise.all(stops.map((stop) => stop()));
  site.remove();
});

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** An answer as it comes over the wire, of a path that nothing has tidied. */
const ask = (origin: string, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    request({ hostname, port, path, headers, method, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts) }));
    })
      .on('error', reject)
      .end();
  });

const HOSTS: [name: string, base: string, start: (base: string) => Promise<string>][] = [
  ...(['/', '/atlas/'] as const).map((base): (typeof HOSTS)[number] => [
    'npm start',
    base,
    async () => {
      const { url, close } = await serve(built[base]!, { base });
      stops.push(close);
      return new URL(url).origin;
    },
  ]),
  ...(['/', '/atlas/'] as const).flatMap((base): (typeof HOSTS)[number][] => {
    if (NGINX === null) return [];
    const start = async (): Promise<string> => {
      const rules = headerRules(compile(join(site.root, 'district')), base);
      const { origin, stop } = await startNginx(
        site.root,
        built[base]!.slice(0, built[base]!.length + 1 - base.length),
        nginxLocations(rules),
      );
      stops.push(stop);
      return origin;
    };
    return [['nginx', base, start]];
  }),
];

if (NGINX === null) test(NOT_INSTALLED, () => console.warn(NOT_INSTALLED));
if (NGINX !== null && !BROTLI)
  test('nginx is tried without Brotli: its module is not installed', () =>
    console.warn('Debian: apt-get install libnginx-mod-http-brotli-static'));

describe.each(HOSTS)('%s at %s', (name, base, start) => {
  let origin: string;
  let folder: string;
  const get = (path: string, headers?: Record<string, string>, method?: string) => ask(origin, base + path, headers, method);
  const file = (path: string) => readFileSync(join(folder, path));
  const asset = () => `assets/${readdirSync(join(folder, 'assets')).find((entry) => entry.endsWith('.js'))!}`;
  const encodings = (['br', 'gzip'] as const).filter((encoding) => encoding === 'gzip' || name !== 'nginx' || BROTLI);

  beforeAll(async () => {
    folder = built[base]!;
    origin = await start(base);
  });

  test('every file has its type', async () => {
    const types: Record<string, string> = {
      '': 'text/html; charset=utf-8',
      'p/market-hall/': 'text/html; charset=utf-8',
      'data/projects.csv': 'text/csv; charset=utf-8',
      'data/projects.geojson': 'application/geo+json',
      'data/atlas.json': 'application/json',
      'robots.txt': 'text/plain; charset=utf-8',
      'licenses.txt': 'text/plain; charset=utf-8',
      'icon.svg': 'image/svg+xml',
      'basemap.pmtiles': 'application/vnd.pmtiles',
      'cards/atlas.png': 'image/png',
      [asset()]: 'text/javascript; charset=utf-8',
    };
    for (const [path, type] of Object.entries(types)) {
      const { status, headers, body } = await get(path);
      expect([status, headers['content-type']], path).toEqual([200, type]);
      expect(body.equals(file(path === '' || path.endsWith('/') ? `${path}index.html` : path)), path).toBe(true);
    }
  });

  test.each(encodings)('what was compressed ahead is sent to who takes %s, as the same file', async (encoding) => {
    const [ending, expand] = encoding === 'br' ? (['br', brotliDecompressSync] as const) : (['gz', gunzipSync] as const);
    for (const path of ['index.html', 'data/atlas.json', 'data/projects.csv', asset()]) {
      const { headers, body } = await get(path.replace(/index\.html$/, ''), { 'accept-encoding': encoding });
      expect([headers['content-encoding'], headers.vary], path).toEqual([encoding, 'Accept-Encoding']);
      expect(body.equals(file(`${path}.${ending}`)), path).toBe(true);
      expect(expand(body).equals(file(path)), path).toBe(true);
      expect(headers['content-type'], path).toBe((await get(path.replace(/index\.html$/, ''))).headers['content-type']);
    }
    expect((await get('basemap.pmtiles', { 'accept-encoding': encoding })).headers['content-encoding']).toBeUndefined();
  });

  test('names with a hash are kept for a year; all else is asked for again, and is empty when it has not changed', async () => {
    expect((await get(asset())).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    for (const path of ['', 'p/market-hall/', 'data/atlas.json', 'map/base.json', 'moved.js', 'cards/atlas.png']) {
      const { headers } = await get(path);
      expect(headers['cache-control'], path).toBe('no-cache');
      const again = await get(path, { 'if-none-match': headers.etag! });
      expect([again.status, again.body.length, again.headers['cache-control']], path).toEqual([304, 0, 'no-cache']);
      expect((await get(path, { 'if-none-match': '"another"' })).status, path).toBe(200);
    }
  });

  test('every answer has the security headers, with the policy of the page', async () => {
    const html = file('index.html').toString();
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!;
    for (const path of ['', asset(), 'data/atlas.json', 'p/no-such/', 'p/market-hall'])
      expect((await get(path)).headers, path).toMatchObject({
        'content-security-policy': `${policy}; frame-ancestors *`,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'permissions-policy': expect.stringContaining('geolocation=(self)'),
      });
    expect((await get('')).headers).not.toHaveProperty('access-control-allow-origin');
  });

  test('a part of a file of tiles is sent alone', async () => {
    const part = await get('basemap.pmtiles', { range: 'bytes=1000-1499' });
    expect([part.status, part.headers['content-range']]).toEqual([206, `bytes 1000-1499/${TILES.length}`]);
    expect(part.body.equals(TILES.subarray(1000, 1500))).toBe(true);
    expect((await get('basemap.pmtiles', { range: 'bytes=4900-' })).body.equals(TILES.subarray(4900))).toBe(true);
    expect((await get('basemap.pmtiles', { range: 'bytes=99999-' })).status).toBe(416);
  });

  test('what is not there is the page that says so, and is not kept', async () => {
    const missing = file('404.html');
    for (const path of ['p/no-such/', 'nothing', 'data/none.json', 'assets/gone-1234.js', '%E0%A4%A', 'p/%ZZ/']) {
      const { status, headers, body } = await get(path);
      // A host may refuse an address that is none.
      if (path.includes('%') && status === 400) continue;
      expect([status, headers['content-type'], headers['cache-control']], path).toEqual([404, 'text/html; charset=utf-8', 'no-cache']);
      expect(body.equals(missing), path).toBe(true);
    }
  });

  test('a folder leads to itself with its slash, on the same host; none is listed', async () => {
    for (const [path, to] of [
      ['p/market-hall', `${base}p/market-hall/`],
      ['en/b/harbour?q=%E6%B8%AF&asof=2030-03', `${base}en/b/harbour/?q=%E6%B8%AF&asof=2030-03`],
    ] as const) {
      const { status, headers } = await get(path);
      expect([status, headers.location], path).toEqual([301, to]);
    }
    expect(readdirSync(join(folder, 'cards/p'))).toContain('market-hall.png');
    const listed = await get('cards/p/');
    expect([403, 404]).toContain(listed.status);
    expect(listed.body.toString()).not.toContain('market-hall.png');
  });

  test('no address leads out of the folder, or to another host', async () => {
    const ups = ['../', '..%2f', '%2e%2e/', 'p/../../', '..\\', '.%00./', '../../', '%2e%2e/%2e%2e/', 'assets/../../', 'assets/../../../'];
    for (const path of ups.map((up) => `${up}secret.txt`)) {
      const { status, body } = await get(path);
      expect([400, 403, 404], path).toContain(status);
      expect(body.toString(), path).not.toContain(SECRET);
    }
    for (const path of [
      '//evil.example/',
      '//evil.example/%2e%2e/p/market-hall',
      '/\\evil.example/..',
      '//evil.example/../p/market-hall',
    ]) {
      const { headers } = await ask(origin, path);
      expect(headers.location ?? '/', path).toMatch(/^\/(?![/\\])/);
    }
    expect((await get('')).status).toBe(200);
  });

  test('is asked, and takes nothing', async () => {
    const head = await get('', {}, 'HEAD');
    expect([head.status, head.body.length]).toEqual([200, 0]);
    for (const method of ['POST', 'PUT', 'DELETE']) expect((await get('', {}, method)).status, method).toBe(405);
  });
});
