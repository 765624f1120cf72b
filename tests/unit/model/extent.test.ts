import { expect, test } from 'vitest';
import { distanceM } from '../../../src/model/distance.ts';
import { boundsAround, boundsOfPoint, grown, unionOf } from '../../../src/model/extent.ts';

test('grown bounds are three times as wide and high about the same middle', () => {
  expect(grown([9, 48, 10, 50])).toEqual([8, 46, 11, 52]);
});

test('a union holds all of its parts and no more; of nothing there is none', () => {
  expect(unionOf([[9, 48, 10, 50], boundsOfPoint([11, 47])])).toEqual([9, 47, 11, 50]);
  expect(unionOf([])).toBe(null);
});

test('a union is that of as many as a province has', () => {
  const all = Array.from({ length: 300_000 }, (_, i) => boundsOfPoint([i / 10_000, 45]));
  expect(unionOf(all)).toEqual([0, 45, 29.9999, 45]);
});

test('bounds round a point reach as far as they say in each direction', () => {
  const [west, south, east, north] = boundsAround([121.5, 30], 1000);
  for (const edge of [
    [west, 30],
    [east, 30],
    [121.5, south],
    [121.5, north],
  ] as const)
    expect(distanceM([121.5, 30], [...edge])).toBeCloseTo(1000, 0);
});
