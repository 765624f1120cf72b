import type { Page } from '@playwright/test';
import { dataset } from './facts.ts';
import { expect, test } from './fixtures.ts';
import { siteUrl } from './site-files.ts';

/* How the page is laid out, measured at the sizes of window that readers have: rows of the list that can be read, the share of the map, nothing that jumps, nothing over anything. */

test.use({ webgl: false });

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Rows of the list of which all can be seen. */
async function fullRows(page: Page): Promise<number> {
  return page.locator('#results a[data-id]').evaluateAll((rows) => {
    const { bottom } = document.getElementById('list')!.getBoundingClientRect();
    return rows.filter((row) => {
      const box = row.getBoundingClientRect();
      return box.height > 0 && box.top >= 0 && box.bottom <= Math.min(bottom, innerHeight) + 0.5;
    }).length;
  });
}

/** The share of the window in which the map can be seen and used: less the bar, and what the panel or sheet covers. */
async function mapShare(page: Page): Promise<number> {
  return page.evaluate(() => {
    const map = document.querySelector('main')!.getBoundingClientRect();
    const sheet = document.querySelector('.sheet')!.getBoundingClientRect();
    const overlap =
      Math.max(0, Math.min(map.right, sheet.right) - Math.max(map.left, sheet.left)) *
      Math.max(0, Math.min(map.bottom, sheet.bottom, innerHeight) - Math.max(map.top, sheet.top));
    return (map.width * map.height - overlap) / (innerWidth * innerHeight);
  });
}

for (const lang of ['zh', 'en'])
  test(`the list has rows that can be read at every size of window, ${lang}`, async ({ atlas, page }) => {
    await atlas.open(`?lang=${lang}`);
    await atlas.filtersReady();
    for (const [width, height, rows] of [
      [1366, 768, 6],
      [1440, 900, 8],
      [1920, 1080, 12],
    ] as const)
      await test.step(`${rows} at ${width} × ${height}`, async () => {
        await page.setViewportSize({ width, height });
        await expect.poll(() => fullRows(page)).toBeGreaterThanOrEqual(rows);
      });
  });

test('the map has its share of a small screen', async ({ atlas, page }) => {
  for (const [width, height, share] of [
    [390, 844, 0.65],
    [360, 640, 0.65],
    [844, 390, 0.5],
  ] as const)
    await test.step(`${share * 100} % of ${width} × ${height}`, async () => {
      await page.setViewportSize({ width, height });
      await atlas.open();
      await atlas.filtersReady();
      expect(await mapShare(page)).toBeGreaterThanOrEqual(share);
    });
});

test.describe('with the map', () => {
  test.use({ webgl: true, pixels: true });

  test('nothing jumps from the first paint to the whole page', async ({ page }) => {
    await page.addInitScript(() => {
      const shifts: number[] = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
      Object.assign(window, { shifts });
    });
    for (const [width, height] of [
      [1200, 640],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height });
      // The page as it comes stands for a while before the program does.
      let release: () => void = () => {};
      const held = new Promise<void>((done) => (release = done));
      await page.route(`${siteUrl()}data/list.json`, async (route) => {
        await held;
        await route.continue();
      });
      await page.goto(siteUrl(), { waitUntil: 'domcontentloaded' });
      await expect(page.getByText(dataset().district.intro.zh).first()).toBeVisible();
      release();
      await expect(page.locator('#results a[data-id]').first()).toBeAttached();
      await expect(page.locator('.map[data-ready="true"]')).toBeVisible();
      const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
      expect(shifts.reduce((sum, s) => sum + s, 0)).toBeLessThan(0.02);
    }
  });
});

/** Names of controls of the frame that lie on one another or reach out of the window. */
async function collisions(page: Page): Promise<string[]> {
  const controls = page.locator('.bar :is(h1, button):visible, .time:visible, .search input:visible, .list-top button:visible');
  const boxes: { name: string; box: Box }[] = await controls.evaluateAll((all) =>
    all.map((e) => {
      const { x, y, width, height } = e.getBoundingClientRect();
      return { name: `${e.tagName} ${e.getAttribute('aria-label') ?? e.textContent}`.trim(), box: { x, y, width, height } };
    }),
  );
  const { width, height } = page.viewportSize()!;
  const seen = boxes.filter(({ box }) => box.y < height);
  expect(seen.length).toBeGreaterThan(3);
  const over = (a: Box, b: Box) =>
    Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 1 && Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 1;
  return [
    ...seen.filter(({ box }) => box.x < -0.5 || box.x + box.width > width + 0.5).map(({ name }) => `${name} reaches out`),
    ...seen.flatMap((a, i) => seen.slice(i + 1).flatMap((b) => (over(a.box, b.box) ? [`${a.name} lies on ${b.name}`] : []))),
  ];
}

/** Dates of the open bar that do not stand apart from the one before. */
const closeDates = (page: Page): Promise<string[]> =>
  page.locator('.time input + ol li').evaluateAll((all) => {
    const places = all.map((e) => {
      const range = document.createRange();
      range.selectNodeContents(e);
      const { left, right } = range.getBoundingClientRect();
      return { name: e.textContent, left, right };
    });
    return places.filter(({ left }, i) => i > 0 && left <= places[i - 1]!.right).map(({ name }) => name);
  });

for (const lang of ['zh', 'en'])
  test(`bar, dates and filters lie beside one another at every width, ${lang}`, async ({ atlas, page }) => {
    await atlas.open(`?lang=${lang}`);
    await atlas.filtersReady();
    for (const [width, height] of [
      [320, 256],
      [320, 640],
      [360, 640],
      [390, 844],
      [568, 320],
      [760, 900],
      [761, 900],
      [820, 1180],
      [844, 390],
      [1024, 768],
      [1100, 800],
      [1101, 800],
      [1366, 768],
      [1920, 1080],
      [2560, 1440],
    ] as const) {
      await page.setViewportSize({ width, height });
      await expect(atlas.timePill()).toBeVisible();
      await expect.poll(() => collisions(page), `${width} × ${height}`).toEqual([]);
    }
    // The longest that the bar of a phone says: which view, and from when to when.
    await atlas.open(`?lang=${lang}&view=land&since=${dataset().dates[0]!}`);
    for (const width of [320, 360, 390]) {
      await page.setViewportSize({ width, height: 640 });
      await expect(atlas.timePill()).toBeVisible();
      await expect.poll(() => collisions(page), `of a view, ${width}`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `of a view, ${width}`).toBe(width);
    }
    await atlas.open(`?lang=${lang}`);
    await page.setViewportSize({ width: 1024, height: 768 });
    await atlas.openTime();
    for (const width of [761, 820, 1024, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      await expect.poll(() => collisions(page), `with the dates open, ${width}`).toEqual([]);
      await expect.poll(() => closeDates(page), `${width}`).toEqual([]);
    }
  });

test('the panel folds away and comes back, and what is selected brings it', async ({ atlas, page }) => {
  for (const width of [1440, 900]) {
    await page.setViewportSize({ width, height: 700 });
    await atlas.open();
    await atlas.filtersReady();
    const before = await mapShare(page);
    await page.getByRole('button', { name: /收起列表/ }).click();
    await expect(atlas.list()).toBeHidden();
    const { main } = await page.evaluate(() => ({ main: document.querySelector('main')!.getBoundingClientRect().width }));
    expect(main).toBe(width);
    await page.getByRole('button', { name: /展开列表/ }).click();
    await expect(atlas.list()).toBeVisible();
    expect(await mapShare(page)).toBeCloseTo(before, 3);
  }
});
