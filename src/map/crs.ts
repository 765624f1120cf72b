/** The coordinates that the map is drawn in: WGS-84 but for a base map in a shifted system. */
import type { Bounds, LngLat } from '../model/dataset.ts';

/** How WGS-84 becomes the map's own coordinates and back; the same for every base but one drawn in a shifted system. */
export interface MapCrs {
  toMap: (point: LngLat) => LngLat;
  fromMap: (point: LngLat) => LngLat;
}

export const WGS84: MapCrs = { toMap: (point) => point, fromMap: (point) => point };

/** The corners of bounds re-projected one way or the other. */
export function boundsIn([west, south, east, north]: Bounds, project: (point: LngLat) => LngLat): Bounds {
  return [...project([west, south]), ...project([east, north])];
}
