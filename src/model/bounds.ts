import type { Bounds, LngLat } from './dataset.ts';

/** Whether a point lies in `[west, south, east, north]`, its edges included. */
export const isWithin = ([west, south, east, north]: Bounds, [lng, lat]: LngLat): boolean =>
  lng >= west && lng <= east && lat >= south && lat <= north;
