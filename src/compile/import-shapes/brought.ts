/** Lines and areas as somebody brings them, before it is known what of the district they are. */
import type { Geometry } from 'geojson';
import type { Crs } from '../read/coordinates.ts';

export interface BroughtFeature {
  /** Which it is, from 1, as the file has them. */
  number: number;
  id: string | undefined;
  properties: Record<string, unknown>;
  /** In the system that the whole is in; null where the file has none. */
  geometry: Geometry | null;
}

export interface BroughtShapes {
  features: BroughtFeature[];
  /** The system of the coordinates, which are degrees. */
  crs: Crs;
  /** How it is known, as a sentence for the person who brings them. */
  told: string;
}

/** How systems are called in sentences. */
export const CRS_NAMES: Readonly<Record<Crs, string>> = { wgs84: 'WGS-84', gcj02: 'GCJ-02', bd09: 'BD-09' };
