import { booleanPointInPolygon, pointToPolygonDistance } from '@turf/turf';
import { BLOCK_ONLY, SUBDISTRICT_ONLY } from '../../model/precision.ts';
import { isClosed } from './geometry.ts';
import { progress } from '../output/progress.ts';
import { fromCrs } from '../read/coordinates.ts';
import type { Issue } from '../read/issue.ts';
import { report } from '../read/load.ts';
import type { Tables } from '../read/tables.ts';

/**
 * A location says what it knows and no more: a point needs an uncertainty its precision allows, and no precision hides one.
 * @param failed ids of records that their schema refused: a shape of that name is not told as unused
 */
export function checkLocations(tables: Tables, issues: Issue[], failed: Iterable<string> = []): void {
  const limits = new Map(tables.vocab.value.precisions.map((p) => [p.id, p.max_uncertainty_m]));
  const shapes = new Set(tables.projectShapes.value.features.map((f) => f.id));
  const outline = tables.districtShape.value.features.find((f) => isClosed(f.geometry));
  const used = new Set(failed);
  const records = new Map(tables.projects.map((p) => [p.value.id, p.value]));
  for (const [i, { file, value }] of tables.projects.entries()) {
    progress(() => `${i} of ${tables.projects.length} locations checked`);
    const at = value.location;
    const limit = limits.get(at.precision);
    const say = (key: string, message: string) => report(issues, file, ['location', key], message);
    if (at.shape !== undefined) {
      used.add(at.shape);
      if (!shapes.has(at.shape)) say('shape', `shape "${at.shape}" is unknown, expected the id of a feature in geo/projects.geojson`);
    }
    if (!limits.has(at.precision)) continue;
    if (limit === undefined) {
      if (at.point || at.shape) say(at.point ? 'point' : 'shape', `a place is drawn though precision is ${at.precision}, expected none`);
      if (at.uncertainty_m !== undefined) say('uncertainty_m', `uncertainty_m stands though precision is ${at.precision}, expected none`);
      if (at.precision === BLOCK_ONLY && value.block === undefined)
        say('precision', 'precision is block but the record has no block, expected one');
      if (at.precision === SUBDISTRICT_ONLY && value.subdistrict === undefined)
        say('precision', 'precision is subdistrict but the record has no subdistrict, expected one');
      continue;
    }
    const whole = value.within === undefined ? undefined : records.get(value.within)?.location;
    if (!at.point && !at.shape && value.within === undefined)
      say('precision', `precision is ${at.precision} but nothing is drawn, expected a point or a shape`);
    if (!at.point && !at.shape && whole) {
      if (!whole.point && !whole.shape)
        say('precision', `precision is ${at.precision} but the record it is within has no place either, expected a point or a shape`);
      else if (at.uncertainty_m !== undefined && at.uncertainty_m < (whole.uncertainty_m ?? 0))
        say(
          'uncertainty_m',
          `uncertainty_m is ${at.uncertainty_m}, expected at least the ${whole.uncertainty_m} m of the record it is within`,
        );
    }
    if (at.point && at.shape) say('point', 'both a point and a shape stand, expected one of them');
    if (at.uncertainty_m === undefined) say('precision', `uncertainty_m is missing, expected at most ${limit} m for ${at.precision}`);
    else if (at.uncertainty_m > limit)
      say('uncertainty_m', `uncertainty_m is ${at.uncertainty_m}, expected at most ${limit} for ${at.precision}`);
    if (at.point && outline) {
      const point = fromCrs(at.point, at.crs);
      const reach = (at.uncertainty_m ?? 0) + outline.properties.precision_m;
      if (!booleanPointInPolygon(point, outline) && pointToPolygonDistance(point, outline, { units: 'meters' }) > reach) {
        const [lng, lat] = at.point;
        const turned = Math.abs(lng) <= 90 && booleanPointInPolygon(fromCrs([lat, lng], at.crs), outline);
        const expected = turned
          ? ` and inside it the other way round, expected [${lat}, ${lng}]`
          : ', expected [lng, lat] inside its outline (or within its uncertainty)';
        say('point', `point ${JSON.stringify(at.point)} lies outside the district${expected}`);
      }
    }
  }
  tables.projectShapes.value.features.forEach((f, i) => {
    if (!used.has(f.id))
      report(
        issues,
        tables.projectShapes.file,
        ['features', i, 'id'],
        `shape "${f.id}" is used by no record, expected one with location.shape`,
      );
  });
}
