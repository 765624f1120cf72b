/** Extents made from others and from points; whether a point lies in one is in `bounds.ts`. */
import type { Bounds, LngLat } from './dataset.ts';

/** Bounds with their own width and height added on every side. */
export const grown = ([west, south, east, north]: Bounds): Bounds => [
  west - (east - west),
  south - (north - south),
  east + (east - west),
  north + (north - south),
];

/** The middle of the smallest bounds that hold all the points. */
export function middleOf(points: readonly LngLat[]): LngLat {
  const [lngs, lats] = [points.map((p) => p[0]), points.map((p) => p[1])];
  return [(Math.min(...lngs) + Math.max(...lngs)) / 2, (Math.min(...lats) + Math.max(...lats)) / 2];
}
