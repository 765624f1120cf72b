import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Project } from '../../src/model/dataset.ts';
import { dataset, dates, earlierDate, first, ids, lastDate, located, matching, project, saidBy, stageOf } from './facts.ts';
import { expect, test } from './fixtures.ts';
import { dateInChinese, WORDS } from './words.ts';

test.use({ webgl: false, kept: true });

test('the slider has a stop for each date of reference, and names the source at each', async ({ atlas }) => {
  await atlas.open();
  await atlas.openTime();
  const range = atlas.slider();
  const { sources } = dataset();
  await expect(range).toHaveAttribute('max', String(dates().length - 1));
  for (const date of dates().reverse()) {
    const speaking = sources.filter((s) => s.sections.some((section) => section.asof === date));
    expect(speaking.length, date).toBeGreaterThan(0);
    for (const source of speaking) await expect(range).toHaveAttribute('aria-valuetext', new RegExp(source.short.zh));
    await range.press('ArrowLeft');
  }
});

test('at every earlier date the list, counts and address show what had been said by then', async ({ atlas }) => {
  expect(dates().length).toBeGreaterThan(1);
  for (const [i, date] of dates().slice(0, -1).entries())
    await test.step(date, async () => {
      await atlas.open(`?asof=${date}`);
      const then = matching({ asof: date });
      expect(then.length).toBeGreaterThan(0);
      await atlas.expectResults(then);
      await atlas.openFilter('stage');
      for (const stage of dataset().vocab.stages) {
        const count = matching({ asof: date, stage: [stage.id] }).length;
        await expect(atlas.option('stage', stage.id)).toContainText(new RegExp(`\\D${count}\\D`));
      }
      await atlas.closeFilter();
      await atlas.openTime();
      await expect(atlas.slider()).toHaveValue(String(i));
      // As it was for the next date.
      await atlas.timePill().click();
      await expect(atlas.slider()).toHaveCount(0);
    });
});

test.describe('in a history of its own', () => {
  test.use({ kept: false });

  test('the keys move the slider, list and address follow in one step of history, and the end is the latest again', async ({
    atlas,
    page,
  }) => {
    await atlas.open();
    await atlas.openTime();
    const range = atlas.slider();
    const [oldest, next] = dates();
    const steps = await page.evaluate(() => history.length);
    await range.press('Home');
    await atlas.expectResults(matching({ asof: oldest! }));
    expect(atlas.address()).toBe(`?asof=${oldest}`);
    await range.press('ArrowRight');
    await atlas.expectResults(matching({ asof: next! }));
    expect(atlas.address()).toBe(next === lastDate() ? '' : `?asof=${next}`);
    await range.press('End');
    await atlas.expectResults(matching());
    expect(atlas.address()).toBe('');
    expect(await page.evaluate(() => history.length)).toBe(steps + 1);
  });

  test('play walks through the dates and stops at the last', async ({ atlas, page }) => {
    await atlas.open(`?asof=${earlierDate(2)}`);
    const walked: (string | null)[] = [];
    await page.exposeFunction('walked', (value: string | null) => walked.push(value));
    const play = page.getByRole('button', { name: WORDS.play });
    await atlas.openTime();
    await expect(play).toBeVisible();
    await atlas.slider().evaluate((range) => {
      const tell = (window as unknown as { walked: (value: string) => void }).walked;
      new MutationObserver(() => tell(range.getAttribute('aria-valuetext')!)).observe(range, { attributeFilter: ['aria-valuetext'] });
    });
    await play.click();
    await expect(atlas.slider()).toHaveValue(String(dates().length - 1));
    await expect(play).toBeVisible();
    // One stop after the other.
    await expect.poll(() => walked.length).toBe(2);
  });
});

test.describe('on the map', () => {
  test.use({ webgl: true });

  test('the map shows what moved and nothing else', async ({ atlas }) => {
    await atlas.openMap(`?since=${earlierDate(2)}`);
    await expect(atlas.changes()).toBeVisible();
    const listed = await atlas.changedIds();
    expect(listed.length).toBeGreaterThan(0);
    expect(listed.length).toBeLessThan(matching().length);
    const [west, south, east, north] = await atlas.map.bounds();
    const inView = ids(
      located(matching()).filter(({ point: [lng, lat] = [0, 0] }) => lng > west && lng < east && lat > south && lat < north),
    );
    await expect
      .poll(async () => {
        const shown = await atlas.map.projects();
        return {
          beyond: shown.filter((id) => !listed.includes(id)),
          missing: listed.filter((id) => inView.includes(id) && !shown.includes(id)),
        };
      })
      .toEqual({ beyond: [], missing: [] });
  });
});

