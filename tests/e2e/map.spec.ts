import type { FeatureCollection, LineString, MultiLineString } from 'geojson';
import { distanceM } from '../../src/model/distance.ts';
import type { LngLat } from '../../src/model/dataset.ts';
import { dataset, first, ids, located, matching } from './facts.ts';
import { expect, test } from './fixtures.ts';
import { siteJson } from './site-files.ts';

test.use({ pixels: true, kept: true });

/** The linework of the base map by its layer. */
const base = () => siteJson<Record<string, FeatureCollection<LineString | MultiLineString>>>('map/base.json');
const vertices = ({ features }: { features: FeatureCollection<LineString | MultiLineString>['features'] }) =>
  features.flatMap((f) => (f.geometry.type === 'LineString' ? [f.geometry.coordinates] : f.geometry.coordinates).flat()) as LngLat[];

test('the opening view draws every block, located project and line, each seen, with sources and scale', async ({ atlas }) => {
  const { map } = atlas;
  const { blocks } = dataset();
  await atlas.openMap();

  await test.step('every block is drawn where its anchor is', async () => {
    const places = await Promise.all(blocks.map((b) => map.project(b.anchor)));
    const found = await map.drawnAt(places, 'blocks');
    for (const [i, block] of blocks.entries())
      expect(
        found[i]!.map((p) => p['id']),
        block.id,
      ).toContain(block.id);
    // Not only known to the map but seen: the ground around the anchor has another colour with the block than without.
    const shares = await map.paintedBy(['blocks'], places, 3, { bare: true });
    for (const [i, block] of blocks.entries()) expect(shares[i], `painted share around the anchor of ${block.id}`).toBeGreaterThan(0.6);
  });

  await test.step('every block has a colour of its own, the one its row in the filter has', async () => {
    const fills = await map.fillsAt(await Promise.all(blocks.map((b) => map.project(b.anchor))), 'blocks');
    expect(new Set(fills).size, fills.join(' ')).toBe(blocks.length);
    const outlines = await map.outlinesOf('blocks');
    expect(new Set(outlines.values()).size, [...outlines.values()].join(' ')).toBe(blocks.length);
    await atlas.openFilter('block');
    for (const block of blocks) {
      const outline = outlines.get(block.id)!;
      const [red, green, blue] = outline.match(/\d+/g)!.map(Number);
      const colours = await atlas
        .option('block', block.id)
        .locator('label *')
        .evaluateAll((all) => all.flatMap((e) => [getComputedStyle(e).borderTopColor, getComputedStyle(e).backgroundColor]));
      expect(colours, `${block.id} is ${outline} on the map`).toContain(`rgb(${red}, ${green}, ${blue})`);
    }
    await atlas.closeFilter();
  });

  await test.step('every located project is drawn as a mark, in a cluster or as a line', async () => {
    const [west, south, east, north] = await map.bounds();
    const expected = located(matching()).filter(
      ({ point }) => point![0] > west && point![0] < east && point![1] > south && point![1] < north,
    );
    expect(expected.length).toBeGreaterThan(10);
    const shown = await map.projects();
    expect(
      ids(expected).filter((id) => !shown.includes(id)),
      'located projects that the opening view does not draw',
    ).toEqual([]);
    const known = ids(located(matching()));
    expect(
      shown.filter((id) => !known.includes(id)),
      'drawn projects that have no location',
    ).toEqual([]);
  });

  await test.step('every mark is painted', async () => {
    const marks = (await map.marks()).filter((m) => m.x > 8 && m.y > 8);
    expect(marks.length).toBeGreaterThan(10);
    const shares = await map.paintedBy(['points'], marks, 4);
    for (const [i, mark] of marks.entries()) expect(shares[i], mark.id).toBeGreaterThan(0.3);
  });

  await test.step('lines are drawn as lines', async () => {
    const lines = matching().filter((p) => p.shape === 'line');
    expect(lines.length).toBeGreaterThan(0);
    const shown = await map.shapes();
    expect(ids(lines).filter((id) => !shown.includes(id))).toEqual([]);
    const shares = await map.paintedBy(['shapes'], await Promise.all(lines.map((p) => map.project(p.point!))), 6);
    // A mark or a name may stand on one of them.
    expect(shares.filter((s) => s > 0.05).length, shares.join()).toBeGreaterThan(lines.length / 2);
  });

  await test.step('the map names its sources and shows a scale', async () => {
    await expect(map.scale()).toBeVisible();
    await expect(map.credit()).toContainText('OpenStreetMap');
  });

  await test.step('close by, a cluster comes apart into the marks of its projects', async () => {
    const cluster = first(await map.marks(), 'cluster in the opening view', (m) => m.projects.length > 1);
    const own = dataset().projects.filter((p) => cluster.projects.includes(p.id));
    const apart = first(own, 'member of the cluster that stands apart', (p) =>
      own.every((o) => o === p || distanceM(o.point!, p.point!) > 60),
    );
    await map.jumpTo(apart.point!, 17);
    await expect.poll(() => map.markIds()).toContain(apart.id);
  });
});

