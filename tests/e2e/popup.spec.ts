import type { AtlasPage } from './atlas-page.ts';
import { dataset, first, largestBlock, matching, project, saidBy, stageOf } from './facts.ts';
import { expect, test } from './fixtures.ts';
import { loneliest, spread } from './places.ts';
import { WORDS } from './words.ts';

/** Opens the map round the loneliest project, so that a mark stands alone in it. */
async function openAtLonely(atlas: AtlasPage): Promise<{ id: string; x: number; y: number }> {
  const { id, point } = loneliest();
  await atlas.openMap(`#map=13.6/${point![1]}/${point![0]}`);
  const mark = await atlas.map.lonelyMark((m) => m === id);
  return { id, x: mark.x, y: mark.y };
}

test('a click on a mark opens its pop-up and its panel, in both languages; the empty map, Escape and the cross close them', async ({
  atlas,
  page,
}) => {
  const { id, ...place } = await openAtLonely(atlas);
  const p = project(id);
  const newest = saidBy(p).at(-1)!;
  const popup = atlas.map.popup();

  await test.step('it says what was said last, where and by whom', async () => {
    await atlas.map.click(place);
    const source = dataset().sources.find((s) => s.id === newest.source)!;
    const stage = dataset().vocab.stages.find((s) => s.id === stageOf(p))!;
    await expect(atlas.panelHeading()).toHaveText(p.name.zh);
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
  });

  await test.step('it stands at the mark, in the map, and not over its own mark', async () => {
    await atlas.map.settle();
    const at = await atlas.map.project(p.point!);
    const map = await atlas.map.box();
    const box = (await atlas.map.popupCard().boundingBox())!;
    const [x, y] = [map.x + at.x, map.y + at.y];
    expect(x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height, 'the pop-up covers its mark').toBe(false);
    expect(box.x).toBeGreaterThanOrEqual(map.x);
    expect(box.y).toBeGreaterThanOrEqual(map.y);
    expect(box.x + box.width).toBeLessThanOrEqual(map.x + map.width);
    expect(box.y + box.height).toBeLessThanOrEqual(map.y + map.height);
  });

  await test.step('a click on the empty map closes pop-up and panel', async () => {
    await atlas.map.settle();
    await atlas.map.click(await atlas.map.placeWithOnly([]));
    await expect(popup).toHaveCount(0);
    await atlas.expectResults(matching());
    expect(atlas.address()).toBe('');
  });

  await test.step('Escape and the cross close them too', async () => {
    await atlas.row(id).click();
    await expect(popup).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(popup).toHaveCount(0);
    await atlas.expectResults(matching());
    await atlas.row(id).click();
    await expect(popup).toHaveCount(1);
    await popup.getByRole('button', { name: WORDS.close }).click();
    await expect(popup).toHaveCount(0);
    await atlas.expectResults(matching());
  });

  await test.step('it speaks English too', async () => {
    await atlas.row(id).click();
    await expect(popup).toContainText(newest.text.zh);
    await page.getByRole('button', { name: WORDS.english }).click();
    await expect(popup).toContainText(p.name.en);
    await expect(popup).toContainText(newest.text.en);
  });
});

test("a click on a block's area opens its profile", async ({ atlas }) => {
  const block = largestBlock();
  await atlas.openMap(`#map=13/${block.anchor[1]}/${block.anchor[0]}`);
  await atlas.map.click(await atlas.map.placeWithOnly(['blocks'], block.id));
  await expect(atlas.panelHeading()).toHaveText(block.name.zh);
  expect(atlas.address()).toBe(`b/${block.id}/`);
});

test('a row under the pointer lights up the cluster that holds its project, and a click on one that comes apart moves closer', async ({
  atlas,
}) => {
  const { map } = atlas;
  await atlas.openMap();
  const { width, height } = await map.box();
  const cluster = first(
    await map.marks(),
    'cluster that comes apart',
    (m) => m.projects.length > 2 && spread(m.projects.map(project), 150) && m.x > 80 && m.y > 80 && m.x < width - 80 && m.y < height - 160,
  );
  expect(await map.isLit(cluster.id)).toBe(false);
  await atlas.row(cluster.projects[1]!).hover();
  await expect.poll(() => map.isLit(cluster.id)).toBe(true);

  const before = await map.camera();
  await map.click(cluster);
  // Its members then stand in more marks than one, in the view.
  await expect
    .poll(async () => (await map.marks()).filter((m) => m.projects.some((id) => cluster.projects.includes(id))).length)
    .toBeGreaterThan(1);
  expect((await map.camera()).zoom).toBeGreaterThan(before.zoom);
  expect(atlas.address()).toBe('');
});

test('a row under the pointer lights up its mark, and a mark under the pointer its row', async ({ atlas }) => {
  const { id, ...place } = await openAtLonely(atlas);
  const lit = () => atlas.map.isLit(id);
  expect(await lit()).toBe(false);
  await atlas.row(id).hover();
  await expect.poll(lit).toBe(true);
  await atlas.search().hover();
  await expect.poll(lit).toBe(false);

  const look = () =>
    atlas.row(id).evaluate((row) =>
      [row, row.parentElement!]
        .map((e) => getComputedStyle(e))
        .map((s) => [s.backgroundColor, s.outlineStyle, s.boxShadow, s.borderColor].join())
        .join(' '),
    );
  const plain = await look();
  await atlas.map.pointAt(place);
  await expect.poll(look).not.toBe(plain);
  await expect(atlas.map.canvas()).toHaveCSS('cursor', 'pointer');
  await atlas.map.pointAt(await atlas.map.placeWithOnly([]));
  await expect.poll(look).toBe(plain);
});

test('what is selected from the list is brought into the view', async ({ atlas }) => {
  const p = loneliest();
  // Away from it, close by.
  await atlas.openMap(`#map=15/${dataset().district.view[1]}/${dataset().district.view[0]}`);
  expect(await atlas.map.holds(p.point!)).toBe(false);
  await atlas.row(p.id).click();
  await expect.poll(() => atlas.map.holds(p.point!)).toBe(true);
  await atlas.map.settle();
  await expect.poll(() => atlas.map.markIds()).toContain(p.id);
});
