import gcoord from 'gcoord';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromCrs, mapPositions } from '../../../../src/compile/read/coordinates.ts';
import type { LngLat } from '../../../../src/model/dataset.ts';
import { distanceM } from '../../../../src/model/distance.ts';

const ningbo: fc.Arbitrary<LngLat> = fc.tuple(
  fc.double({ min: 121.2, max: 121.8, noNaN: true }),
  fc.double({ min: 29.7, max: 30.2, noNaN: true }),
);

describe('fromCrs', () => {
  test('WGS-84 stays as it is, also when nothing is said', () => {
    expect(fromCrs([121.5533, 29.8816])).toEqual([121.5533, 29.8816]);
    expect(fromCrs([121.55333333333, 29.8816], 'wgs84')).toEqual([121.55333333333, 29.8816]);
  });

  test('a point read from a Chinese map is moved, GCJ-02 by some hundred metres, BD-09 by over a kilometre', () => {
    expect(fromCrs([121.56, 29.89], 'gcj02')).toEqual([121.555854, 29.892593]);
    expect(fromCrs([121.56, 29.89], 'bd09')).toEqual([121.54942, 29.886236]);
  });

  test('undoes what those maps do to a point, to within a metre', () => {
    fc.assert(
      fc.property(ningbo, fc.constantFrom('gcj02' as const, 'bd09' as const), (point, crs) => {
        const shown = gcoord.transform<[number, number]>([...point], gcoord.WGS84, crs === 'gcj02' ? gcoord.GCJ02 : gcoord.BD09);
        expect(distanceM(shown, point)).toBeGreaterThan(100);
        expect(distanceM(fromCrs(shown, crs), point)).toBeLessThan(1);
      }),
    );
  });

  test('is rounded to about a tenth of a metre', () => {
    fc.assert(
      fc.property(ningbo, (point) => {
        for (const degrees of fromCrs(point, 'gcj02')) expect(String(degrees)).toMatch(/^\d+(\.\d{1,6})?$/);
      }),
    );
  });

  test('outside China GCJ-02 is WGS-84', () => {
    expect(fromCrs([10, 50], 'gcj02')).toEqual([10, 50]);
  });

  test('leaves the point given alone', () => {
    const point: LngLat = [121.56, 29.89];
    fromCrs(point, 'bd09');
    expect(point).toEqual([121.56, 29.89]);
  });
});

describe('mapPositions', () => {
  const east = ([lng, lat]: LngLat): LngLat => [lng + 1, lat];

  test('moves every position of any depth', () => {
    expect(mapPositions([1, 2], east)).toEqual([2, 2]);
    expect(
      mapPositions(
        [
          [1, 2],
          [3, 4],
        ],
        east,
      ),
    ).toEqual([
      [2, 2],
      [4, 4],
    ]);
    expect(
      mapPositions(
        [
          [[1, 2]],
          [
            [3, 4],
            [5, 6],
          ],
        ],
        east,
      ),
    ).toEqual([
      [[2, 2]],
      [
        [4, 4],
        [6, 6],
      ],
    ]);
    expect(mapPositions([[[[1, 2]]]], east)).toEqual([[[[2, 2]]]]);
    expect(mapPositions([], east)).toEqual([]);
  });
});
