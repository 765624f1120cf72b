import { readFileSync } from 'node:fs';
import type { FeatureCollection, LineString, MultiLineString } from 'geojson';
import { distanceM } from '../../src/model/distance.ts';
import { dataset, first, ids, located, matching, siteFile } from './facts.ts';
import { expect, test } from './fixtures.ts';
import { WORDS } from './words.ts';

test('every block is drawn where its anchor is', async ({ atlas }) => {
  await atlas.openMap();
  const layers = await atlas.layersOf('blocks');
  const map = await atlas.map();
  const { blocks } = dataset();
  const found = await map.evaluate(
    (m, { anchors, layers }) =>
      anchors.map((at) => {
        const { x, y } = m.project(at);
        return { x, y, ids: m.queryRenderedFeatures([x, y], { layers }).map((f) => String(f.properties['id'])) };
      }),
    { anchors: blocks.map((b) => b.anchor), layers },
  );
  for (const [i, block] of blocks.entries()) expect(found[i]!.ids, block.id).toContain(block.id);

  // Not only known to the map but seen: the ground around the anchor has another colour with the block than without.
  const shares = await atlas.paintedBy(['blocks'], found, 3, { bare: true });
  for (const [i, block] of blocks.entries()) expect(shares[i], `painted share around the anchor of ${block.id}`).toBeGreaterThan(0.7);
});

test('every block has a colour of its own, the one its row in the filter has', async ({ atlas }) => {
  await atlas.openMap();
  const layers = await atlas.layersOf('blocks');
  const { blocks } = dataset();
  const fills = await (
    await atlas.map()
  ).evaluate(
    (m, { anchors, layers }) =>
      anchors.map((at) => {
        const { x, y } = m.project(at);
        const fill = m.queryRenderedFeatures([x, y], { layers }).find((f) => f.layer.type === 'fill');
        return String((fill?.layer.paint as Record<string, unknown> | undefined)?.['fill-color']);
      }),
    { anchors: blocks.map((b) => b.anchor), layers },
  );
  expect(new Set(fills).size, fills.join(' ')).toBe(blocks.length);
  for (const [i, block] of blocks.entries()) {
    const [red, green, blue] = fills[i]!.match(/\d+/g)!.map(Number);
    const colours = await atlas
      .option('block', block.id)
      .locator('label *')
      .evaluateAll((all) => all.flatMap((e) => [getComputedStyle(e).borderTopColor, getComputedStyle(e).backgroundColor]));
    expect(colours, `${block.id} is ${fills[i]} on the map`).toContain(`rgb(${red}, ${green}, ${blue})`);
  }
});

test('every located project is drawn as a mark, in a cluster or as a line', async ({ atlas }) => {
  await atlas.openMap();
  const bounds = await (await atlas.map()).evaluate((m) => m.getBounds().toArray());
  const [[west, south], [east, north]] = bounds as [[number, number], [number, number]];
  const expected = located(matching()).filter(
    ({ point }) => point![0] > west && point![0] < east && point![1] > south && point![1] < north,
  );
  expect(expected.length).toBeGreaterThan(10);
  const shown = new Set(await atlas.shownOnMap());
  expect(
    ids(expected).filter((id) => !shown.has(id)),
    'located projects that the opening view does not draw',
  ).toEqual([]);
  expect(
    [...shown].filter((id) => !ids(located(matching())).includes(id)),
    'drawn projects that have no location',
  ).toEqual([]);
});

test('every mark of the opening view is painted', async ({ atlas }) => {
  await atlas.openMap();
  const marks = await atlas.marks();
  expect(marks.length).toBeGreaterThan(10);
  const inside = marks.filter((m) => m.x > 8 && m.y > 8);
  const shares = await atlas.paintedBy(['points'], inside, 4);
  for (const [i, mark] of inside.entries()) expect(shares[i], mark.id).toBeGreaterThan(0.3);
});

test('close by, a cluster comes apart into the marks of its projects', async ({ atlas }) => {
  await atlas.openMap();
  const cluster = first(await atlas.marks(), 'cluster in the opening view', (m) => m.projects.length > 1);
  const own = dataset().projects.filter((p) => cluster.projects.includes(p.id));
  const apart = first(own, 'member of the cluster that stands apart', (p) =>
    own.every((o) => o === p || distanceM(o.point!, p.point!) > 60),
  );
  await (await atlas.map()).evaluate((m, center) => void m.jumpTo({ center, zoom: 17 }), apart.point!);
  await expect.poll(async () => (await atlas.marks()).map((m) => m.id)).toContain(apart.id);
});

test('lines are drawn as lines', async ({ atlas }) => {
  await atlas.openMap();
  const lines = matching().filter((p) => p.shape === 'line');
  expect(lines.length).toBeGreaterThan(0);
  const shown = await atlas.shapes();
  expect(ids(lines).filter((id) => !shown.includes(id))).toEqual([]);
  const places = await Promise.all(lines.map((p) => atlas.project(p.point!)));
  const shares = await atlas.paintedBy(['shapes'], places, 6);
  // A mark or a name may stand on one of them.
  expect(shares.filter((s) => s > 0.05).length, shares.join()).toBeGreaterThan(lines.length / 2);
});

