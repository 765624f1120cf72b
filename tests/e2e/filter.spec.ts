import {
  busiestBlock,
  countBeside,
  dataset,
  counted,
  facetNames,
  first,
  ids,
  lastDate,
  located,
  matching,
  saidBy,
  type FacetName,
  type Question,
} from './facts.ts';
import type { Project } from '../../src/model/dataset.ts';
import { distanceM } from '../../src/model/distance.ts';
import type { PlaceIndex } from '../../src/model/place.ts';
import { expect, test } from './fixtures.ts';
import type { AtlasPage } from './atlas-page.ts';
import { siteJson, siteUrl } from './site-files.ts';
import { countLine, WORDS } from './words.ts';

// A page without its map, but for what looks at it.
test.use({ webgl: false, kept: true });

/** Every count on the page is what ticking that option alone would give. */
async function expectCounts(atlas: AtlasPage, question: Question): Promise<void> {
  const options = await atlas.options();
  const wrong: string[] = [];
  for (const [key, { count }] of options) {
    const [facet, option] = key.split('/') as [FacetName, string];
    const right = countBeside(question, facet, option);
    if (count !== right) wrong.push(`${key}: ${count}, expected ${right}`);
  }
  expect(wrong).toEqual([]);
  // No option with projects is missing.
  const possible: Record<FacetName, string[]> = {
    block: [...dataset().blocks.map((b) => b.id), 'none'],
    stage: dataset().vocab.stages.map((s) => s.id),
    kind: dataset().vocab.kinds.map((k) => k.id),
    subdistrict: [...dataset().subdistricts.map((s) => s.id), 'none'],
    sector: dataset().vocab.sectors.map((s) => s.id),
    source: dataset().sources.map((s) => s.id),
    precision: dataset().vocab.precisions.map((p) => p.id),
  };
  for (const facet of facetNames())
    for (const option of possible[facet])
      if (countBeside(question, facet, option) > 0) expect([...options.keys()]).toContain(`${facet}/${option}`);
}

test('every option shows its count', async ({ atlas }) => {
  await atlas.open();
  await atlas.expectResults(matching());
  await expectCounts(atlas, {});
});

test('counts follow the other facets and leave out their own selection', async ({ atlas }) => {
  const block = busiestBlock().id;
  const stage = first(dataset().vocab.stages, 'stage within the block', (s) => countBeside({ block: [block] }, 'stage', s.id) > 0).id;
  await atlas.open(`?block=${block},none&stage=${stage}`);
  const question = { block: [block, 'none'], stage: [stage] };
  await atlas.expectResults(matching(question));
  await expectCounts(atlas, question);
  // A block that is not ticked still says what ticking it would give, and ticking it gives that.
  const other = first(
    dataset().blocks,
    'other block with that stage',
    (b) => b.id !== block && countBeside(question, 'block', b.id) > 0,
  ).id;
  await atlas.openFilter('block');
  await expect(atlas.box('block', other)).not.toBeChecked();
  await atlas.box('block', other).check();
  const wider = matching({ block: [block, 'none', other], stage: [stage] });
  expect(wider.length).toBe(matching(question).length + countBeside(question, 'block', other));
  await atlas.expectResults(wider);
});

test('counts at an earlier date are those of that date', async ({ atlas }) => {
  const asof = first(
    dataset().dates,
    'date at which fewer projects were known',
    (d) => d !== lastDate() && matching({ asof: d }).length < matching().length,
  );
  await atlas.open(`?asof=${asof}`);
  await atlas.expectResults(matching({ asof }));
  await expectCounts(atlas, { asof });
});

