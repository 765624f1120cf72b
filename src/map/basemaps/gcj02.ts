import gcoord from 'gcoord';
import type { LngLat } from '../../model/dataset.ts';
import type { MapCrs } from '../crs.ts';

/** Re-projects between WGS-84 and the coordinates of a base map drawn in GCJ-02, both ways. */
export const GCJ02: MapCrs = {
  toMap: (point: LngLat): LngLat => gcoord.transform<[number, number]>([point[0], point[1]], gcoord.WGS84, gcoord.GCJ02) as LngLat,
  fromMap: (point: LngLat): LngLat => gcoord.transform<[number, number]>([point[0], point[1]], gcoord.GCJ02, gcoord.WGS84) as LngLat,
};
