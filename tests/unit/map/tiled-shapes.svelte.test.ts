// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { WGS84, type MapCrs } from '../../../src/map/crs.ts';
import { deriveTiles, type Tiles, type TilesInput } from '../../../src/map/tiled-shapes.svelte.ts';
import { extentFrom } from '../../../src/model/shape-tiles.ts';
import { latestDate } from '../../../src/model/snapshot.ts';
import { View } from '../../../src/state/view.svelte.ts';
import { atlasOf } from '../atlas-of.ts';
import { dataset } from './entries.ts';

const SHIFTED: MapCrs = { toMap: ([x, y]) => [x + 1, y], fromMap: ([x, y]) => [x - 1, y] };

/** The same thing with another property. */
const instead = <T extends object, K extends keyof T>(thing: T, key: K, value: T[K]): T =>
  new Proxy(thing, { get: (target, asked) => (asked === key ? value : (Reflect.get(target, asked, target) as unknown)) });

/** Tiles over the tiny district. @param n how many records there are, of which six are at hand */
function derive(n?: number) {
  const atlas = atlasOf(dataset, new View(), { projects: {}, blocks: {} }, 'zh');
  const { rows } = atlas;
  const extents = Array.from({ length: rows.whole }, (_, row) => row).flatMap((row) => {
    const [lng, lat] = [rows.lng[row]!, rows.lat[row]!];
    return rows.shape[row] ? extentFrom([lng, lat], [lng - 0.001, lat - 0.002, lng + 0.003, lat + 0.004]) : [];
  });
  const nothing = { type: 'FeatureCollection' as const, features: [] };
  let crs: MapCrs = $state.raw(WGS84);
  let inTiles = $state(true);
  const own = { district: nothing, blocks: nothing, projects: nothing };
  const given = { ...own, tiles: { version: dataset.version, bounds: [9, 49, 11, 51] as [number, number, number, number], extents } };
  const input: TilesInput = {
    atlas: n === undefined ? atlas : instead(atlas, 'rows', instead(rows, 'length', n)),
    base: {
      get crs() {
        return crs;
      },
    },
    linework: () => ({ shapes: inTiles ? given : own }),
  };
  let tiles: Tiles;
  const stop = $effect.root(() => void (tiles = deriveTiles(input)));
  flushSync();
  return {
    ...{ atlas, stop, extents, tiles: tiles! },
    shift: () => flushSync(() => (crs = SHIFTED)),
    leave: () => flushSync(() => (inTiles = false)),
  };
}

test('lines and areas are drawn from tiles where there are any, but not in other coordinates', () => {
  const { tiles, shift, stop, extents } = derive();
  expect(tiles.current!.extents).toBe(extents);
  shift();
  expect(tiles.current).toBe(null);
  expect(tiles.states(new Uint8Array(6), null).size).toBe(0);
  stop();
});

test('they are drawn in one piece once that is given', () => {
  const { tiles, leave, stop } = derive();
  leave();
  expect([tiles.current, tiles.boundsOf('tram-line-1')]).toEqual([null, null]);
  stop();
});

test('while records are on their way, only what is so of all of them is drawn', () => {
  const { tiles, atlas, stop } = derive(7);
  expect(tiles.current).not.toBe(null);
  for (const change of [{ stage: ['construction'] }, { asof: dataset.dates[0]! }]) {
    flushSync(() => atlas.view.choose(change));
    expect(tiles.current, JSON.stringify(change)).toBe(null);
    flushSync(() => atlas.view.choose({ stage: [], asof: null }));
    expect(tiles.current).not.toBe(null);
  }
  stop();
});

test('nothing is told at the newest date, the stage and what was not there at an earlier one', () => {
  const { tiles, atlas, stop } = derive();
  expect(tiles.states(atlas.at.known, null).size).toBe(0);
  flushSync(() => atlas.view.choose({ asof: dataset.dates[0]! }));
  expect(dataset.dates[0]).not.toBe(latestDate(dataset));
  expect(tiles.states(atlas.at.known, null).size).toBeGreaterThan(0);
  stop();
});

test('extents are known by id, to eleven metres, and none of what has no line or area', () => {
  const { tiles, atlas, stop } = derive();
  const tram = atlas.rows.find('tram-line-1')!.point!;
  const [west, south, east, north] = tiles.boundsOf('tram-line-1')!;
  const outwards = [tram[0] - 0.001 - west, tram[1] - 0.002 - south, east - tram[0] - 0.003, north - tram[1] - 0.004];
  for (const more of outwards) expect(more > -1e-9 && more < 1.1e-4, outwards.join()).toBe(true);
  const without = atlas.projects.find((p) => p.shape === undefined)!;
  expect([tiles.boundsOf(without.id), tiles.boundsOf('unheard-of')]).toEqual([null, null]);
  stop();
});