test('the base shows water, roads and railways, and a river has the colour of water', async ({ atlas }) => {
  const { map } = atlas;
  const { blocks } = dataset();
  const [w, s, e, n] = dataset().district.view;
  const inView = ([lng, lat]: LngLat) => lng > w && lng < e && lat > s && lat < n;
  await atlas.openMap();
  for (const kind of ['water', 'roads', 'rail'] as const) {
    const [lng, lat] = first(vertices(base()[kind]!), `${kind} in the district's view`, inView);
    await map.jumpTo([lng, lat], 14);
    const { x, y } = await map.project([lng, lat]);
    const around = [-8, -4, 0, 4, 8].flatMap((dx) => [-8, -4, 0, 4, 8].map((dy) => ({ x: x + dx, y: y + dy })));
    const found = (await map.sourcesAt(around)).flat();
    expect(
      found.filter((source) => source.includes(kind.replace(/s$/, ''))),
      `${kind} at ${lng}, ${lat} among ${[...new Set(found)].join()}`,
    ).not.toEqual([]);
  }

  const rivers = base()['water']!.features.filter((f) => f.properties?.['kind'] === 'river' && Number(f.properties['width_m']) >= 80);
  // Away from the tint of the blocks and from everything that is drawn on top.
  const free = vertices({ features: rivers }).filter(
    ([lng, lat]) =>
      blocks.every(({ bounds: [w, s, e, n] }) => lng < w - 0.003 || lng > e + 0.003 || lat < s - 0.003 || lat > n + 0.003) &&
      located(matching()).every((p) => distanceM(p.point!, [lng, lat]) > 1200),
  );
  const at = first(free, 'river away from the blocks');
  await map.jumpTo(at, 15);
  const [red, green, blue] = await map.colourAround(await map.project(at), 9);
  // Whatever the palette, water is blue: in this light theme pale, with blue above green above red.
  expect(blue - red, `rgb(${red}, ${green}, ${blue})`).toBeGreaterThan(20);
  expect(blue).toBeGreaterThanOrEqual(green);
  expect(green).toBeGreaterThan(red);
});

test("MapLibre's own controls speak the reader's language, also after a change", async ({ atlas }) => {
  const { map } = atlas;
  await atlas.openMap();
  expect((await map.controlNames()).length).toBeGreaterThanOrEqual(5);
  for (const name of await map.controlNames()) expect(name).toMatch(/^[\u4e00-\u9fff，]+$/);
  await expect(map.scale()).toHaveText(/^\d+\s(公里|米)$/);
  await expect(map.canvas()).toHaveAttribute('aria-label', '地图');
  await atlas.visit('?lang=en');
  await expect(map.canvas()).toHaveAttribute('aria-label', 'Map');
  for (const name of await map.controlNames()) expect(name).toMatch(/^[A-Z][a-z, ]+$/);
  await expect(map.scale()).toHaveText(/^\d+\sk?m$/);
  // What MapLibre writes again by itself stays so.
  const { lng, lat } = await map.camera();
  await map.jumpTo([lng, lat], 14);
  await expect(map.scale()).toHaveText(/^\d+\sm$/);
});

test('light or dark changes the map too', async ({ atlas, page }) => {
  const { map } = atlas;
  await atlas.openMap();
  const before = await map.markIds();
  const place = await map.placeWithOnly([]);
  const light = await map.colourAround(place, 3);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await expect.poll(async () => (await map.colourAround(place, 3)).reduce((a, b) => a + b)).toBeLessThan(260);
  expect(light.reduce((a, b) => a + b)).toBeGreaterThan(500);
  // The marks are repainted for the dark ground, not lost.
  await map.settle();
  await expect.poll(() => map.markIds()).toEqual(before);
  // The next test finds the page as it was.
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
});
