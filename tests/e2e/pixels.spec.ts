import { readFileSync } from 'node:fs';
import { booleanPointInPolygon, pointToLineDistance } from '@turf/turf';
import type { FeatureCollection, LineString, MultiLineString, Polygon, Position } from 'geojson';
import { MAP_COLOURS } from '../../src/theme/tokens.ts';
import type { LngLat } from '../../src/model/dataset.ts';
import type { AtlasPage } from './atlas-page.ts';
import { dataset, located, matching, siteFile, stageOf } from './facts.ts';
import { expect, test } from './fixtures.ts';

/*
 * Known places have the colour they should, at four zooms, in both themes and languages: by pixel, with margins that another
 * browser or font does not break.
 */

const json = (path: string): unknown => JSON.parse(readFileSync(siteFile(path), 'utf8'));
const rgb = (hex: string) => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16)) as [number, number, number];
const difference = (a: readonly number[], b: readonly number[]) => Math.max(...a.map((v, i) => Math.abs(v - b[i]!)));

interface Ground {
  river: LngLat;
  lake: LngLat;
  plain: LngLat;
  beyond: LngLat;
}

/** Places found in the linework itself: in the middle of the widest river, in the largest lake, on open land, beyond the limit. */
function ground(): Ground {
  const base = json('map/base.json') as Record<string, FeatureCollection>;
  const { district, blocks } = json('map/shapes.json') as { district: FeatureCollection<Polygon>; blocks: FeatureCollection<Polygon> };
  const outline = district.features[0]!;
  const rivers = base['water']!.features.filter((f) => f.properties!['kind'] === 'river').sort(
    (a, b) => Number(b.properties!['width_m']) - Number(a.properties!['width_m']),
  );
  const lakes = base['water']!.features.filter((f) => f.properties!['kind'] === 'lake') as FeatureCollection<Polygon>['features'];
  const lines = [...base['roads']!.features, ...base['rail']!.features, ...base['water']!.features, ...base['bridges']!.features].filter(
    (f) => f.geometry.type !== 'Polygon',
  );
  const areas = [
    ...base['hills']!.features,
    ...base['land']!.features,
    ...blocks.features,
    ...lakes,
  ] as FeatureCollection<Polygon>['features'];
  const far = (at: Position, metres: number, but?: unknown) =>
    lines.every(
      (l) =>
        l === but ||
        parts(l.geometry as LineString | MultiLineString).every((part) => pointToLineDistance(at, part, { units: 'meters' }) > metres),
    );
  const free = (at: Position) => areas.every((a) => !booleanPointInPolygon(at, a));
  const [w, s, e, n] = dataset().district.view;
  const grid = Array.from({ length: 40 * 40 }, (_, i): LngLat => [
    w + ((i % 40) + 0.5) * ((e - w) / 40),
    s + (Math.floor(i / 40) + 0.5) * ((n - s) / 40),
  ]);
  const river = rivers[0]!;
  const middle = (river.geometry as LineString).coordinates.find((at) => far(at, 120, river) && free(at));
  const biggest = [...lakes].sort((a, b) => span(b) - span(a))[0]!;
  const inside = grid.length > 0 ? centre(biggest) : null;
  return {
    river: middle as LngLat,
    lake: inside as LngLat,
    plain: grid.find((at) => booleanPointInPolygon(at, outline) && free(at) && far(at, 350))!,
    beyond: grid.find((at) => !booleanPointInPolygon(at, outline) && free(at) && far(at, 600))!,
  };
}
const parts = (g: LineString | MultiLineString) =>
  g.type === 'LineString' ? [g] : g.coordinates.map((coordinates): LineString => ({ type: 'LineString', coordinates }));
const span = (f: { geometry: Polygon }) =>
  Math.max(...f.geometry.coordinates[0]!.map((p) => p[0]!)) - Math.min(...f.geometry.coordinates[0]!.map((p) => p[0]!));
