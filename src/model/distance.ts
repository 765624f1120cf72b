import type { LngLat } from './dataset.ts';
import { MEAN_RADIUS_M } from './earth.ts';

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * Great-circle distance in metres between two `[lng, lat]` points (haversine on the mean Earth radius, the formula of
 * `@turf/distance`, here so that the list does not wait for turf to load).
 */
export function distanceM(a: LngLat, b: LngLat): number {
  const dLat = radians(b[1] - a[1]);
  const dLng = radians(b[0] - a[0]);
  const h = Math.sin(dLat / 2) ** 2 + Math.sin(dLng / 2) ** 2 * Math.cos(radians(a[1])) * Math.cos(radians(b[1]));
  return 2 * MEAN_RADIUS_M * Math.atan2(Math.sqrt(h), Math.sqrt(1 - h));
}