test.describe('on the map', () => {
  test.use({ webgl: true });

  test('unticking a block takes its projects from list, count and map, and "only" leaves them alone there', async ({ atlas }) => {
    const block = busiestBlock().id;
    const own = matching({ block: [block] });
    const others = matching().filter((p) => p.block !== block);
    expect(located(others).length).toBeLessThan(located(matching()).length);
    await atlas.openMap();
    /** The map draws all of these that lie in its view, and no others. */
    const expectDrawn = async (projects: typeof own) => {
      const [west, south, east, north] = await atlas.map.bounds();
      const inView = located(projects).filter(({ point: [lng, lat] = [0, 0] }) => lng > west && lng < east && lat > south && lat < north);
      expect(inView.length).toBeGreaterThan(0);
      await expect
        .poll(async () => {
          const drawn = await atlas.map.projects();
          return {
            missing: ids(inView).filter((id) => !drawn.includes(id)),
            beyond: drawn.filter((id) => !projects.some((p) => p.id === id)),
          };
        })
        .toEqual({ missing: [], beyond: [] });
    };
    await expectDrawn(matching());
    await atlas.openFilter('block');
    await atlas.box('block', block).uncheck();
    await atlas.expectResults(others);
    await expectDrawn(others);
    await atlas.box('block', block).check();
    await atlas.expectResults(matching());
    await expectDrawn(matching());

    await atlas.only('block', block);
    await atlas.expectResults(own);
    await expectDrawn(own);
    await atlas.openFilter('block');
    for (const other of dataset().blocks) await expect(atlas.box('block', other.id)).toBeChecked({ checked: other.id === block });
    expect(atlas.address()).toBe(`?block=${block}`);
    // A second time gives all of them again.
    await atlas.only('block', block);
    await atlas.expectResults(matching());
    await expectDrawn(matching());
  });
});

test('two facets narrow together', async ({ atlas }) => {
  await atlas.open();
  const block = busiestBlock().id;
  const stage = first(dataset().vocab.stages, 'stage that only some of the block have', (s) => {
    const n = countBeside({ block: [block] }, 'stage', s.id);
    return n > 0 && n < matching({ block: [block] }).length && n < matching({ stage: [s.id] }).length;
  }).id;
  await atlas.only('block', block);
  await atlas.only('stage', stage);
  await atlas.expectResults(matching({ block: [block], stage: [stage] }));
});

test('a chip takes its filter away, "clear all" takes every one', async ({ atlas, page }) => {
  const block = busiestBlock().id;
  const stage = first(dataset().vocab.stages, 'stage in the block', (s) => countBeside({ block: [block] }, 'stage', s.id) > 0).id;
  await atlas.open(`?block=${block}&stage=${stage}`);
  const chips = atlas.chips();
  await expect(chips).toHaveCount(2);
  await chips.first().click();
  await expect(chips).toHaveCount(1);
  await atlas.expectResults(matching({ stage: [stage] }));
  await page.getByRole('button', { name: WORDS.reset }).first().click();
  await expect(chips).toHaveCount(0);
  await atlas.expectResults(matching());
  expect(atlas.address()).toBe('');
});

test('without results the page names the filters to drop, and one click drops one', async ({ atlas, page }) => {
  const pairs = dataset().blocks.flatMap((b) => dataset().vocab.sectors.map((s) => ({ block: [b.id], sector: [s.id] })));
  const none = first(
    pairs,
    'block without a sector',
    (q) => matching(q).length === 0 && matching({ sector: q.sector }).length > 0 && matching({ block: q.block }).length > 0,
  );
  await atlas.open(`?block=${none.block[0]}&sector=${none.sector[0]}`);
  await expect(atlas.noResults()).toBeVisible();
  await expect(page.getByText(countLine(counted([])))).toBeVisible();
  await expect(atlas.liveRegion()).toContainText(/(^|\D)0\D/);
  const drops = page.getByRole('button', { name: WORDS.dropFilter });
  await expect(drops).toHaveCount(2);
  // Each says how many would be left; the one that keeps the sector has the sector's number.
  const kept = matching({ sector: none.sector });
  await drops
    .filter({ hasText: new RegExp(`\\D${kept.length}\\D`) })
    .first()
    .click();
  await expect(drops).toHaveCount(0);
  const left = await atlas.rowIds();
  expect([ids(kept), ids(matching({ block: none.block }))]).toContainEqual(left);
  expect(left.length).toBe(kept.length);
});

