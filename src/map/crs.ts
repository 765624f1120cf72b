import type { FeatureCollection } from 'geojson';
import type { LngLat } from '../model/dataset.ts';

/** How WGS-84 becomes the map's own coordinates and back; the same for every base but one drawn in a shifted system. */
export interface Frame {
  toMap: (point: LngLat) => LngLat;
  fromMap: (point: LngLat) => LngLat;
}

export const WGS84: Frame = { toMap: (point) => point, fromMap: (point) => point };

/** A copy of the features in the map's coordinates; the same object when there is nothing to move. */
export function inFrame<C extends FeatureCollection>(collection: C, frame: Frame): C {
  if (frame === WGS84) return collection;
  return {
    ...collection,
    features: collection.features.map((f) => ({
      ...f,
      geometry: { ...f.geometry, coordinates: moved((f.geometry as { coordinates: unknown }).coordinates, frame.toMap) },
    })),
  } as C;
}

function moved(coordinates: unknown, move: (point: LngLat) => LngLat): unknown {
  if (Array.isArray(coordinates) && typeof coordinates[0] === 'number') return move(coordinates as LngLat);
  return (coordinates as unknown[]).map((part) => moved(part, move));
}
