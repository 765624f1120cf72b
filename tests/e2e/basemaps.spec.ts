import type { Page } from '@playwright/test';
import { MAP_COLOURS } from '../../src/theme/tokens.ts';
import type { AtlasPage } from './atlas-page.ts';
import { expect, test as base } from './fixtures.ts';
import { siteUrl } from './site-files.ts';
import { TILES, TileHost } from './tile-host.ts';
import { TOOLS_WINDOW } from './viewports.ts';
import { WORDS } from './words.ts';

/*
 * Base maps from another origin, chosen by the reader: the tiny district with a list of them, and a host of tiles that can be told
 * to fail.
 */

const test = base.extend<{ tiles: TileHost }>({
  tiles: async ({ context, otherOrigins }, use) => {
    otherOrigins.add(TILES);
    await use(await TileHost.open(context));
  },
});
// What is looked at is the ground and the notice over it, for which little of it is enough. The map logs a tile that fails.
test.use({ site: 'tiny', viewport: TOOLS_WINDOW, pixels: true, logs: true });

const rgb = (hex: string) => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16));
const near = (a: readonly number[], b: readonly number[]) => Math.max(...a.map((v, i) => Math.abs(v - b[i]!)));

/** Off the blocks, where the ground itself is seen; in the vector tiles land is to its west and water to its east. */
const GROUND = '#map=13/50.04/9.99';
const WEST = [9.98, 50.041] as const;
const EAST = [10.004, 50.041] as const;
/** All three blocks with their marks. */
const BLOCKS = '#map=12.4/50/10';

/** Opens the tiny district with a base map, in use or, once it failed, not. */
async function open(atlas: AtlasPage, base: string | null, camera = GROUND): Promise<void> {
  await atlas.go(`${base ? `?base=${base}` : ''}${camera}`);
  await atlas.map.handle();
}
async function openInUse(atlas: AtlasPage, base: string, camera = GROUND): Promise<void> {
  await open(atlas, base, camera);
  await expect.poll(() => atlas.map.base()).toBe(base);
  await atlas.map.settle();
}
/** The ground at a place comes to have one of these colours. */
const expectColour = ({ map }: AtlasPage, at: readonly [number, number], colours: readonly string[]) =>
  expect
    .poll(async () => {
      const seen = await map.colourAround(await map.project(at), 4);
      return Math.min(...colours.map((colour) => near(seen, rgb(colour))));
    })
    .toBeLessThan(8);
const menu = (page: Page) => page.getByRole('button', { name: WORDS.baseMap });

/** The paths of the scripts that a page has asked for so far. */
function scriptsAsked(page: Page): Set<string> {
  const asked = new Set<string>();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/\.m?js$/.test(pathname)) asked.add(pathname);
  });
  return asked;
}

test('nothing is asked of another origin before a base map is chosen, nor its code loaded; chosen it is in the address, and the embedded one a click away', async ({
  atlas,
  page,
  tiles,
}) => {
  const asked = new Set<string>();
  page.on('request', (request) => asked.add(new URL(request.url()).origin));
  const scripts = scriptsAsked(page);
  await open(atlas, null);
  await atlas.map.settle();
  expect(await atlas.map.base()).toBe('embedded');

  // One without its key is not offered.
  await menu(page).click();
  await expect(page.getByRole('radio')).toHaveCount(5);
  await expect(page.getByText('要密钥')).toHaveCount(0);
  expect([...asked]).toEqual([new URL(siteUrl('tiny')).origin]);
  expect(tiles.requests).toEqual([]);

  const before = new Set(scripts);
  for (const [name, id] of [
    ['栅格', 'raster'],
    ['矢量', 'vector'],
    ['样式', 'style'],
  ] as const) {
    const sofar = scripts.size;
    await page.getByRole('radio', { name }).check();
    await expect.poll(() => atlas.map.base()).toBe(id);
    expect(atlas.address()).toBe(`?base=${id}`);
    // Its code came with the choice and not before.
    expect(scripts.size, `scripts for ${id}`).toBeGreaterThan(sofar);
  }
  expect([...scripts].filter((path) => !before.has(path)).length).toBeGreaterThanOrEqual(3);
  await page.getByRole('radio', { name: /内置/ }).check();
  await expect.poll(() => atlas.map.base()).toBe('embedded');
  expect(atlas.address()).toBe('');
});

