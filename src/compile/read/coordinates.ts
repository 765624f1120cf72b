import gcoord from 'gcoord';
import type { LngLat } from '../../model/dataset.ts';

const systems = { wgs84: gcoord.WGS84, gcj02: gcoord.GCJ02, bd09: gcoord.BD09 } as const;

/** Reference systems that a record may have been collected in. */
export type Crs = keyof typeof systems;

/** `[lng, lat]` in the named system → `[lng, lat]` in WGS-84, rounded to 1e-6 degrees (about 0.1 m). */
export function fromCrs(point: LngLat, crs: Crs = 'wgs84'): LngLat {
  if (crs === 'wgs84') return point;
  const [lng, lat] = gcoord.transform<[number, number]>([point[0], point[1]], systems[crs], gcoord.WGS84);
  return [round(lng), round(lat)];
}

/** Applies `move` to every position of a GeoJSON coordinate array of any depth. */
export function mapPositions<T>(coordinates: T, move: (point: LngLat) => LngLat): T {
  if (Array.isArray(coordinates) && typeof coordinates[0] === 'number') return move(coordinates as unknown as LngLat) as T;
  return (coordinates as unknown[]).map((part) => mapPositions(part, move)) as T;
}

const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;
