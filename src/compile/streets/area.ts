/** Which part of the world is asked for: the district with a margin. */
import { bbox, buffer, polygon, simplify, truncate, union, featureCollection } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { Bounds } from '../../model/dataset.ts';
import type { DistrictShape } from '../read/schema.ts';

/** Streets go so far beyond the outline, which is drawn to 150 m, that the district does not end at its edge. */
const MARGIN_KM = 1;
/** Degrees; the margin's edge need not be a smooth one. */
const COARSE = 0.0005;
/** A box's longest side in degrees, about 10 km: servers answer to several small questions sooner than to a large one. */
const SIDE = 0.1;

/** The outline with a margin around it, as one polygon without holes. */
export function coveredArea(shape: DistrictShape): Polygon {
  const grown = shape.features.map((f) => buffer(f as Feature<Polygon | MultiPolygon>, MARGIN_KM, { units: 'kilometers' })!);
  const whole = grown.length > 1 ? union(featureCollection(grown))! : grown[0]!;
  const rings = whole.geometry.type === 'Polygon' ? [whole.geometry.coordinates] : whole.geometry.coordinates;
  const [outer] = rings.map((of) => of[0]!).sort((a, b) => b.length - a.length);
  return truncate(simplify(polygon([outer!]), { tolerance: COARSE }), { precision: 5 }).geometry;
}

/** The area's box, no larger than the bounds, in parts that a server answers at once; from the south-west, row by row. */
export function boxesOf(area: Polygon, bounds: Bounds): Bounds[] {
  const of = bbox(area);
  const [west, south] = [Math.max(of[0], bounds[0]), Math.max(of[1], bounds[1])];
  const [east, north] = [Math.min(of[2]!, bounds[2]), Math.min(of[3]!, bounds[3])];
  const [columns, rows] = [Math.ceil((east - west) / SIDE), Math.ceil((north - south) / SIDE)];
  const between = (from: number, to: number, i: number, n: number): number => Number((from + ((to - from) * i) / n).toFixed(5));
  return Array.from({ length: columns * rows }, (_, i) => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    return [
      between(west, east, column, columns),
      between(south, north, row, rows),
      between(west, east, column + 1, columns),
      between(south, north, row + 1, rows),
    ];
  });
}
