import { Evented } from 'maplibre-gl';
import { afterEach, expect, test, vi } from 'vitest';
import { missingShare, watchTiles } from '../../../src/map/missing-tiles.ts';

interface Tile {
  state: string;
  z?: number;
  x?: number;
  latestFeatureIndex?: object | null;
}
const tileId = (z: number, x: number) => ({ z, x, isChildOf: (o: { z: number; x: number }) => o.z < z && x >> (z - o.z) === o.x });

/** A map whose sources have these tiles. */
const map = (sources: Record<string, { type: string; tiles: Tile[] }>) =>
  ({
    style: {
      tileManagers: Object.fromEntries(
        Object.entries(sources).map(([id, { type, tiles }]) => [
          id,
          {
            getSource: () => ({ type }),
            getIds: () => tiles.map((_, i) => String(i)),
            getTileByID: (i: string) => {
              const { z = 12, x = Number(i), ...tile } = tiles[Number(i)]!;
              return { ...tile, tileID: tileId(z, x) };
            },
          },
        ]),
      ),
    },
  }) as unknown as Parameters<typeof missingShare>[0];
const raster = (...tiles: Tile[]) => map({ 'foreign:raster-0': { type: 'raster', tiles } });
const [loaded, missing] = [{ state: 'loaded' }, { state: 'errored' }];

afterEach(() => void vi.useRealTimers());

test('what a host does not have is missing, in proportion', () => {
  expect(missingShare(raster(missing, missing))).toBe(1);
  expect(missingShare(raster(loaded, missing, missing, missing))).toBe(0.75);
  expect(missingShare(raster(loaded, loaded))).toBe(0);
});

test('what is still on its way is neither', () => {
  expect(missingShare(raster({ state: 'loading' }, missing, loaded))).toBe(0.5);
  expect(missingShare(raster({ state: 'loading' }))).toBe(0);
});

test('where a coarser tile shows, nothing is missing', () => {
  expect(missingShare(raster({ state: 'loaded', z: 11, x: 0 }, { ...missing, x: 0 }, { ...missing, x: 1 }, { ...missing, x: 2 }))).toBe(
    0.5,
  );
});

test('of vector tiles those are missing of which nothing came', () => {
  const tiles = [{ ...loaded, latestFeatureIndex: {} }, loaded, { ...loaded, latestFeatureIndex: null }];
  expect(missingShare(map({ 'foreign:v': { type: 'vector', tiles } }))).toBeCloseTo(2 / 3);
});

test('our own sources, and data that come as a whole, are not asked', () => {
  expect(missingShare(map({ points: { type: 'geojson', tiles: [missing] }, streets: { type: 'vector', tiles: [missing] } }))).toBe(0);
  expect(missingShare(map({ 'foreign:g': { type: 'geojson', tiles: [missing] } }))).toBe(0);
  expect(missingShare({ style: null } as never)).toBe(0);
});

test('is told when the map rests; and a map that draws no more after the last missing tile is made to say that it rests', () => {
  vi.useFakeTimers();
  let answered = false;
  class Drawn extends Evented {
    style = raster(missing).style;
    areTilesLoaded = () => answered;
    triggerRepaint = vi.fn(() => this.fire({ type: 'idle' } as never));
  }
  const it = new Drawn();
  const told: number[] = [];
  const stop = watchTiles(it as never, (share) => told.push(share));
  const asks = (sourceId: string) => it.fire({ type: 'sourcedataloading', sourceId } as never);
  answered = true;
  asks('points');
  vi.advanceTimersByTime(10_000);
  expect(told).toEqual([]);
  answered = false;
  asks('foreign:raster-0');
  asks('foreign:raster-0');
  vi.advanceTimersByTime(10_000);
  expect(told).toEqual([]);
  answered = true;
  vi.advanceTimersByTime(1000);
  expect(told).toEqual([1]);
  expect(it.triggerRepaint).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(10_000);
  expect(told).toEqual([1]);
  it.fire({ type: 'idle' } as never);
  expect(told).toEqual([1, 1]);
  asks('foreign:raster-0');
  stop();
  vi.advanceTimersByTime(10_000);
  expect(told).toEqual([1, 1]);
});
