import { expect, test } from '@playwright/test';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { busiestBlock, dataset, first, ids, located, matching } from './facts.ts';
import { Firefox, firefoxIsHere } from './firefox.ts';
import { siteUrl } from './site-files.ts';
import { LOADED } from './timeouts.ts';
import { WORDS } from './words.ts';

/*
 * What every reader does, in the other engine. `npm test` puts Firefox on a Debian machine; elsewhere it is told when there is
 * none, and the tests below do not exist.
 */

/** What MapLibre has drawn of a source, by the property that names it. */
const drawn = (firefox: Firefox, source: string): Promise<number> =>
  firefox.page.$eval(
    '.map',
    (element, name) =>
      (element as HTMLElement & { atlasMap: MapLibreMap }).atlasMap.queryRenderedFeatures().filter((f) => f.source === name).length,
    source,
  );

/** Walks the list: filter, project, back, other views, which come by tabs where a map is open, and else by links, in another language. */
async function walk(firefox: Firefox, views: 'by link' | 'by tab'): Promise<void> {
  const { page } = firefox;
  const root = siteUrl();
  const block = busiestBlock();
  /** Firefox calls it an error when a page is left while its map is on the way from the store. */
  const settled = () => page.waitForSelector('.map[data-ready="true"], main .message', { timeout: LOADED });
  const project = first(located(matching({ block: [block.id] })), 'located project in the busiest block');
  await expect.poll(() => firefox.rows().then((rows) => rows.sort())).toEqual(ids(matching()));

  await test.step('a filter, and Back out of it', async () => {
    await page.goto(`${root}?block=${block.id}`, { waitUntil: 'domcontentloaded' });
    await expect.poll(() => firefox.rows().then((rows) => rows.sort())).toEqual(ids(matching({ block: [block.id] })));
    await firefox.rows(project.id);
    await firefox.click(`a[data-id="${project.id}"]`);
    expect(await firefox.text('article h2')).toBe(project.name.zh);
    expect(await firefox.text('article ol li')).toContain(project.observations.at(-1)!.text.zh.slice(0, 8));
    expect(firefox.address(root)).toBe(`p/${project.id}/?block=${block.id}`);
    await page.goBack();
    await expect.poll(() => firefox.rows().then((rows) => rows.length)).toBe(matching({ block: [block.id] }).length);
  });
  if (views === 'by link')
    await test.step('the table and the overview, by their links', async () => {
      await settled();
      await page.goto(`${root}?view=table&block=${block.id}`, { waitUntil: 'domcontentloaded' });
      await page.waitForSelector('.page-view table');
      await settled();
      await page.goto(`${root}?view=overview&lang=en`, { waitUntil: 'domcontentloaded' });
      expect((await firefox.text('.page-view h2')).length).toBeGreaterThan(0);
      expect(await page.$eval('html', (html) => html.lang)).toBe('en');
    });
  else
    await test.step('the table and the overview, by their tabs', async () => {
      await firefox.click('nav button ::-p-text(表格)');
      await page.waitForSelector('.page-view table');
      expect(firefox.address(root)).toContain('view=table');
      await firefox.click('nav button ::-p-text(总览)');
      expect((await firefox.text('.page-view h2')).length).toBeGreaterThan(0);
    });
}

if (firefoxIsHere()) {
  test('in Firefox the map is drawn, and list, filter, panel, Back and views work', async () => {
    const firefox = await Firefox.launch({ webgl: true });
    try {
      await firefox.page.goto(siteUrl(), { waitUntil: 'domcontentloaded' });
      await firefox.page.waitForSelector('.map[data-ready="true"]', { timeout: LOADED });
      await expect.poll(() => drawn(firefox, 'blocks'), { timeout: LOADED }).toBeGreaterThanOrEqual(dataset().blocks.length);
      await expect.poll(() => drawn(firefox, 'points')).toBeGreaterThan(0);
      await walk(firefox, 'by tab');
      expect(firefox.errors).toEqual([]);
    } finally {
      await firefox.close();
    }
  });

  test('in Firefox without WebGL a sentence says so, and all but the map works', async () => {
    const firefox = await Firefox.launch({ webgl: false });
    try {
      await firefox.page.goto(siteUrl(), { waitUntil: 'domcontentloaded' });
      await expect.poll(() => firefox.text('main .message')).toMatch(WORDS.noWebgl);
      await walk(firefox, 'by link');
      expect(firefox.errors).toEqual([]);
    } finally {
      await firefox.close();
    }
  });
} else console.log('Firefox and Xvfb are not installed: nothing is tried in Firefox.');