const centre = (f: { geometry: Polygon }): LngLat => {
  const ring = f.geometry.coordinates[0]!;
  const mean = (i: 0 | 1) => ring.reduce((sum, p) => sum + p[i]!, 0) / ring.length;
  return [mean(0), mean(1)];
};

/** Only the base, without names and marks, so that a colour is the ground's. */
async function bare(atlas: AtlasPage): Promise<void> {
  const ours = await atlas.layersOf('blocks', 'points', 'halos', 'shapes', 'block-labels', 'near', 'measure');
  await (
    await atlas.map()
  ).evaluate((m, ours) => {
    for (const l of m.getStyle().layers)
      if (ours.includes(l.id) || l.type === 'symbol' || l.type === 'circle') m.setLayoutProperty(l.id, 'visibility', 'none');
  }, ours);
}
async function colourOf(atlas: AtlasPage, at: LngLat, zoom: number): Promise<[number, number, number]> {
  await (await atlas.map()).evaluate((m, { at, zoom }) => void m.jumpTo({ center: at, zoom }), { at, zoom });
  await atlas.settle();
  const { x, y } = await atlas.project(at);
  return atlas.colourAround(x, y, 0);
}

for (const [scheme, lang] of [
  ['light', 'zh'],
  ['dark', 'en'],
] as const)
  test.describe(`${scheme}, ${lang}`, () => {
    test.use({ colorScheme: scheme });

    test('water is water, land is land, beyond is beyond, at zooms 10, 12, 14 and 16', async ({ atlas }) => {
      await atlas.openMap(`?lang=${lang}`);
      await bare(atlas);
      const c = MAP_COLOURS[scheme];
      const places = ground();
      for (const zoom of [10, 12, 14, 16]) {
        for (const [kind, want] of [
          ['river', c.water],
          ['lake', c.water],
          ['plain', c.land],
          ['beyond', c.beyond],
        ] as const)
          expect(difference(await colourOf(atlas, places[kind], zoom), rgb(want)), `${kind} at zoom ${zoom}`).toBeLessThan(8);
      }
    });

    test('each block has its hue at zooms 10, 12, 14 and 16, and its name and count where it lies', async ({ atlas }) => {
      await atlas.openMap(`?lang=${lang}`);
      const map = await atlas.map();
      const { blocks } = dataset();
      for (const zoom of [10, 12, 14, 16]) {
        const seen = new Map<string, string>();
        for (const block of blocks) {
          await map.evaluate((m, { at, zoom }) => void m.jumpTo({ center: at, zoom }), { at: block.anchor, zoom });
          await atlas.settle();
          const drawn = await map.evaluate(
            (m, at) => m.queryRenderedFeatures(m.project(at), { layers: ['blocks'] }).map((f) => String(f.properties['id'])),
            block.anchor,
          );
          expect(drawn, `${block.id} at zoom ${zoom}`).toContain(block.id);
          const name = await map.evaluate(
            (m, id) =>
              m.queryRenderedFeatures(undefined, { layers: ['block-names'] }).find((f) => f.properties['id'] === id)?.properties ?? null,
            block.id,
          );
          expect(name, `name of ${block.id} at zoom ${zoom}`).not.toBeNull();
          expect(name!['label']).toBe(block.short[lang]);
          expect(name!['count']).toBe(String(matching({ block: [block.id] }).length));
          const paint = await map.evaluate((m, id) => {
            const f = m.queryRenderedFeatures(undefined, { layers: ['block-names'] }).find((g) => g.properties['id'] === id)!;
            return String(f.properties['hue']);
          }, block.id);
          seen.set(block.id, paint);
        }
        expect(new Set(seen.values()).size).toBe(blocks.length);
      }
    });
  });

