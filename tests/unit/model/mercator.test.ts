import fc from 'fast-check';
import { LngLat, MercatorCoordinate } from 'maplibre-gl';
import { describe, expect, test } from 'vitest';
import { degreesPerPixel, metresPerPixel, toPixels, WORLD_PX } from '../../../src/model/mercator.ts';

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
