/** The files of a site whose lines and areas are too many for every map to load all of them. */
import { bbox, coordEach } from '@turf/turf';
import type { Bounds, Project } from '../../model/dataset.ts';
import { extentFrom, OUTLINES_PATH, SHAPE_LAYER, SHAPE_ZOOMS, shapeTilesPath, type OutlinesFile } from '../../model/shape-tiles.ts';
import type { Compiled } from '../dataset/compile.ts';
import { listed } from '../dataset/columns.ts';
import { pmtilesArchive } from './archive.ts';
import { FIELDS, shapeTiles } from './cut.ts';

/** Positions of all lines and areas from which they stand as tiles too; what is lost and won by it is in `docs/performance.md`. */
const TILED_FROM = 20_000;

/** Whether the lines and areas of projects stand as tiles too, which the map then reads. */
export function isTiled({ shapes }: Pick<Compiled, 'shapes'>): boolean {
  let positions = 0;
  coordEach(shapes.projects, () => void (positions += 1));
  return positions >= TILED_FROM;
}

/** The tiles, and what the map needs besides, by path. */
export const shapeTileFiles = (compiled: Compiled): [path: string, make: () => string | Promise<Uint8Array>][] => [
  [OUTLINES_PATH, () => `${JSON.stringify(outlines(compiled))}\n`],
  [shapeTilesPath(compiled.dataset.version), () => Promise.resolve(archive(compiled))],
];

function archive(compiled: Compiled): Uint8Array {
  const layer = { id: SHAPE_LAYER, fields: FIELDS, minzoom: SHAPE_ZOOMS.from, maxzoom: SHAPE_ZOOMS.to };
  return pmtilesArchive(shapeTiles(compiled), boundsOf(compiled), { vector_layers: [layer] });
}

const boundsOf = ({ shapes }: Compiled): Bounds => bbox(shapes.projects).slice(0, 4) as Bounds;

function outlines(compiled: Compiled): OutlinesFile {
  const { dataset, shapes } = compiled;
  const drawn = new Map(shapes.projects.features.map(({ id, geometry }) => [String(id), geometry]));
  const extent = ({ id, shape, point }: Project): number[] =>
    shape && point ? extentFrom(point, bbox(drawn.get(id)!).slice(0, 4) as Bounds) : [];
  return {
    version: dataset.version,
    district: shapes.district,
    blocks: shapes.blocks,
    bounds: boundsOf(compiled),
    extents: listed(dataset).flatMap(extent),
  };
}
