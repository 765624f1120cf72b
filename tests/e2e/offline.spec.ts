import { cpSync, truncateSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { AtlasPage, withoutWebGL } from './atlas-page.ts';
import { deploy, Host } from './deployments.ts';
import { busiestBlock, dataset, first, ids, lastDate, matching } from './facts.ts';
import { expect, test as base } from './fixtures.ts';
import { EXPECTED, LOADED } from './timeouts.ts';
import { WORDS } from './words.ts';

/* The site as it is kept on the device: without its host, while builds change on it, beside another site. */

const test = base.extend<{ host: Host }>({
  host: async ({ otherOrigins }, use) => {
    const host = await new Host().start();
    otherOrigins.add(host.origin);
    await use(host);
    await host.end();
  },
});
test.use({ serviceWorkers: 'allow' });

const STORED = /离线：显示的是存下的内容|Offline: as stored/;

/** Opens an address, and waits for the app. */
async function open(page: Page, address: string): Promise<AtlasPage> {
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  await expect(page.locator('.app')).toBeVisible();
  return new AtlasPage(page);
}

/** Waits until all of the site is on the device, and answers for this page too. */
const kept = (page: Page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: LOADED });

/** What the browser tells a page whose device has a network again. */
const backOnline = (page: Page) => page.evaluate(() => void dispatchEvent(new Event('online')));

/** Has the page ask for a newer build, and waits for what comes of it: `installed`, or `redundant` where it could not be stored. */
const fetchBuild = (page: Page) =>
  page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration())!;
    return new Promise<string>((done) => {
      registration.addEventListener('updatefound', () => {
        const worker = registration.installing!;
        worker.addEventListener('statechange', () => worker.state !== 'installing' && done(worker.state));
      });
      dispatchEvent(new Event('online'));
    });
  });

const title = (page: Page) => page.getByRole('heading', { level: 1 });
/** The district's name in a file of data that a page asks for now. */
const titleInData = (page: Page) =>
  page.evaluate(
    async () => ((await (await fetch('/atlas/data/atlas.json')).json()) as { district: { title: { zh: string } } }).district.title.zh,
  );
/** Names of the program's files that a page has asked for. */
const assets = (page: Page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map((e) => e.name)
      .filter((name) => name.includes('/assets/')),
  );

test('what was opened once works without its host: views, a project, a filtered link, the map', async ({ page, context, host }) => {
  await deploy(host);
  await withoutWebGL(page);
  const site = `${host.origin}/atlas/`;
  const atlas = await open(page, site);
  await kept(page);
  await host.stop();

  // The page that is open goes on, with parts that it had no use for yet.
  const [one, other] = matching().filter((p) => p.point && p.block !== null);
  await atlas.openRow(one!.id);
  await expect(atlas.panelHeading()).toHaveText(one!.name.zh);
  await atlas.tab('表格').click();
  await expect(page.getByRole('table')).toBeVisible();

  // Others are opened, with a map that none of them has drawn before.
  const second = await context.newPage();
  const { map } = await open(second, `${site}en/p/${other!.id}/`);
  await expect(new AtlasPage(second).panelHeading()).toHaveText(other!.name.en);
  const [year, month] = lastDate().split('-').map(Number) as [number, number];
  const until = new Intl.DateTimeFormat('en-GB', { year: 'numeric', month: 'long' }).format(new Date(year, month - 1));
  await expect(second.getByText(STORED)).toHaveText(`Offline: as stored, data up to ${until}.`);
  await map.settle();
  expect(await map.rendered('points')).not.toEqual([]);
  expect(await map.rendered('blocks')).not.toEqual([]);

  const block = busiestBlock();
  await open(page, `${site}?block=${block.id}`);
  expect(await atlas.rowIds()).toEqual(ids(matching({ block: [block.id] })));
  const source = first(dataset().sources, 'source');
  await open(page, `${site}s/${source.id}/`);
  await expect(atlas.panelHeading()).toContainText(source.title.zh);
  for (const view of ['pipeline', 'compare', 'overview', 'land']) {
    await open(page, `${site}?view=${view}`);
    await expect(atlas.view().locator('h2, table').first()).toBeVisible();
  }
  await open(page, `${site}?embed=1`);
  for (const path of ['how-to-read/', 'en/data/']) {
    await page.goto(site + path);
    await expect(title(page)).toBeVisible();
  }

  await open(page, site);
  const downloads = [page.locator('footer').getByRole('link', { name: 'CSV' })];
  await second.getByRole('button', { name: WORDS.share }).click();
  await second.getByRole('tab', { name: 'Data' }).click();
  downloads.push(second.locator('a[download][href$="projects.csv"]'));
  for (const link of downloads) {
    const download = link.page().waitForEvent('download');
    await link.click();
    expect(await (await download).failure()).toBe(null);
  }
  await second.keyboard.press('Escape');

  await host.start();
  await backOnline(second);
  await expect(second.getByText(STORED)).toHaveCount(0);
});

