/** What is used of shpjs, which has no types of its own. */
declare module 'shpjs' {
  import type { Geometry } from 'geojson';

  /** The geometries of the records, null for those without; in WGS-84 where `prj` says how to get there. */
  export function parseShp(shp: Uint8Array, prj?: string): (Geometry | null)[];
  /** What the records say, in the same order. */
  export function parseDbf(dbf: Uint8Array, encoding?: string): Record<string, unknown>[];
}
