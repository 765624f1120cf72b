/** A GeoJSON file as features. */
import type { Feature, Geometry } from 'geojson';
import type { Crs } from '../read/coordinates.ts';
import { UnreadableError } from '../workbook/archive.ts';
import { CRS_NAMES, type BroughtFeature, type BroughtShapes } from './brought.ts';

/** Systems that an older GeoJSON names and whose coordinates are those of WGS-84, longitude first. */
const LIKE_WGS84 = /(CRS:?84|EPSG:{1,2}(4326|4490))$/i;

/**
 * @param said the system that the coordinates are said to be in; WGS-84, which the format has, where that is left out
 * @throws UnreadableError
 */
export function readGeojson(text: string, said?: Crs): BroughtShapes {
  const whole = parsed(text);
  const named = (whole['crs'] as { properties?: { name?: unknown } } | undefined)?.properties?.name;
  if (said === undefined && typeof named === 'string' && !LIKE_WGS84.test(named))
    throw new UnreadableError(`says that its coordinates are in ${named}, expected degrees in WGS-84 (save it anew so), or --crs`);
  return {
    features: featuresOf(whole),
    crs: said ?? 'wgs84',
    told: said
      ? `Its coordinates are read as ${CRS_NAMES[said]}, as --crs says.`
      : 'Its coordinates are read as WGS-84, which GeoJSON is in; what was taken from a Chinese web map is in another: --crs gcj02 or bd09.',
  };
}

function parsed(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new UnreadableError(`is no JSON (${(error as Error).message}), expected GeoJSON`, { cause: error });
  }
  if (typeof value !== 'object' || value === null || typeof (value as { type?: unknown }).type !== 'string')
    throw new UnreadableError('is JSON of another kind, expected GeoJSON with features');
  return value as Record<string, unknown>;
}

function featuresOf(whole: Record<string, unknown>): BroughtFeature[] {
  const { type, features } = whole;
  const listed = type === 'FeatureCollection' && Array.isArray(features) ? features : type === 'Feature' ? [whole] : null;
  if (!listed) throw new UnreadableError(`is GeoJSON of the type ${String(type)}, expected a FeatureCollection or a Feature`);
  return listed.map((feature: Partial<Feature> | null, i) => ({
    number: i + 1,
    id: feature?.id === undefined ? undefined : String(feature.id),
    properties: { ...feature?.properties },
    geometry: (feature?.geometry ?? null) as Geometry | null,
  }));
}
