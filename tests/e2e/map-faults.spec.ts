import type { Map as MapLibreMap } from 'maplibre-gl';
import { busiestBlock, dataset, ids, located, matching } from './facts.ts';
import { expect, test as base } from './fixtures.ts';
import { TILES, TileHost } from './tile-host.ts';
import { TOOLS_WINDOW } from './viewports.ts';

/* What keeps the map from being seen, or something of it: said, and after it every feature drawn. How long is waited: tests/unit. */

const test = base.extend<{ tiles: TileHost }>({
  tiles: async ({ context, otherOrigins }, use) => {
    otherOrigins.add(TILES);
    await use(await TileHost.open(context));
  },
});
// The map logs what does not come.
test.use({ logs: true });

test('a map whose worker does not come says so, as often as it is tried, and is drawn once the file is back', async ({ atlas, page }) => {
  let away = true;
  await page.route(/maplibre-gl-worker/, (route) => (away ? route.fulfill({ status: 404, contentType: 'text/html' }) : route.continue()));
  await atlas.go('');
  const alert = page.getByRole('main').getByRole('alert');
  await expect(alert).toContainText('地图没有启动。列表、筛选和详情照常可用。');
  // No tools that do nothing.
  await expect(atlas.map.canvas()).toBeHidden();
  await expect(page.getByRole('button', { name: '量测' })).toBeHidden();
  await atlas.expectResults(matching());

  const refused = page.waitForResponse(/maplibre-gl-worker/);
  await atlas.retry(alert).click();
  expect((await refused).status()).toBe(404);
  await expect(alert).toContainText('地图没有启动');

  away = false;
  await atlas.retry(alert).click();
  await atlas.map.settle();
  await expect(alert).toHaveCount(0);
  expect(await atlas.map.rendered('blocks')).toEqual(ids(dataset().blocks).sort());
  expect((await atlas.map.marks()).length).toBeGreaterThan(10);
});

test('a lost drawing context is said, and what a reader chose meanwhile is drawn when it is back', async ({ atlas, page }) => {
  const { map } = atlas;
  await atlas.openMap();
  type Losable = HTMLElement & { atlasMap: MapLibreMap; context: WEBGL_lose_context };
  await map.element().evaluate((e) => {
    const losable = e as Losable;
    losable.context = losable.atlasMap.getCanvas().getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
    losable.context.loseContext();
  });
  const said = page.getByRole('main').getByRole('alert');
  await expect(said).toContainText('浏览器暂停了绘制地图，正在恢复。');
  await expect(map.canvas()).toBeHidden();

  const { id } = busiestBlock();
  await atlas.only('block', id);
  const left = matching({ block: [id] });
  await atlas.expectResults(left);
  await atlas.openRow(left[0]!.id);
  await expect(atlas.panelHeading()).toHaveText(left[0]!.name.zh);
  await page.keyboard.press('Escape');

  await map.element().evaluate((e) => (e as Losable).context.restoreContext());
  await map.settle();
  await expect(said).toHaveCount(0);
  await expect(map.canvas()).toBeVisible();
  const shown = await map.projects();
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.filter((project) => !ids(located(left)).includes(project))).toEqual([]);
  expect(await map.rendered('blocks')).toContain(id);
});

test.describe('of a map that is there', () => {
  test.use({ site: 'tiny', viewport: TOOLS_WINDOW, permissions: ['geolocation'], geolocation: { longitude: 2.35, latitude: 48.85 } });

  test('the missing base map, missing tiles, and a reader who is elsewhere are said over it, each with a way on', async ({
    atlas,
    page,
    context,
    tiles,
  }) => {
    let away = true;
    await page.route(/\/map\/base\.json$/, (route) => (away ? route.fulfill({ json: [] }) : route.continue()));
    tiles.fail('/raster/', 404);
    tiles.fail('/names/', 404);
    await atlas.openMap('?base=raster#map=12.4/50/10');
    const said = (words: string) => page.getByRole('main').getByRole('status').filter({ hasText: words });

    await test.step('hardly any tiles', async () => {
      await expect(said('“栅格”在这里大多没有图块。')).toBeVisible();
      await said('“栅格”').getByRole('button', { name: '关闭' }).click();
      await expect(said('“栅格”')).toHaveCount(0);
    });
    await test.step('no base map', async () => {
      await expect(said('底图数据读不出来，只画了区块和项目。')).toBeVisible();
      expect((await atlas.map.rendered('blocks')).length).toBe(3);
      expect((await atlas.map.marks()).length).toBeGreaterThan(0);
      // The district's own extent comes with the blocks.
      expect(await atlas.map.baseFiles()).toEqual(['district']);
      away = false;
      await atlas.retry(said('底图数据')).click();
      await expect(said('底图数据')).toHaveCount(0);
      await atlas.map.settle();
      await expect.poll(() => atlas.map.baseFiles()).toContain('roads');
    });
    await test.step('a reader elsewhere', async () => {
      const locate = page.getByRole('button', { name: '定位到我这里' });
      const before = await atlas.map.camera();
      await locate.click();
      await expect(said('您的位置不在本图范围内')).toBeVisible();
      expect(await atlas.map.camera()).toEqual(before);
      await context.clearPermissions();
      await locate.click();
      await expect(said('浏览器没有允许取得位置')).toBeVisible();
      await expect(said('您的位置')).toHaveCount(0);
      await expect(locate).toBeEnabled();
    });
  });
});
