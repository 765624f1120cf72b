import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import type { AtlasPage } from './atlas-page.ts';
import { dataset, earlierDate, first, matching } from './facts.ts';
import { expect, test } from './fixtures.ts';
import { PHONE } from './viewports.ts';
import { WORDS } from './words.ts';

/*
 * What eight readers come for, each at the window they have, in as many steps as it takes them: a tap, a click, a key that moves on,
 * or words typed in one go. More steps than stated here, and the atlas has become harder to use.
 */

test.use({ webgl: false });

/** Counts what a reader does. */
class Steps {
  taken = 0;
  readonly #touch: boolean;

  constructor(touch = false) {
    this.#touch = touch;
  }
  async press(target: Locator): Promise<void> {
    this.taken += 1;
    await (this.#touch ? target.tap() : target.click());
  }
  async type(target: Locator, words: string): Promise<void> {
    this.taken += 1;
    await target.pressSequentially(words);
  }
  async key(atlas: AtlasPage, key: string): Promise<void> {
    this.taken += 1;
    await atlas.page.keyboard.press(key);
  }
}

/** How far the top of an element is from the foot of the window, in CSS pixels; negative below it. */
const aboveFold = (target: Locator): Promise<number> => target.evaluate((e) => innerHeight - e.getBoundingClientRect().bottom);

/** A named place near which some project stands and others only are known, as the search has it. */
const PLACE = '湾头';

test.describe('a resident with a phone', () => {
  test.use({
    viewport: PHONE,
    hasTouch: true,
    isMobile: true,
    geolocation: { longitude: 121.55, latitude: 29.9 },
    permissions: ['geolocation'],
  });

  test('asks what is built near a place, and whether it is moving: four steps', async ({ atlas, page }) => {
    const steps = new Steps(true);
    await atlas.open();
    await atlas.filtersReady();
    await steps.press(atlas.search());
    await steps.type(atlas.search(), PLACE);
    await steps.press(page.getByRole('option', { name: PLACE }).first());
    await expect(atlas.rows().first()).toContainText(/\d (米|公里)/);
    await expect(page.getByText(`已知在${PLACE}或附近`)).toBeVisible();
    await steps.press(atlas.rows().first());
    await expect(page.locator('.course')).toContainText(/20\d\d 年/);
    expect(steps.taken).toBe(4);
  });

  test.describe('with a map', () => {
    test.use({ webgl: true });
    test('asks what is near, wherever that is: one tap, nearest first', async ({ atlas, page }) => {
      const steps = new Steps(true);
      await atlas.openMap();
      await steps.press(page.getByRole('button', { name: /定位到我这里/ }));
      await expect(atlas.rows().first()).toContainText(/\d (米|公里)/);
      expect(steps.taken).toBe(1);
      // To about a hundred metres: a link says no more of where its reader lives.
      await expect(page).toHaveURL(/[?&]near=\d+(\.\d{1,3})?,\d+(\.\d{1,3})?,[\d.]+(&|#|$)/);
    });
  });
});

test.describe('a journalist', () => {
  test.use({ viewport: { width: 1366, height: 768 } });

  test('asks what advanced, who says so, and takes the file: three steps', async ({ atlas, page }) => {
    const since = earlierDate(2);
    const steps = new Steps();
    await atlas.open();
    await atlas.filtersReady();
    await steps.press(atlas.timePill());
    steps.taken += 1;
    await page.getByRole('combobox', { name: WORDS.compareWith }).selectOption(since);
    const change = page.locator('#results section li').first();
    await expect(change).toBeVisible();
    expect(await aboveFold(change)).toBeGreaterThanOrEqual(0);
    await expect(change.getByRole('link', { name: /段/ })).toBeVisible();
    const download = page.waitForEvent('download');
    await steps.press(page.locator('#results').getByRole('button', { name: 'CSV' }));
    const [head, ...rows] = readFileSync(await (await download).path(), 'utf8')
      .trim()
      .split(/\r?\n/);
    for (const column of ['change', 'stage_from', 'stage_to', 'change_date', 'change_source', 'change_paragraphs'])
      expect(head).toContain(column);
    expect(rows.length).toBe((await atlas.changedIds()).length);
    expect(steps.taken).toBe(3);
    expect(atlas.address()).toBe(`?since=${since}`);
  });
});

test.describe('an investor, in English', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('asks what land is on offer: one step to what is offered, recommended and sold, each with its size or that none states it', async ({
    atlas,
    page,
  }) => {
    const steps = new Steps();
    await atlas.open('?lang=en');
    await atlas.filtersReady();
    await steps.press(page.getByRole('button', { name: 'Land on offer' }));
    const offered = page.locator('[data-state="offered"] li');
    await expect(offered.first()).toBeVisible();
    for (const card of await offered.all()) await expect(card).toContainText(/ha\b|no source states/i);
    await expect(page.locator('[data-state="sold"] li').first()).toBeVisible();
    expect(steps.taken).toBe(1);
    expect(atlas.address()).toBe('?view=land&lang=en');
  });
});

test.describe('a planner at a large screen', () => {
  test.use({ viewport: { width: 1920, height: 1080 } });

  test('asks for everything of a block: two steps to its sentence, stage mix and all its projects, one more to its table', async ({
    atlas,
    page,
  }) => {
    const block = first(dataset().blocks, 'block with some projects', (b) => matching({ block: [b.id] }).length > 5);
    const own = matching({ block: [block.id] });
    const steps = new Steps();
    await atlas.open();
    await atlas.filtersReady();
    await steps.press(atlas.filter('block'));
    await steps.press(atlas.option('block', block.id).getByRole('link'));
    await expect(atlas.panelHeading()).toHaveText(block.name.zh);
    for (const p of own) await expect(atlas.panel().locator(`a[data-id="${p.id}"]`).first()).toBeAttached();
    expect(
      await aboveFold(atlas.panel().locator(`a[data-id="${own[0]!.id}"]`).first().or(atlas.panel().locator('a[data-id]')).first()),
    ).toBeGreaterThan(0);
    await steps.press(atlas.panel().getByRole('button', { name: '看表格' }));
    await expect(page.getByRole('table').locator('tbody a[data-id]')).toHaveCount(own.length);
    expect(steps.taken).toBe(3);
  });
});

test('a reader without a mouse: three keys to the first project, two more to its text and back to its row in view', async ({ atlas }) => {
  const steps = new Steps();
  await atlas.open();
  await atlas.filtersReady();
  await steps.key(atlas, 'Tab');
  await steps.key(atlas, 'Enter');
  await expect(atlas.rows().first()).toBeFocused();
  await steps.key(atlas, 'End');
  const last = atlas.rows().last();
  await expect(last).toBeFocused();
  await steps.key(atlas, 'Enter');
  await expect(atlas.panelHeading()).toBeFocused();
  await steps.key(atlas, 'Escape');
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport();
  expect(steps.taken).toBe(5);
});

test.describe('a teacher who was sent a link', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });

