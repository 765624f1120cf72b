import type { Page } from '@playwright/test';
import type { AtlasPage } from './atlas-page.ts';
import { busiestBlock, dataset, dates, first, located, matching } from './facts.ts';
import { expect, test } from './fixtures.ts';
import { LARGE_FORM } from './form.ts';
import { loneliest } from './places.ts';
import { PHONE } from './viewports.ts';
import { WORDS } from './words.ts';

test.use({ viewport: PHONE, hasTouch: true, isMobile: true, webgl: false });

/** How much of the screen the sheet takes, in pixels from below, once it has come to rest. */
async function sheetHeight(atlas: AtlasPage): Promise<number> {
  const top = await atlas.sheetHandle().evaluate(
    (handle) =>
      new Promise<number>((done) => {
        let last = NaN;
        let still = 0;
        const look = () => {
          const { y } = handle.getBoundingClientRect();
          still = y === last ? still + 1 : 0;
          last = y;
          if (still === 3) done(y);
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  return PHONE.height - Math.round(top);
}

/** Everything fits the width of the screen. */
async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const wide = await page.evaluate(() => ({
    page: document.scrollingElement!.scrollWidth,
    screen: innerWidth,
    list: document.getElementById('list')!.scrollWidth - document.getElementById('list')!.clientWidth,
  }));
  expect(wide.page).toBeLessThanOrEqual(wide.screen);
  expect(wide.screen).toBe(PHONE.width);
  expect(wide.list).toBeLessThanOrEqual(0);
}

test('the sheet has three heights, by tap and by arrow keys', async ({ atlas, page }) => {
  await atlas.open();
  const seen = new Set<number>();
  for (let i = 0; i < 3; i++) {
    seen.add(await sheetHeight(atlas));
    await atlas.sheetHandle().tap();
    await expect.poll(async () => !seen.has(await sheetHeight(atlas)) || seen.size === 3).toBe(true);
  }
  const [low, half, full] = [...seen].sort((a, b) => a - b) as [number, number, number];
  expect(seen.size).toBe(3);
  expect(low).toBeLessThanOrEqual(90);
  expect(half).toBeGreaterThan(PHONE.height * 0.35);
  expect(half).toBeLessThan(PHONE.height * 0.65);
  expect(full).toBeGreaterThan(PHONE.height * 0.85);
  await atlas.sheetHandle().focus();
  for (let i = 0; i < 2; i++) await page.keyboard.press('ArrowDown');
  await expect.poll(() => sheetHeight(atlas)).toBe(low);
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => sheetHeight(atlas)).toBe(half);
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => sheetHeight(atlas)).toBe(full);
});

test('the sheet follows the finger', async ({ atlas, page }) => {
  await atlas.open();
  const before = await sheetHeight(atlas);
  const box = (await atlas.sheetHandle().boundingBox())!;
  const touch = await page.context().newCDPSession(page);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const at = (to: number) => [{ x, y: to }];
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(y) });
  for (let i = 1; i <= 6; i++) await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(y - i * 40) });
  // Under way it goes with the finger.
  await expect.poll(() => sheetHeight(atlas)).toBeGreaterThan(before + 150);
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect.poll(() => sheetHeight(atlas)).toBe(PHONE.height / 2);
});

test('filters work by tap, in a sheet that makes room for them', async ({ atlas, page }) => {
  await atlas.open();
  const block = busiestBlock().id;
  await atlas.raiseSheet();
  await atlas.filter('block').tap();
  await expect(atlas.box('block', block)).toBeVisible();
  await atlas.only('block', block);
  await atlas.expectResults(matching({ block: [block] }));
  await expectNoSidewaysScroll(page);
});

/** The place is on the map's part of the screen that nothing covers. */
async function expectInSight(atlas: AtlasPage, point: readonly [number, number]): Promise<void> {
  await expect
    .poll(async () => {
      await atlas.map.settle();
      return atlas.map.isUncovered(await atlas.map.project(point));
    })
    .toBe(true);
}

