import { isWithin } from '../../model/bounds.ts';
import type { Bounds, LngLat } from '../../model/dataset.ts';
import { extentOf, positionsOf } from '../read/coordinates.ts';
import type { Issue } from '../read/issue.ts';
import { report } from '../read/load.ts';
import { STREETS_FILE, streetLine } from '../read/streets.ts';
import type { Tables } from '../read/tables.ts';

/**
 * What is drawn around the district's own shapes is of this part of the world: within the district's bounds, or as far from them
 * as they are wide and high. A slip of a digit is mostly further off. Blocks and projects are held to the bounds themselves.
 */
export function checkNeighbourhood(tables: Tables, issues: Issue[]): void {
  const near = around(tables.district.value.bounds);
  const expected = `expected [lng, lat] inside ${JSON.stringify(near)}, around the district's bounds`;
  const farOff = (coordinates: unknown) =>
    contains(near, extentOf(coordinates)) ? undefined : positionsOf(coordinates).find(({ point }) => !isWithin(near, point));
  const said = (point: LngLat): string => `position ${JSON.stringify(point)} is far from the district, ${expected}`;

  for (const { file, value } of [tables.districtShape, ...tables.base])
    value.features.forEach(({ geometry }, i) => {
      const far = farOff(geometry.coordinates);
      if (far) report(issues, file, ['features', i, 'geometry', 'coordinates', ...far.path], said(far.point));
    });
  tables.blockShapes.value.features.forEach(({ properties: { anchor } }, i) => {
    if (farOff(anchor)) report(issues, tables.blockShapes.file, ['features', i, 'properties', 'anchor'], said(anchor));
  });
  tables.streets?.features.forEach(({ geometry }, i) => {
    const far = farOff(geometry.coordinates);
    if (far) issues.push({ file: STREETS_FILE, line: streetLine(i), col: 1, message: said(far.point) });
  });
}

function around([west, south, east, north]: Bounds): Bounds {
  const [width, height] = [east - west, north - south];
  return [west - width, south - height, east + width, north + height].map((d) => Number(d.toFixed(4))) as Bounds;
}

const contains = (outer: Bounds, [west, south, east, north]: Bounds): boolean =>
  isWithin(outer, [west, south]) && isWithin(outer, [east, north]);
