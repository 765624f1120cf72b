import type { Feature, FeatureCollection } from 'geojson';
import { expect, test } from 'vitest';
import { GCJ02 } from '../../../src/map/basemaps/gcj02.ts';
import { boundsIn, WGS84, type MapCrs } from '../../../src/map/crs.ts';
import { reproject } from '../../../src/map/reproject.ts';

const east: MapCrs = { toMap: ([lng, lat]) => [lng + 1, lat], fromMap: ([lng, lat]) => [lng - 1, lat] };
const ring = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 0],
];
const collection: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    { type: 'Feature', id: 'p', properties: { id: 'p' }, geometry: { type: 'Point', coordinates: [0, 0] } },
    { type: 'Feature', properties: null, geometry: { type: 'MultiPolygon', coordinates: [[ring]] } },
  ] as Feature[],
};

test('every position of every geometry is moved, once, and the rest kept', () => {
  const before = structuredClone(collection);
  const moved = reproject(collection, east);
  expect(moved.features[0]).toMatchObject({ id: 'p', properties: { id: 'p' }, geometry: { coordinates: [1, 0] } });
  expect(moved.features[1]!.geometry).toEqual({
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [1, 0],
          [2, 0],
          [2, 1],
          [1, 0],
        ],
      ],
    ],
  });
  expect(collection).toEqual(before);
});

test('in WGS-84 nothing is copied', () => expect(reproject(collection, WGS84)).toBe(collection));

test('bounds are moved by their corners', () => {
  expect(boundsIn([0, 1, 2, 3], east.toMap)).toEqual([1, 1, 3, 3]);
  expect(boundsIn([0, 1, 2, 3], east.fromMap)).toEqual([-1, 1, 1, 3]);
});

test('GCJ-02 is some hundred metres off in China and comes back to within a metre', () => {
  const place: [number, number] = [121.55, 29.93];
  const shifted = GCJ02.toMap(place);
  expect(Math.hypot(shifted[0] - place[0], shifted[1] - place[1])).toBeGreaterThan(0.002);
  const back = GCJ02.fromMap(shifted);
  expect(Math.abs(back[0] - place[0])).toBeLessThan(1e-5);
  expect(Math.abs(back[1] - place[1])).toBeLessThan(1e-5);
});
