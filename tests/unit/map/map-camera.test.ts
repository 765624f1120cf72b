// @vitest-environment happy-dom
import { Evented } from 'maplibre-gl';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { compile } from '../../../src/compile/dataset/compile.ts';
import { GCJ02 } from '../../../src/map/basemaps/gcj02.ts';
import { WGS84 } from '../../../src/map/crs.ts';
import { MapCamera } from '../../../src/map/map-camera.ts';
import { isWithin } from '../../../src/model/bounds.ts';
import type { Choices } from '../../../src/model/choices.ts';
import type { Bounds, LngLat } from '../../../src/model/dataset.ts';
import { toPixels, WORLD_PX } from '../../../src/model/mercator.ts';
import { atlasOf } from '../atlas-of.ts';
import { View } from '../../../src/state/view.svelte.ts';

const { dataset, aliases } = compile('tests/fixtures/tiny-district');
const [west, south, east, north] = dataset.district.view;
const MIDDLE: LngLat = [(west + east) / 2, (south + north) / 2];
const SIZE = { clientWidth: 800, clientHeight: 600 };
type Sides = Record<'top' | 'right' | 'bottom' | 'left', number>;

const placeAt = ([x, y]: [number, number], zoom: number): LngLat => {
  const size = WORLD_PX * 2 ** zoom;
  return [(x / size) * 360 - 180, (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / size))) * 180) / Math.PI];
};

/** A map of which only the camera works, and that goes everywhere at once. */
class FakeMap extends Evented {
  center: LngLat = MIDDLE;
  zoom = 11;
  moves: string[] = [];
  getCenter = () => ({ lng: this.center[0], lat: this.center[1] });
  getZoom = () => this.zoom;
  getBearing = () => 0;
  getContainer = () => SIZE;
  isMoving = () => false;
  stop = () => this;
  getBounds = () => {
    const [[w, n], [e, s]] = [this.#unproject([0, 0]), this.#unproject([SIZE.clientWidth, SIZE.clientHeight])];
    return { getWest: () => w, getSouth: () => s, getEast: () => e, getNorth: () => n };
  };
  project = (at: LngLat) => {
    const [[x, y], [cx, cy]] = [toPixels(at, this.zoom), toPixels(this.center, this.zoom)];
    return { x: x - cx + SIZE.clientWidth / 2, y: y - cy + SIZE.clientHeight / 2 };
  };
  #unproject([x, y]: [number, number]): LngLat {
    const [cx, cy] = toPixels(this.center, this.zoom);
    return placeAt([cx + x - SIZE.clientWidth / 2, cy + y - SIZE.clientHeight / 2], this.zoom);
  }
  unproject = (at: [number, number]) => {
    const [lng, lat] = this.#unproject(at);
    return { lng, lat };
  };
  cameraForBounds = ([w, s, e, n]: Bounds, { padding: p, maxZoom }: { padding: Sides; maxZoom: number }) => {
    const [[x0, y1], [x1, y0]] = [toPixels([w, s], 0), toPixels([e, n], 0)];
    const free = [SIZE.clientWidth - p.left - p.right, SIZE.clientHeight - p.top - p.bottom];
    const zoom = Math.min(maxZoom, Math.log2(Math.min(free[0]! / (x1 - x0), free[1]! / (y1 - y0))));
    const scale = 2 ** zoom;
    const middle: [number, number] = [((x0 + x1) / 2) * scale - (p.left - p.right) / 2, ((y0 + y1) / 2) * scale - (p.top - p.bottom) / 2];
    const [lng, lat] = placeAt(middle, zoom);
    return { center: { lng, lat }, zoom, bearing: 0 };
  };
  #go(how: string, center: LngLat, zoom: number) {
    this.moves.push(how);
    [this.center, this.zoom] = [center, zoom];
    this.fire('moveend' as never);
  }
  jumpTo = ({ center, zoom = this.zoom }: { center: LngLat; zoom?: number }) => this.#go('jump', center, zoom);
  easeTo = ({ center, zoom = this.zoom }: { center: LngLat; zoom?: number }) => this.#go('ease', center, zoom);

  /** What of the map is in the free part. */
  free(inset: Sides): Bounds {
    const [w, s] = this.#unproject([inset.left, SIZE.clientHeight - inset.bottom]);
    const [e, n] = this.#unproject([SIZE.clientWidth - inset.right, inset.top]);
    return [w, s, e, n];
  }
}

