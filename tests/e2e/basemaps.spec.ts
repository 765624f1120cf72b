import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, expect, type Page } from '@playwright/test';
import { serve } from '../../src/cli/static-server.mjs';
import { MAP_COLOURS } from '../../src/theme/tokens.ts';
import { AtlasPage } from './atlas-page.ts';
import { buildSite, tinyDistrict } from './build-site.ts';
import { TileServer } from './tile-server.ts';

/*
 * Base maps from another origin, chosen by the reader: a site built for a tiny district that lists them, and a tile server on
 * this machine that can be told to fail.
 */

const rgb = (hex: string) => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16));
const near = (a: readonly number[], b: readonly number[]) => Math.max(...a.map((v, i) => Math.abs(v - b[i]!)));

let tiles: TileServer;
let site: { url: string; close: () => Promise<void> };
let folders: string[] = [];

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  tiles = await TileServer.start();
  const district = tinyDistrict(`
basemaps:
  - { id: vector, kind: pmtiles, name: { zh: 矢量, en: Vector }, url: ${tiles.url}/base.pmtiles, credit: { zh: 矢量来源, en: Vector maker } }
  - { id: style, kind: style, name: { zh: 样式, en: Style }, url: ${tiles.url}/style.json }
  - { id: raster, kind: raster, name: { zh: 栅格, en: Raster }, tiles: ['${tiles.url}/raster/{z}/{x}/{y}.png', '${tiles.url}/names/{z}/{x}/{y}.png'], credit: { zh: 栅格来源, en: Raster maker } }
  - { id: shifted, kind: raster, name: { zh: 偏移, en: Shifted }, tiles: ['${tiles.url}/raster/{z}/{x}/{y}.png'], crs: gcj02, credit: { zh: 偏移来源, en: Shifted maker } }
  - { id: keyed, kind: raster, name: { zh: 要密钥, en: Keyed }, tiles: ['${tiles.url}/raster/{z}/{x}/{y}.png?tk={key}'], key_env: A_KEY_NOBODY_HAS, credit: { zh: 无, en: None } }
`);
  const out = mkdtempSync(join(tmpdir(), 'atlas-site-'));
  folders = [district, out];
  await buildSite(out, '/tiny/', district);
  site = await serve(out, { base: '/tiny/' });
});
test.afterAll(async () => {
  await site?.close();
  await tiles?.stop();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
test.beforeEach(() => {
  tiles.requests.length = 0;
  tiles.failing.clear();
});

/** Opens the tiny district with a base map; the camera off its blocks, so that the ground itself is seen. */
async function open(page: Page, base: string | null, camera = '#map=13/50.04/9.99'): Promise<AtlasPage> {
  const atlas = new AtlasPage(page);
  await page.goto(`${site.url}${base ? `?base=${base}` : ''}${camera}`);
  await atlas.map();
  return atlas;
}
const inUse = (page: Page) => page.locator('.map').getAttribute('data-base');
async function colourAt(atlas: AtlasPage, at: [number, number]) {
  const { x, y } = await atlas.project(at);
  return atlas.colourAround(x, y, 4);
}

test('nothing is asked of another origin before a base map is chosen, nor its code loaded', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (r) => asked.push(r.url()));
  const atlas = await open(page, null);
  await atlas.settle();
  expect(asked.filter((url) => !url.startsWith(site.url))).toEqual([]);
  expect(tiles.requests).toEqual([]);
  expect(asked.filter((url) => /(pmtiles|raster|style|shift)-?(base)?-[^/]*\.js/.test(url))).toEqual([]);
  expect(await inUse(page)).toBe('embedded');
});

test('one without its key is not offered', async ({ page }) => {
  await open(page, null);
  await page.getByRole('button', { name: '底图' }).click();
  await expect(page.getByRole('radio')).toHaveCount(5);
  await expect(page.getByText('要密钥')).toHaveCount(0);
});

test('vector tiles from a PMTiles file are asked for by range and drawn in our colours', async ({ page }) => {
  const atlas = await open(page, 'vector');
  await expect.poll(() => inUse(page)).toBe('vector');
  await atlas.settle();
  const asked = tiles.asked('/base.pmtiles');
  expect(asked.length).toBeGreaterThan(1);
  expect(asked.every((r) => r.status === 206 && r.range !== null)).toBe(true);
  expect(near(await colourAt(atlas, [9.98, 50.041]), rgb(MAP_COLOURS.light.land))).toBeLessThan(6);
  expect(near(await colourAt(atlas, [10.01, 50.041]), rgb(MAP_COLOURS.light.water))).toBeLessThan(6);
  await expect(page.locator('.maplibregl-ctrl-attrib-inner')).toContainText('矢量来源');
});

