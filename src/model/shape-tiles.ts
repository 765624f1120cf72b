/**
 * Lines and areas of projects as vector tiles, where they are too many for every map to load all of them: what the build writes
 * and the map reads, beside `map/shapes.json`.
 */
import type { FeatureCollection } from 'geojson';
import type { Bounds, LngLat } from './dataset.ts';

/**
 * All tiles in one file, read by ranges of bytes: https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md. Its name has the version
 * of the data, so that a page that was open before never reads parts of two files.
 */
export const shapeTilesPath = (version: string): string => `map/shapes-${version}.pmtiles`;
/** Whether a path is that of such a file. */
export const isShapeTiles = (path: string): boolean => /^map\/shapes-\w+\.pmtiles$/.test(path);
/** What the map needs besides the tiles. */
export const OUTLINES_PATH = 'map/outlines.json';

/** The one layer of each tile. */
export const SHAPE_LAYER = 'shapes';
/** Zooms that have tiles of their own, from the farthest that a map shows; closer up, the last are drawn larger. */
export const SHAPE_ZOOMS = { from: 8, to: 13 } as const;
/** From this zoom on tiles have the names of lines. */
export const NAMES_FROM = 12;

/** `map/outlines.json`. Coordinates are WGS-84 degrees, longitude first. */
export interface OutlinesFile {
  /** Of the data, whose order the extents follow, and which the tiles are of. */
  version: string;
  district: FeatureCollection;
  blocks: FeatureCollection;
  /** Of all lines and areas together. */
  bounds: Bounds;
  /**
   * Of each record with a line or area, in the list's own order, its west, south, east and north, from the record's point, in steps of
   * `EXTENT_STEP`.
   */
  extents: number[];
}

/** Degrees: 11 m, a few pixels at the closest that a camera comes to show all of something. */
export const EXTENT_STEP = 1e-4;

/** An extent in steps from a point, none of it left out. */
export const extentFrom = ([lng, lat]: LngLat, [west, south, east, north]: Bounds): number[] => [
  Math.floor((west - lng) / EXTENT_STEP),
  Math.floor((south - lat) / EXTENT_STEP),
  Math.ceil((east - lng) / EXTENT_STEP),
  Math.ceil((north - lat) / EXTENT_STEP),
];