function open(hash: string, choices: Partial<Choices> = {}) {
  history.replaceState({}, '', `/${hash}`);
  const view = new View();
  view.choose(choices);
  const atlas = atlasOf(dataset, view, aliases, 'zh');
  const inset: Sides = { top: 0, right: 0, bottom: 0, left: 0 };
  const camera = new MapCamera(atlas, {
    inset: () => inset,
    district: () => dataset.district.view,
    shapeBounds: () => null,
  });
  const map = new FakeMap();
  const opening = camera.opening();
  const start = camera.start({ width: SIZE.clientWidth, height: SIZE.clientHeight });
  const made = map.cameraForBounds(start.bounds, start);
  [map.center, map.zoom] = opening ? [opening.center, opening.zoom] : [[made.center.lng, made.center.lat], made.zoom];
  const release = camera.hold(map as never, opening);
  held.push(release);
  const here = () => ({ center: map.center, zoom: map.zoom });
  const select = (what: Choices['selection']) => {
    view.choose({ selection: what });
    camera.go(what ? 'selection' : 'before');
  };
  return { atlas, view, camera, map, opening, release, inset, here, select };
}
const placed = dataset.projects.find((p) => p.point && !p.shape)!;
const selection = { kind: 'project', id: placed.id } as const;
const [block] = dataset.blocks;
const inBlock = { block: [block!.id] };

/** All maps that a test opened listen to the one window: they are let go after it. */
const held: (() => void)[] = [];
afterEach(() => held.splice(0).forEach((release) => release()));

const holds = (bounds: Bounds, [w, s, e, n]: Bounds) => isWithin(bounds, [w, s]) && isWithin(bounds, [e, n]);

describe('opening', () => {
  test('a bare address opens with the district, as large as it can be, and stays bare', () => {
    const { map, opening, atlas } = open('');
    expect(opening).toBe(null);
    expect(map.moves).toEqual([]);
    expect(location.hash).toBe('');
    const shown = atlas.session.bounds!;
    expect(holds(shown, dataset.district.view)).toBe(true);
    const filled = Math.max((east - west) / (shown[2] - shown[0]), (north - south) / (shown[3] - shown[1]));
    expect(filled).toBeGreaterThan(0.95);
  });

  test('a bare address of a project opens with it, and stays bare', () => {
    const { map } = open('', { selection });
    expect(isWithin(map.free({ top: 40, right: 40, bottom: 40, left: 40 }), placed.point!)).toBe(true);
    expect(map.zoom).toBeGreaterThan(12);
    expect(location.hash).toBe('');
  });

  test('a link with a filter opens on what it lets through', () => {
    const { map, inset } = open('', inBlock);
    const shown = map.free(inset);
    expect(holds(shown, block!.bounds)).toBe(true);
    expect(holds(shown, dataset.district.view)).toBe(false);
  });

  test('a camera of the address wins over the selection and over filters', () => {
    const { map, atlas } = open('#map=12/50.01/10.01', { selection, ...inBlock });
    expect([map.center, map.zoom, map.moves]).toEqual([[10.01, 50.01], 12, []]);
    expect(atlas.session.ignored).toEqual([]);
  });

  test.each(['#map=12/29.9', '#map=', '#map=8/0/0'])('%s falls back to the selection, and is told beside what else was wrong', (hash) => {
    const { map, atlas, opening } = open(hash, { selection });
    expect(opening).toBe(null);
    expect(isWithin(map.free({ top: 40, right: 40, bottom: 40, left: 40 }), placed.point!)).toBe(true);
    expect(atlas.session.ignored).toEqual([{ param: 'map', value: hash.slice(5) }]);
  });

  test('and where nothing is selected to the district, leaving the address alone', () => {
    const { map } = open('#map=99/999/999');
    expect(map.moves).toEqual([]);
    expect(location.hash).toBe('#map=99/999/999');
  });
});