  test('reads at once what it is about; the frame of a thing without a place is its card', async ({ atlas, page }) => {
    const placeless = first(matching(), 'project whose place nobody states', (p) => p.precision === 'none' && p.kind !== 'service');
    await atlas.open(`p/${placeless.id}/`);
    await expect(atlas.panelHeading()).toBeInViewport();
    await expect(page.locator('.course')).toBeVisible();
    await page.goto(`p/${placeless.id}/?embed=1`);
    await expect(page.getByText(placeless.name.zh).first()).toBeVisible();
    await expect(atlas.map.element()).toHaveCount(0);
  });
});

test('who asks what a word means: one step to each stage’s meaning, two to the page that explains all of them', async ({ atlas, page }) => {
  const steps = new Steps();
  await atlas.open('?lang=en');
  await atlas.filtersReady();
  await steps.press(atlas.filter('stage'));
  for (const stage of dataset().vocab.stages) await expect(atlas.filterOptions()).toContainText(stage.define!.en);
  await page.keyboard.press('Escape');
  await steps.press(page.getByRole('banner').getByRole('button', { name: WORDS.menu }));
  await steps.press(page.getByRole('banner').getByRole('link', { name: 'How to read this map' }));
  for (const stage of dataset().vocab.stages) await expect(page.locator(`#stages-${stage.id}`)).toBeVisible();
  expect(steps.taken).toBe(3);
});

test.describe('a first visit', () => {
  test.use({ webgl: true, kept: true });

  test('sees what it is, ways to begin and a list; one click on a count mark lists as many as it says', async ({ atlas, page }) => {
    await atlas.openMap();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(dataset().district.title.zh);
    await expect(page.getByRole('group', { name: '从这里开始' }).getByRole('button')).toHaveCount(3);
    const marks = await atlas.map.marks();
    const several = first(marks, 'mark of several', (m) => m.projects.length > 1);
    const steps = new Steps();
    const map = (await atlas.map.element().boundingBox())!;
    steps.taken += 1;
    await page.mouse.click(map.x + several.x, map.y + several.y);
    const list = page.getByText(new RegExp(`这里有 ${several.projects.length} 项`));
    await expect(list).toBeVisible();
    expect(steps.taken).toBe(1);
  });
});
