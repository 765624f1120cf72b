import type { Locator, Page } from '@playwright/test';
import { dataset, first, located, matching } from './facts.ts';
import { expect, test } from './fixtures.ts';
import { WORDS } from './words.ts';

/* Parts of the page that do not come, and come at the second try; a newer build on the server. */

/** Keeps files away until `heal` is called. */
async function breakFiles(page: Page, files: RegExp, status?: number): Promise<{ heal: () => void; asked: () => number }> {
  let broken = true;
  let asked = 0;
  await page.route(files, (route) => {
    if (!broken) return route.continue();
    asked += 1;
    return status ? route.fulfill({ status }) : route.abort();
  });
  return { heal: () => (broken = false), asked: () => asked };
}

const project = first(matching(), 'located project in a block', (p) => p.point !== undefined && p.block !== null);
const retry = (within: Page | Locator) => within.getByRole('alert').getByRole('button', { name: WORDS.retry });

/** Addresses of stylesheets that the page asked for and does not have. */
const unstyled = (page: Page) =>
  page.locator('link[rel="stylesheet"]').evaluateAll((links) => (links as HTMLLinkElement[]).filter((l) => !l.sheet).map((l) => l.href));

for (const [what, files] of [
  ['code', /\/assets\/Detail-[^/]*\.js$/],
  ['styles', /\/assets\/Detail-[^/]*\.css$/],
  ['a module it shares with others', /\/assets\/Citation-[^/]*\.js$/],
] as const)
  test(`a panel whose ${what} did not come says so, and comes with the second try`, async ({ atlas, page }) => {
    const { heal, asked } = await breakFiles(page, files);
    await atlas.open();
    await atlas.row(project.id).click();
    const panel = atlas.panel();
    await expect(panel.getByRole('alert')).toContainText(WORDS.partFailed);
    await expect(atlas.panelHeading()).toHaveCount(0);
    // Still away: the same sentence again.
    const before = asked();
    await retry(panel).click();
    await expect.poll(asked).toBeGreaterThan(before);
    await expect(retry(panel)).toBeVisible();
    heal();
    await retry(panel).click();
    await expect(atlas.panelHeading()).toHaveText(project.name.zh);
    expect(await unstyled(page)).toEqual([]);
    await expect(panel.getByRole('alert')).toHaveCount(0);
  });

test('a panel that did not come can be left', async ({ atlas, page }) => {
  await breakFiles(page, /\/assets\/Detail-/);
  await atlas.open();
  await atlas.row(project.id).click();
  await atlas.panel().getByRole('alert').getByRole('button', { name: WORDS.close }).click();
  await atlas.expectResults(matching());
});

test('a panel fetched ahead opens when the connection is gone', async ({ atlas, page, context }) => {
  const fetched = page.waitForResponse(/\/assets\/Detail-[^/]*\.js$/);
  await atlas.open();
  await fetched;
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await atlas.row(project.id).click();
  await expect(atlas.panelHeading()).toHaveText(project.name.zh);
});

for (const kind of ['js', 'css'])
  test(`what every reader needs after the list comes with the second try: ${kind}`, async ({ atlas, page }) => {
    const { heal } = await breakFiles(page, new RegExp(`/assets/later-[^/]*\\.${kind}$`));
    await page.goto(`p/${project.id}/?lang=en`);
    await expect(page.getByRole('alert')).toContainText(/could not be loaded/);
    heal();
    await retry(page).click();
    await expect(atlas.panelHeading()).toHaveText(project.name.en);
    await expect(page.getByRole('navigation', { name: 'Views' })).toBeVisible();
    expect(await unstyled(page)).toEqual([]);
  });

