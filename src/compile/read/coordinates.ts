import gcoord from 'gcoord';
import type { Bounds, LngLat } from '../../model/dataset.ts';

const systems = { wgs84: gcoord.WGS84, gcj02: gcoord.GCJ02, bd09: gcoord.BD09 } as const;

/** Reference systems that a record may have been collected in. */
export type Crs = keyof typeof systems;

/** `[lng, lat]` in the named system → `[lng, lat]` in WGS-84, rounded to 1e-6 degrees (about 0.1 m). */
export function fromCrs(point: LngLat, crs: Crs = 'wgs84'): LngLat {
  if (crs === 'wgs84') return point;
  const [lng, lat] = gcoord.transform<[number, number]>([point[0], point[1]], systems[crs], gcoord.WGS84);
  return [round(lng), round(lat)];
}

/**
 * Applies `move` to every position of a GeoJSON coordinate array of any depth.
 * @param move is given the position and where it stands in the array
 */
export function mapPositions<T>(coordinates: T, move: (point: LngLat, path: readonly number[]) => LngLat, path: readonly number[] = []): T {
  if (Array.isArray(coordinates) && typeof coordinates[0] === 'number') return move(coordinates as unknown as LngLat, path) as T;
  return (coordinates as unknown[]).map((part, i) => mapPositions(part, move, [...path, i])) as T;
}

/** Every position of a coordinate array, each with where it stands in it. */
export function positionsOf(coordinates: unknown): { point: LngLat; path: readonly number[] }[] {
  const positions: { point: LngLat; path: readonly number[] }[] = [];
  mapPositions(coordinates, (point, path) => {
    positions.push({ point, path });
    return point;
  });
  return positions;
}

/** The extent of the positions in a coordinate array of any depth: west, south, east, north. */
export function extentOf(coordinates: unknown): Bounds {
  const extent: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
  for (const {
    point: [lng, lat],
  } of positionsOf(coordinates)) {
    extent[0] = Math.min(extent[0], lng);
    extent[1] = Math.min(extent[1], lat);
    extent[2] = Math.max(extent[2], lng);
    extent[3] = Math.max(extent[3], lat);
  }
  return extent;
}

const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;
