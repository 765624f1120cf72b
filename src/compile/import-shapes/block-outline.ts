/** The outline of a block as a feature of `geo/blocks.geojson`. */
import { booleanPointInPolygon } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { innerPoint } from '../read/inner-point.ts';
import type { BlockShapes } from '../read/schema.ts';
import { isSameShape } from './drawn-geometry.ts';
import { asGiven, inLanguages, LACKING, metresOf, originOf, wordsOf, type ShapeOptions } from './options.ts';

type Outline = BlockShapes['features'][number];

/**
 * A new outline, with what the earlier one says that still holds.
 * @param properties those of the feature that was brought
 * @returns the feature, or everything that is not said of it
 */
export function blockOutline(
  id: string,
  geometry: Polygon | MultiPolygon,
  properties: Readonly<Record<string, unknown>>,
  options: ShapeOptions,
  earlier: Outline | undefined,
): Feature | { problems: string[] } {
  const same = isSameShape(earlier?.geometry, geometry);
  const old = earlier?.properties;
  const precision_m = options.precision ?? metresOf(properties['precision_m']) ?? (same ? old?.precision_m : undefined);
  const origin = originOf(options.basis) ?? wordsOf(properties['origin']) ?? (same ? old?.origin : undefined);
  const problems = [...(precision_m === undefined ? [LACKING.precision] : []), ...(origin === undefined ? [LACKING.basis] : [])];
  if (problems.length > 0) return { problems };
  const confidence = options.confidence ?? wordsOf(properties['confidence']) ?? old?.confidence;
  const area = metresOf(properties['area_km2']) ?? old?.area_km2;
  const { anchor, extent, ...kept } = { ...old };
  return {
    type: 'Feature',
    id,
    properties: {
      ...kept,
      precision_m,
      ...(confidence === undefined ? {} : { confidence }),
      extent: extentOf(properties) ?? (extent && asGiven(extent)) ?? drawnFrom(options.basis, origin!),
      anchor: anchor && booleanPointInPolygon(anchor, geometry) ? anchor : innerPoint(geometry),
      ...(area === undefined ? {} : { area_km2: area }),
      origin,
    },
    geometry: same ? earlier!.geometry : geometry,
  };
}

/** The limits in words, where the file has them. */
function extentOf(properties: Readonly<Record<string, unknown>>): { zh?: string; en?: string } | undefined {
  const [zh, en] = [wordsOf(properties['extent_zh']), wordsOf(properties['extent_en'])];
  return zh || en ? { ...(zh ? { zh } : {}), ...(en ? { en } : {}) } : undefined;
}

/** The limits in words where nobody has told them: what they were drawn from. */
function drawnFrom(basis: ShapeOptions['basis'], origin: string): { zh?: string; en?: string } {
  const { zh, en } = basis.zh || basis.en ? basis : inLanguages([origin]);
  return { ...(zh ? { zh: `范围依据：${zh}` } : {}), ...(en ? { en: `Drawn from: ${en}` } : {}) };
}
