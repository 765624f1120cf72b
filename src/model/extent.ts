/** Extents made from others and from points; whether a point lies in one is in `bounds.ts`. */
import type { Bounds, LngLat } from './dataset.ts';
import { MEAN_RADIUS_M } from './earth.ts';

/** Bounds with their own width and height added on every side. */
export const grown = ([west, south, east, north]: Bounds): Bounds => [
  west - (east - west),
  south - (north - south),
  east + (east - west),
  north + (north - south),
];

/** The smallest bounds that hold all of these; null for none. */
export const unionOf = (all: readonly Bounds[]): Bounds | null =>
  all.reduce<Bounds | null>(
    (union, [west, south, east, north]) =>
      union
        ? [Math.min(union[0], west), Math.min(union[1], south), Math.max(union[2], east), Math.max(union[3], north)]
        : [west, south, east, north],
    null,
  );

/** The bounds of the circle round a point. */
export function boundsAround([lng, lat]: LngLat, metres: number): Bounds {
  const dLat = (metres / MEAN_RADIUS_M) * (180 / Math.PI);
  const dLng = dLat / Math.cos((lat * Math.PI) / 180);
  return [lng - dLng, lat - dLat, lng + dLng, lat + dLat];
}

/** Bounds of no extent but a point. */
export const boundsOfPoint = ([lng, lat]: LngLat): Bounds => [lng, lat, lng, lat];
