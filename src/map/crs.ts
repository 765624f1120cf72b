import type { FeatureCollection } from 'geojson';
import type { LngLat } from '../model/dataset.ts';

/** How WGS-84 becomes the map's own coordinates and back; the same for every base but one drawn in a shifted system. */
export interface MapCrs {
  toMap: (point: LngLat) => LngLat;
  fromMap: (point: LngLat) => LngLat;
}

export const WGS84: MapCrs = { toMap: (point) => point, fromMap: (point) => point };

/** A copy of the features in the map's coordinates; the same object when there is nothing to move. */
export function reproject<C extends FeatureCollection>(collection: C, crs: MapCrs): C {
  if (crs === WGS84) return collection;
  return {
    ...collection,
    features: collection.features.map((f) => ({
      ...f,
      geometry: { ...f.geometry, coordinates: moved((f.geometry as { coordinates: unknown }).coordinates, crs.toMap) },
    })),
  } as C;
}

function moved(coordinates: unknown, move: (point: LngLat) => LngLat): unknown {
  if (Array.isArray(coordinates) && typeof coordinates[0] === 'number') return move(coordinates as LngLat);
  return (coordinates as unknown[]).map((part) => moved(part, move));
}
