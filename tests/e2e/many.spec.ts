import type { Page } from '@playwright/test';
import type { AtlasPage } from './atlas-page.ts';
import { expect, test } from './fixtures.ts';
import { answerWith, manyRecords } from './many-records.ts';
import { LARGE_WINDOW, PHONE } from './viewports.ts';

/* What has to hold with thousands of records: only what is near the view is in the page, and all that a reader can do stays. */

test.use({ webgl: false });
const COUNT = 3000;
const RECORDS = manyRecords(COUNT);

const place = (page: Page) => page.locator('#list').evaluate((list) => list.scrollTop);
const scrollTo = (page: Page, top: number) => page.locator('#list').evaluate((list, top) => list.scrollTo({ top }), top);

/** Which rows are in view, where nothing else is: each begins where the one before ends. Else none, and none of a list without room. */
async function rowsInView(page: Page): Promise<string[]> {
  return page.locator('#list').evaluate((list) => {
    const { top, bottom } = list.getBoundingClientRect();
    const rows = [...list.querySelectorAll<HTMLElement>('ol > li')].map((row) => ({ row, at: row.getBoundingClientRect() }));
    const seen = rows.filter(({ at }) => at.bottom > top + 1 && at.top < bottom - 1);
    const whole = seen.every(({ at }, i) => i === 0 || Math.abs(at.top - seen[i - 1]!.at.bottom) < 1);
    const filled = bottom - top > 100 && seen.length > 0 && seen[0]!.at.top <= top + 1 && seen.at(-1)!.at.bottom >= bottom - 1;
    return whole && filled ? seen.map(({ row }) => row.querySelector('a')!.dataset.id!) : [];
  });
}

/** The list is scrolled to, and its rows stand there without a gap. */
async function expectRowsAt(page: Page, top: number): Promise<string[]> {
  await scrollTo(page, top);
  await expect.poll(() => rowsInView(page)).not.toEqual([]);
  return rowsInView(page);
}

/** Few rows are in the page, and each says of how many it is one. */
async function expectFewOf(atlas: AtlasPage, count: number): Promise<void> {
  await expect.poll(() => atlas.rows().count()).toBeLessThan(60);
  await expect(atlas.list().getByRole('listitem').first()).toHaveAttribute('aria-setsize', String(count));
}

test.describe('beside the map', () => {
  test.use({ viewport: LARGE_WINDOW });

  test('a list of thousands is walked, searched and come back to like one of hundreds', async ({ atlas, page }) => {
    await answerWith(page, RECORDS);
    await atlas.go('');
    await atlas.filtersReady();
    await expectFewOf(atlas, COUNT);

    await test.step('the keys reach both ends', async () => {
      await atlas.rows().first().focus();
      await page.keyboard.press('End');
      const last = page.locator(`li[aria-posinset="${COUNT}"] a`);
      await expect(last).toBeFocused();
      await expect(last).toBeInViewport();
      await page.keyboard.press('ArrowUp');
      await expect(page.locator(`li[aria-posinset="${COUNT - 1}"] a`)).toBeFocused();
      await page.keyboard.press('Home');
      await expect(page.locator('li[aria-posinset="1"] a')).toBeFocused();
      await expectFewOf(atlas, COUNT);
    });

    await test.step('the row that has the focus keeps it while the list is scrolled away', async () => {
      await page.keyboard.press('ArrowDown');
      await expectRowsAt(page, 40_000);
      await expect(page.locator('li[aria-posinset="2"] a')).toBeFocused();
    });

    await test.step('Back gives the list back where it was, with the focus on the row', async () => {
      for (const top of [90_000, 20_000]) {
        const id = (await expectRowsAt(page, top))[3]!;
        // What was measured on the way may have moved it.
        const before = await place(page);
        await atlas.row(id).click();
        await expect(atlas.panelHeading()).toHaveText(RECORDS.projects.find((p) => p.id === id)!.name.zh);
        await page.goBack();
        await expect(atlas.row(id)).toBeFocused();
        await expect(atlas.row(id)).toBeInViewport();
        expect(Math.abs((await place(page)) - before)).toBeLessThan(4);
      }
    });

    await test.step('who looks with the browser is told what finds all of them, in both languages', async () => {
      const hint = page.getByRole('status').filter({ hasText: /页内查找|browser’s find|browser's find/ });
      await expect(hint).toHaveCount(0);
      await page.keyboard.press('Control+f');
      await expect(hint).toContainText('请用上面的搜索框');
      await atlas.speakEnglish();
      await expect(hint).toContainText('The search box above');
    });

    await test.step('of what a search leaves all rows are there', async () => {
      await atlas.search().fill('0012');
      const wanted = RECORDS.projects.filter((p) => p.name.zh.includes('0012'));
      await expect.poll(() => atlas.rows().count()).toBeGreaterThanOrEqual(wanted.length);
      expect(await atlas.rowIds()).toEqual(expect.arrayContaining(wanted.map((p) => p.id)));
    });
  });

  test('no view has more than a thousand of them in the page', async ({ atlas, page }) => {
    await answerWith(page, RECORDS);
    const links = () => page.locator('.page-view a[data-id], #results a[data-id]').count();
    await atlas.openView('pipeline');
    await expect(atlas.view().locator('[data-stage]').first()).toBeVisible();
    const [busiest] = await page
      .locator('.page-view [data-stage]')
      .evaluateAll((columns) =>
        columns
          .map((column) => ({ stage: (column as HTMLElement).dataset['stage']!, n: Number(column.querySelector('.count')!.textContent) }))
          .sort((a, b) => b.n - a.n),
      );
    const column = atlas.stageColumn(busiest!.stage);
    expect(busiest!.n).toBeGreaterThan(90);
    await expect(column.locator('a')).toHaveCount(60);
    expect(await links()).toBeLessThan(1000);
    // By key: cards that come into view on the way to a button take their own height under the pointer.
    await column.getByRole('button', { name: '再显示 30 个' }).press('Enter');
    await expect(column.locator('a')).toHaveCount(90);
    await expect(column.locator('a').nth(60)).toBeFocused();
    await column.getByRole('button', { name: '在表格中看全部' }).press('Enter');
    await expect.poll(() => atlas.address()).toContain(`stage=${busiest!.stage}`);
    await expect(page.getByRole('table', { name: /./ })).toHaveAttribute('aria-rowcount', String(busiest!.n + 1));
    expect(await links()).toBeLessThan(120);
    for (const query of ['?view=land', '?view=compare', `?since=${RECORDS.dates[0]}`, `b/${RECORDS.blocks[0]!.id}/`]) {
      await atlas.visit(query);
      await expect.poll(links, query).toBeLessThan(1000);
    }
  });
});

test.describe('in a sheet', () => {
  test.use({ viewport: PHONE, hasTouch: true, isMobile: true });

  test('rows stand without a gap wherever the list is scrolled to, in either language and size of text', async ({ atlas, page }) => {
    await answerWith(page, RECORDS);
    await atlas.go('?lang=en');
    await atlas.raiseSheet();
    await expectFewOf(atlas, COUNT);
    for (const top of [0, 3000, 100_000, 60_000]) await expectRowsAt(page, top);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    for (const top of [60_000, 150_000]) await expectRowsAt(page, top);
    await expectFewOf(atlas, COUNT);
  });
});
