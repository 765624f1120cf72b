import { describe, expect, test } from 'vitest';
import { extentsByRow, reaches } from '../../../src/map/shape-extents.ts';
import { shapeStates, TileStates, type ShapeStates } from '../../../src/map/shape-states.ts';
import { areaRound } from '../../../src/map/area.ts';
import type { Bounds } from '../../../src/model/dataset.ts';
import { extentFrom } from '../../../src/model/shape-tiles.ts';
import { RowsAsOf } from '../../../src/model/rows-as-of.ts';
import { latestDate } from '../../../src/model/snapshot.ts';
import { UNSTATED } from '../../../src/model/stages.ts';
import { rowsOf } from '../atlas-of.ts';
import { dataset } from './entries.ts';

const { stages } = dataset.vocab;
const unstated = stages.findIndex(({ id }) => id === UNSTATED);
const { at } = rowsOf(dataset);
const { rows } = at;
const [tram, park] = ['tram-line-1', 'river-park'].map((id) => rows.rowOf(id)!) as [number, number];
const BOUNDS: Record<string, Bounds> = { 'tram-line-1': [9.975, 49.985, 10.02, 50.01], 'river-park': [9.985, 49.989, 9.995, 49.991] };
const extents = Array.from({ length: rows.whole }, (_, row) => row).flatMap((row) =>
  rows.shape[row] ? extentFrom([rows.lng[row]!, rows.lat[row]!], BOUNDS[rows.id(row)]!) : [],
);
const all = new Uint8Array(rows.length).fill(1);
const but = (...out: number[]) => all.map((passed, row) => (out.includes(row) ? 0 : passed));
const input = { extents, at, newest: at, passed: all, area: null };

describe('extents by row', () => {
  test('hold all of each line and area, and hardly more', () => {
    const found = extentsByRow(extents, rows);
    expect([...found.keys()].sort()).toEqual([tram, park].sort());
    for (const [row, [west, south, east, north]] of found) {
      const [w, s, e, n] = BOUNDS[rows.id(row)]!;
      for (const more of [w - west, s - south, east - e, north - n]) {
        expect(more).toBeGreaterThan(-1e-9);
        expect(more).toBeLessThan(1e-4 + 1e-9);
      }
    }
  });

  test('are those of the rows at hand, which may be the first ones', () => {
    const [first] = [tram, park].sort((a, b) => a - b) as [number];
    const some = { shape: rows.shape, lng: rows.lng, lat: rows.lat, whole: first + 1 };
    expect([...extentsByRow([...extents], some).keys()]).toEqual([first]);
  });

  test('reach where they lie, and nowhere else', () => {
    expect(reaches(BOUNDS['river-park']!, areaRound([9.99, 49.98, 9.991, 49.995]))).toBe(true);
    expect(reaches(BOUNDS['river-park']!, areaRound([10.1, 49.98, 10.11, 49.995]))).toBe(false);
  });
});

describe('what is told of lines and areas that come as tiles', () => {
  test('is nothing at the newest date with nothing filtered, as the tiles have them', () => {
    expect(shapeStates(input).size).toBe(0);
  });

  test('is what the filters leave out, where the map looks', () => {
    const passed = but(tram, park);
    expect([...shapeStates({ ...input, passed }).keys()].sort()).toEqual([tram, park].sort());
    const area = areaRound([10.015, 50.008, 10.016, 50.009]);
    expect([...shapeStates({ ...input, passed, area }).keys()]).toEqual([tram]);
  });

  test('is the stage, where another date has another one, and what no source had named by then', () => {
    const [first] = dataset.dates;
    const before = new RowsAsOf(rows, first!, unstated);
    const newest = new RowsAsOf(rows, latestDate(dataset), unstated);
    const states = shapeStates({ ...input, at: before, newest, passed: before.known });
    const told = drawn();
    new TileStates().set(told.map, states, stages);
    for (const row of [tram, park]) {
      const stage = stages[before.stage[row]!];
      const expected = {
        ...(before.known[row] ? {} : { out: true }),
        ...(before.stage[row] === newest.stage[row] ? {} : { stage: stage?.id ?? UNSTATED, solid: stage?.phase === 'finish' }),
      };
      expect(told.states.get(row) ?? {}, rows.id(row)).toEqual(expected);
    }
    expect(told.log.length).toBeGreaterThan(0);
  });
});

/** A map that keeps what it is told, as MapLibre does. */
function drawn(type = 'vector') {
  const states = new Map<number, Record<string, unknown>>();
  const log: string[] = [];
  const map = {
    getSource: () => ({ type }),
    setFeatureState: ({ sourceLayer, id }: { sourceLayer?: string; id: number }, state: object) => {
      expect(sourceLayer).toBe('shapes');
      states.set(id, { ...states.get(id), ...state });
      log.push(`set ${id}`);
    },
    removeFeatureState: ({ id }: { id: number }, key: string) => {
      const { [key]: _gone, ...rest } = states.get(id) ?? {};
      states.set(id, rest);
      log.push(`remove ${id} ${key}`);
    },
  };
  return { map: map as never, states, log };
}

describe('the map', () => {
  const [OUT, OTHER] = [1, (0 + 2) << 1];
  const tell = (tiles: TileStates, told: ReturnType<typeof drawn>, states: Record<number, number>) => {
    told.log.length = 0;
    tiles.set(told.map, new Map(Object.entries(states).map(([row, code]) => [Number(row), code])) as ShapeStates, stages);
  };

  test('is told of what changed, and once', () => {
    const [tiles, told] = [new TileStates(), drawn()];
    tell(tiles, told, { 1: OUT, 2: OUT });
    expect(told.log).toEqual(['set 1', 'set 2']);
    tell(tiles, told, { 1: OUT, 2: OUT, 3: OUT });
    expect(told.log).toEqual(['set 3']);
    tell(tiles, told, { 3: OUT });
    expect(told.log).toEqual(['remove 1 out', 'remove 2 out']);
    expect(Object.fromEntries(told.states)).toEqual({ 1: {}, 2: {}, 3: { out: true } });
  });

  test('forgets a stage by itself, and what is out by itself', () => {
    const [tiles, told] = [new TileStates(), drawn()];
    const first = { stage: stages[0]!.id, solid: stages[0]!.phase === 'finish' };
    tell(tiles, told, { 1: OUT | OTHER });
    expect(told.states.get(1)).toEqual({ out: true, ...first });
    tell(tiles, told, { 1: OTHER });
    expect(told.states.get(1)).toEqual(first);
    tell(tiles, told, { 1: OUT });
    expect(told.states.get(1)).toEqual({ out: true });
    tell(tiles, told, {});
    expect(told.states.get(1)).toEqual({});
  });

  test('that may have forgotten is told all again, and what is over taken away', () => {
    const [tiles, told] = [new TileStates(), drawn()];
    tell(tiles, told, { 1: OUT, 2: OUT });
    tiles.forget();
    tell(tiles, told, { 2: OUT });
    expect(told.log).toEqual(['remove 1 out', 'set 2']);
  });

  test('that has them in one piece is told nothing, and all once they come as tiles', () => {
    const [tiles, told] = [new TileStates(), drawn('geojson')];
    tell(tiles, told, { 1: OUT });
    expect(told.log).toEqual([]);
    const later = drawn();
    tell(tiles, later, { 1: OUT });
    expect(later.log).toEqual(['set 1']);
  });
});
