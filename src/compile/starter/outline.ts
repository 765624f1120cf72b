/** The outline of a new district, from whatever GeoJSON it comes in. */
import { readFileSync } from 'node:fs';
import { bbox, rewind, simplify } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { Bounds, LngLat } from '../../model/dataset.ts';
import { PlainError } from '../output/plain-error.ts';
import { fromCrs, positionsOf, type Crs } from '../read/coordinates.ts';
import { innerPoint } from '../read/inner-point.ts';
import { LIMITS } from '../read/limits.ts';

/** Decimal places of a position: about a metre. */
const PLACES = 5;
/** As many positions as draw any district; a file of more is simplified. */
const ENOUGH = 8000;

export interface Outline {
  geometry: Polygon | MultiPolygon;
  /** Coordinates outside are refused by the check: what the outline covers, and some ground around it. */
  bounds: Bounds;
  /** What the map shows first. */
  view: Bounds;
  /** A position well inside. */
  anchor: LngLat;
}

/**
 * Reads a Polygon, a MultiPolygon, or Features of them, which together are the outline; in WGS-84, wound as RFC 7946 says.
 * @throws PlainError for a file that holds none
 */
export function readOutline(path: string, crs: Crs): Outline {
  const fail = (why: string): never => {
    throw new PlainError(`${path} ${why}`);
  };
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    fail('is no JSON, expected GeoJSON with a Polygon or MultiPolygon.');
  }
  const polygons = polygonsOf(json);
  if (polygons.length === 0) fail('holds no area, expected GeoJSON with a Polygon or MultiPolygon.');
  for (const { point } of positionsOf(polygons)) {
    const [lng, lat] = point;
    if (!Number.isFinite(lng) || !Number.isFinite(lat) || Math.abs(lng) > 180 || Math.abs(lat) > 90)
      fail(`has the position ${JSON.stringify(point)}, expected degrees with the longitude first.`);
  }
  const moved = polygons
    .map((rings) => rings.map((ring) => tidy(ring.map((at) => fromCrs([at[0]!, at[1]!], crs)))).filter((ring) => ring.length >= 4))
    .filter((rings) => rings.length > 0);
  if (moved.length === 0) fail('holds no ring of three corners, expected an area.');
  const geometry = wound(
    few(moved.length === 1 ? { type: 'Polygon', coordinates: moved[0]! } : { type: 'MultiPolygon', coordinates: moved }),
  );
  const extent = bbox(geometry).slice(0, 4) as Bounds;
  return { geometry, bounds: around(extent, 0.1, 3), view: around(extent, 0.02, 4), anchor: innerPoint(geometry) };
}

type Rings = Position[][];

/** The rings of every area in a GeoJSON value, of whatever is in it. */
function polygonsOf(value: unknown): Rings[] {
  const { type, geometry, features, geometries, coordinates } = (value ?? {}) as Record<string, unknown>;
  if (type === 'FeatureCollection' && Array.isArray(features)) return features.flatMap(polygonsOf);
  if (type === 'GeometryCollection' && Array.isArray(geometries)) return geometries.flatMap(polygonsOf);
  if (type === 'Feature') return polygonsOf(geometry);
  const areas = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : [];
  return Array.isArray(areas) ? areas.filter(isRings) : [];
}

const isRings = (value: unknown): value is Rings =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every(
    (ring) => Array.isArray(ring) && ring.every((at) => Array.isArray(at) && at.length >= 2 && at.every((n) => typeof n === 'number')),
  );

/** A closed ring without heights, to the metre, no position twice in a row. */
function tidy(ring: readonly LngLat[]): Position[] {
  const rounded = ring.map(([lng, lat]) => [Number(lng.toFixed(PLACES)), Number(lat.toFixed(PLACES))]);
  const same = (a: Position | undefined, b: Position | undefined) => a?.[0] === b?.[0] && a?.[1] === b?.[1];
  const kept = rounded.filter((at, i) => i === 0 || !same(at, rounded[i - 1]));
  return same(kept[0], kept.at(-1)) ? kept : [...kept, kept[0]!];
}

/** The same in as few positions as draw it, where there are very many. */
function few<G extends Polygon | MultiPolygon>(geometry: G): G {
  let simple = geometry;
  for (let tolerance = 1e-5; positionsOf(simple.coordinates).length > Math.min(ENOUGH, LIMITS.positions); tolerance *= 2)
    simple = simplify(geometry, { tolerance, highQuality: true, mutate: false });
  if (simple === geometry) return geometry;
  const rings = (all: Rings) => all.map((ring) => tidy(ring as LngLat[])).filter((ring) => ring.length >= 4);
  return (
    simple.type === 'Polygon'
      ? { type: 'Polygon', coordinates: rings(simple.coordinates) }
      : { type: 'MultiPolygon', coordinates: simple.coordinates.map(rings).filter((all) => all.length > 0) }
  ) as G;
}

const wound = (geometry: Polygon | MultiPolygon): Polygon | MultiPolygon => rewind(geometry, { mutate: false }) as Polygon | MultiPolygon;

/** The box of an extent with a share of its width and height on each side. */
function around([west, south, east, north]: Bounds, share: number, places: number): Bounds {
  const [x, y] = [(east - west) * share, (north - south) * share];
  const step = 10 ** places;
  const out = (degrees: number, way: 'floor' | 'ceil') => Math[way](degrees * step) / step;
  return [out(west - x, 'floor'), out(south - y, 'floor'), out(east + x, 'ceil'), out(north + y, 'ceil')];
}
