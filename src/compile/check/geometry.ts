import { bbox, booleanClockwise, booleanIntersects } from '@turf/turf';
import { progress } from '../output/progress.ts';
import { positionsOf } from '../read/coordinates.ts';
import type { Issue } from '../read/issue.ts';
import { LIMITS } from '../read/limits.ts';
import { report } from '../read/load.ts';
import { STREETS_FILE, streetLine } from '../read/streets.ts';
import type { SourceFile } from '../read/source-file.ts';
import type { Tables } from '../read/tables.ts';
import { oneOf } from './one-of.ts';
import { crossing } from './rings.ts';

type Ring = [number, number][];

const closed = (ring: Ring): boolean => ring[0]![0] === ring.at(-1)![0] && ring[0]![1] === ring.at(-1)![1];

/** Whether every ring ends where it began; turf throws at those that do not. */
export function isClosed(geometry: { type: string; coordinates: unknown }): boolean {
  if (geometry.type === 'Polygon') return (geometry.coordinates as Ring[]).every(closed);
  return geometry.type !== 'MultiPolygon' || (geometry.coordinates as Ring[][]).every((rings) => rings.every(closed));
}

/** Whether a shape has more positions than are compared with other shapes. */
const isTooLarge = (shape: { coordinates: unknown }): boolean => countOf(shape) > LIMITS.positions;
const countOf = ({ coordinates }: { coordinates: unknown }): number => positionsOf(coordinates).length;

/** Shapes are in the district, of a size that can be drawn, and polygons closed, wound as RFC 7946 (3.1.6) says, and free of self-intersection. */
export function checkGeometry(tables: Tables, blockIds: Set<string>, issues: Issue[]): void {
  const { districtShape, blockShapes, projectShapes, base } = tables;
  const outline = districtShape.value.features[0];
  if (districtShape.value.features.length !== 1)
    report(
      issues,
      districtShape.file,
      ['features'],
      `${districtShape.value.features.length} features, expected the one outline of the district`,
    );
  const [west, south, east, north] = tables.district.value.bounds;

  for (const { file, value } of [districtShape, blockShapes, projectShapes, ...base]) {
    const seen = new Set<string>();
    value.features.forEach((feature, i) => {
      if (seen.has(feature.id))
        report(issues, file, ['features', i, 'id'], `feature id "${feature.id}" stands twice, expected a unique id`);
      seen.add(feature.id);
      const path = ['features', i, 'geometry', 'coordinates'];
      const geometry = feature.geometry;
      const count = countOf(geometry);
      if (count > LIMITS.positions) {
        report(
          issues,
          file,
          path,
          `${feature.id} has ${count} positions, expected at most ${LIMITS.positions} (simplify it: five decimals show no more)`,
        );
        return;
      }
      if (geometry.type === 'Polygon') checkRings(file, path, geometry.coordinates, issues);
      if (geometry.type === 'MultiPolygon') geometry.coordinates.forEach((rings, k) => checkRings(file, [...path, k], rings, issues));
    });
  }

  /** What shapes are compared with: nothing where the outline itself is at fault. */
  const whole = outline && isClosed(outline.geometry) && !isTooLarge(outline.geometry) ? outline : undefined;
  for (const { file, value } of [blockShapes, projectShapes]) {
    value.features.forEach((feature, i) => {
      progress(() => `${i} of ${value.features.length} shapes of ${file.path} checked`);
      if (isTooLarge(feature.geometry)) return;
      const { geometry } = feature;
      const path = ['features', i, 'geometry', 'coordinates'];
      const [w, s, e, n] = bbox(geometry);
      if (w! < west || s! < south || e! > east || n! > north)
        report(
          issues,
          file,
          path,
          `${feature.id} reaches beyond the district's bounds, expected [lng, lat] inside ${JSON.stringify([west, south, east, north])}`,
        );
      else if (whole && isClosed(geometry) && !booleanIntersects(geometry, whole))
        report(issues, file, path, `${feature.id} lies wholly outside the district, expected it to touch the outline`);
    });
  }

  tables.streets?.features.forEach(({ id, geometry }, i) => {
    if (!isClosed(geometry))
      issues.push({
        file: STREETS_FILE,
        line: streetLine(i),
        col: 1,
        message: `a ring of ${id} is not closed, expected its last position to equal its first`,
      });
  });

  const drawn = new Set(blockShapes.value.features.map((f) => f.id));
  blockShapes.value.features.forEach((f, i) => {
    if (!blockIds.has(f.id)) report(issues, blockShapes.file, ['features', i, 'id'], `"${f.id}" is no block, expected ${oneOf(blockIds)}`);
  });
  for (const { file, value } of tables.blocks)
    if (!drawn.has(value.id))
      report(issues, file, ['id'], `block "${value.id}" has no outline, expected a feature with that id in geo/blocks.geojson`);
}

function checkRings(file: SourceFile, path: PropertyKey[], rings: Ring[], issues: Issue[]): void {
  rings.forEach((ring, r) => {
    const at = [...path, r];
    if (!closed(ring)) {
      report(issues, file, at, `ring is not closed, expected its last position to equal its first ${JSON.stringify(ring[0])}`);
      return;
    }
    const clockwise = booleanClockwise(ring);
    if (clockwise !== r > 0)
      report(
        issues,
        file,
        at,
        `ring runs ${clockwise ? 'clockwise' : 'counter-clockwise'}, expected ${r > 0 ? 'clockwise for a hole' : 'counter-clockwise for an outer ring'} (RFC 7946)`,
      );
    const met = crossing(ring);
    if (met) report(issues, file, at, `ring crosses itself near ${JSON.stringify(met)}, expected a simple ring`);
  });
}
