/** A point of an area that stands for it. */
import { booleanPointInPolygon, centerOfMass, pointOnFeature } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import type { LngLat } from '../../model/dataset.ts';

/** Decimal places of a position: about a metre. */
const PLACES = 5;

/** The middle, where that is inside; else a position that is. WGS-84 degrees. */
export function innerPoint(geometry: Polygon | MultiPolygon): LngLat {
  const middle = centerOfMass(geometry);
  const { coordinates } = (booleanPointInPolygon(middle, geometry) ? middle : pointOnFeature(geometry)).geometry;
  return [Number(coordinates[0]!.toFixed(PLACES)), Number(coordinates[1]!.toFixed(PLACES))];
}