test('each form of base map is drawn beneath our layers, with its credit', async ({ atlas, page, tiles }) => {
  await test.step('raster tiles, with our blocks and marks over them', async () => {
    await openInUse(atlas, 'raster', BLOCKS);
    expect(tiles.asked('/raster/').length).toBeGreaterThan(0);
    expect(tiles.asked('/names/').length).toBeGreaterThan(0);
    expect((await atlas.map.rendered('blocks')).length).toBe(3);
    expect((await atlas.map.marks()).length).toBeGreaterThan(0);
    await expect(atlas.map.credit()).toContainText('栅格来源');
    // Their pictures beneath our blocks, their names above.
    const order = await atlas.map.layers();
    const [blocks] = await atlas.map.layersOf('blocks');
    const [pictures, names] = order.filter((id) => id.startsWith('foreign:raster'));
    expect(order.indexOf(blocks!)).toBeGreaterThan(order.indexOf(pictures!));
    expect(order.indexOf(names!)).toBeGreaterThan(order.indexOf(blocks!));
  });
  /** Another one within the open page. */
  const turnTo = async (base: string) => {
    await atlas.visit(`?base=${base}${GROUND}`);
    await expect.poll(() => atlas.map.base()).toBe(base);
    await atlas.map.settle();
  };
  await test.step('vector tiles from a PMTiles file, asked for by range and in our colours', async () => {
    await turnTo('vector');
    const asked = tiles.asked('/base.pmtiles');
    expect(asked.length).toBeGreaterThan(1);
    expect(asked.every((r) => r.status === 206 && r.range !== null)).toBe(true);
    await expectColour(atlas, WEST, [MAP_COLOURS.light.land]);
    await expectColour(atlas, EAST, [MAP_COLOURS.light.water]);
    await expect(atlas.map.credit()).toContainText('矢量来源');
  });
  await test.step('any style, without its borders', async () => {
    await turnTo('style');
    await expectColour(atlas, WEST, ['#c83c3c']);
    expect(tiles.asked('/raster/style/').length).toBeGreaterThan(0);
    await expect(atlas.map.credit()).toContainText('Plain Maps');
    await expect(atlas.map.credit()).toContainText('样式来源');
  });
  await test.step('one in GCJ-02, which says that our layers are shifted', async () => {
    const before = tiles.requests.length;
    await turnTo('shifted');
    expect(tiles.requests.slice(before).filter((r) => r.path.startsWith('/raster/')).length).toBeGreaterThan(0);
    await menu(page).click();
    await expect(page.getByText('GCJ-02')).toBeVisible();
  });
});

/** The embedded base is back, with the sentence that says so. @param why what the sentence gives as the reason, from its bracket on */
async function expectEmbedded(atlas: AtlasPage, why: string): Promise<void> {
  await expect(atlas.page.getByText(/已换回内置底图/)).toContainText(why);
  await expect.poll(() => atlas.map.base()).toBe('embedded');
  await atlas.map.settle();
  // The ground is the embedded one again.
  await expectColour(atlas, WEST, [MAP_COLOURS.light.land, MAP_COLOURS.light.beyond]);
  await expect(atlas.rows().first()).toBeVisible();
}

// One failure for each form of base map; what else a server may answer is known without a browser (tests/unit/map/basemap.test.ts).
test('a style whose glyphs cannot be had costs no name, and what fails when it is chosen brings the embedded base back and says why', async ({
  atlas,
  tiles,
}) => {
  await test.step('names are drawn from local fonts', async () => {
    tiles.fail('/fonts/', 503);
    await openInUse(atlas, 'style', BLOCKS);
    expect((await atlas.map.rendered('block-labels')).length).toBe(3);
    await expect(atlas.rows().first()).toBeVisible();
  });
  for (const [what, id, path, status] of [
    ['an exhausted quota', 'raster', '/raster/', 429],
    ['a server error of tiles', 'vector', '/base.pmtiles', 500],
  ] as const)
    await test.step(what, async () => {
      tiles.fail(path, status);
      await atlas.visit(`?base=${id}${GROUND}`);
      await expectEmbedded(atlas, `（${status}）`);
    });
  await test.step('what failed can be chosen again once its host answers', async () => {
    tiles.mend();
    await atlas.visit(GROUND);
    await expect.poll(() => atlas.map.base()).toBe('embedded');
    await atlas.visit(`?base=vector${GROUND}`);
    await expect.poll(() => atlas.map.base()).toBe('vector');
    await atlas.map.settle();
    await expectColour(atlas, EAST, [MAP_COLOURS.light.water]);
  });
});

test('broken raster tiles leave holes that show the embedded base, and a sentence; a host out of reach brings all of it back', async ({
  atlas,
  page,
  tiles,
}) => {
  await test.step('holes', async () => {
    // Every other column of tiles.
    tiles.fail((asked) => Number(/^\/raster\/\d+\/(\d+)\//.exec(asked)?.[1] ?? 1) % 2 === 0, 500);
    await open(atlas, 'raster');
    await expect(page.getByText(/有些图块没有载入/)).toBeVisible();
    await atlas.map.settle();
    expect(await atlas.map.base()).toBe('raster');
    expect(new Set(tiles.asked('/raster/').map((r) => r.status))).toEqual(new Set([200, 500]));
    await expect(atlas.rows().first()).toBeVisible();
  });
  await test.step('no host, with the link opened anew', async () => {
    tiles.vanish();
    await open(atlas, 'style');
    await expectEmbedded(atlas, '（');
  });
});
