import { booleanPointInPolygon, pointToLineDistance } from '@turf/turf';
import type { FeatureCollection, LineString, MultiLineString, Polygon, Position } from 'geojson';
import { MAP_COLOURS } from '../../src/theme/tokens.ts';
import type { LngLat } from '../../src/model/dataset.ts';
import type { AtlasPage } from './atlas-page.ts';
import { distanceM } from '../../src/model/distance.ts';
import { dataset, first, located, matching, stageOf } from './facts.ts';
import { expect, test } from './fixtures.ts';
import { room } from './places.ts';
import { SMALL_WINDOW, WINDOW } from './viewports.ts';
import { siteJson } from './site-files.ts';

test.use({ viewport: SMALL_WINDOW, pixels: true, kept: true });

/*
 * Known places have the colour they should, at four zooms, two in either theme and language: by pixel, with margins that another
 * browser or font does not break.
 */

const rgb = (hex: string) => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16)) as [number, number, number];
const difference = (a: readonly number[], b: readonly number[]) => Math.max(...a.map((v, i) => Math.abs(v - b[i]!)));

interface Ground {
  river: LngLat;
  lake: LngLat;
  plain: LngLat;
  beyond: LngLat;
}

let found: Ground | undefined;

/** Places found in the linework itself: in the middle of the widest river, in the largest lake, on open land, beyond the limit. */
const ground = (): Ground => (found ??= findGround());

