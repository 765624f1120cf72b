// @vitest-environment happy-dom
import { Evented } from 'maplibre-gl';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { compile } from '../../../src/compile/dataset/compile.ts';
import { GCJ02 } from '../../../src/map/basemaps/gcj02.ts';
import { WGS84 } from '../../../src/map/crs.ts';
import { MapCamera } from '../../../src/map/map-camera.ts';
import type { Choices } from '../../../src/model/choices.ts';
import type { LngLat } from '../../../src/model/dataset.ts';
import { Atlas } from '../../../src/state/atlas.svelte.ts';
import { View } from '../../../src/state/view.svelte.ts';

const { dataset, aliases } = compile('tests/fixtures/tiny-district');
const [west, south, east, north] = dataset.district.view;
const MIDDLE: LngLat = [(west + east) / 2, (south + north) / 2];
const padding = { top: 24, bottom: 24, left: 24, right: 24 };

/** A map of which only the camera works, and that goes everywhere at once. */
class FakeMap extends Evented {
  center: LngLat = MIDDLE;
  zoom = 11;
  moves: string[] = [];
  getCenter = () => ({ lng: this.center[0], lat: this.center[1] });
  getZoom = () => this.zoom;
  getBounds = () => {
    const [lng, lat] = this.center;
    return { getWest: () => lng - 0.01, getSouth: () => lat - 0.01, getEast: () => lng + 0.01, getNorth: () => lat + 0.01 };
  };
  #go(how: string, center: LngLat, zoom: number) {
    this.moves.push(how);
    [this.center, this.zoom] = [center, zoom];
    this.fire('moveend' as never);
  }
  jumpTo = ({ center, zoom = this.zoom }: { center: LngLat; zoom?: number }) => this.#go('jump', center, zoom);
  easeTo = ({ center, zoom }: { center: LngLat; zoom: number }) => this.#go('ease', center, zoom);
  fitBounds = ([w, s, e, n]: [number, number, number, number]) => this.#go('fit', [(w + e) / 2, (s + n) / 2], 11);
}

function open(hash: string, choices: Partial<Choices> = {}) {
  history.replaceState({}, '', `/${hash}`);
  const view = new View();
  view.choose(choices);
  const atlas = new Atlas(dataset, view, aliases, 'zh');
  const camera = new MapCamera(atlas, () => padding);
  const map = new FakeMap();
  const opening = camera.opening();
  if (opening) [map.center, map.zoom] = [opening.center, opening.zoom];
  const release = camera.hold(map as never, opening);
  held.push(release);
  return { atlas, camera, map, opening, release };
}
const placed = dataset.projects.find((p) => p.point)!;
const selection = { kind: 'project', id: placed.id } as const;

/** All maps that a test opened listen to the one window: they are let go after it. */
const held: (() => void)[] = [];
afterEach(() => held.splice(0).forEach((release) => release()));

describe('opening', () => {
  test('a bare address opens with the district and stays bare', () => {
    const { map, opening, atlas } = open('');
    expect(opening).toBe(null);
    expect(map.moves).toEqual([]);
    expect(location.hash).toBe('');
    expect(atlas.session.bounds).toEqual([MIDDLE[0] - 0.01, MIDDLE[1] - 0.01, MIDDLE[0] + 0.01, MIDDLE[1] + 0.01]);
  });

  test('a bare address of a project opens with it, and then says where that is', () => {
    const { map } = open('', { selection });
    expect(map.center).toEqual(placed.point);
    expect(location.hash).toMatch(/^#map=1[34]/);
  });

  test('a camera of the address wins over the selection', () => {
    const { map, atlas } = open('#map=12/50.01/10.01', { selection });
    expect([map.center, map.zoom, map.moves]).toEqual([[10.01, 50.01], 12, []]);
    expect(atlas.session.ignored).toEqual([]);
  });

  test.each(['#map=12/29.9', '#map=', '#map=8/0/0'])('%s falls back to the selection, and is told beside what else was wrong', (hash) => {
    const { map, atlas, opening } = open(hash, { selection });
    expect(opening).toBe(null);
    expect(map.center).toEqual(placed.point);
    expect(atlas.session.ignored).toEqual([{ param: 'map', value: hash.slice(5) }]);
  });

  test('and where nothing is selected to the district, leaving the address alone', () => {
    const { map } = open('#map=99/999/999');
    expect(map.moves).toEqual([]);
    expect(location.hash).toBe('#map=99/999/999');
  });
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
    const { map, camera, atlas } = open('');
    camera.reproject({ toMap: ([lng, lat]) => [lng + 1, lat], fromMap: ([lng, lat]) => [lng - 1, lat] });
    expect(map.center[0]).toBeCloseTo(MIDDLE[0] + 1);
    expect(atlas.session.bounds![0]).toBeCloseTo(MIDDLE[0] - 0.01);
  });
});

test('a step back to a bare address shows what that address opens with', () => {
  const { map, atlas } = open('', { selection });
  atlas.view.choose({ selection: null });
  history.replaceState({}, '', '/?q=a');
  window.dispatchEvent(new Event('popstate'));
  expect(map.moves.at(-1)).toBe('fit');
  expect(map.center).toEqual(MIDDLE);
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
  camera.reproject(GCJ02);
  const { bounds } = atlas.session;
  map.jumpTo({ center: [10.04, 50], zoom: 12 });
  expect(atlas.session.bounds).toBe(bounds);
  expect(location.hash).toBe('');
});

test('whoever asked for less motion gets none', () => {
  vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: true } as MediaQueryList);
  const { map, camera } = open('');
  const fit = vi.spyOn(map, 'fitBounds');
  camera.go('district');
  expect(fit.mock.calls[0]!.at(1)).toMatchObject({ animate: false });
  vi.restoreAllMocks();
});
