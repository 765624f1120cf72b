import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { matching } from './facts.ts';
import { expect, test } from './fixtures.ts';
import { LARGE_FORM } from './form.ts';
import { mapLibreScripts, scriptsOfPage, siteFile, siteUrl } from './site-files.ts';
import { SMALL_WINDOW } from './viewports.ts';

test.use({ viewport: SMALL_WINDOW });

/** Notes the moment at which the list's first row is on the page. */
async function watchList(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watcher = new MutationObserver(() => {
      if (!document.querySelector('ol a[data-id]')) return;
      Object.assign(window, { listAt: performance.now() });
      watcher.disconnect();
    });
    watcher.observe(document, { childList: true, subtree: true });
  });
}

/** A file of the site by its address below the site's folder. */
const siteBytes = (path: string) => readFileSync(siteFile(path.replace(/(^|\/)$/, '$1index.html')));

/** Bytes of a file as hosts send it that have what the build compresses ahead, or somewhat more: its best takes long. */
function sent(path: string): number {
  const bytes = siteBytes(path);
  if (/\.(png|webp|woff2|pmtiles)$/.test(path)) return bytes.length;
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }).length;
}

interface Asked {
  path: string;
  at: number;
}

/** Scripts asked for, below the site's folder, and when the list stood. */
async function scripts(page: Page): Promise<{ listAt: number; asked: Asked[] }> {
  await page.waitForFunction(() => 'listAt' in window);
  return page.evaluate((root) => {
    const asked = performance
      .getEntriesByType('resource')
      .map((e) => ({ path: new URL(e.name).pathname, at: e.startTime }))
      .filter(({ path }) => /\.m?js$/.test(path))
      .map(({ path, at }) => ({ path: path.slice(root.length), at }));
    return { listAt: (window as unknown as { listAt: number }).listAt, asked };
  }, new URL(siteUrl()).pathname);
}

test('the script needed for the list is at most 33 KB, and all that the first list needs at most 60 KB', async ({ atlas, page }) => {
  await watchList(page);
  await atlas.open();
  await atlas.expectResults(matching());
  const { listAt, asked } = await scripts(page);
  const before = [...new Set(asked.filter((a) => a.at < listAt).map((a) => a.path))];
  expect(before.length).toBeGreaterThan(0);
  const sizes = before.map((path) => ({ path, bytes: gzipSync(readFileSync(siteFile(path))).length }));
  const total = sizes.reduce((sum, s) => sum + s.bytes, 0);
  expect(total, `gzipped: ${sizes.map((s) => `${s.path} ${s.bytes}`).join(', ')}`).toBeLessThanOrEqual(33 * 1024);

  const files = await page.evaluate(() => {
    const { listAt } = window as unknown as { listAt: number };
    const before = performance.getEntriesByType('resource').filter((e) => e.startTime < listAt);
    return before.map((e) => new URL(e.name).pathname);
  });
  const root = new URL(siteUrl()).pathname;
  // No row waits for a picture.
  const needed = ['', ...new Set(files.map((path) => path.slice(root.length)))].filter((path) => !path.endsWith('.svg'));
  expect(needed.length).toBeGreaterThan(3);
  const all = needed.map((path) => ({ path, bytes: gzipSync(siteBytes(path)).length }));
  const sum = all.reduce((sum, s) => sum + s.bytes, 0);
  expect(sum, `gzipped: ${all.map((s) => `${s.path || 'the page'} ${s.bytes}`).join(', ')}`).toBeLessThanOrEqual(60 * 1024);
});

test('nothing that the page needs first is a script written into it', async ({ request }) => {
  // What stands in the page itself would escape the count above.
  const html = await (await request.get('')).text();
  const inline = [...html.matchAll(/<script(?![^>]*\bsrc=)(?![^>]*application\/(?:ld\+)?json)[^>]*>(.*?)<\/script>/gs)]
    .map((m) => m[1]!.trim())
    .filter(Boolean);
  expect(inline.reduce((sum, code) => sum + gzipSync(code).length, 0)).toBeLessThan(1024);
});

test("a first visit to the drawn map is at most 600 KB in at most 25 requests, and the map's code is asked for only after the list is there", async ({
  atlas,
  page,
}) => {
  const root = new URL(siteUrl()).pathname;
  const paths: string[] = [];
  page.on('request', (request) => paths.push(new URL(request.url()).pathname.slice(root.length)));
  await watchList(page);
  await atlas.openMap();
  // What the sources say comes once the map is drawn.
  const said = paths.findIndex((path) => path.startsWith('data/records/'));
  const drawn = said < 0 ? paths : paths.slice(0, said);
  expect(paths.slice(drawn.length).filter((path) => /^(map|assets)\//.test(path))).toEqual([]);
  const sizes = drawn.map((path) => ({ path, bytes: sent(path) }));
  expect(sizes.length, paths.join('\n')).toBeLessThanOrEqual(LARGE_FORM ? 30 : 25);
  // Lines and areas pay as tiles where they are many. In the large form few stand so: they count as they would in one piece.
  const asTiles = (path: string) => /pmtiles|outlines/.test(path);
  const few = LARGE_FORM ? [{ path: 'map/shapes.json', bytes: sent('map/shapes.json') }] : [];
  const total = [...sizes.filter(({ path }) => !asTiles(path)), ...few].reduce((sum, s) => sum + s.bytes, 0);
  expect(sizes.some(({ path }) => asTiles(path))).toBe(LARGE_FORM);
  expect(total, sizes.map((s) => `${s.path} ${s.bytes}`).join(', ')).toBeLessThanOrEqual(600 * 1024);

  const { listAt, asked } = await scripts(page);
  for (const path of mapLibreScripts()) {
    const at = asked.filter((a) => a.path === path).map((a) => a.at);
    expect(at, path).toHaveLength(1);
    expect(at[0], path).toBeGreaterThan(listAt);
  }
});

test("no page brings the map's code with it", async ({ request }) => {
  const map = mapLibreScripts();
  for (const path of ['', `p/${matching()[0]!.id}/`, 'en/', 'overview/']) {
    const html = await (await request.get(path)).text();
    // What it names, and what that imports at once.
    const brought = scriptsOfPage(html);
    expect(brought, path).not.toEqual([]);
    expect(
      brought.filter((script) => map.includes(script)),
      path,
    ).toEqual([]);
    for (const script of map) expect(html, path).not.toContain(script);
  }
});
