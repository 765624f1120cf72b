/** The source `shapes` where lines and areas of projects come as vector tiles: `model/shape-tiles`. */
import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { Bounds } from '../../model/dataset.ts';
import { SHAPE_LAYER, SHAPE_ZOOMS, shapeTilesPath } from '../../model/shape-tiles.ts';

/** The id of the source. */
export const SHAPES = 'shapes';

/** What a map knows of lines and areas that it has as tiles. */
export interface TiledShapes {
  /** Of the data. */
  version: string;
  bounds: Bounds;
  /** As `OutlinesFile` has them. */
  extents: readonly number[];
}

/** @param site the whole address of the site's folder, with a slash at its end */
export const shapeTileSource = ({ version, bounds }: TiledShapes, site: string): SourceSpecification => ({
  type: 'vector',
  tiles: [`pmtiles://${site}${shapeTilesPath(version)}/{z}/{x}/{y}`],
  bounds,
  minzoom: SHAPE_ZOOMS.from,
  maxzoom: SHAPE_ZOOMS.to,
});

/** Layers of the source, as they read tiles. */
export const fromTiles = (layers: LayerSpecification[]): LayerSpecification[] =>
  layers.map((layer) => ('source' in layer && layer.source === SHAPES ? { ...layer, 'source-layer': SHAPE_LAYER } : layer));

/** A line or area in tiles, to tell a state of. @param row the place of its record in the list */
export const tiledFeature = (row: number) => ({ source: SHAPES, sourceLayer: SHAPE_LAYER, id: row });

/** Whether a map has lines and areas as tiles now. */
export const hasTiles = (map: { getSource(id: string): { type?: string } | undefined }): boolean =>
  map.getSource(SHAPES)?.type === 'vector';
