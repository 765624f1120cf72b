import type { Bounds, LngLat } from './dataset.ts';

/** Whether a point lies in `[west, south, east, north]`, its edges included. */
export const isWithin = ([west, south, east, north]: Bounds, [lng, lat]: LngLat): boolean =>
  lng >= west && lng <= east && lat >= south && lat <= north;

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