test('a panel shows only what had been said by the date', async ({ atlas, page }) => {
  const { later, asof } = first(
    dates()
      .slice(0, -1)
      .flatMap((asof) => dataset().projects.map((later) => ({ later, asof }))),
    'project spoken of at a date and later, in other words',
    ({ later, asof }) => {
      const then = saidBy(later, asof);
      return then.length > 0 && saidBy(later).length > then.length && !then.some((o) => o.text.zh === saidBy(later).at(-1)!.text.zh);
    },
  );
  const newest = page.getByText(saidBy(later).at(-1)!.text.zh, { exact: true });
  await atlas.open(`p/${later.id}/`);
  await expect(atlas.statements()).toHaveCount(saidBy(later).length);
  await expect(newest.first()).toBeVisible();
  await atlas.open(`p/${later.id}/?asof=${asof}`);
  await expect(atlas.statements()).toHaveCount(saidBy(later, asof).length);
  await expect(newest).toHaveCount(0);
});

test('“what moved” is asked for beside the slider, is in the address, and Back ends it', async ({ atlas, page }) => {
  const since = earlierDate(2);
  await atlas.open();
  await atlas.openTime();
  await page.getByRole('combobox', { name: WORDS.compareWith }).selectOption(since);
  await expect(atlas.changes()).toHaveText(`${dateInChinese(since)} 至 ${dateInChinese(lastDate())} 的变化`);
  expect(atlas.address()).toBe(`?since=${since}`);
  await page.goBack();
  await expect(atlas.changes()).toHaveCount(0);
  await atlas.expectResults(matching());
  expect(atlas.address()).toBe('');
});

test('what changed is taken away: named with its sources, opened, found again, in the table and as a file', async ({ atlas, page }) => {
  const since = earlierDate(2);
  await atlas.open(`?since=${since}`);
  await expect(page.locator('#results section a[data-id]').first()).toBeVisible();
  const listed = await atlas.changedIds();
  const stated = (p: Project, asof: string) => (saidBy(p, asof).length === 0 ? '' : stageOf(p, asof));
  const named = (p: Project) => saidBy(p, since).length < saidBy(p).length;
  expect(listed.length).toBeGreaterThan(4);
  expect(listed.every((id) => named(project(id)))).toBe(true);
  await expect(page.locator('#results li cite')).toHaveCount(listed.length);

  await test.step('back from one of them the list stands where it was', async () => {
    const id = listed.at(-2)!;
    const link = page.locator(`section a[data-id="${id}"]`);
    await link.scrollIntoViewIfNeeded();
    const place = () => page.locator('#list').evaluate((list) => list.scrollTop);
    const before = await place();
    expect(before).toBeGreaterThan(100);
    await link.click();
    await expect(atlas.panelHeading()).toBeVisible();
    await page.goBack();
    await expect(link).toBeFocused();
    await expect(link).toBeInViewport();
    expect(Math.abs((await place()) - before)).toBeLessThan(4);
  });

  await test.step('the file holds them, with where each stood at both dates', async () => {
    const saving = page.waitForEvent('download');
    await page.locator('#results').getByRole('button', { name: 'CSV', exact: true }).click();
    const csv = readFileSync(await (await saving).path(), 'utf8');
    const { data } = Papa.parse<Record<string, string>>(csv.replace(/^\ufeff/, '').trimEnd(), { header: true });
    expect(data.map((row) => row.id).sort()).toEqual([...listed].sort());
    for (const row of data) {
      const p = project(row.id!);
      expect([row.stage_from, row.stage_to], row.id).toEqual([stated(p, since), stated(p, lastDate())]);
      expect(p.observations.map((o) => `${o.source} ${o.asof} ${o.paragraphs.join('; ')}`)).toContain(
        `${row.change_source} ${row.change_date} ${row.change_paragraphs}`,
      );
    }
  });

  await page.locator('#results').getByRole('button', { name: '表格', exact: true }).click();
  await expect.poll(() => atlas.address()).toBe(`?since=${since}&view=table`);
  await expect(page.getByRole('columnheader', { name: '变化' })).toBeVisible();
});
