// @vitest-environment happy-dom
import type { FeatureCollection } from 'geojson';
import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { compile } from '../../../src/compile/dataset/compile.ts';
import { downloads } from '../../../src/compile/downloads/downloads.ts';
import { GCJ02 } from '../../../src/map/basemaps/gcj02.ts';
import { WGS84, type MapCrs } from '../../../src/map/crs.ts';
import { Measure } from '../../../src/map/measure.svelte.ts';
import { deriveTiles } from '../../../src/map/tiled-shapes.svelte.ts';
import { deriveOverlays, type Derived } from '../../../src/map/overlays.svelte.ts';
import { firstOf, sitesOf } from '../../../src/map/sites.ts';
import type { Area } from '../../../src/map/mark-places.ts';
import { OVERLAY_SOURCES, type Linework, type Overlays } from '../../../src/map/style/style.ts';
import { changes } from '../../../src/model/changes.ts';
import type { Atlas } from '../../../src/state/atlas.svelte.ts';
import { atlasOf } from '../atlas-of.ts';
import { View } from '../../../src/state/view.svelte.ts';

const compiled = compile('tests/fixtures/tiny-district');
const { dataset, aliases } = compiled;
const linework = { base: {}, shapes: JSON.parse(downloads(compiled).get('map/shapes.json')!) } as Linework;

/** An atlas, its overlays, and which of their sources an act makes anew. */
function open() {
  const atlas = atlasOf(dataset, new View(), aliases, 'zh');
  atlas.changesBetween = changes;
  const measure = new Measure();
  let scheme: 'light' | 'dark' = $state('light');
  let zoom = $state(17);
  let crs: MapCrs = $state.raw(WGS84);
  let area: Area | null = $state.raw(null);
  const base = {
    get crs() {
      return crs;
    },
  };
  let overlays: Overlays & Derived;
  const made: Record<string, FeatureCollection[]> = Object.fromEntries(OVERLAY_SOURCES.map((id) => [id, []]));
  $effect.root(() => {
    const tiles = deriveTiles({ atlas, base, linework: () => linework });
    const given = { scheme: () => scheme, zoom: () => zoom, area: () => area };
    overlays = deriveOverlays({ atlas, measure, base, tiles, linework: () => linework, ...given });
    for (const id of OVERLAY_SOURCES) {
      $effect(() => {
        made[id]!.push(overlays[id]);
      });
    }
  });
  flushSync();
  const changed = (act: () => void): string[] => {
    const before = OVERLAY_SOURCES.map((id) => made[id]!.length);
    flushSync(act);
    return OVERLAY_SOURCES.filter((id, i) => made[id]!.length > before[i]!);
  };
  return {
    atlas,
    measure,
    changed,
    overlays: overlays!,
    set: (to: { scheme?: 'light' | 'dark'; zoom?: number; crs?: MapCrs; area?: Area }) => {
      scheme = to.scheme ?? scheme;
      zoom = to.zoom ?? zoom;
      crs = to.crs ?? crs;
      area = to.area ?? area;
    },
  };
}
const select = (atlas: Atlas, id: string) => () => atlas.view.choose({ selection: { kind: 'project', id } });

test('one more measured corner is no affair of the others', () => {
  const { measure, changed } = open();
  flushSync(() => measure.start());
  expect(changed(() => measure.add([10, 50], false))).toEqual(['measure']);
});

test('a circle of distance that lets the same through is no affair of the others', () => {
  const { atlas, changed } = open();
  expect(changed(() => atlas.view.choose({ near: { center: [10, 50], km: 500 } }))).toContain('near');
  expect(changed(() => atlas.view.choose({ near: { center: [10, 50], km: 400 } }))).toEqual(['near']);
  expect(changed(() => atlas.view.choose({ near: { center: [-10, 50], km: 1 } }))).toEqual([
    'points',
    'counts',
    'block-labels',
    'leaders',
    'near',
  ]);
});

test('lines, areas and blocks are never made anew by a filter: what it leaves out is told by itself', () => {
  const { atlas, changed, overlays } = open();
  expect([...overlays.out, ...overlays.faded]).toEqual([]);
  expect(changed(() => atlas.view.choose({ near: { center: [-10, 50], km: 1 } }))).not.toEqual(
    expect.arrayContaining(['shapes', 'blocks']),
  );
  expect([...overlays.out]).toEqual(overlays.shapeIds);
  expect([...overlays.faded]).toEqual(overlays.blockIds);
  flushSync(() => atlas.view.choose({ near: null }));
  expect([...overlays.out, ...overlays.faded]).toEqual([]);
});

