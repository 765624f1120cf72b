/** The shapes of `geo/`, in WGS-84 whatever they were drawn on. */
import { join } from 'node:path';
import { LineCounter } from 'yaml';
import type { z } from 'zod';
import type { LngLat } from '../../model/dataset.ts';
import { fromCrs, mapPositions, type Crs } from './coordinates.ts';
import { entryAt } from './entry.ts';
import type { Issue } from './issue.ts';
import { load, type Loaded } from './load.ts';
import { parse } from './parse.ts';

/** As much of a file of shapes as has to do with where they are. */
interface Shapes {
  features: {
    geometry: { type: string; coordinates: unknown };
    /** `crs` is of all positions of the Feature, that of its label included. */
    properties: { crs?: Crs | undefined; anchor?: LngLat; [name: string]: unknown };
  }[];
}

/**
 * Reads one file of shapes and checks it against its schema. What was drawn on a Chinese map, as `crs` among the properties of a
 * Feature says, is converted; the `crs` is gone afterwards.
 */
export function loadShapes<T extends Shapes>(root: string, path: string, schema: z.ZodType<T>, issues: Issue[]): Loaded<T> | null {
  const loaded = load(root, path, schema, issues);
  return loaded && { ...loaded, value: { ...loaded.value, features: loaded.value.features.map(inWgs84) } };
}

/** The same of a file that may be left out: then there are no shapes of its kind. */
export function loadOptionalShapes<T extends Shapes>(root: string, path: string, schema: z.ZodType<T>, issues: Issue[]): Loaded<T> | null {
  if (entryAt(join(root, path))) return loadShapes(root, path, schema, issues);
  // What the file would hold: who adds a shape adds it to this.
  const text = '{"type":"FeatureCollection","features":[\n]}\n';
  const lines = new LineCounter();
  const { doc } = parse(text, lines);
  const file = { path, stem: path.slice(path.lastIndexOf('/') + 1, path.lastIndexOf('.')), lines, doc, text };
  return { file, value: schema.parse(JSON.parse(text)) };
}

function inWgs84<F extends Shapes['features'][number]>(feature: F): F {
  const { crs, ...properties } = feature.properties;
  if (crs === undefined) return feature;
  const { anchor } = properties;
  return {
    ...feature,
    properties: { ...properties, ...(anchor ? { anchor: fromCrs(anchor, crs) } : {}) },
    geometry: { ...feature.geometry, coordinates: mapPositions(feature.geometry.coordinates, (point) => fromCrs(point, crs)) },
  };
}