test('a newer build waits until the reader takes it; one that did not come whole is never taken', async ({ page, context, host }) => {
  await deploy(host);
  const site = `${host.origin}/atlas/`;
  const { zh } = dataset().district.title;
  await withoutWebGL(page);
  await open(page, site);
  await kept(page);
  const other = await context.newPage();
  await withoutWebGL(other);
  await open(other, `${site}?view=table`);

  await deploy(host, { name: ' II' });
  truncateSync(host.file('atlas/data/list.json'), 100);
  expect(await fetchBuild(page)).toBe('redundant');
  const atlas = await open(page, site);
  await expect(title(page)).toHaveText(zh);

  await deploy(host, { name: ' III', sign: '_third' });
  // The browser looks for a newer build by itself, some time after a page has opened: one that it met half laid is not whole either.
  await expect.poll(() => fetchBuild(page), { timeout: LOADED }).toBe('installed');
  const take = page.getByRole('button', { name: WORDS.reload });
  await expect(take).toBeVisible();
  // Until then all is of the first: what is there, a part that comes now, and data.
  await atlas.tab('表格').click();
  await expect(page.getByRole('table')).toBeVisible();
  expect(await titleInData(page)).toBe(zh);
  for (const name of await assets(page)) expect(name).not.toMatch(/_third\.\w+$/);
  await open(page, site);
  await expect(title(page)).toHaveText(zh);

  await take.click();
  for (const opened of [page, other]) {
    await expect(title(opened)).toHaveText(`${zh} III`);
    expect(await titleInData(opened)).toBe(`${zh} III`);
    for (const name of await assets(opened)) expect(name).toMatch(/_third\.\w+$/);
  }
  await expect(other.getByRole('table')).toBeVisible();
  await expect(take).toHaveCount(0);
});

test('sites in folders of one host keep out of each other, and offline use can be ended for one', async ({ page, context, host }) => {
  const { zh } = dataset().district.title;
  const inner = { base: '/atlas/inner/', name: ' within', sign: '_i' };
  await deploy(host);
  await deploy(host, inner);
  await withoutWebGL(page);
  const second = await context.newPage();
  await withoutWebGL(second);
  for (const [opened, path] of [
    [page, '/atlas/'],
    [second, inner.base],
  ] as const) {
    await open(opened, host.origin + path);
    await expect.poll(() => registered(opened), { timeout: LOADED }).toContain(path);
  }
  const stores = (of: Page) => of.evaluate(() => caches.keys());
  const both = [page, second].map((_, i) => `atlas-precache ${host.origin}${['/atlas/', inner.base][i]}`);
  await expect.poll(() => stores(page)).toEqual(both);

  await host.stop();
  await open(page, `${host.origin}/atlas/?view=table`);
  await expect(title(page)).toHaveText(zh);
  await open(second, `${host.origin}${inner.base}?view=table`);
  await expect(title(second)).toHaveText(`${zh} within`);

  cpSync(host.file('atlas/sw-off.js'), host.file('atlas/sw.js'));
  await host.start();
  // A page that was about to have itself stored calls back a worker that has just ended itself.
  await page.evaluate(async () => {
    const workers = navigator.serviceWorker;
    const registration = (await workers.getRegistration())!;
    registration.addEventListener('updatefound', () => {
      const worker = registration.installing!;
      worker.addEventListener('statechange', () => void workers.register('/atlas/sw.js', { scope: '/atlas/' }), { once: true });
    });
  });
  await backOnline(page);
  await expect.poll(() => registered(second), { timeout: EXPECTED }).toEqual([inner.base]);
  await expect.poll(() => stores(second)).toEqual(both.slice(1));
  await host.stop();
  await expect(page.goto(`${host.origin}/atlas/`)).rejects.toThrow(/ERR_CONNECTION_REFUSED/);
  await open(second, `${host.origin}${inner.base}`);
  await expect(title(second)).toHaveText(`${zh} within`);
});

/** Scopes of the workers that are in force. */
const registered = (page: Page) =>
  page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).filter((r) => r.active).map((r) => new URL(r.scope).pathname),
  );
