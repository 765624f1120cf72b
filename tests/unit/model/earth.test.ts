import { earthRadius } from '@turf/turf';
import { LngLat, MercatorCoordinate } from 'maplibre-gl';
import { expect, test } from 'vitest';
import { MEAN_RADIUS_M, metresPerPixel, WORLD_PX } from '../../../src/model/earth.ts';

test('distances are on the sphere that turf measures on', () => expect(MEAN_RADIUS_M).toBe(earthRadius));

test('a pixel spans what it does on a Web-Mercator map, to within the flattening of the earth', () => {
  for (const latitude of [0, 29.9, -60]) {
    // MapLibre says how much of the world's width a metre is there.
    const perMetre = MercatorCoordinate.fromLngLat(new LngLat(121.5, latitude)).meterInMercatorCoordinateUnits();
    expect(metresPerPixel(12, latitude) * perMetre * WORLD_PX * 2 ** 12).toBeCloseTo(1, 2);
    expect(metresPerPixel(13, latitude)).toBe(metresPerPixel(12, latitude) / 2);
  }
});
