import type { Locator, Page } from '@playwright/test';
import { withoutWebGL } from './atlas-page.ts';
import { dataset, first, matching } from './facts.ts';
import { expect, test } from './fixtures.ts';
import { remembersFailedImports } from './failed-imports.ts';
import { LARGE_FORM } from './form.ts';
import { mapLibreScripts, siteUrl } from './site-files.ts';
import { WORDS } from './words.ts';

/* Parts of the page that do not come, and come at the second try; a newer build on the server. */

test.use({ webgl: false });

/** Keeps files away until `heal` is called. @param status what the server says of them; without, it is not reached */
async function breakFiles(page: Page, files: RegExp | string, status?: number): Promise<{ heal: () => void; asked: () => number }> {
  let broken = true;
  let asked = 0;
  await page.route(files, (route) => {
    if (!broken) return route.continue();
    asked += 1;
    return status ? route.fulfill({ status }) : route.abort();
  });
  return { heal: () => (broken = false), asked: () => asked };
}

const located = () => first(matching(), 'located project in a block', (p) => p.point !== undefined && p.block !== null);
const alertIn = (within: Page | Locator) => within.getByRole('alert');

/** Addresses of stylesheets that the page asked for and does not have. */
const unstyled = (page: Page) =>
  page.locator('link[rel="stylesheet"]').evaluateAll((links) => (links as HTMLLinkElement[]).filter((l) => !l.sheet).map((l) => l.href));

for (const [what, files] of [
  ['code', /\/assets\/Detail-[^/]*\.js$/],
  ['styles', /\/assets\/Detail-[^/]*\.css$/],
  ['module that it shares with others', /\/assets\/shared-[^/]*\.js$/],
] as const)
  test(`a panel whose ${what} did not come says so, and comes with the second try`, async ({ atlas, page }) => {
    const { heal, asked } = await breakFiles(page, files);
    await atlas.open();
    const project = located();
    await atlas.openRow(project.id);
    const panel = atlas.panel();
    await expect(alertIn(panel)).toContainText(WORDS.partFailed);
    await expect(atlas.panelHeading()).toHaveCount(0);
    // Still away: the same sentence again.
    const before = asked();
    await atlas.retry(alertIn(panel)).click();
    if (what === 'styles' || !(await remembersFailedImports(page))) await expect.poll(asked).toBeGreaterThan(before);
    await expect(atlas.retry(alertIn(panel))).toBeVisible();
    heal();
    if (what === 'styles') await atlas.retry(alertIn(panel)).click();
    else await atlas.comeBack(alertIn(panel));
    await expect(atlas.panelHeading()).toHaveText(project.name.zh);
    expect(await unstyled(page)).toEqual([]);
    await expect(alertIn(panel)).toHaveCount(0);
  });

test('a panel that did not come can be left', async ({ atlas, page }) => {
  await breakFiles(page, /\/assets\/Detail-/);
  await atlas.open();
  await atlas.openRow(located().id);
  await alertIn(atlas.panel()).getByRole('button', { name: WORDS.close }).click();
  await atlas.expectResults(matching());
});

test('a panel fetched ahead opens when the connection is gone', async ({ atlas, page, context }) => {
  // The styles come last.
  const fetched = [/\/assets\/Detail-[^/]*\.js$/, ...(LARGE_FORM ? [] : [/\/data\/records\/0\.json$/])].map((file) =>
    page.waitForResponse(file),
  );
  await atlas.open();
  for (const each of fetched) await (await each).finished();
  await expect.poll(() => page.locator('link[rel="stylesheet"][href*="/Detail-"]').evaluateAll((l) => l.length)).toBe(1);
  await expect.poll(() => unstyled(page)).toEqual([]);
  await context.setOffline(true);
  const project = located();
  await atlas.openRow(project.id);
  if (LARGE_FORM) {
    // What is said of very many records is not fetched ahead: that is said, and comes with the connection.
    await expect(alertIn(page)).toContainText(WORDS.partFailed);
    await context.setOffline(false);
    await atlas.retry(alertIn(page)).click();
  }
  await expect(atlas.panelHeading()).toHaveText(project.name.zh);
});

for (const kind of ['js', 'css'])
  test(`what every reader needs after the list comes with the second try: ${kind}`, async ({ atlas, page }) => {
    await withoutWebGL(page);
    const { heal } = await breakFiles(page, new RegExp(`/assets/later-[^/]*\\.${kind}$`));
    const project = located();
    await page.goto(`p/${project.id}/?lang=en`);
    await expect(alertIn(page)).toContainText(/could not be loaded/);
    heal();
    await atlas.retry(alertIn(page)).click();
    await expect(atlas.panelHeading()).toHaveText(project.name.en);
    await expect(page.getByRole('navigation', { name: WORDS.views })).toBeVisible();
    expect(await unstyled(page)).toEqual([]);
  });

