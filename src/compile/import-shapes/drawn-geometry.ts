/** A geometry as the files of `geo/` have it: WGS-84, five decimals, rings wound as RFC 7946 says. */
import { isDeepStrictEqual } from 'node:util';
import { rewind, simplify } from '@turf/turf';
import type { Geometry, LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import type { LngLat } from '../../model/dataset.ts';
import { fromCrs, mapPositions, positionsOf, type Crs } from '../read/coordinates.ts';
import { drawn } from '../read/schema.ts';

/** What a line or an area may be. */
export type Drawn = LineString | MultiLineString | Polygon | MultiPolygon;

/** Metres in a degree of latitude. */
const DEGREE_M = 111_320;

/**
 * The geometry brought into that form, or what stands against it, worded to follow what it is of.
 * @param within metres by which a line may move where it is simplified; left out, every position stays
 */
export function drawnGeometry(geometry: Geometry | null, crs: Crs, within?: number): Drawn | { problem: string } {
  if (!geometry) return { problem: 'has no shape, expected a line or an area' };
  const parts = geometry.type === 'GeometryCollection' ? geometry.geometries : [geometry];
  const shape = together(parts);
  if (!shape) {
    const kinds = [...new Set(parts.map(({ type }) => type))].join(' and ');
    const point = kinds === 'Point' ? ' (a point stands in a table, in the columns lon and lat)' : '';
    return { problem: `is a ${kinds}, expected lines, or areas${point}` };
  }
  let positions;
  try {
    positions = positionsOf(shape.coordinates);
  } catch {
    positions = null;
  }
  if (!positions?.every(({ point: [x, y] }) => Number.isFinite(x) && Number.isFinite(y)))
    return { problem: 'has coordinates that are no numbers, expected [longitude, latitude]' };
  const far = positions.find(({ point: [x, y] }) => Math.abs(x) > 180 || Math.abs(y) > 90);
  if (far)
    return {
      problem: `has coordinates that are no degrees (${far.point.slice(0, 2).join(', ')}), expected longitude and latitude in WGS-84`,
    };
  // A height has no place on the map.
  const flat = mapPositions(shape.coordinates, ([x, y]) => [x, y] as LngLat);
  const accepted = drawn.safeParse({ ...shape, coordinates: flat });
  if (!accepted.success) return { problem: `is none that can be drawn: ${accepted.error.issues[0]!.message}` };
  const moved = { ...shape, coordinates: mapPositions(flat, (p) => fromCrs(p, crs)) } as Drawn;
  const simplified = within ? simplify(moved, { tolerance: within / DEGREE_M, highQuality: true }) : moved;
  return finished({ ...simplified, coordinates: mapPositions(simplified.coordinates, (p) => p.map(five) as unknown as LngLat) } as Drawn);
}

const five = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

/** Lines together, or areas together; null for anything else, and for both at once. */
export function together(parts: readonly Geometry[]): Drawn | null {
  const of = (single: 'LineString' | 'Polygon'): unknown[] | null => {
    const all = parts.map((part) =>
      part.type === single ? [part.coordinates] : part.type === `Multi${single}` ? (part as MultiPolygon).coordinates : null,
    );
    return all.length > 0 && all.every((some) => some !== null) ? all.flat() : null;
  };
  for (const single of ['LineString', 'Polygon'] as const) {
    const all = of(single);
    if (all) return (all.length === 1 ? { type: single, coordinates: all[0] } : { type: `Multi${single}`, coordinates: all }) as Drawn;
  }
  return null;
}

/** Whether two shapes are one, a collection of a single part being that part. */
export const isSameShape = (one: Geometry | undefined, other: Geometry): boolean =>
  one !== undefined && isDeepStrictEqual(together([one]), together([other]));

/** Without positions that are equal after rounding, and what is left of holes and islands by that. */
function finished(shape: Drawn): Drawn | { problem: string } {
  const areal = shape.type.endsWith('Polygon');
  const single = areal ? 'Polygon' : 'LineString';
  const all = (shape.type.startsWith('Multi') ? shape.coordinates : [shape.coordinates]) as unknown[];
  const kept = all.flatMap((part): unknown[] => {
    if (!areal) return [distinct(part as LngLat[])].filter((line) => line.length > 1);
    const [outer = [], ...holes] = (part as LngLat[][]).map(distinct);
    return outer.length < 4 ? [] : [[outer, ...holes.filter((hole) => hole.length > 3)]];
  });
  if (kept.length === 0) return { problem: `is smaller than a metre, expected ${areal ? 'an area' : 'a line'}` };
  const whole = { type: kept.length > 1 ? `Multi${single}` : single, coordinates: kept.length > 1 ? kept : kept[0] } as Drawn;
  return areal ? (rewind(whole as Polygon) as Drawn) : whole;
}

const distinct = (line: readonly LngLat[]): LngLat[] =>
  line.filter((p, i) => i === 0 || p[0] !== line[i - 1]![0] || p[1] !== line[i - 1]![1]);
