/** The point of a record in the form: as it was read off, and on the earth. */
import { fromCrs } from '../../compile/read/coordinates.ts';
import type { LngLat } from '../../model/dataset.ts';
import type { RecordForm } from './record-form.svelte.ts';
import { rounded } from './typed-position.ts';

/** Systems that a point may have been read off in. */
export const CRS = ['wgs84', 'gcj02', 'bd09'] as const;
export type Crs = (typeof CRS)[number];

/** The two numbers, whatever their system; null while there are none. */
export function pointOf(form: Pick<RecordForm, 'at'>): LngLat | null {
  const point = form.at(['location', 'point']);
  const isPoint = Array.isArray(point) && point.length === 2 && point.every((value) => typeof value === 'number');
  return isPoint ? ([...point] as LngLat) : null;
}

/** The point in WGS-84; null while there is none, or nobody has said in which system it is. */
export function wgs84Of(form: Pick<RecordForm, 'at'>): LngLat | null {
  const point = pointOf(form);
  const crs = form.at(['location', 'crs']) ?? 'wgs84';
  return point && CRS.includes(crs as Crs) ? fromCrs(point, crs as Crs) : null;
}

/** Puts the point where the map says, which is WGS-84. */
export function place(form: RecordForm, [lng, lat]: LngLat): void {
  form.set(['location', 'point'], [rounded(lng), rounded(lat)]);
  form.set(['location', 'crs'], undefined);
  form.leave(['location', 'point']);
}

/** The uncertainty in metres; null while there is none. */
export function radiusOf(form: Pick<RecordForm, 'at'>): number | null {
  const metres = form.at(['location', 'uncertainty_m']);
  return typeof metres === 'number' && metres > 0 ? metres : null;
}
