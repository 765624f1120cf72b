import { clone, coordEach } from '@turf/turf';
import type { FeatureCollection } from 'geojson';
import { WGS84, type MapCrs } from './crs.ts';

/** A copy of WGS-84 features re-projected into the map's coordinates; the same object when there is nothing to move. */
export function reproject<C extends FeatureCollection>(collection: C, crs: MapCrs): C {
  if (crs === WGS84) return collection;
  const copy = clone(collection);
  coordEach(copy, (position) => {
    [position[0], position[1]] = crs.toMap([position[0]!, position[1]!]);
  });
  return copy;
}
