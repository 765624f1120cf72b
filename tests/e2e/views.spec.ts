import type { Indicator, Overview } from '../../src/model/dataset.ts';
import { dataset, first, matching, stageOf } from './facts.ts';
import { expect, test } from './fixtures.ts';
import { siteJson } from './site-files.ts';
import { LARGE_WINDOW } from './viewports.ts';

const indicators = (): Indicator[] => siteJson<{ indicators: Indicator[] }>('data/indicators.json').indicators;

test.use({ viewport: LARGE_WINDOW, webgl: false, kept: true });

test('the tabs switch the view, one step of history each', async ({ atlas, page }) => {
  await atlas.open();
  for (const [name, view] of [
    ['表格', 'table'],
    ['阶段', 'pipeline'],
    ['对比', 'compare'],
    ['总览', 'overview'],
  ] as const) {
    await atlas.tab(name).click();
    await expect.poll(() => atlas.address()).toBe(`?view=${view}`);
    await expect(atlas.view().locator('h2, table').first()).toBeVisible();
  }
  for (const view of ['compare', 'pipeline', 'table']) {
    await page.goBack();
    await expect.poll(() => atlas.address()).toBe(`?view=${view}`);
  }
  await page.goBack();
  await expect.poll(() => atlas.address()).toBe('');
});

test('the table holds exactly what is filtered, and sorts by its columns', async ({ atlas, page }) => {
  const block = dataset().blocks[1]!;
  await atlas.open(`?block=${block.id}&view=table`);
  const table = page.getByRole('table');
  await expect(table).toBeVisible();
  const expected = matching({ block: [block.id] });
  const names = table.locator('tbody a[data-id]');
  await expect(names).toHaveCount(expected.length);
  const before = await names.evaluateAll((links) => links.map((l) => l.getAttribute('data-id')));
  await table
    .getByRole('columnheader', { name: /名称|项目/ })
    .getByRole('button')
    .click();
  await expect(table.locator('th[aria-sort="ascending"], th[aria-sort="descending"]')).toHaveCount(1);
  await expect.poll(() => atlas.address()).toContain('sort=name');
  const after = await names.evaluateAll((links) => links.map((l) => l.getAttribute('data-id')));
  expect([...after].sort()).toEqual([...before].sort());
  const shown = expected.map((p) => p.name.zh).sort(new Intl.Collator('zh-Hans-u-co-pinyin').compare);
  expect(after).toEqual(shown.map((name) => expected.find((p) => p.name.zh === name)!.id));
});

test('the pipeline has a column for each stage with its projects', async ({ atlas }) => {
  await atlas.open('?view=pipeline');
  for (const stage of dataset().vocab.stages) {
    const count = matching().filter((p) => stageOf(p) === stage.id).length;
    await expect(atlas.stageColumn(stage.id).locator('a[data-id]')).toHaveCount(count);
  }
});

test('two blocks stand side by side with their counts', async ({ atlas, page }) => {
  const [a, b] = dataset().blocks;
  await atlas.open(`?view=compare&compare=${a!.id},${b!.id}`);
  for (const block of [a!, b!]) await expect(page.getByRole('columnheader', { name: new RegExp(block.name.zh) })).toBeVisible();
  for (const block of [a!, b!]) await expect(page.getByRole('table').first()).toContainText(String(matching({ block: [block.id] }).length));
});

test('the overview begins with one screen and unfolds what is searched for', async ({ atlas, page }) => {
  await atlas.open('?view=overview');
  const { overview } = siteJson<{ overview: Overview }>('data/indicators.json');
  const named = new Map(indicators().map((i) => [i.id, i.name.zh]));
  const view = page.locator('.overview');
  await expect(view.getByRole('heading', { level: 3 }).first()).toContainText(named.get(overview.scorecard!)!);
  for (const id of overview.lead)
    await expect(
      view
        .getByRole('term')
        .filter({ hasText: named.get(id)! })
        .first(),
    ).toBeVisible();
  const topics = view.getByRole('heading', { level: 4 }).getByRole('button', { expanded: false });
  await expect(topics).toHaveCount(dataset().vocab.groups.length);

  const sought = first(indicators(), 'indicator with one value', (i) => i.values.length === 1 && !overview.lead.includes(i.id));
  await view.getByRole('searchbox').fill(sought.name.en);
  await expect(view.getByRole('button', { expanded: true }).first()).toBeVisible();
  await expect(topics).toHaveCount(0);
  await expect(view.locator('.body:not([hidden])').getByText(sought.name.zh).first()).toBeVisible();

  // It keeps clear of the edges of its page, and nothing sticks out of it.
  await expect
    .poll(() => page.locator('.page-flow').evaluate((flow) => parseFloat(getComputedStyle(flow).paddingLeft)))
    .toBeGreaterThanOrEqual(16);
  expect(await view.evaluate((flow) => flow.scrollWidth - flow.clientWidth)).toBe(0);
});

test('each account that differs is told with its table', async ({ atlas, page }) => {
  await atlas.open('?view=overview');
  const view = page.locator('.overview');
  const torn = indicators().filter((i) => i.disagreement);
  expect(torn.length).toBeGreaterThan(0);
  await view.getByRole('button', { name: '只看来源有出入的' }).click();
  for (const indicator of torn.slice(0, 4)) await expect(view.getByText(indicator.disagreement!.zh).first()).toBeVisible();
  const moving = first(torn, 'disagreement over several dates', (i) => i.values.length > 1 && i.breakdowns === undefined);
  const told = view.locator('.body article').filter({ has: page.getByRole('heading', { name: moving.name.zh, exact: true }) });
  await told.locator('summary').click();
  await expect(told.getByRole('table').locator('tbody tr')).toHaveCount(moving.values.length);
});
