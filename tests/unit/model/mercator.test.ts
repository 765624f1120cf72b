import fc from 'fast-check';
import { LngLat, MercatorCoordinate } from 'maplibre-gl';
import { describe, expect, test } from 'vitest';
import { degreesPerPixel, metresPerPixel, tilesIn, toPixels, WORLD_PX } from '../../../src/model/mercator.ts';

test('a pixel spans what it does on a Web-Mercator map, to within the flattening of the earth', () => {
  for (const latitude of [0, 29.9, -60]) {
    // MapLibre says how much of the world's width a metre is there.
    const perMetre = MercatorCoordinate.fromLngLat(new LngLat(121.5, latitude)).meterInMercatorCoordinateUnits();
    expect(metresPerPixel(12, latitude) * perMetre * WORLD_PX * 2 ** 12).toBeCloseTo(1, 2);
    expect(metresPerPixel(13, latitude)).toBe(metresPerPixel(12, latitude) / 2);
  }
});

test('a pixel spans a share of the world’s 360°', () => expect(degreesPerPixel(2) * WORLD_PX * 4).toBe(360));

describe('toPixels', () => {
  test('the corners and the middle of the world', () => {
    expect(toPixels([0, 0], 0)).toEqual([256, 256]);
    expect(toPixels([-180, 0], 3)).toEqual([0, 2048]);
    const [x, y] = toPixels([180, 85.0511287798066], 0);
    expect(x).toBe(512);
    expect(y).toBeCloseTo(0, 6);
  });

  test('a zoom more is twice as far', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.double({ min: -85, max: 85, noNaN: true }),
        fc.integer({ min: 0, max: 20 }),
        (lng, lat, z) => {
          const [[x, y], [x2, y2]] = [toPixels([lng, lat], z), toPixels([lng, lat], z + 1)];
          expect(x2).toBe(2 * x);
          expect(y2).toBe(2 * y);
        },
      ),
    );
  });
});

describe('tilesIn', () => {
  test('every tile that shares a place with a box, column by column', () => {
    expect(tilesIn([-180, -85, 180, 85], 0)).toEqual([
      [0, 0],
      [1, 0],
    ]);
    expect(tilesIn([-10, -10, -5, 5], 1)).toEqual([
      [0, 0],
      [0, 1],
    ]);
    const { x, y } = MercatorCoordinate.fromLngLat(new LngLat(121.5, 29.9));
    expect(tilesIn([121.5, 29.9, 121.5, 29.9], 13)).toEqual([[Math.floor(x * 2 ** 13), Math.floor(y * 2 ** 13)]]);
  });

  test('and those that its margin reaches', () => {
    expect(tilesIn([1, 1, 2, 2], 2, 0.1)).toEqual([
      [1, 1],
      [1, 2],
      [2, 1],
      [2, 2],
    ]);
    expect(tilesIn([1, 1, 2, 2], 2)).toEqual([[2, 1]]);
  });
});
