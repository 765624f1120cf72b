import gcoord from 'gcoord';
import type { LngLat } from '../../model/dataset.ts';

/** Moves between WGS-84 and a base map drawn in GCJ-02, both ways. */
export const GCJ02 = {
  toMap: (point: LngLat): LngLat => gcoord.transform<[number, number]>([point[0], point[1]], gcoord.WGS84, gcoord.GCJ02) as LngLat,
  fromMap: (point: LngLat): LngLat => gcoord.transform<[number, number]>([point[0], point[1]], gcoord.GCJ02, gcoord.WGS84) as LngLat,
};