describe('what is selected', () => {
  const away: LngLat = [placed.point![0] + 0.02, placed.point![1]];
  const over = (zoom: number, [lng, lat]: LngLat = placed.point!) => `#map=${zoom}/${lat}/${lng}`;

  test('and in sight moves nothing; asked for again, it comes close', () => {
    const { map, camera, select } = open(over(12.5));
    select(selection);
    expect(map.moves).toEqual([]);
    camera.go('selection');
    expect(map.moves).toEqual(['ease']);
    expect(map.zoom).toBeGreaterThan(12.5);
  });

  test('and under a sheet only moves out from under it', () => {
    const { map, select, inset } = open(over(13));
    inset.bottom = 350;
    select(selection);
    expect(map.zoom).toBe(13);
    expect(isWithin(map.free(inset), placed.point!)).toBe(true);
    expect(map.center[0]).toBeCloseTo(placed.point![0], 6);
  });

  test('and elsewhere is gone to, with what is round it', () => {
    const { map, select, inset } = open(over(10, away));
    [map.center, map.zoom] = [[MIDDLE[0] + 3, MIDDLE[1]], 13];
    select(selection);
    expect(isWithin(map.free(inset), placed.point!)).toBe(true);
    expect(map.zoom).toBeGreaterThan(11);
    expect(map.zoom).toBeLessThanOrEqual(14.5);
  });

  test('and far too small is come closer to', () => {
    const { map, select } = open(over(9));
    select(selection);
    expect(map.zoom).toBeGreaterThan(12);
  });

  test('from close by elsewhere is not backed away from further than its own circle asks for', () => {
    const { map, select } = open(over(15, away));
    map.center = [placed.point![0] + 1, placed.point![1]];
    select({ kind: 'project', id: dataset.projects.find((p) => p.point && !p.shape && p.precision === 'exact')!.id });
    expect(map.zoom).toBe(15);
  });
});

describe('back from what was selected', () => {
  test('is where the camera stood before, also over several', () => {
    const { map, select, here } = open('#map=9.5/50.01/10.01');
    const before = here();
    select(selection);
    expect(here()).not.toEqual(before);
    select({ kind: 'block', id: block!.id });
    select(null);
    expect(map.zoom).toBeCloseTo(before.zoom, 6);
    expect(map.center[0]).toBeCloseTo(before.center[0], 6);
  });

  test('is nowhere for a reader who has moved the map since', () => {
    const { map, select, here } = open('#map=9.5/50.01/10.01');
    select(selection);
    map.jumpTo({ center: [placed.point![0] + 0.01, placed.point![1]] });
    const moved = here();
    select(null);
    expect(here()).toEqual(moved);
  });

  test('is nowhere once the selection has gone another way', () => {
    const { camera, select, here, view } = open('#map=9.5/50.01/10.01');
    select(selection);
    const there = here();
    view.choose({ selection: null });
    camera.forget();
    camera.go('before');
    expect(here()).toEqual(there);
  });
});

describe('what filters let through', () => {
  const filter = (opened: ReturnType<typeof open>, choices: Partial<Choices>) => {
    opened.view.choose(choices);
    opened.camera.go('results');
  };

  test('is gone to where it is small in the view, and left again for the district', () => {
    const opened = open('');
    const before = opened.here();
    filter(opened, inBlock);
    expect(opened.map.moves).toEqual(['ease']);
    expect(holds(opened.map.free(opened.inset), block!.bounds)).toBe(true);
    filter(opened, { block: [] });
    expect(opened.map.zoom).toBeCloseTo(before.zoom, 6);
  });

  test('moves nothing where all of it is well in sight, nor while something is selected', () => {
    const opened = open('', inBlock);
    filter(opened, inBlock);
    opened.view.choose({ selection });
    opened.map.center = [MIDDLE[0] + 1, MIDDLE[1]];
    opened.camera.go('results');
    expect(opened.map.moves).toEqual([]);
  });

  test('moves nothing for a reader who has moved the map and sees half of it', () => {
    const at = dataset.projects.filter((p) => p.block === block!.id && p.point);
    expect(at.length).toBeGreaterThan(0);
    const opened = open('', inBlock);
    opened.map.zoom += 0.3;
    filter(opened, inBlock);
    expect(opened.map.moves).toEqual([]);
    opened.map.center = [MIDDLE[0] + 1, MIDDLE[1]];
    filter(opened, inBlock);
    expect(opened.map.moves).toEqual(['ease']);
  });

  test('leaves the camera of a reader who widens the filters after moving the map', () => {
    const opened = open('', inBlock);
    opened.map.zoom -= 0.5;
    filter(opened, { block: [] });
    expect(opened.map.moves).toEqual([]);
  });
});

