import { compileTables } from '../../compile/dataset/compile.ts';
import { fromCrs } from '../../compile/read/coordinates.ts';
import type { Tables } from '../../compile/read/tables.ts';
import { besidesOsm } from '../../model/credits.ts';
import type { MapAnswer } from '../protocol.ts';

/** What the map draws of a district, WGS-84: as the site would have it, without its records. */
export function drawnDistrict(tables: Tables): MapAnswer {
  const { district, projects, blocks, blockShapes, streets } = tables;
  const outlined = new Set(blockShapes.value.features.map(({ id }) => id));
  // Statements may be at fault, in which case they could not be compiled.
  const bare: Tables = {
    ...tables,
    district: { ...district, value: { ...district.value, observations: [] } },
    projects: [],
    blocks: blocks
      .filter(({ value }) => outlined.has(value.id))
      .map(({ file, value }) => ({ file, value: { ...value, observations: [], lead: [] } })),
    indicators: [],
    overview: null,
  };
  const { dataset, base, shapes } = compileTables(bare);
  const { license, credits } = dataset.district;
  return {
    base,
    district: shapes.district,
    blocks: shapes.blocks,
    named: dataset.blocks.map(({ id, order, hue, anchor, name }) => ({ id, order, anchor, name, ...(hue === undefined ? {} : { hue }) })),
    shapes: tables.projectShapes.value,
    points: projects.flatMap(({ value: { id, name, location: at } }) => (at.point ? [{ id, name, point: fromCrs(at.point, at.crs) }] : [])),
    // The streets have one of their own, with their date.
    credits: [
      license.credit,
      ...(streets ? besidesOsm(credits) : credits).map(({ name: { zh, en } }) => ({ zh: `© ${zh}`, en: `© ${en}` })),
    ],
  };
}