test.describe('with the map', () => {
  test.use({ webgl: true, kept: true });

  test('the map’s tools stand behind one button, the views and the dates each behind one', async ({ atlas, page }) => {
    await atlas.openMap();
    const tools = page.getByRole('group', { name: WORDS.tools });
    await expect(tools.getByRole('button')).toHaveCount(1);
    await tools.getByRole('button').tap();
    await expect(tools.getByRole('button')).toHaveCount(5);
    await tools.getByRole('button').first().tap();
    await expect(tools.getByRole('button')).toHaveCount(1);
    await atlas.timePill().tap();
    await page.getByRole('button', { name: dates()[0]! }).tap();
    await atlas.expectResults(matching({ asof: dates()[0]! }));
    await atlas.viewMenu().tap();
    await page.getByRole('navigation', { name: WORDS.views }).getByRole('button', { name: '表格' }).tap();
    await expect(page.getByRole('table')).toBeVisible();
    await expect(atlas.sheetHandle(), 'a view has the screen to itself').toBeHidden();
  });

  test('what is tapped in the list opens, and its mark is not under the sheet', async ({ atlas }) => {
    await atlas.openMap();
    await expectNoSidewaysScroll(atlas.page);
    const p = first(located(matching()), 'located project with a point', (q) => q.shape === undefined);
    await atlas.raiseSheet();
    await (await atlas.bringRow(p.id)).scrollIntoViewIfNeeded();
    await atlas.row(p.id).tap();
    await expect(atlas.panelHeading()).toHaveText(p.name.zh);
    expect(atlas.address()).toBe(`p/${p.id}/`);
    await expectInSight(atlas, p.point!);
    await atlas.back().tap();
    await atlas.expectResults(matching());
  });

  test('a project opened by its link stands above the sheet', async ({ atlas }) => {
    const p = first(located(matching()), 'located project with a point', (q) => q.shape === undefined);
    await atlas.openMap(`p/${p.id}/`);
    await expectInSight(atlas, p.point!);
  });

  test('a mark opens by tap', async ({ atlas }) => {
    await atlas.openMap();
    const p = loneliest();
    // High enough to be off the sheet.
    await atlas.map.jumpTo(p.point!, 17);
    const { x, y } = await atlas.map.project(p.point!);
    await atlas.map.panBy(0, y - 250);
    const map = (await atlas.map.element().boundingBox())!;
    await atlas.page.touchscreen.tap(map.x + x, map.y + 250);
    await expect(atlas.panelHeading()).toHaveText(p.name.zh);
  });
});

test('the page may be zoomed', async ({ request }) => {
  for (const path of ['', `p/${matching()[0]!.id}/`]) {
    const html = await (await request.get(path)).text();
    const viewport = /<meta name="viewport" content="([^"]*)"/.exec(html)?.[1];
    expect(viewport).toContain('width=device-width');
    expect(viewport).not.toMatch(/user-scalable|maximum-scale/);
  }
});

for (const lang of ['zh', 'en'])
  test(`nothing scrolls sideways, ${lang}`, async ({ atlas, page }) => {
    await atlas.open(`?lang=${lang}`);
    await atlas.filtersReady();
    await expectNoSidewaysScroll(page);
    await atlas.raiseSheet();
    await atlas.rows().first().tap();
    await expect(atlas.back()).toBeVisible();
    await expectNoSidewaysScroll(page);
  });

test('what a thumb must hit is large enough', async ({ atlas, page }) => {
  await atlas.open();
  await atlas.raiseSheet();
  await atlas.openFilter('block');
  // WCAG 2.5.8: at least 24 × 24; a checkbox counts with its label.
  const targets = page.locator('button, a[data-id], summary, label');
  const small = await targets.evaluateAll((all) =>
    all.flatMap((e) => {
      const { width, height } = e.getBoundingClientRect();
      return width > 1 && height > 1 && (width < 24 || height < 24)
        ? [`${e.tagName} ${e.textContent?.trim().slice(0, 30)} ${Math.round(width)}×${Math.round(height)}`]
        : [];
    }),
  );
  expect(await targets.count()).toBeGreaterThan(dataset().blocks.length + (LARGE_FORM ? 12 : matching().length));
  expect(small).toEqual([]);
});
