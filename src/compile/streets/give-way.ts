/** Tells which parts of the hand-drawn linework the streets stand in for. */
import { booleanPointInPolygon, pointOnFeature } from '@turf/turf';
import type { Feature, FeatureCollection, Polygon } from 'geojson';
import { cutter, isLine, splitLine, type Cutter } from './clip.ts';

/** Base files that draw the same things as the streets, with less detail. */
const COVERED = ['roads', 'bridges', 'water'] as const;

/**
 * Cuts the lines of roads, bridges and waters at the edge of what the streets cover, and marks what lies inside as `covered`: the
 * map draws that only as long as it is too far off for streets. Names and properties stay with every part.
 */
export function giveWay(base: Readonly<Record<string, FeatureCollection>>, area: Polygon): Record<string, FeatureCollection> {
  const by = cutter(area);
  const marked = COVERED.flatMap((name) => {
    const of = base[name];
    return of ? [[name, { ...of, features: of.features.flatMap((f) => parted(f, by)) }] as const] : [];
  });
  return { ...base, ...Object.fromEntries(marked) };
}

function parted(feature: Feature, by: Cutter): Feature[] {
  const { geometry } = feature;
  const covered = { ...feature, properties: { ...feature.properties, covered: true } };
  if (!isLine(geometry)) return [booleanPointInPolygon(pointOnFeature(geometry), by.area) ? covered : feature];
  const { inside, outside } = splitLine(geometry, by);
  if (inside.length === 0) return [feature];
  if (outside.length === 0) return [covered];
  return [
    ...inside.map((coordinates): Feature => ({ ...covered, geometry: { type: 'LineString', coordinates } })),
    ...outside.map((coordinates): Feature => ({ ...feature, geometry: { type: 'LineString', coordinates } })),
  ];
}