test('the share button works again after its dialog did not come', async ({ atlas, page }) => {
  const { heal } = await breakFiles(page, /\/assets\/Sharing-/);
  await atlas.open();
  const share = page.getByRole('button', { name: WORDS.share });
  await share.click();
  const alert = page.getByRole('alert').filter({ hasText: WORDS.partFailed }).last();
  await expect(alert).toBeVisible();
  await alert.getByRole('button', { name: WORDS.close }).click();
  heal();
  await share.click();
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('a view that did not come says so and comes with the second try', async ({ atlas, page }) => {
  const { heal } = await breakFiles(page, /\/assets\/TableView-/);
  await atlas.open('?view=table');
  const alert = page.locator('.page-view').getByRole('alert');
  await expect(alert).toContainText(WORDS.partFailed);
  heal();
  await alert.getByRole('button', { name: WORDS.retry }).click();
  await expect(page.getByRole('table')).toBeVisible();
  expect(await unstyled(page)).toEqual([]);
});

test('a map whose styles did not come fills its place at the second try', async ({ atlas, page }) => {
  const { heal } = await breakFiles(page, /\/assets\/AtlasMap-[^/]*\.css$/);
  await page.goto('');
  await expect(page.getByRole('main').getByRole('alert')).toContainText(WORDS.partFailed);
  heal();
  await retry(page).click();
  await atlas.map.settle();
  expect(await unstyled(page)).toEqual([]);
  const [map, main] = [await page.locator('.map').boundingBox(), await page.getByRole('main').boundingBox()];
  expect(map).toEqual(main);
});

test('a sheet prints without a map where the map did not come', async ({ atlas, page }) => {
  await atlas.open(`p/${project.id}/`);
  await page.evaluate(() => (window.print = () => undefined));
  await page.getByRole('main').getByRole('button', { name: WORDS.share }).click();
  await page.getByRole('tab', { name: '图片与打印' }).click();
  await page.getByRole('button', { name: `打印“${project.name.zh}”` }).click();
  await expect(page.locator('.print-sheet')).toHaveCount(1);
  await expect(page.locator('.print-sheet h1').first()).toContainText(project.name.zh);
});

test('a sheet that could not be printed says so and is printed at the second try', async ({ atlas, page }) => {
  const { heal } = await breakFiles(page, /\/assets\/print-/);
  await atlas.open(`?block=${dataset().blocks[0]!.id}`);
  await page.evaluate(() => (window.print = () => undefined));
  await page.getByRole('button', { name: WORDS.share }).click();
  await page.getByRole('tab', { name: '图片与打印' }).click();
  await page.getByRole('button', { name: /^打印列表/ }).click();
  const alert = page.getByRole('alert').filter({ has: page.getByRole('button', { name: WORDS.close }) });
  await expect(alert).toContainText(WORDS.partFailed);
  heal();
  await alert.getByRole('button', { name: WORDS.retry }).click();
  await expect(page.locator('.print-sheet')).toHaveCount(1);
  expect(await unstyled(page)).toEqual([]);
});

test('after a new deployment a part that is gone offers to reload, and a reload keeps the view', async ({ atlas, page }) => {
  const { heal } = await breakFiles(page, /\/assets\/Detail-/, 404);
  const block = located(matching()).find((p) => p.block)!.block!;
  await atlas.open(`?block=${block}`);
  const root = process.env['ATLAS_URL']!;
  const html = await (await page.request.get(root)).text();
  await page.route(root, (route) =>
    route.request().resourceType() === 'fetch'
      ? route.fulfill({ contentType: 'text/html', body: html.replace(/assets\/index-[\w-]+\.js/, 'assets/index-newbuild.js') })
      : route.continue(),
  );
  const wanted = first(matching({ block: [block] }), 'project of the block');
  await atlas.row(wanted.id).click();
  const alert = atlas.panel().getByRole('alert').filter({ hasText: WORDS.newer });
  await expect(alert).toBeVisible();
  await expect(alert.getByRole('button', { name: WORDS.retry })).toHaveCount(0);
  heal();
  await alert.getByRole('button', { name: WORDS.reload }).click();
  await expect(atlas.panelHeading()).toHaveText(wanted.name.zh);
  expect(atlas.address()).toBe(`p/${wanted.id}/?block=${block}`);
});
