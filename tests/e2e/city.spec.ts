import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../src/cli/static-server.mjs';
import { tinyCity } from '../tiny-city.ts';
import { AtlasPage, withoutWebGL } from './atlas-page.ts';
import { buildSite } from './build-site.ts';
import { expect, test as base } from './fixtures.ts';
import { LOADED, TEST } from './timeouts.ts';
import { LARGE_WINDOW } from './viewports.ts';

/* Two districts in one site, in a folder of their host: the start page, the search across, and what they share. */

interface City {
  url: string;
  stop: () => Promise<void>;
}

const test = base.extend<object, { city: City }>({
  city: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const made = mkdtempSync(join(tmpdir(), 'atlas-city-site-'));
      const city = tinyCity();
      await buildSite(made, '/towns/', '', { ATLAS_CITY: city });
      const { url, close } = await serve(made, { base: '/towns/' });
      let stopped: Promise<void> | undefined;
      const stop = () => (stopped ??= close());
      await use({ url, stop });
      await stop();
      for (const folder of [made, city]) rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: TEST },
  ],
});
test.use({ serviceWorkers: 'allow', webgl: false, viewport: LARGE_WINDOW });

test('from the start page by a search to a record of the second district, back, and on without loading code again', async ({
  page,
  context,
  city,
  otherOrigins,
}) => {
  otherOrigins.add(new URL(city.url).origin);
  const { pathname: root } = new URL(city.url);

  // Without JavaScript: both districts by list and by map, nothing that would need it.
  const plain = await context.browser()!.newContext({ javaScriptEnabled: false });
  const still = await plain.newPage();
  await still.goto(`${city.url}en/`);
  await expect(still.getByRole('heading', { level: 1 })).toContainText('Sampleville Atlas');
  await expect(still.getByRole('searchbox')).toBeHidden();
  await expect(still.getByRole('group', { name: 'Map of Sampleville: choose a district to open it' }).getByRole('link')).toHaveCount(2);
  await still.getByRole('heading', { level: 3 }).getByRole('link', { name: 'Westbury' }).click();
  await expect(still.getByRole('heading', { level: 1 })).toContainText('Westbury Atlas');
  await still.getByRole('navigation', { name: 'You are here' }).getByRole('link', { name: 'Sampleville Atlas' }).click();
  expect(new URL(still.url()).pathname).toBe(`${root}en/`);
  await plain.close();

  // The search finds by pinyin what the second district has, and leads to its own page.
  await withoutWebGL(page);
  await page.goto(city.url);
  const box = page.getByRole('searchbox', { name: '在各区县里搜索' });
  await box.fill('guwu');
  const finds = page.locator('#found a');
  await expect(finds).toHaveText([/谷物交易所.*西样区 · 老城区块/]);
  await finds.first().click();
  const atlas = new AtlasPage(page);
  await expect(atlas.panelHeading()).toHaveText('谷物交易所');
  expect(new URL(page.url()).pathname).toBe(`${root}westbury/p/corn-exchange/`);
  await expect(page).toHaveTitle(/西样一张图/);
  await page.goBack();
  await expect(box).toHaveValue('guwu');
  await expect(finds).toHaveCount(1);

  // The bar leads back too; then the first district, by the map.
  await page.goForward();
  await expect(atlas.panelHeading()).toHaveText('谷物交易所');
  await page.locator('header').getByRole('link', { name: '样本市一张图' }).click();
  await expect(box).toBeVisible();

  /** The program's files that came over the network, not from the cache. */
  const loaded: string[] = [];
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const urls = new Map<string, string>();
  session.on('Network.requestWillBeSent', ({ requestId, request }) => urls.set(requestId, request.url));
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const url = urls.get(requestId) ?? '';
    if (url.includes('/assets/') && !response.fromDiskCache && !response.fromServiceWorker && response.status === 200) loaded.push(url);
  });
  session.on('Network.requestServedFromCache', ({ requestId }) => urls.delete(requestId));
  await page
    .getByRole('group', { name: '样本市地图，点一处打开' })
    .getByRole('link', { name: /示例区/ })
    .click();
  await atlas.expectRowCount(6);
  await atlas.openRow('market-hall');
  await expect(atlas.panelHeading()).toHaveText('集市大厅');
  expect(loaded).toEqual([]);

  // Both were visited and are stored; each works without its host, with the program that both share.
  for (const path of ['exampleton', 'westbury'])
    await expect
      .poll(() => page.evaluate(async (of) => (await navigator.serviceWorker.getRegistration(of))?.active?.state, `${root}${path}/`), {
        timeout: LOADED,
      })
      .toBe('activated');
  await city.stop();
  await page.goto(`${city.url}westbury/en/p/corn-exchange/`, { waitUntil: 'domcontentloaded' });
  await expect(atlas.panelHeading()).toHaveText('Corn Exchange');
  await page.goto(`${city.url}exampleton/?view=table`, { waitUntil: 'domcontentloaded' });
  await expect(page.getByRole('table')).toBeVisible();
});