/** What a search must find (a name of the project's own holds the words) and may find (those of its block, sub-district or kind do). */
function hits(query: string): { must: string[]; may: string[] } {
  const text = (parts: string[]) => parts.join(' \n').toLowerCase();
  const words = query.toLowerCase().split(' ');
  const blocks = new Map(dataset().blocks.map((b) => [b.id, text([b.name.zh, b.name.en, b.short.zh, b.short.en, ...b.aliases, b.pinyin])]));
  const places = (p: Project) =>
    text([
      ...dataset().subdistricts.flatMap((s) => (s.id === p.subdistrict ? [s.name.zh, s.name.en] : [])),
      ...dataset().vocab.kinds.flatMap((k) => (k.id === p.kind ? [k.zh, k.en] : [])),
    ]);
  const must: string[] = [];
  const may: string[] = [];
  for (const p of matching()) {
    const own = text([p.name.zh, p.name.en, ...p.aliases, p.pinyin]);
    if (words.every((w) => own.includes(w))) must.push(p.id);
    else if (words.every((w) => [own, p.block === null ? '' : blocks.get(p.block)!, places(p)].some((t) => t.includes(w)))) may.push(p.id);
  }
  return { must, may };
}

const searched = () =>
  first(matching(), 'project with a long name', (p) => {
    const [full, initials] = p.pinyin.split(' ');
    return p.name.zh.length >= 5 && full!.length >= 10 && (initials?.length ?? 0) >= 5 && hits(initials!).must.length <= 3;
  });

const QUERIES: [string, () => string][] = [
  ['Chinese', () => searched().name.zh.slice(1, 4)],
  ['English, in capitals', () => searched().name.en.toUpperCase()],
  ['two English words in any order', () => searched().name.en.split(' ').slice(0, 2).toReversed().join(' ')],
  ['pinyin', () => searched().pinyin.split(' ')[0]!],
  ['initials', () => searched().pinyin.split(' ')[1]!],
];
test('a search finds the project by Chinese, English, pinyin and initials', async ({ atlas, page }) => {
  await atlas.open();
  for (const [kind, query] of QUERIES) {
    await atlas.search().pressSequentially(query(), { delay: 5 });
    await expect.poll(() => new URL(page.url()).searchParams.get('q'), kind).toBe(query());
    await expect(page.getByText(countLine(counted(matching())))).toHaveCount(0);
    const { must, may } = hits(query());
    const found = await atlas.rowIds();
    expect(found, kind).toContain(searched().id);
    expect(
      must.filter((id) => !found.includes(id)),
      `${kind}: not found`,
    ).toEqual([]);
    expect(
      found.filter((id) => !must.includes(id) && !may.includes(id)),
      `${kind}: found without cause`,
    ).toEqual([]);
    await atlas.expectResults(matching().filter((p) => found.includes(p.id)));
    await atlas.search().fill('');
    await atlas.expectResults(matching());
  }
});

test('the best match of a name stands first', async ({ atlas }) => {
  await atlas.open();
  const wanted = first(matching(), 'project whose whole name is part of other finds', (p) => hits(p.name.zh).must.length > 1);
  await atlas.search().fill(wanted.name.zh);
  await expect(atlas.rows().first()).toHaveAttribute('data-id', wanted.id);
});

test.describe('in a history of its own', () => {
  test.use({ kept: false });

  test('typing leaves one step in the history, not one a letter', async ({ atlas, page }) => {
    await atlas.open();
    const before = await page.evaluate(() => history.length);
    await atlas.search().pressSequentially('abc', { delay: 5 });
    await expect(page).toHaveURL(/q=abc/);
    expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(before + 1);
  });
});

const places = () => siteJson<PlaceIndex>('data/places.json').places;

