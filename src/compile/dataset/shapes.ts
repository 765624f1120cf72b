import type { FeatureCollection, Geometry } from 'geojson';
import type { Compiled } from './compile.ts';

/** The drawn geometries by id. */
export interface Shapes {
  projects: Map<string, Geometry>;
  blocks: Map<string, Geometry>;
}

const byId = (collection: FeatureCollection): Map<string, Geometry> => new Map(collection.features.map((f) => [String(f.id), f.geometry]));

export const shapesOf = ({ shapes }: Compiled): Shapes => ({ projects: byId(shapes.projects), blocks: byId(shapes.blocks) });
