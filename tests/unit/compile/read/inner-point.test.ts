import { booleanPointInPolygon } from '@turf/turf';
import type { Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { innerPoint } from '../../../../src/compile/read/inner-point.ts';

const area = (...ring: [number, number][]): Polygon => ({ type: 'Polygon', coordinates: [[...ring, ring[0]!]] });

test('the middle of an area stands for it, to about a metre', () => {
  expect(innerPoint(area([121, 29], [121.1, 29], [121.1, 29.1], [121, 29.1]))).toEqual([121.05, 29.05]);
});

test('where the middle lies outside, a position that does not', () => {
  const bent = area([121, 29], [121.3, 29], [121.3, 29.01], [121.01, 29.01], [121.01, 29.3], [121, 29.3]);
  expect(booleanPointInPolygon(innerPoint(bent), bent)).toBe(true);
});