test('a place that is typed by its initials leads to what is near it with distances, and the link holds it', async ({ atlas, page }) => {
  const place = first(places(), 'place with a few projects within a kilometre', (p) => {
    const near = located(matching()).filter(({ point }) => distanceM(point!, p.point) <= 1000);
    return (p.uncertainty_m ?? 0) <= 1000 && near.length >= 3;
  });
  await atlas.open();
  await atlas.search().fill(place.pinyin.split(' ')[1]!);
  await page.getByRole('option', { name: place.name.zh }).first().waitFor();
  await atlas.search().press('ArrowDown');
  const active = page.locator('[role="option"][aria-selected="true"]');
  while (!(await active.textContent())?.includes(place.name.zh)) await atlas.search().press('ArrowDown');
  await atlas.search().press('Enter');
  await expect(page).toHaveURL(new RegExp(`near=[\\d.,]+,${place.id}$`));
  await expect(atlas.search()).toHaveValue('');
  await expect(atlas.chips()).toHaveText(new RegExp(place.name.zh));
  const near = located(matching()).filter(({ point }) => distanceM(point!, place.point) <= 1000);
  await atlas.expectResults(near);
  const far = (await atlas.rowOrder()).map((id) => distanceM(near.find((p) => p.id === id)!.point!, place.point));
  expect(far).toEqual(far.toSorted((a, b) => a - b));
  for (const p of near) await expect(atlas.row(p.id)).toContainText(/\d (米|公里)$/);
  await page.reload();
  await atlas.expectResults(near);
  await expect(atlas.chips()).toHaveText(new RegExp(place.name.zh));
});

test('a stage that is typed is offered as a filter with what it would show', async ({ atlas, page }) => {
  const stage = first(dataset().vocab.stages, 'stage with projects', (s) => matching({ stage: [s.id] }).length > 0);
  await atlas.open();
  await atlas.search().fill(stage.zh);
  const offer = page.getByRole('option', { name: `阶段：${stage.zh}` });
  await expect(offer).toContainText(String(matching({ stage: [stage.id] }).length));
  await offer.click();
  expect(atlas.address()).toBe(`?stage=${stage.id}`);
  await atlas.expectResults(matching({ stage: [stage.id] }));
});

test('markup in a search stays text', async ({ atlas, page }) => {
  const markup = '<img src=x onerror="window.hurt=1">(';
  await atlas.open(`?q=${encodeURIComponent(markup)}`);
  await expect(atlas.noResults()).toBeVisible();
  // It is written out where the filter is named, and is no element.
  await expect(atlas.search()).toHaveValue(markup);
  await expect(page.getByText(markup).first()).toBeVisible();
  expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
});

/** `2023-06` as the list writes it. */

test('every row of the list names project, stage with its date, and when it was last mentioned', async ({ atlas }) => {
  await atlas.open();
  // Those below the view come a frame later.
  await atlas.expectRowCount(matching().length);
  const rows = await atlas.rowTexts();
  expect(rows.length).toBe(matching().length);
  const stages = new Map(dataset().vocab.stages.map((s) => [s.id, s.zh]));
  for (const p of matching()) {
    const row = rows.find((r) => r.id === p.id)!;
    let stage = 'unstated';
    let since = '';
    for (const o of saidBy(p)) if (o.stage) [stage, since] = [o.stage, o.asof];
    expect(row.text).toContain(p.name.zh);
    expect(row.text, p.id).toContain(stages.get(stage));
    if (since) expect(row.text, p.id).toContain(`（${since}）`);
    expect(row.title, p.id).toContain(saidBy(p).at(-1)!.asof);
    if (counted([p]).places[1] + counted([p]).others[1] > 0) expect(row.text, p.id).not.toMatch(WORDS.notOnMap);
    else expect(row.text, p.id).toMatch(WORDS.notOnMap);
    expect(row.href).toBe(`${new URL(siteUrl()).pathname}p/${p.id}/`);
  }
});

test('the list is walked with the arrow keys', async ({ atlas, page }) => {
  await atlas.open();
  // Those below the view come a frame later.
  await atlas.expectRowCount(matching().length);
  const order = await atlas.rowOrder();
  await atlas.rows().first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(atlas.row(order[1]!)).toBeFocused();
  await page.keyboard.press('End');
  await expect(atlas.row(order.at(-1)!)).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(atlas.panelHeading()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(atlas.row(order[0]!)).toBeFocused();
});