function findGround(): Ground {
  const base = siteJson<Record<string, FeatureCollection>>('map/base.json');
  const { district, blocks } = siteJson<{ district: FeatureCollection<Polygon>; blocks: FeatureCollection<Polygon> }>('map/shapes.json');
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

/** The colour of a place of the ground at a zoom. */
async function colourOf({ map }: AtlasPage, at: LngLat, zoom: number): Promise<[number, number, number]> {
  await map.bringInto(at, zoom);
  return map.colourAround(await map.project(at), 0);
}

test.describe('what the map says of itself', () => {
  test.use({ viewport: WINDOW, pixels: false });

  test('each block has its hue, name and count where it lies, in either theme and language', async ({ atlas, page }) => {
    const { map } = atlas;
    const { blocks } = dataset();
    for (const [scheme, lang, zooms] of [
      ['light', 'zh', [10, 14]],
      // That names are there closer by, tests/e2e/labels.spec.ts looks at.
      ['dark', 'en', [12]],
    ] as const) {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await expect(page.locator('html')).toHaveAttribute('data-scheme', scheme);
      await atlas.openMap(`?lang=${lang}`);
      await expect.poll(async () => (await map.blockNames()).map((p) => p['label'])).toContain(blocks[0]!.short[lang]);
      for (const zoom of zooms) {
        const hues = new Map<string, string>();
        for (const block of blocks) {
          await map.bringInto(block.anchor, zoom);
          const [drawn] = await map.drawnAt([await map.project(block.anchor)], 'blocks');
          expect(
            drawn!.map((p) => p['id']),
            `${block.id} at zoom ${zoom}`,
          ).toContain(block.id);
          const name = (await map.blockNames()).find((p) => p['id'] === block.id);
          expect(name, `name of ${block.id} at zoom ${zoom}`).toBeDefined();
          expect(name!['label']).toBe(block.short[lang]);
          expect(name!['count']).toBe(String(matching({ block: [block.id] }).length));
          hues.set(block.id, String(name!['hue']));
        }
        expect(new Set(hues.values()).size).toBe(blocks.length);
      }
    }
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  });
});

for (const [scheme, lang, zooms] of [
  ['light', 'zh', [10, 14]],
  ['dark', 'en', [12, 16]],
] as const)
  test.describe(`${scheme}, ${lang}`, () => {
    test.use({ colorScheme: scheme });

    test(`at zooms ${zooms.join(' and ')} water is water, land is land, beyond is beyond`, async ({ atlas }) => {
      const { map } = atlas;
      await atlas.openMap(`?lang=${lang}`);
      await map.bareGround();
      const c = MAP_COLOURS[scheme];
      const places = ground();
      for (const zoom of zooms) {
        for (const [kind, want] of [
          ['river', c.water],
          ['lake', c.water],
          ['plain', c.land],
          ['beyond', c.beyond],
        ] as const)
          expect(difference(await colourOf(atlas, places[kind], zoom), rgb(want)), `${kind} at zoom ${zoom}`).toBeLessThan(8);
      }
      await map.showAll();
    });
  });

test('circles of uncertainty tint nothing: unseen at rest, a line round what is selected', async ({ atlas }) => {
  const { map } = atlas;
  const uncertain = located(matching()).filter((p) => !p.shape && (p.uncertainty_m ?? 0) >= 200);
  const circlesAt = (at: Position) => uncertain.filter((p) => distanceM(p.point!, at as LngLat) < p.uncertainty_m! * 0.9);
  const rivers = siteJson<Record<string, FeatureCollection<LineString>>>('map/base.json')['water']!.features.filter(
    (f) => f.properties!['kind'] === 'river' && Number(f.properties!['width_m']) >= 60,
  );
  const wet = rivers
    .flatMap((f) => f.geometry.coordinates as LngLat[])
    .filter((at) => circlesAt(at).length > 1)
    .sort((a, b) => circlesAt(b).length - circlesAt(a).length);
  const at = first(wet, 'place of a river in the circles of several projects');

  await atlas.openMap(`#map=14/${at[1]}/${at[0]}`);
  const water = await map.project(at);
  expect(await map.paintedBy(['halos'], [water], 6)).toEqual([0]);
  await map.bareGround('halos');
  expect(
    difference(await map.colourAround(water, 0), rgb(MAP_COLOURS.light.water)),
    `water in ${circlesAt(at).length} circles`,
  ).toBeLessThan(8);

  const [one] = circlesAt(at);
  await atlas.openMap(`p/${one!.id}/#map=14/${one!.point![1]}/${one!.point![0]}`);
  const turns = Array.from({ length: 12 }, (_, i) => (i * Math.PI) / 6);
  const round = (share: number) =>
    Promise.all(
      turns.map((turn) => {
        const [lng, lat] = one!.point!;
        const metres = (one!.uncertainty_m! * share) / 111_195;
        return map.project([lng + (metres * Math.cos(turn)) / Math.cos((lat * Math.PI) / 180), lat + metres * Math.sin(turn)]);
      }),
    );
  const edge = await map.paintedBy(['halos'], await round(1), 4, { bare: true });
  expect(edge.filter((share) => share > 0.02).length, edge.join()).toBeGreaterThan(8);
  expect(await map.paintedBy(['halos'], await round(0.6), 4, { bare: true })).toEqual(turns.map(() => 0));
  await map.showAll();
});

test('each stage’s glyph is told from the others by its shape', async ({ atlas }) => {
  await atlas.openMap();
  const masks = new Map<string, boolean[]>();
  const onMap = dataset().vocab.stages.flatMap((stage) => {
    const own = located(matching()).filter((p) => stageOf(p) === stage.id && p.shape !== 'line');
    return own.length > 0 ? [{ stage, own: own.sort((a, b) => room(b) - room(a)) }] : [];
  });
  expect(onMap.length, 'stages that stand on the map').toBeGreaterThan(1);
  for (const { stage, own } of onMap) {
    // One that has a mark of its own close by, in no cluster.
    for (const project of own) {
      await atlas.map.jumpTo(project.point!, 17);
      const picture = await atlas.map.markPicture(project.id);
      if (!picture) continue;
      // Ink or paper inside the ring: 12 × 12 samples of the glyph's middle.
      const half = picture.width / 2;
      const mask: boolean[] = [];
      const paper = rgb(MAP_COLOURS.light.halo);
      for (let y = -6; y < 6; y++)
        for (let x = -6; x < 6; x++) {
          const at = 4 * (Math.round(half + y) * picture.width + Math.round(half + x));
          mask.push(difference(picture.data.slice(at, at + 3), paper) > 60);
        }
      masks.set(stage.id, mask);
      break;
    }
    expect([...masks.keys()], `a mark of its own for ${stage.id}`).toContain(stage.id);
  }
  const list = [...masks];
  list.forEach(([a, x], i) => {
    for (const [b, y] of list.slice(i + 1)) expect(x.filter((v, k) => v !== y[k]).length, `${a} and ${b}`).toBeGreaterThanOrEqual(8);
  });
});
