/** The world as web maps draw it: Web Mercator (EPSG:3857), in CSS pixels. */
import type { Bounds, LngLat } from './dataset.ts';
import { EQUATORIAL_RADIUS_M } from './earth.ts';

/** Width of the world at zoom 0, as MapLibre's 512-pixel tiles have it. */
export const WORLD_PX = 512;

/** Metres that a pixel spans. @param latitude in degrees */
export const metresPerPixel = (zoom: number, latitude: number): number =>
  (2 * Math.PI * EQUATORIAL_RADIUS_M * Math.cos((latitude * Math.PI) / 180)) / (WORLD_PX * 2 ** zoom);

/** Degrees of longitude that a pixel spans. */
export const degreesPerPixel = (zoom: number): number => 360 / (WORLD_PX * 2 ** zoom);

/** A place in pixels at a zoom, from the origin at 180° W 85.05° N. */
export function toPixels([lng, lat]: LngLat, zoom: number): [number, number] {
  const size = WORLD_PX * 2 ** zoom;
  const s = Math.sin((lat * Math.PI) / 180);
  return [((lng + 180) / 360) * size, (0.5 - Math.log((1 + s) / (1 - s)) / (4 * Math.PI)) * size];
}

/**
 * Column and row of every tile of a zoom that shares a place with a box.
 * @param margin of tiles round the box that count as its own
 */
export function tilesIn([west, south, east, north]: Bounds, zoom: number, margin = 0): [x: number, y: number][] {
  const [left, top] = toPixels([west, north], zoom).map((pixel) => Math.floor(pixel / WORLD_PX - margin)) as [number, number];
  const [right, bottom] = toPixels([east, south], zoom).map((pixel) => Math.floor(pixel / WORLD_PX + margin)) as [number, number];
  return range(left, right).flatMap((x) => range(top, bottom).map((y): [number, number] => [x, y]));
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