test('the base shows water, roads and railways', async ({ atlas }) => {
  await atlas.openMap('#map=13/29.9/121.53');
  const map = await atlas.map();
  const drawn = await map.evaluate((m) => {
    const features = m.queryRenderedFeatures(undefined, { layers: m.getStyle().layers.map((l) => l.id) });
    const count = (name: RegExp) => features.filter((f) => name.test(f.source) || name.test(f.sourceLayer ?? '')).length;
    return { water: count(/water/), roads: count(/road/), rail: count(/rail/) };
  });
  expect(drawn.water).toBeGreaterThan(0);
  expect(drawn.roads).toBeGreaterThan(0);
  expect(drawn.rail).toBeGreaterThan(0);
});

test('a river has the colour of water', async ({ atlas }) => {
  const base = JSON.parse(readFileSync(siteFile('map/base.json'), 'utf8')) as Record<
    string,
    FeatureCollection<LineString | MultiLineString>
  >;
  const rivers = base['water']!.features.filter((f) => f.properties?.['kind'] === 'river' && Number(f.properties['width_m']) >= 80);
  const vertices = rivers.flatMap((f) => (f.geometry.type === 'LineString' ? [f.geometry.coordinates] : f.geometry.coordinates).flat()) as [
    number,
    number,
  ][];
  const { blocks } = dataset();
  // Away from the tint of the blocks and from everything that is drawn on top.
  const free = vertices.filter(
    ([lng, lat]) =>
      blocks.every(({ bounds: [w, s, e, n] }) => lng < w - 0.003 || lng > e + 0.003 || lat < s - 0.003 || lat > n + 0.003) &&
      located(matching()).every((p) => distanceM(p.point!, [lng, lat]) > 1200),
  );
  const [lng, lat] = first(free, 'river away from the blocks');
  await atlas.openMap(`#map=15/${lat}/${lng}`);
  const { x, y } = await atlas.project([lng, lat]);
  const [red, green, blue] = await atlas.colourAround(x, y, 9);
  // Whatever the palette, water is blue: in this light theme pale, with blue above green above red.
  expect(blue - red, `rgb(${red}, ${green}, ${blue})`).toBeGreaterThan(20);
  expect(blue).toBeGreaterThanOrEqual(green);
  expect(green).toBeGreaterThan(red);
});

test('the map names its sources and shows a scale', async ({ atlas, page }) => {
  await atlas.openMap();
  await expect(page.locator('.maplibregl-ctrl-scale')).toBeVisible();
  await expect(page.locator('.maplibregl-ctrl-attrib')).toContainText('OpenStreetMap');
});

test("MapLibre's own controls speak the reader's language, also after a change", async ({ atlas, page }) => {
  await atlas.openMap();
  const controls = page.locator('.maplibregl-control-container');
  const named = () => controls.locator('button, summary').evaluateAll((all) => all.map((e) => e.getAttribute('aria-label') ?? ''));
  const scale = controls.locator('.maplibregl-ctrl-scale');
  for (const name of await named()) expect(name).toMatch(/^[\u4e00-\u9fff，]+$/);
  await expect(scale).toHaveText(/^\d+\s(公里|米)$/);
  await expect(page.locator('.map canvas')).toHaveAttribute('aria-label', '地图');
  await page.getByRole('button', { name: WORDS.english }).click();
  await expect(page.locator('.map canvas')).toHaveAttribute('aria-label', 'Map');
  for (const name of await named()) expect(name).toMatch(/^[A-Z][a-z, ]+$/);
  await expect(scale).toHaveText(/^\d+\sk?m$/);
  // What MapLibre writes again by itself stays so.
  await (await atlas.map()).evaluate((m) => void m.jumpTo({ zoom: 14 }));
  await expect(scale).toHaveText(/^\d+\sm$/);
});

test('light or dark changes the map too', async ({ atlas, page }) => {
  await atlas.openMap();
  const map = await atlas.map();
  const marksBefore = await atlas.marks();
  const place = await atlas.placeWithOnly([]);
  const light = await atlas.colourAround(place.x, place.y, 3);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await expect
    .poll(async () => (await atlas.settle(), (await atlas.colourAround(place.x, place.y, 3)).reduce((a, b) => a + b)))
    .toBeLessThan(260);
  expect(light.reduce((a, b) => a + b)).toBeGreaterThan(500);
  // The marks are repainted for the dark ground, not lost.
  await expect.poll(async () => (await atlas.marks()).map((m) => m.id).sort()).toEqual(marksBefore.map((m) => m.id).sort());
  expect(await map.evaluate((m) => m.loaded())).toBe(true);
});
