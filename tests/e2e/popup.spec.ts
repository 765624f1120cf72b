import { distanceM } from '../../src/model/distance.ts';
import type { AtlasPage } from './atlas-page.ts';
import { dataset, first, located, matching, project, saidBy, stageOf } from './facts.ts';
import { expect, test } from './fixtures.ts';
import { WORDS } from './words.ts';

/** The located project that stands furthest from all others: a mark of its own at most zooms. */
function loneliest() {
  const all = located(matching()).filter((p) => p.shape === undefined);
  const room = (p: (typeof all)[number]) =>
    Math.min(
      ...located(matching())
        .filter((o) => o !== p)
        .map((o) => distanceM(o.point!, p.point!)),
    );
  return [...all].sort((a, b) => room(b) - room(a))[0]!;
}

/** Opens the map round the loneliest project, so that a mark stands alone in it. */
async function openAtLonely(atlas: AtlasPage, query = ''): Promise<{ id: string; x: number; y: number }> {
  const { id, point } = loneliest();
  await atlas.openMap(`${query}#map=13.6/${point![1]}/${point![0]}`);
  const mark = await atlas.lonelyMark((m) => m === id);
  return { id, x: mark.x, y: mark.y };
}

/** Projects that share one point, which no zoom takes apart. */
function inseparable() {
  const groups = new Map<string, string[]>();
  for (const p of located(matching()))
    if (p.shape === undefined) groups.set(p.point!.join(), [...(groups.get(p.point!.join()) ?? []), p.id]);
  return first([...groups.values()], 'two projects at one point', (g) => g.length > 1);
}

test('a click on a mark opens its pop-up and its panel', async ({ atlas, page }) => {
  const { id, ...place } = await openAtLonely(atlas);
  await atlas.clickMap(place);
  const p = project(id);
  const newest = saidBy(p).at(-1)!;
  const source = dataset().sources.find((s) => s.id === newest.source)!;
  const stage = dataset().vocab.stages.find((s) => s.id === stageOf(p))!;
  await expect(atlas.panelHeading()).toHaveText(p.name.zh);
  const popup = atlas.popup();
  await expect(popup).toHaveCount(1);
  await expect(popup).toContainText(p.name.zh);
  await expect(popup).toContainText(stage.zh);
  await expect(popup).toContainText(newest.text.zh);
  await expect(popup).toContainText(source.short.zh);
  for (const paragraph of newest.paragraphs) await expect(popup).toContainText(String(paragraph));
  const [year, month] = newest.asof.split('-').map(Number);
  await expect(popup).toContainText(new RegExp(`${year}\\D+${month}\\D`));
  for (const figure of newest.figures?.slice(0, 3) ?? []) await expect(popup).toContainText(figure.label.zh);
  expect(atlas.address()).toBe(`p/${id}/`);

  // It stands at the mark, in the map, and not over its own mark.
  const at = await atlas.project(p.point!);
  const map = (await page.locator('.map').boundingBox())!;
  const box = (await popup.locator('.maplibregl-popup-content').boundingBox())!;
  const [x, y] = [map.x + at.x, map.y + at.y];
  expect(x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height, 'the pop-up covers its mark').toBe(false);
  expect(box.x).toBeGreaterThanOrEqual(map.x);
  expect(box.y).toBeGreaterThanOrEqual(map.y);
  expect(box.x + box.width).toBeLessThanOrEqual(map.x + map.width);
  expect(box.y + box.height).toBeLessThanOrEqual(map.y + map.height);
});

test('the pop-up speaks English too', async ({ atlas }) => {
  const { id, ...place } = await openAtLonely(atlas, '?lang=en');
  await atlas.clickMap(place);
  const newest = saidBy(project(id)).at(-1)!;
  await expect(atlas.popup()).toContainText(project(id).name.en);
  await expect(atlas.popup()).toContainText(newest.text.en);
});

test('a click on the empty map closes pop-up and panel', async ({ atlas }) => {
  const { id, ...place } = await openAtLonely(atlas);
  await atlas.clickMap(place);
  await expect(atlas.popup()).toContainText(project(id).name.zh);
  await atlas.settle();
  await atlas.clickMap(await atlas.placeWithOnly([]));
  await expect(atlas.popup()).toHaveCount(0);
  await atlas.expectResults(matching());
  expect(atlas.address()).toBe('');
});

test('Escape and the cross close the pop-up', async ({ atlas, page }) => {
  const { id, ...place } = await openAtLonely(atlas);
  await atlas.clickMap(place);
  await expect(atlas.popup()).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(atlas.popup()).toHaveCount(0);
  await atlas.row(id).click();
  await expect(atlas.popup()).toHaveCount(1);
  await atlas.popup().getByRole('button', { name: WORDS.close }).click();
  await expect(atlas.popup()).toHaveCount(0);
  await atlas.expectResults(matching());
});

test("a click on a block's area opens its profile", async ({ atlas }) => {
  const block = [...dataset().blocks].sort((a, b) => area(b.bounds) - area(a.bounds))[0]!;
  await atlas.openMap();
  await (await atlas.map()).evaluate((m, b) => void m.fitBounds(b, { animate: false, padding: 40 }), block.bounds);
  await atlas.settle();
  await atlas.clickMap(await atlas.placeWithOnly(['blocks'], block.id));
  await expect(atlas.panelHeading()).toHaveText(block.name.zh);
  expect(atlas.address()).toBe(`b/${block.id}/`);
});
const area = ([w, s, e, n]: readonly [number, number, number, number]) => (e - w) * (n - s);