test('each stage’s glyph is told from the others by its shape', async ({ atlas, page }) => {
  await atlas.openMap();
  const map = await atlas.map();
  const masks = new Map<string, boolean[]>();
  for (const stage of dataset().vocab.stages) {
    const project = located(matching()).find((p) => stageOf(p) === stage.id && p.shape !== 'line');
    if (!project) continue;
    await map.evaluate((m, at) => void m.jumpTo({ center: at, zoom: 17 }), project.point!);
    // The selected one always stands on its own.
    await page.evaluate(([path]) => history.replaceState(null, '', path), [page.url()]);
    await atlas.settle();
    const image = await map.evaluate((m, id) => {
      const f = m.queryRenderedFeatures(undefined, { layers: ['points'] }).find((g) => g.properties['id'] === id);
      const style = m.style as unknown as {
        getImage: (id: string) => { data: { width: number; height: number; data: Uint8Array } } | null;
      };
      const picture = f ? style.getImage(String(f.properties['icon'])) : null;
      return picture ? { width: picture.data.width, data: Array.from(picture.data.data) } : null;
    }, project.id);
    if (!image) continue;
    // Ink or paper inside the ring: 12 × 12 samples of the glyph's middle.
    const half = image.width / 2;
    const mask: boolean[] = [];
    const paper = rgb(MAP_COLOURS.light.halo);
    for (let y = -6; y < 6; y++)
      for (let x = -6; x < 6; x++) {
        const at = 4 * (Math.round(half + y) * image.width + Math.round(half + x));
        mask.push(difference(image.data.slice(at, at + 3), paper) > 60);
      }
    masks.set(stage.id, mask);
  }
  expect(masks.size, 'stages that stand on the map').toBeGreaterThanOrEqual(5);
  const list = [...masks];
  list.forEach(([a, x], i) => {
    for (const [b, y] of list.slice(i + 1)) expect(x.filter((v, k) => v !== y[k]).length, `${a} and ${b}`).toBeGreaterThanOrEqual(8);
  });
});

test('what is asked of the map’s tools: measure, coordinates of a place, legend, whole district', async ({ atlas, page }) => {
  await atlas.openMap('#map=13/29.93/121.5');
  await page.getByRole('button', { name: '量测' }).click();
  const box = (await page.locator('.map').boundingBox())!;
  const [a, b] = [
    { x: box.width * 0.4, y: box.height * 0.4 },
    { x: box.width * 0.6, y: box.height * 0.4 },
  ];
  await atlas.clickMap(a);
  await atlas.clickMap(b);
  const metres = await (await atlas.map()).evaluate((m, [a, b]) => m.unproject([a!.x, a!.y]).distanceTo(m.unproject([b!.x, b!.y])), [a, b]);
  const shown = Number(/([\d.]+) 公里/.exec((await page.getByRole('group', { name: '量测' }).textContent())!)![1]);
  expect(Math.abs(shown - metres / 1000)).toBeLessThan(0.1);
  await page.getByRole('button', { name: '结束' }).click();

  await page.mouse.click(box.x + a.x, box.y + a.y, { button: 'right' });
  const at = await (await atlas.map()).evaluate((m, a) => m.unproject([a.x, a.y]).toArray(), a);
  const field = page.getByLabel(/纬度, 经度/);
  await expect(field).toBeVisible();
  const [lat, lng] = (await field.inputValue()).split(', ').map(Number) as [number, number];
  expect(Math.max(Math.abs(lat - at[1]!), Math.abs(lng - at[0]!))).toBeLessThan(0.0005);
  await page.getByRole('button', { name: '看 1 公里内' }).click();
  expect(atlas.address()).toMatch(/^\?near=/);

  await page.getByRole('button', { name: '图例' }).click();
  for (const stage of dataset().vocab.stages) await expect(page.locator('.legend').getByText(stage.zh, { exact: true })).toBeVisible();

  await page.getByRole('button', { name: '看全区' }).click();
  await expect.poll(async () => (await atlas.camera()).zoom).toBeLessThan(11.5);
});
