/** The coordinates that the map is drawn in: WGS-84 but for a base map in a shifted system. */
import { clone, coordEach } from '@turf/turf';
import type { FeatureCollection } from 'geojson';
import type { Bounds, LngLat } from '../model/dataset.ts';

/** How WGS-84 becomes the map's own coordinates and back; the same for every base but one drawn in a shifted system. */
export interface MapCrs {
  toMap: (point: LngLat) => LngLat;
  fromMap: (point: LngLat) => LngLat;
}

export const WGS84: MapCrs = { toMap: (point) => point, fromMap: (point) => point };

/** A copy of the features re-projected into the map's coordinates; the same object when there is nothing to move. */
export function reproject<C extends FeatureCollection>(collection: C, crs: MapCrs): C {
  if (crs === WGS84) return collection;
  const copy = clone(collection);
  coordEach(copy, (position) => {
    [position[0], position[1]] = crs.toMap([position[0]!, position[1]!]);
  });
  return copy;
}

/** The corners of bounds re-projected one way or the other. */
export function boundsIn([west, south, east, north]: Bounds, project: (point: LngLat) => LngLat): Bounds {
  return [...project([west, south]), ...project([east, north])];
}
