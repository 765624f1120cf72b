import { distance } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LngLat } from '../../../src/model/dataset.ts';
import { distanceM } from '../../../src/model/distance.ts';

const place: fc.Arbitrary<LngLat> = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);
const near: fc.Arbitrary<LngLat> = fc.tuple(
  fc.double({ min: 121.3, max: 121.7, noNaN: true }),
  fc.double({ min: 29.8, max: 30.1, noNaN: true }),
);

describe('distanceM', () => {
  test('is turf’s distance', () => {
    fc.assert(
      fc.property(fc.oneof(place, near), fc.oneof(place, near), (a, b) => {
        expect(distanceM(a, b)).toBeCloseTo(distance(a, b, { units: 'meters' }), 6);
      }),
    );
  });

  test('is a distance: nothing to itself, the same both ways, no shortcut over a third place', () => {
    fc.assert(
      fc.property(near, near, near, (a, b, c) => {
        expect(distanceM(a, a)).toBe(0);
        expect(distanceM(a, b)).toBeCloseTo(distanceM(b, a), 6);
        expect(distanceM(a, c)).toBeLessThanOrEqual(distanceM(a, b) + distanceM(b, c) + 1e-6);
      }),
    );
  });

  test('known lengths', () => {
    expect(distanceM([10, 50], [10, 51])).toBeCloseTo(111_195.1, 0);
    expect(distanceM([0, 0], [180, 0])).toBeCloseTo(Math.PI * 6_371_008.8, 3);
    expect(distanceM([0, 90], [120, 90])).toBeCloseTo(0, 6);
    expect(distanceM([179.9, 0], [-179.9, 0])).toBeCloseTo(distanceM([0.1, 0], [-0.1, 0]), 6);
  });
});
