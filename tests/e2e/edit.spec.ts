import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';
import { parse } from 'yaml';
import { DrawnMap } from './drawn-map.ts';
import { EditedDistrict } from './edited-district.ts';
import { siteUrl } from './site-files.ts';
import { PHONE } from './viewports.ts';

/*
 * The page of `npm run edit` over a copy of the tiny district: what is typed and placed on the map is what the file then says, and
 * nobody else gets at it.
 */

const test = base.extend<{ district: EditedDistrict }, { running: EditedDistrict }>({
  // The command builds its page when it starts.
  running: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const district = await EditedDistrict.open();
      await use(district);
      await district.close();
    },
    { scope: 'worker' },
  ],
  district: async ({ running }, use) => {
    running.reset();
    await use(running);
  },
});

/** What axe finds, in the colours in force and the others. */
async function expectNothingFound(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(
      violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target.join(' ')} ${n.failureSummary}`)),
      colorScheme,
    ).toEqual([]);
  }
}

test('a new record: placed by a click on the map, told what is wrong beside the field, saved to a file', async ({
  page,
  district,
  context,
}) => {
  test.slow();
  const before = district.files();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && !/409/.test(message.text()) && errors.push(message.text()));
  await page.setViewportSize({ width: 1200, height: 700 });
  await page.goto(district.url);
  await expect(page.getByRole('navigation').getByRole('listitem')).toHaveCount(6);
  expect(page.url(), 'the token is kept by the page alone').not.toContain('token');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'New record' }).click();

  const field = (label: string) => page.getByLabel(label, { exact: true });
  await field('Name (Chinese)*').fill('新码头');
  await field('Name (English)').fill('New Quay');
  await expect(field('Id*')).toHaveValue('new-quay');
  await field('Sector*').selectOption({ label: 'Transport' });
  await field('Precision*').selectOption({ label: 'Street' });
  await field('How it is known (Chinese)*').fill('地图上的点');
  await field('How it is known (English)').fill('A point on the map');

  const map = new DrawnMap(page);
  await map.settle();
  const wanted = [10.012, 50.004] as const;
  await map.canvas().click({ position: await map.project(wanted) });
  const coordinates = field('Coordinates');
  await expect(coordinates).toHaveValue(/^10\.01\d*, 50\.00\d*$/);
  await expect(page.getByRole('radio', { name: /^WGS-84/ })).toBeChecked();
  // By keys from there: east and north.
  const point = page.getByRole('button', { name: /^The point of this record/ });
  await point.focus();
  const clicked = await coordinates.inputValue();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  await expect(coordinates).not.toHaveValue(clicked);

  await field('Uncertainty (m)*').fill('500');
  const fault = page.locator('.fault').getByText('uncertainty_m is 500, expected at most 400 for street');
  await coordinates.focus();
  await expect(fault).toBeVisible();
  await expect(field('Uncertainty (m)*')).toHaveAttribute('aria-invalid', 'true');
  await expect(field('Uncertainty (m)*')).toHaveAccessibleDescription(/expected at most 400/);
  await page.getByRole('button', { name: 'Save' }).click();
  const summary = page.getByRole('region', { name: 'To be mended' }).getByRole('listitem');
  await expect(summary).toContainText(['Uncertainty (m)', 'Source', 'As of', 'Stage', 'Text (Chinese)']);
  await expect(field('Uncertainty (m)*'), 'the first fault').toBeFocused();
  expect(district.files(), 'nothing is written with faults').toEqual(before);
  await expectNothingFound(page);

  await field('Uncertainty (m)*').fill('300');
  await expect(fault).toBeHidden();
  await page.getByRole('slider', { name: /^Radius of the uncertainty/ }).focus();
  await page.keyboard.press('ArrowUp');
  await expect(field('Uncertainty (m)*')).toHaveValue('310');
  await field('Source*').selectOption({ label: 'Review 2031' });
  await expect(field('As of*')).toHaveValue('2031-03');
  await field('Paragraphs*').fill('3, 4');
  await field('Stage*').selectOption({ label: 'In use' });
  await field('Text (Chinese)*').fill('码头开了。');
  await field('Text (English)').fill('The quay is open.');
  const [lng, lat] = (await coordinates.inputValue()).split(', ').map(Number) as [number, number];
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('footer').getByRole('status')).toHaveText('Saved to data/projects/new-quay.yaml');

  const path = 'data/projects/new-quay.yaml';
  const after = district.files();
  expect({ ...after, [path]: undefined }).toEqual({ ...before, [path]: undefined });
  expect(parse(after[path]!)).toEqual({
    id: 'new-quay',
    name: { zh: '新码头', en: 'New Quay' },
    sector: 'transport',
    location: { precision: 'street', uncertainty_m: 310, point: [lng, lat], basis: { zh: '地图上的点', en: 'A point on the map' } },
    observations: [
      {
        asof: '2031-03',
        source: 'review-2031',
        paragraphs: [3, 4],
        stage: 'operating',
        text: { zh: '码头开了。', en: 'The quay is open.' },
      },
    ],
  });
  expect(Math.hypot(lng - wanted[0], lat - wanted[1]), 'near the click').toBeLessThan(0.003);
  await expect(page.getByRole('navigation').getByRole('listitem')).toHaveCount(7);
  expect(errors).toEqual([]);

  await test.step('another page is refused, though it knows the token', async () => {
    const { origin, hash } = new URL(district.url);
    const foreign = await context.newPage();
    await foreign.goto(siteUrl('tiny'));
    const forged = { id: 'new-quay', revision: null, record: { id: 'new-quay' } };
    const attempts = await foreign.evaluate(
      async ({ origin, token, body }) => {
        const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
        const tried = (request: RequestInit, path: string) =>
          fetch(origin + path, request).then(
            ({ type, status }) => `${type} ${status}`,
            () => 'refused',
          );
        return [
          await tried({ headers }, '/api/district'),
          await tried({ method: 'POST', headers, body }, '/api/save'),
          await tried({ method: 'POST', mode: 'no-cors', body }, '/api/save'),
        ];
      },
      { origin, token: hash.replace('#token=', ''), body: JSON.stringify(forged) },
    );
    expect(attempts).toEqual(['refused', 'refused', 'refused']);
    expect(district.files()).toEqual(after);
  });
});

test.describe('on a phone, in Chinese', () => {
  test.use({ viewport: PHONE, hasTouch: true, colorScheme: 'dark' });

  test('a statement is added to a record that somebody changes meanwhile', async ({ page, district }) => {
    const path = 'data/projects/north-terrace.yaml';
    const terrace = district.read(path);
    await page.goto(district.url);
    await page.getByRole('searchbox').fill('paiwu');
    await page.getByRole('button', { name: '北排屋' }).click();
    await page.getByRole('button', { name: '加一条说法' }).click();
    const field = (label: string) => page.getByLabel(label, { exact: true });
    await expect(field('来源*')).toBeFocused();
    await field('来源*').selectOption({ label: '中期回顾' });
    await field('段落*').fill('99');
    await field('阶段*').selectOption({ label: '投用' });
    await expect(page.getByText('review-2031 没有第 99 段，只有 1 到 15')).toBeVisible();
    await expectNothingFound(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    await field('段落*').fill('3');
    await field('内容（中文）*').fill('有人住。');
    await field('内容（英文）').fill('People live there.');

    const theirs = terrace.replace('sector: housing', 'sector: housing # by another');
    district.write(path, theirs);
    await page.getByRole('button', { name: '保存' }).click();
    await expect(page.getByRole('alert')).toContainText('在磁盘上被改过');
    expect(district.read(path)).toBe(theirs);
    await page.getByRole('button', { name: '把我的改动并到新的文件上' }).click();
    await expect(page.getByRole('alert')).toContainText('已并到新的文件上');
    await page.getByRole('button', { name: '保存' }).click();
    await expect(page.locator('footer').getByRole('status')).toHaveText(`已存入 ${path}`);
    const added = `  - asof: 2031-03
    source: review-2031
    paragraphs: [3]
    stage: operating
    text: { zh: 有人住。, en: People live there. }
`;
    expect(district.read(path)).toBe(theirs + added);
  });
});