test('raster tiles are drawn, with our blocks and marks over them and their credit', async ({ page }) => {
  const atlas = await open(page, 'raster', '#map=12.4/50/10');
  await expect.poll(() => inUse(page)).toBe('raster');
  await atlas.settle();
  expect(tiles.asked('/raster/').length).toBeGreaterThan(0);
  expect(tiles.asked('/names/').length).toBeGreaterThan(0);
  expect((await atlas.rendered('blocks')).length).toBe(3);
  expect((await atlas.marks()).length).toBeGreaterThan(0);
  await expect(page.locator('.maplibregl-ctrl-attrib-inner')).toContainText('栅格来源');
  const order = await (await atlas.map()).evaluate((m) => m.getStyle().layers.map((l) => l.id));
  expect(order.indexOf('blocks')).toBeGreaterThan(order.indexOf('foreign:raster-0'));
  expect(order.indexOf('foreign:raster-1')).toBeGreaterThan(order.indexOf('blocks'));
});

test('any style is used, without its borders, and its credit shown', async ({ page }) => {
  const atlas = await open(page, 'style');
  await expect.poll(() => inUse(page)).toBe('style');
  await atlas.settle();
  expect(near(await colourAt(atlas, [9.98, 50.041]), [200, 60, 60])).toBeLessThan(8);
  await expect(page.locator('.maplibregl-ctrl-attrib-inner')).toContainText('Plain Maps');
});

test('a style whose glyphs cannot be had costs no name: ours are drawn from local fonts', async ({ page }) => {
  tiles.failing.set('/fonts/', 503);
  const atlas = await open(page, 'style', '#map=12.4/50/10');
  await atlas.settle();
  expect((await atlas.rendered('block-labels')).length).toBe(3);
  await expect(atlas.rows().first()).toBeVisible();
});

test('a base map chosen in the menu is in the address, and the embedded one is a click away', async ({ page }) => {
  await open(page, null);
  await page.getByRole('button', { name: '底图' }).click();
  await page.getByRole('radio', { name: '栅格' }).check();
  await expect.poll(() => inUse(page)).toBe('raster');
  expect(page.url()).toContain('base=raster');
  await page.getByRole('radio', { name: /内置/ }).check();
  await expect.poll(() => inUse(page)).toBe('embedded');
  expect(page.url()).not.toContain('base=');
});

test('a base in GCJ-02 says that our layers are shifted', async ({ page }) => {
  await open(page, 'shifted');
  await expect.poll(() => inUse(page)).toBe('shifted');
  await page.getByRole('button', { name: '底图' }).click();
  await expect(page.getByText('GCJ-02')).toBeVisible();
});

for (const [what, base, path, status] of [
  ['a refused key', 'raster', '/raster/', 403],
  ['an exhausted quota', 'raster', '/raster/', 429],
  ['a server error of tiles', 'vector', '/base.pmtiles', 500],
  ['a missing style', 'style', '/style.json', 404],
] as const) {
  test(`${what} brings the embedded base back and says so`, async ({ page }) => {
    tiles.failing.set(path, status);
    const atlas = await open(page, base);
    await expect(page.getByText(/已换回内置底图/)).toContainText(`（${status}）`);
    await expect.poll(() => inUse(page)).toBe('embedded');
    await atlas.settle();
    // The ground is the embedded one again.
    const ground = await colourAt(atlas, [9.98, 50.041]);
    expect(Math.min(near(ground, rgb(MAP_COLOURS.light.land)), near(ground, rgb(MAP_COLOURS.light.beyond)))).toBeLessThan(6);
    await expect(atlas.rows().first()).toBeVisible();
  });
}

test('a host out of reach brings the embedded base back and says so', async ({ page }) => {
  await page.route(`${tiles.url}/**`, (route) => route.abort('connectionrefused'));
  await open(page, 'style');
  await expect(page.getByText(/已换回内置底图/)).toBeVisible();
  await expect.poll(() => inUse(page)).toBe('embedded');
});

test('broken raster tiles leave holes that show the embedded base, and a sentence', async ({ page }) => {
  // Every other column of tiles.
  await page.route(/\/raster\/\d+\/\d+\/\d+\.png/, (route) =>
    Number(/\/raster\/\d+\/(\d+)\//.exec(route.request().url())![1]) % 2 === 0
      ? route.fulfill({ status: 500, body: '', headers: { 'access-control-allow-origin': '*' } })
      : route.continue(),
  );
  const atlas = await open(page, 'raster');
  await expect(page.getByText(/有些图块没有载入/)).toBeVisible();
  expect(await inUse(page)).toBe('raster');
  await expect(atlas.rows().first()).toBeVisible();
});
