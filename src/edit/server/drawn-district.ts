import { compileTables } from '../../compile/dataset/compile.ts';
import { fromCrs } from '../../compile/read/coordinates.ts';
import type { Tables } from '../../compile/read/tables.ts';
import type { MapAnswer } from '../protocol.ts';

/** What the map draws of a district, WGS-84: as the site would have it, without its records. */
export function drawnDistrict(tables: Tables): MapAnswer {
  const { district, projects } = tables;
  // Records may be at fault, in which case they could not be compiled.
  const bare = {
    ...tables,
    district: { ...district, value: { ...district.value, observations: [] } },
    projects: [],
    blocks: [],
    indicators: [],
    overview: null,
  };
  const { base, shapes } = compileTables(bare);
  return {
    base,
    district: shapes.district,
    blocks: shapes.blocks,
    shapes: tables.projectShapes.value,
    points: projects.flatMap(({ value: { id, name, location: at } }) => (at.point ? [{ id, name, point: fromCrs(at.point, at.crs) }] : [])),
    credit: district.value.license.credit,
  };
}