test('a click on a cluster that comes apart moves closer', async ({ atlas, page }) => {
  await atlas.openMap();
  const apart = (ids: string[]) => ids.some((a) => ids.some((b) => distanceM(project(a).point!, project(b).point!) > 150));
  const reach = (await page.locator('.map').boundingBox())!;
  const cluster = first(
    await atlas.marks(),
    'cluster that comes apart',
    (m) => m.projects.length > 2 && apart(m.projects) && m.x > 80 && m.y > 80 && m.x < reach.width - 80 && m.y < reach.height - 160,
  );
  const before = await atlas.camera();
  await atlas.clickMap(cluster);
  // Its members then stand in more marks than one, in the view.
  await expect
    .poll(async () => (await atlas.marks()).filter((m) => m.projects.some((id) => cluster.projects.includes(id))).length)
    .toBeGreaterThan(1);
  expect((await atlas.camera()).zoom).toBeGreaterThan(before.zoom);
  expect(atlas.address()).toBe('');
});

test('a click on a cluster that never comes apart lets the reader choose', async ({ atlas, page }) => {
  const group = inseparable();
  const [lng, lat] = project(group[0]!).point!;
  await atlas.openMap(`#map=17/${lat}/${lng}`);
  await atlas.clickMap(await atlas.project([lng, lat]));
  const chooser = page.getByRole('dialog', { name: WORDS.chooser });
  await expect(chooser).toBeVisible();
  for (const id of group) await expect(chooser).toContainText(project(id).name.zh);
  const chosen = group[1]!;
  await chooser
    .getByRole('button')
    .filter({ hasText: project(chosen).name.zh })
    .first()
    .click();
  await expect(chooser).toHaveCount(0);
  await expect(atlas.panelHeading()).toHaveText(project(chosen).name.zh);
  await expect(atlas.popup()).toContainText(project(chosen).name.zh);
  // What is selected has a mark of its own.
  await expect.poll(async () => (await atlas.marks()).map((m) => m.id)).toContain(chosen);
});

test('the chooser takes the focus and Escape closes it', async ({ atlas, page }) => {
  const group = inseparable();
  const [lng, lat] = project(group[0]!).point!;
  await atlas.openMap(`#map=17/${lat}/${lng}`);
  await atlas.clickMap(await atlas.project([lng, lat]));
  const chooser = page.getByRole('dialog', { name: WORDS.chooser });
  await expect(chooser.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(chooser).toHaveCount(0);
  expect(atlas.address()).toBe('');
});

test('a row under the pointer lights up its mark', async ({ atlas }) => {
  const { id } = await openAtLonely(atlas);
  const lit = async () => (await atlas.map()).evaluate((m, id) => m.getFeatureState({ source: 'points', id })?.['hover'] === true, id);
  expect(await lit()).toBe(false);
  await atlas.row(id).hover();
  await expect.poll(lit).toBe(true);
  await atlas.search().hover();
  await expect.poll(lit).toBe(false);
});

test('a row under the pointer lights up the cluster that holds its project', async ({ atlas }) => {
  await atlas.openMap();
  const cluster = first(await atlas.marks(), 'cluster', (m) => m.projects.length > 1);
  const lit = async () =>
    (await atlas.map()).evaluate((m, id) => m.getFeatureState({ source: 'points', id })?.['hover'] === true, cluster.id);
  expect(await lit()).toBe(false);
  await atlas.row(cluster.projects[1]!).hover();
  await expect.poll(lit).toBe(true);
});

test('a mark under the pointer lights up its row', async ({ atlas, page }) => {
  const { id, ...place } = await openAtLonely(atlas);
  const look = () =>
    atlas.row(id).evaluate((row) =>
      [row, row.parentElement!]
        .map((e) => getComputedStyle(e))
        .map((s) => [s.backgroundColor, s.outlineStyle, s.boxShadow, s.borderColor].join())
        .join(' '),
    );
  const plain = await look();
  await atlas.pointAtMap(place);
  await expect.poll(look).not.toBe(plain);
  expect(
    await page
      .locator('.map canvas')
      .first()
      .evaluate((c) => getComputedStyle(c).cursor),
  ).toBe('pointer');
  await atlas.pointAtMap(await atlas.placeWithOnly([]));
  await expect.poll(look).toBe(plain);
});

test('what is selected from the list is brought into the view', async ({ atlas }) => {
  const p = loneliest();
  // Away from it, close by.
  await atlas.openMap(`#map=15/${dataset().district.view[1]}/${dataset().district.view[0]}`);
  expect(await (await atlas.map()).evaluate((m, at) => m.getBounds().contains(at), p.point!)).toBe(false);
  await atlas.row(p.id).click();
  await expect.poll(async () => (await atlas.map()).evaluate((m, at) => m.getBounds().contains(at), p.point!)).toBe(true);
  await atlas.settle();
  expect((await atlas.marks()).map((m) => m.id)).toContain(p.id);
});