test('the share button works again after its dialog did not come', async ({ atlas, page }) => {
  const { heal } = await breakFiles(page, /\/assets\/Sharing-/);
  await atlas.open();
  await atlas.shareButton().click();
  await expect(alertIn(page)).toContainText(WORDS.partFailed);
  await alertIn(page).getByRole('button', { name: WORDS.close }).click();
  await expect(alertIn(page)).toHaveCount(0);
  heal();
  await atlas.shareButton().click();
  if (await remembersFailedImports(page)) {
    await alertIn(page).getByRole('button', { name: WORDS.reload }).click();
    await atlas.shareButton().click();
  }
  await expect(atlas.shareDialog()).toBeVisible();
});

test('a view that did not come says so and comes with the second try', async ({ atlas, page }) => {
  const { heal } = await breakFiles(page, /\/assets\/TableView-/);
  await atlas.open('?view=table');
  await expect(alertIn(atlas.view())).toContainText(WORDS.partFailed);
  heal();
  await atlas.comeBack(alertIn(atlas.view()));
  await expect(page.getByRole('table')).toBeVisible();
  expect(await unstyled(page)).toEqual([]);
});

test.describe('with a map', () => {
  test.use({ webgl: true });

  test('a map whose styles did not come fills its place at the second try', async ({ atlas, page }) => {
    const { heal } = await breakFiles(page, /\/assets\/AtlasMap-[^/]*\.css$/);
    await atlas.go('');
    await expect(alertIn(page.getByRole('main'))).toContainText(WORDS.partFailed);
    heal();
    await atlas.retry(alertIn(page)).click();
    await atlas.map.settle();
    expect(await unstyled(page)).toEqual([]);
    expect(await atlas.map.element().boundingBox()).toEqual(await page.getByRole('main').boundingBox());
  });

  test('a sheet prints without a map where the map did not come', async ({ atlas, page }) => {
    for (const script of mapLibreScripts()) await breakFiles(page, siteUrl() + script);
    const project = located();
    await atlas.go(`p/${project.id}/`);
    await expect(alertIn(page.getByRole('main'))).toBeVisible();
    await page.evaluate(() => (window.print = () => undefined));
    await atlas.shareButton().click();
    await atlas.shareDialog().getByRole('tab', { name: '图片与打印' }).click();
    await atlas
      .shareDialog()
      .getByRole('button', { name: `打印“${project.name.zh}”` })
      .click();
    await expect(atlas.printSheet()).toHaveCount(1);
    await expect(atlas.printSheet().locator('h1').first()).toContainText(project.name.zh);
  });
});

test('a sheet that could not be printed says so and is printed at the second try', async ({ atlas, page }) => {
  const { heal } = await breakFiles(page, /\/assets\/print-/);
  await atlas.open(`?block=${dataset().blocks[0]!.id}`);
  await page.evaluate(() => (window.print = () => undefined));
  const dialog = await atlas.share('图片与打印');
  await dialog.getByRole('button', { name: /^打印列表/ }).click();
  await expect(alertIn(page)).toContainText(WORDS.partFailed);
  heal();
  await atlas.comeBack(alertIn(page));
  if (await remembersFailedImports(page)) {
    await page.evaluate(() => (window.print = () => undefined));
    await (await atlas.share('图片与打印')).getByRole('button', { name: /^打印列表/ }).click();
  }
  await expect(atlas.printSheet()).toHaveCount(1);
  expect(await unstyled(page)).toEqual([]);
});

test('after a new deployment a part that is gone offers to reload, and a reload keeps the view', async ({ atlas, page }) => {
  const { heal } = await breakFiles(page, /\/assets\/Detail-/, 404);
  const block = located().block!;
  await atlas.open(`?block=${block}`);
  await page.route(`${siteUrl()}build.json`, (route) => route.fulfill({ json: { build: 'another' } }));
  const wanted = first(matching({ block: [block] }), 'project of the block');
  await atlas.openRow(wanted.id);
  await expect(alertIn(atlas.panel())).toContainText(WORDS.newer);
  await expect(atlas.retry(alertIn(atlas.panel()))).toHaveCount(0);
  heal();
  await alertIn(atlas.panel()).getByRole('button', { name: WORDS.reload }).click();
  await expect(atlas.panelHeading()).toHaveText(wanted.name.zh);
  expect(atlas.address()).toBe(`p/${wanted.id}/?block=${block}`);
});
