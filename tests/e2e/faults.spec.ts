import type { Page } from '@playwright/test';
import type { ListFile, StatementsFile } from '../../src/model/columns.ts';
import { withoutWebGL } from './atlas-page.ts';
import { dataset, first, matching } from './facts.ts';
import { expect, test } from './fixtures.ts';
import { scriptsOfPage, siteJson, siteUrl } from './site-files.ts';
import { WORDS } from './words.ts';

/* What a page says when its program, its data or its styles do not come; an error in one part; a newer build under an open tab. */

const SAYS = {
  coming: /正在打开互动地图/,
  late: /互动地图还没有打开.*The interactive map has not opened yet/s,
  failed: /互动地图没有载入成功|The interactive map could not be loaded/,
  broken: /Something went wrong in this part/,
  offered: /A newer version of this site is out/,
} as const;

/** What the page says by style alone comes by the clock of its animations, which stands here at so many seconds. */
const wait = (page: Page, seconds: number) =>
  page.evaluate((ms) => document.getAnimations().forEach((a) => (a.currentTime = ms)), seconds * 1000);

test('a page says that it is waiting for its program or its data, and opens where it was meant to at the second try', async ({
  atlas,
  page,
}) => {
  await withoutWebGL(page);
  const block = dataset().blocks[0]!.id;
  const path = `?block=${block}#map=13.00/29.95000/121.52000`;
  const html = await (await page.request.get('')).text();
  const [entry] = scriptsOfPage(html).filter((script) => html.includes(script));
  const said = page.locator('#starting').getByRole('status');
  let gone: 'program' | 'data' | null = 'program';
  await page.route(siteUrl() + entry!, (route) => (gone === 'program' ? route.fulfill({ status: 404 }) : route.continue()));
  // Never answered.
  await page.route('**/data/list.json', (route) => (gone === 'data' ? undefined : route.continue()));

  await page.goto(path);
  await expect(said.getByText(SAYS.coming)).toBeHidden();
  await wait(page, 4);
  await expect(said.getByText(SAYS.coming)).toBeVisible();
  await wait(page, 11);
  await expect(said.getByText(SAYS.coming)).toBeHidden();
  await expect(said).toHaveText(SAYS.late);
  const again = said.getByRole('link', { name: /重试.*Try again/ });
  // The text of the page is there to be read, and not covered.
  const [card, text] = [await said.locator('.late').boundingBox(), await page.locator('.page').boundingBox()];
  expect(card!.x).toBeGreaterThanOrEqual(text!.x + text!.width);
  await expect(page.locator('.page h1')).toBeVisible();

  gone = 'data';
  // Without the program only a link is left, in which the place on the map is not.
  await again.click();
  await expect(page).toHaveURL(`${siteUrl()}?block=${block}`);
  await page.goto(path);
  await wait(page, 11);
  await expect(again).toBeVisible();
  gone = null;
  await again.click();
  await atlas.expectResults(matching({ block: [block] }));
  expect(page.url()).toBe(siteUrl() + path);
  await expect(page.locator('#starting')).toHaveCount(0);
});

test('without its styles the page stays what it is and says so, until they come', async ({ atlas, page }) => {
  await withoutWebGL(page);
  let broken = true;
  await page.route(/\/assets\/index-[^/]*\.css$/, (route) => (broken ? route.fulfill({ status: 404 }) : route.continue()));
  await page.goto('en/');
  const alert = page.getByRole('alert');
  await expect(alert).toHaveText(/^The interactive map could not be loaded.*Try again$/s);
  await expect(page.locator('.page h1')).toBeVisible();
  await expect(atlas.list()).toHaveCount(0);
  // What is for other faults does not stand there too.
  await expect(page.locator('#starting')).not.toContainText(SAYS.coming, { useInnerText: true });
  broken = false;
  await atlas.retry(alert).click();
  await atlas.expectResults(matching());
});

test.describe('an open tab', () => {
  // What goes wrong is logged.
  test.use({ logs: true });

  test('an error in the panel ends with the panel, and a newer build is offered when the tab is seen again', async ({
    atlas,
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.clock.install();
    const sound = first(matching(), 'project');
    const { id: order } = siteJson<ListFile>('data/list.json').rows;
    const faulty = first(matching().slice(1), 'second project', (p) => order.includes(p.id));
    const row = order.indexOf(faulty.id);
    const inFile = siteJson<StatementsFile>('data/records/0.json').records.length;
    await page.route(`**/data/records/${Math.floor(row / inFile)}.json`, async (route) => {
      const data = (await (await route.fetch()).json()) as StatementsFile;
      // Enough for the list, not for the panel.
      for (const said of data.records[row % inFile]!.observations) said.text = null as never;
      await route.fulfill({ json: data });
    });
    await atlas.open('?lang=en');
    await atlas.openRow(faulty.id);
    const alert = atlas.panel().getByRole('alert');
    await expect(alert).toContainText(SAYS.broken);
    await atlas.retry(alert).click();
    await expect(alert).toContainText(SAYS.broken);
    await alert.getByRole('button', { name: 'Copy the details' }).click();
    await expect(atlas.panel().getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
    const details = await page.evaluate(() => navigator.clipboard.readText());
    expect(details).toMatch(/TypeError/);
    expect(details).toContain(`p/${faulty.id}/`);
    expect(details).toMatch(/build [0-9a-f]{16}, data \w+/);
    await alert.getByRole('button', { name: WORDS.close }).click();
    await atlas.expectResults(matching());
    await atlas.openRow(sound.id);
    await expect(atlas.panelHeading()).toHaveText(sound.name.en);

    await page.route(`${siteUrl()}build.json`, (route) => route.fulfill({ json: { build: 'another' } }));
    const offer = page.getByRole('status').filter({ hasText: SAYS.offered });
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await page.clock.fastForward('20:00');
    await expect(offer).toHaveCount(0);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect(offer).toBeVisible();
    await offer.getByRole('button', { name: WORDS.reload }).click();
    await expect(atlas.panelHeading()).toHaveText(sound.name.en);
    expect(atlas.address()).toBe(`p/${sound.id}/?lang=en`);
  });
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });
  test('nothing is said to be on its way', async ({ page }) => {
    await page.goto('');
    await expect(page.locator('#starting')).toBeHidden();
    await expect(page.locator('.page h1')).toBeVisible();
  });
});
