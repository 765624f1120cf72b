import type { AtlasPage } from './atlas-page.ts';
import { dataset, first, largestBlock, matching, project } from './facts.ts';
import { expect, test } from './fixtures.ts';
import { loneliest, spread } from './places.ts';

test.use({ kept: true });

/** Opens the map round the loneliest project, so that a mark stands alone in it. */
async function openAtLonely(atlas: AtlasPage): Promise<{ id: string; x: number; y: number }> {
  const { id, point } = loneliest();
  await atlas.openMap(`#map=13.6/${point![1]}/${point![0]}`);
  const mark = await atlas.map.lonelyMark((m) => m === id);
  return { id, x: mark.x, y: mark.y };
}

test('a click on a mark opens its panel and leaves the map where it is; the empty map, Escape and the way back close it', async ({
  atlas,
  page,
}) => {
  const { id, ...place } = await openAtLonely(atlas);
  const p = project(id);
  const { map } = atlas;
  const before = await map.camera();

  await test.step('the panel says what there is to say, the map does not say it again', async () => {
    await map.click(place);
    await expect(atlas.panelHeading()).toHaveText(p.name.zh);
    expect(atlas.address()).toBe(`p/${id}/`);
    await map.settle();
    await expect(map.popup()).toHaveCount(0);
    expect(await map.camera()).toEqual(before);
  });

  await test.step('a click on the empty map closes it', async () => {
    await map.click(await map.placeWithOnly([]));
    await atlas.expectResults(matching());
    expect(atlas.address()).toBe('');
    expect(await map.camera()).toEqual(before);
  });

  await test.step('from further out the way back leads there again, and so does Escape', async () => {
    await map.jumpTo(p.point!, 10);
    const out = await map.camera();
    for (const close of [() => page.keyboard.press('Escape'), () => atlas.back().click()]) {
      await atlas.openRow(id);
      await expect.poll(async () => (await map.camera()).zoom).toBeGreaterThan(out.zoom + 1);
      await close();
      await atlas.expectResults(matching());
      await expect(atlas.row(id)).toBeInViewport();
      await expect.poll(async () => (await map.camera()).zoom).toBeCloseTo(out.zoom, 2);
    }
  });
});

test("a click on a block's area opens its profile, and so does one on its name", async ({ atlas, page }) => {
  const { map } = atlas;
  const block = largestBlock();
  await atlas.openMap(`#map=13/${block.anchor[1]}/${block.anchor[0]}`);
  await map.click(await map.placeWithOnly(['blocks'], block.id));
  await expect(atlas.panelHeading()).toHaveText(block.name.zh);
  expect(atlas.address()).toBe(`b/${block.id}/`);
  await page.keyboard.press('Escape');
  await atlas.expectResults(matching());
  await map.settle();
  const name = await map.placeOf('block-labels', block.id);
  await map.pointAt(name);
  await expect(map.label()).toContainText(block.name.zh);
  await map.click(name);
  await expect(atlas.panelHeading()).toHaveText(block.name.zh);
});

test('a mark of several is named, lit up by a row, and lists exactly as many as it says, and the list leads closer', async ({
  atlas,
  page,
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
  await (await atlas.bringRow(cluster.projects[1]!)).hover();
  await expect.poll(() => map.isLit(cluster.id)).toBe(true);
  await expect(map.label()).toContainText(project(cluster.projects[1]!).name.zh);

  await map.pointAt(cluster);
  const n = cluster.projects.length;
  await expect(map.label()).toContainText(`共 ${n} 项`);
  const [label, box] = [(await map.label().boundingBox())!, await map.box()];
  expect(label.x).toBeGreaterThanOrEqual(box.x);
  expect(label.y).toBeGreaterThanOrEqual(box.y);
  expect(label.x + label.width).toBeLessThanOrEqual(box.x + box.width);

  const before = await map.camera();
  await map.click(cluster);
  const chooser = page.getByRole('dialog', { name: `这里有 ${n} 项` });
  await expect(chooser.getByRole('listitem')).toHaveCount(n);
  expect(await map.camera()).toEqual(before);
  await expect(chooser).toBeInViewport({ ratio: 1 });
  await chooser.getByRole('button', { name: '在这里放大' }).click();
  await expect(chooser).toHaveCount(0);
  // Its members then stand in more marks than one, in the view.
  await expect
    .poll(async () => (await map.marks()).filter((m) => m.projects.some((id) => cluster.projects.includes(id))).length)
    .toBeGreaterThan(1);
  expect((await map.camera()).zoom).toBeGreaterThan(before.zoom);
  expect(atlas.address()).toBe('');
});

test('the map goes to what few a filter lets through once it rests, and back when it is dropped; a link with a filter opens there', async ({
  atlas,
}) => {
  const { map } = atlas;
  const [block] = dataset().blocks;
  const [west, south, east, north] = block!.bounds;
  const all = async () => (await map.holds([west, south])) && (await map.holds([east, north]));
  await atlas.openMap(`?block=${block!.id}`);
  expect(await all()).toBe(true);
  const close = await map.camera();
  await atlas.openMap();
  const { zoom } = await map.camera();
  expect(zoom).toBeLessThan(close.zoom);
  const p = loneliest();
  await atlas.search().fill(p.name.zh);
  await expect.poll(async () => (await map.camera()).zoom).toBeGreaterThan(zoom + 1);
  expect(await map.holds(p.point!)).toBe(true);
  await atlas.search().fill('');
  await expect.poll(async () => (await map.camera()).zoom).toBeCloseTo(zoom, 1);
});

test('a row under the pointer lights up its mark, and a mark under the pointer its row', async ({ atlas }) => {
  const { id, ...place } = await openAtLonely(atlas);
  const lit = () => atlas.map.isLit(id);
  expect(await lit()).toBe(false);
  await (await atlas.bringRow(id)).hover();
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
  await expect(atlas.map.label()).toContainText(project(id).name.zh);
  await expect(atlas.map.canvas()).toHaveCSS('cursor', 'pointer');
  await atlas.map.pointAt(await atlas.map.placeWithOnly([]));
  await expect.poll(look).toBe(plain);
  await expect(atlas.map.label()).toHaveCount(0);
});

test('what is selected from the list is brought into the view', async ({ atlas }) => {
  const p = loneliest();
  // Away from it, close by.
  await atlas.openMap(`#map=15/${dataset().district.view[1]}/${dataset().district.view[0]}`);
  expect(await atlas.map.holds(p.point!)).toBe(false);
  await atlas.openRow(p.id);
  await expect.poll(() => atlas.map.holds(p.point!)).toBe(true);
  await atlas.map.settle();
  await expect.poll(() => atlas.map.markIds()).toContain(p.id);
});
