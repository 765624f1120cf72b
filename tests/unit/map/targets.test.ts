import type { FeatureCollection } from 'geojson';
import { describe, expect, test } from 'vitest';
import { isWithin } from '../../../src/model/bounds.ts';
import { DEFAULTS, NO_BLOCK } from '../../../src/model/choices.ts';
import type { Bounds, LngLat, Project, ProjectRow } from '../../../src/model/dataset.ts';
import { distanceM } from '../../../src/model/distance.ts';
import { boundsInCollection, extentOfAll, extentOfCount, resultsOf, targetOf } from '../../../src/map/targets.ts';
import { dataset, entry } from './entries.ts';

const [block] = dataset.blocks;
const subdistrict = { id: 'quay', name: { zh: '码头', en: 'Quay' }, anchor: [10.3, 50.1] as LngLat };
const inside: LngLat = [(block!.bounds[0] + block!.bounds[2]) / 2, (block!.bounds[1] + block!.bounds[3]) / 2];
const shapes: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      id: 'tram',
      properties: {},
      geometry: {
        type: 'LineString',
        coordinates: [
          [9.9, 50],
          [10.1, 50.02],
        ],
      },
    },
  ],
};
const ground = { blocks: dataset.blocks, subdistricts: [subdistrict], shapeBounds: (id: string) => boundsInCollection(shapes, id) };
const project = (over: Partial<Project>) => entry('a', over).project;
const holds = (bounds: Bounds, other: Bounds) => isWithin(bounds, [other[0], other[1]]) && isWithin(bounds, [other[2], other[3]]);
const width = ([west, south, east]: Bounds) => distanceM([west, south], [east, south]);

/** What filters let through. */
const shown = (projects: ProjectRow[]) => ({ n: projects.length, places: () => projects });

describe('the target of a selection', () => {
  test('is a block by its extent', () => {
    expect(targetOf(block!, ground)).toEqual({ core: block!.bounds, whole: block!.bounds, around: block!.bounds, maxZoom: 15, slack: 1 });
    expect(targetOf(null, ground)).toBe(null);
  });

  test('is a project by its place, with the block round it', () => {
    const target = targetOf(project({ point: inside, precision: 'exact' }), ground)!;
    expect(target.core).toEqual([...inside, ...inside]);
    expect(holds(target.around, block!.bounds)).toBe(true);
  });

  test('is not the block of a project that stands elsewhere, and without a block a neighbourhood', () => {
    const away: LngLat = [block!.bounds[2] + 0.2, inside[1]];
    for (const over of [{ point: away }, { point: inside, block: null }]) {
      const { around } = targetOf(project({ ...over, precision: 'exact' }), ground)!;
      expect(width(around)).toBeGreaterThan(2500);
      expect(width(around)).toBeLessThan(3500);
    }
  });

  test('is in sight by its mark, and goes to all of the circle in which it stands', () => {
    const target = targetOf(project({ point: [12, 50], block: null, precision: 'area', uncertainty_m: 3000 }), ground)!;
    expect(target.core).toEqual([12, 50, 12, 50]);
    expect(width(target.whole)).toBeCloseTo(6000, -2);
    expect(width(target.around)).toBeGreaterThan(7000);
  });

  test('is a line by where it was met, and goes to all of it', () => {
    const tram = entry('tram', { point: [10, 50.01], block: null, precision: 'exact' }).project;
    tram.shape = 'line';
    expect(targetOf(tram, ground)!.core).toEqual([10, 50.01, 10, 50.01]);
    expect(targetOf(tram, ground, [9.92, 50.002])!.core).toEqual([9.92, 50.002, 9.92, 50.002]);
    expect(holds(targetOf(tram, ground)!.around, [9.9, 50, 10.1, 50.02])).toBe(true);
  });

  test('is the label at which a project is counted, the block of one without a place, and none without either', () => {
    const { core, around } = targetOf(project({ point: undefined!, precision: 'subdistrict', subdistrict: subdistrict.id }), ground)!;
    expect(core).toEqual([...subdistrict.anchor, ...subdistrict.anchor]);
    expect(width(around)).toBeGreaterThan(3000);
    expect(targetOf(project({ point: undefined!, precision: 'none' }), ground)!.around).toEqual(block!.bounds);
    expect(targetOf(project({ point: undefined!, precision: 'none', block: null }), ground)).toBe(null);
  });
});

