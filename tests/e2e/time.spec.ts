import { dataset, first, ids, matching, saidBy } from './facts.ts';
import { expect, test } from './fixtures.ts';

const slider = /^(时间|Time)$/;

test('the slider has a stop for each date of reference, and names the source at each', async ({ atlas, page }) => {
  await atlas.open();
  const range = page.getByRole('slider', { name: slider });
  const { dates, sources } = dataset();
  await expect(range).toHaveAttribute('max', String(dates.length - 1));
  for (const date of [...dates].reverse()) {
    const speaking = sources.filter((s) => s.sections.some((section) => section.asof === date));
    expect(speaking.length, date).toBeGreaterThan(0);
    for (const source of speaking) await expect(range).toHaveAttribute('aria-valuetext', new RegExp(source.short.zh));
    await range.press('ArrowLeft');
  }
});

for (const date of ['2021-02', '2022-12', '2023-06'])
  test(`at ${date} the list, counts and address show what had been said by then`, async ({ atlas, page }) => {
    await atlas.open(`?asof=${date}`);
    const then = matching({ asof: date });
    expect(then.length).toBeGreaterThan(5);
    await atlas.expectResults(then);
    for (const stage of dataset().vocab.stages) {
      const count = matching({ asof: date, stage: [stage.id] }).length;
      await expect(atlas.option('stage', stage.id)).toContainText(new RegExp(`\\D${count}\\D`));
    }
    await expect(page.getByRole('slider', { name: slider })).toHaveValue(String(dataset().dates.indexOf(date)));
  });

test('arrow keys move the slider, the address follows without a step of history, and the end is the latest again', async ({
  atlas,
  page,
}) => {
  await atlas.open();
  const range = page.getByRole('slider', { name: slider });
  const steps = await page.evaluate(() => history.length);
  await range.press('Home');
  expect(atlas.address()).toBe('?asof=2021-02');
  await atlas.expectResults(matching({ asof: '2021-02' }));
  await range.press('End');
  expect(atlas.address()).toBe('');
  expect(await page.evaluate(() => history.length)).toBe(steps);
});

test('play walks through the dates and stops at the last', async ({ atlas, page }) => {
  await atlas.open('?asof=2023-03');
  await page.getByRole('button', { name: /播放|Play/ }).click();
  await expect(page.getByRole('slider', { name: slider })).toHaveValue(String(dataset().dates.length - 1), { timeout: 15_000 });
  await expect(page.getByRole('button', { name: /播放|Play/ })).toBeVisible({ timeout: 10_000 });
});

test('a panel shows only what had been said by the date', async ({ atlas, page }) => {
  const later = first(
    dataset().projects,
    'project spoken of at the mid-term and later',
    (p) => saidBy(p, '2023-06').length > 0 && saidBy(p).length > saidBy(p, '2023-06').length,
  );
  await atlas.open(`p/${later.id}/?asof=2023-06`);
  await expect(page.locator('article ol li')).toHaveCount(saidBy(later, '2023-06').length);
  await expect(page.getByText(saidBy(later).at(-1)!.text.zh, { exact: true })).toHaveCount(0);
});

/*
 * Worked by hand from the sources. The mid-term report (June 2023) has the sports park at the Yongjiang TOD built and the
 * Yingchunli street taking shape; the press of January 2024 has the park drawing people and the street open, and the second hall
 * of the Culture Port, begun by June, topped out.
 */
test('what moved from June to December 2023, as worked by hand', async ({ atlas, page }) => {
  await atlas.open('?since=2023-06');
  const advanced = page.getByRole('region', { name: '有进展' });
  for (const name of ['迎春里', '甬江TOD体育公园', '文创港客厅二期'])
    await expect(advanced.getByRole('link', { name: new RegExp(name) })).toBeVisible();
  await expect(advanced.getByRole('link', { name: /文创港客厅二期.*结顶/ })).toBeVisible();
  await expect(page.getByRole('region', { name: '阶段后退' })).toHaveCount(0);
  // First named after June 2023: the care centre whose building began.
  await expect(page.getByRole('region', { name: '新出现' }).getByRole('link', { name: /北岸颐养中心/ })).toBeVisible();
});

/* The press of early 2021 only names the research institute; by June 2023 it works. Yaojiang East Road was built in 2022 and open to traffic by June 2023. */
test('what moved over longer spans, as worked by hand', async ({ atlas, page }) => {
  await atlas.open('?asof=2023-06&since=2022-12');
  const advanced = page.getByRole('region', { name: '有进展' });
  await expect(advanced.getByRole('link', { name: /姚江东路.*竣工 → 投用/ })).toBeVisible();
  await expect(advanced.getByRole('link', { name: /大连理工大学宁波研究院/ })).toBeVisible();
});

test('“what moved” is asked for beside the slider, is in the address, and Back ends it', async ({ atlas, page }) => {
  await atlas.open();
  await page.getByRole('combobox', { name: /与之比较|Compare with/ }).selectOption('2022-12');
  expect(atlas.address()).toBe('?since=2022-12');
  await expect(page.getByRole('heading', { name: /2022 年 12 月 至 2023 年 12 月/ })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: /至 2023 年 12 月/ })).toHaveCount(0);
  expect(atlas.address()).toBe('');
});

test('the map shows what moved and nothing else', async ({ atlas, page }) => {
  await atlas.openMap('?since=2023-06');
  const listed = await page.locator('section a[data-id]').evaluateAll((links) => links.map((l) => l.getAttribute('data-id')!));
  const located = new Set(ids(matching().filter((p) => p.point !== undefined)));
  const shown = await atlas.shownOnMap();
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.filter((id) => !listed.includes(id))).toEqual([]);
  expect(listed.filter((id) => located.has(id) && !shown.includes(id))).toEqual([]);
});