test('a circle of uncertainty is there for what is selected or pointed at, while the filters let it through', () => {
  const { atlas, changed, overlays } = open();
  const ids = () => overlays.halos.features.map((f) => f.properties!['id'] as string);
  const [one, other] = dataset.projects.filter((p) => p.point && p.uncertainty_m && !p.shape).map((p) => p.id);
  expect(ids()).toEqual([]);
  expect(changed(select(atlas, one!))).toEqual(['halos']);
  expect(changed(() => (atlas.session.hover = { kind: 'project', id: other! }))).toEqual(['halos']);
  expect(ids().sort()).toEqual([one, other].sort());
  flushSync(() => atlas.view.choose({ near: { center: [-10, 50], km: 1 } }));
  expect(ids()).toEqual([]);
});

test('a block under the pointer, what is in view, or another order changes nothing', () => {
  const { atlas, changed } = open();
  expect(
    changed(() => {
      atlas.session.hover = { kind: 'block', id: dataset.blocks[0]!.id };
      atlas.session.bounds = [9.9, 49.9, 10, 50];
      atlas.view.choose({ sort: 'name', descending: true, view: 'table' });
    }),
  ).toEqual([]);
});

test('selecting what stands alone changes nothing: a block, a project, one in no place', () => {
  const { atlas, changed } = open();
  expect(changed(() => atlas.view.choose({ selection: { kind: 'block', id: dataset.blocks[0]!.id } }))).toEqual([]);
  for (const { id } of dataset.projects)
    expect(
      changed(select(atlas, id)).filter((source) => source !== 'halos'),
      id,
    ).toEqual([]);
  expect(changed(() => atlas.view.choose({ selection: null })).filter((source) => source !== 'halos')).toEqual([]);
});

test('selecting what a cluster would hide takes it out of the cluster, and changes the marks and the labels that they then lie on, no more', () => {
  const { atlas, changed, overlays, set } = open();
  flushSync(() => set({ zoom: 1 }));
  const { rows, clusters } = overlays;
  const sites = sitesOf(rows);
  const members = [...clusters.sites.slice(0, clusters.from[1])].flatMap((site) =>
    [...sites.records.slice(sites.from[site], sites.from[site + 1])].map(rows.id),
  );
  const seed = rows.id(firstOf(sites, clusters.seed[0]!));
  expect(members.length).toBeGreaterThan(2);
  const id = members[1]!;
  expect(changed(select(atlas, id)).filter((source) => source !== 'halos')).toEqual(['points', 'counts', 'block-labels', 'leaders']);
  const marks = overlays.points.features.map((f) => f.properties as { id: string; members?: string });
  expect(marks.map((m) => m.id)).toEqual(expect.arrayContaining([id, `cluster:${seed}`]));
  expect(marks.find((m) => m.id === `cluster:${seed}`)!.members!.split(',')).toEqual(members.filter((m) => m !== id));
  expect(changed(() => atlas.view.choose({ selection: null })).filter((source) => source !== 'halos')).toEqual([
    'points',
    'counts',
    'block-labels',
    'leaders',
  ]);
});

test('a zoom makes the marks anew and what dodges them, a language all that has names, a theme all that has colours', () => {
  const { atlas, changed, set } = open();
  expect(changed(() => set({ zoom: 12 }))).toEqual(['points', 'counts', 'block-labels', 'leaders']);
  expect(changed(() => atlas.view.choose({ lang: 'en' }))).toEqual(['points', 'counts', 'block-labels', 'leaders', 'shapes']);
  expect(changed(() => set({ scheme: 'dark' }))).toEqual(['points', 'counts', 'halos', 'block-labels', 'leaders']);
});

test('while two dates are compared, a choice that moves none of them changes nothing', () => {
  const { atlas, changed, overlays } = open();
  const [since] = dataset.dates;
  expect(changed(() => atlas.view.choose({ since: since! })).length).toBeGreaterThan(0);
  expect(overlays.points.features.filter((f) => f.properties!.move).length).toBeGreaterThan(0);
  expect(changed(() => atlas.view.choose({ sort: 'name' }))).toEqual([]);
});

test('another base map in other coordinates moves everything', () => {
  const { changed, set } = open();
  expect(changed(() => set({ crs: GCJ02 }))).toEqual([...OVERLAY_SOURCES]);
});

test('where marks are made only in a part, what lies elsewhere has none, and counts and labels say the same', () => {
  const { changed, overlays, set } = open();
  const all = overlays.points.features.length;
  expect(changed(() => set({ area: { left: 0, top: 0, right: 1, bottom: 1 } }))).toEqual(['points']);
  expect(all).toBeGreaterThan(0);
  expect(overlays.points.features).toEqual([]);
});

test('what a mark or a count stands for can be asked for', () => {
  const { overlays, set } = open();
  flushSync(() => set({ zoom: 1 }));
  for (const { properties: p } of [...overlays.points.features, ...overlays.counts.features])
    if (p!['members']) expect(overlays.membersOf(String(p!['id'])).join()).toBe(p!['members']);
  expect(overlays.membersOf('cluster:unheard-of')).toEqual([]);
});