describe('what filters let through', () => {
  const at = (point: LngLat) => project({ point, block: null, uncertainty_m: 50 });
  const two = [at([10, 50]), at([10.02, 50.01])];

  test('is held by its extent, each mark with room to be read', () => {
    const { bounds, places } = resultsOf(shown(two), 100, { ...DEFAULTS, q: 'x' }, ground)!;
    expect(holds(bounds, [10, 50, 10.02, 50.01])).toBe(true);
    expect(width(bounds)).toBeGreaterThan(distanceM([10, 50], [10.02, 50]) + 700);
    expect(places).toEqual([
      [10, 50],
      [10.02, 50.01],
    ]);
  });

  test('is nothing where the filters hardly narrow, where they are of what is in view, and where nothing is on the map', () => {
    expect(resultsOf(shown(two), 3, { ...DEFAULTS, q: 'x' }, ground)).toBe(null);
    expect(resultsOf(shown(two), 100, { ...DEFAULTS, q: 'x', inView: true }, ground)).toBe(null);
    expect(resultsOf(shown([]), 100, { ...DEFAULTS, q: 'x' }, ground)).toBe(null);
    expect(resultsOf(shown([project({ point: undefined!, precision: 'none', block: null })]), 100, { ...DEFAULTS, q: 'x' }, ground)).toBe(
      null,
    );
  });

  test('has the blocks that were asked for, however many there are in them, but no block for what is in none', () => {
    const filters = { ...DEFAULTS, block: [block!.id] };
    expect(resultsOf(shown([]), 1, filters, ground)!.bounds).toEqual(block!.bounds);
    expect(holds(resultsOf(shown(two), 2, filters, ground)!.bounds, block!.bounds)).toBe(true);
    expect(resultsOf(shown(two), 2, { ...DEFAULTS, block: [block!.id, NO_BLOCK] }, ground)).toBe(null);
  });

  test('is the circle of a distance, with or without anything in it', () => {
    const near = { center: [10, 50] as LngLat, km: 2 };
    expect(width(resultsOf(shown([]), 100, { ...DEFAULTS, near }, ground)!.bounds)).toBeCloseTo(4000, -2);
  });

  test('has lines in all their length, and what is only counted by its block or label', () => {
    const tram = entry('tram', { point: [10, 50.01] }).project;
    tram.shape = 'line';
    const q = { ...DEFAULTS, q: 'x' };
    expect(holds(resultsOf(shown([tram]), 100, q, ground)!.bounds, [9.9, 50, 10.1, 50.02])).toBe(true);
    const inBlock = project({ point: undefined!, precision: 'block', block: block!.id });
    expect(resultsOf(shown([inBlock]), 100, q, ground)!.bounds).toEqual(block!.bounds);
    const inSubdistrict = project({ point: undefined!, precision: 'subdistrict', subdistrict: subdistrict.id });
    expect(isWithin(resultsOf(shown([inSubdistrict]), 100, q, ground)!.bounds, subdistrict.anchor)).toBe(true);
  });
});

test('a count may be anywhere in its block or round its label; a place that is not there has no extent', () => {
  expect(extentOfCount({ kind: 'block', id: block!.id }, ground)).toEqual(block!.bounds);
  expect(isWithin(extentOfCount({ kind: 'subdistrict', id: subdistrict.id }, ground)!, subdistrict.anchor)).toBe(true);
  expect(extentOfCount({ kind: 'block', id: 'gone' }, ground)).toBe(null);
  expect(extentOfCount({ kind: 'subdistrict', id: 'gone' }, ground)).toBe(null);
});

test('the extent of a collection is that of all it draws', () => {
  expect(extentOfAll(shapes)).toEqual([9.9, 50, 10.1, 50.02]);
  expect(extentOfAll({ type: 'FeatureCollection', features: [] })).toBe(null);
});