describe('what hides the map', () => {
  test('moves what was fitted into what is free, and back', () => {
    const { map, camera, inset, here } = open('', inBlock);
    const before = here();
    inset.bottom = 300;
    camera.refit();
    expect(holds(map.free(inset), block!.bounds)).toBe(true);
    expect(map.zoom).toBeLessThan(before.zoom);
    inset.bottom = 0;
    camera.refit();
    expect(map.zoom).toBeCloseTo(before.zoom, 6);
  });

  test('moves a place that was asked about out from under it, and nothing else', () => {
    const { map, camera, inset } = open('');
    inset.bottom = 300;
    camera.keepInSight([MIDDLE[0], (MIDDLE[1] + north) / 2]);
    expect(map.moves).toEqual([]);
    const { zoom } = map;
    camera.keepInSight(MIDDLE);
    expect(isWithin(map.free(inset), MIDDLE)).toBe(true);
    expect(map.zoom).toBe(zoom);
  });

  test('never overrides a reader who moved the map, or a camera of the address', () => {
    const { map, camera, inset } = open('', inBlock);
    map.zoom -= 1;
    inset.bottom = 300;
    camera.refit();
    expect(map.moves).toEqual([]);
    const linked = open('#map=12/50.01/10.01', inBlock);
    linked.inset.bottom = 300;
    linked.camera.refit();
    expect(linked.map.moves).toEqual([]);
  });
});

test('an extent is gone to, and counts as closer only where the camera comes closer', () => {
  const { camera, map } = open('');
  const close: Bounds = [10, 50, 10.001, 50.001];
  expect(camera.closer(close)).toEqual(close);
  expect(camera.closer(null)).toBe(null);
  camera.go(close);
  expect(map.zoom).toBeGreaterThan(16);
  expect(camera.closer(close)).toBe(null);
});

describe('a map in other coordinates', () => {
  test('stays over the same place and the address with it', () => {
    const { map, camera } = open('#map=12/50.01/10.01');
    const china: LngLat = [121.55, 29.93];
    map.center = china; // GCJ-02 differs from WGS-84 only in China.
    camera.reproject(GCJ02);
    expect(map.center).toEqual(GCJ02.toMap(china));
    const before = location.hash;
    camera.reproject(WGS84);
    expect(map.center[0]).toBeCloseTo(china[0], 5);
    expect(map.center[1]).toBeCloseTo(china[1], 5);
    expect(location.hash).toBe(before);
  });

  test('tells what it shows in WGS-84', () => {
    const { map, camera, atlas } = open('#map=12/50.01/10.01');
    const before = atlas.session.bounds!;
    camera.reproject({ toMap: ([lng, lat]) => [lng + 1, lat], fromMap: ([lng, lat]) => [lng - 1, lat] });
    expect(map.center[0]).toBeCloseTo(11.01);
    expect(atlas.session.bounds![0]).toBeCloseTo(before[0]);
  });
});

test('a step back to a bare address shows what that address opens with', () => {
  const { map, atlas, here } = open('');
  const before = here();
  map.jumpTo({ center: [MIDDLE[0] + 0.1, MIDDLE[1]], zoom: 14 });
  atlas.view.choose({ selection: null });
  history.replaceState({}, '', '/');
  window.dispatchEvent(new Event('popstate'));
  expect(map.zoom).toBeCloseTo(before.zoom, 6);
  expect(map.center[0]).toBeCloseTo(before.center[0], 6);
});

test('a hash typed by hand that cannot be followed is told', () => {
  const { map, atlas } = open('');
  history.replaceState({}, '', '/#map=8/0/0');
  window.dispatchEvent(new Event('hashchange'));
  expect(map.moves).toEqual([]);
  expect(atlas.session.ignored).toEqual([{ param: 'map', value: '8/0/0' }]);
});

test('without a map, or a target, nothing moves; let go, nothing is told any more', () => {
  const { map, camera, release, atlas } = open('');
  camera.go('selection');
  expect(map.moves).toEqual([]);
  release();
  camera.go('district');
  camera.refit();
  camera.reproject(GCJ02);
  const { bounds } = atlas.session;
  map.jumpTo({ center: [10.04, 50], zoom: 12 });
  expect(atlas.session.bounds).toBe(bounds);
  expect(location.hash).toBe('');
});

test('whoever asked for less motion gets none', () => {
  vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: true } as MediaQueryList);
  const { map, camera } = open('#map=9.5/50.01/10.01');
  camera.go('district');
  expect(map.moves).toEqual(['jump']);
  vi.restoreAllMocks();
});
