/** Where the map shows a record: at a point, or counted at the label of all that is known of its place. */
import type { Dataset, LngLat, ProjectRow } from './dataset.ts';
import { BLOCK_ONLY, SUBDISTRICT_ONLY } from './precision.ts';

/** A block or sub-district of which a record is known to lie in it, and no more. */
export interface CountPlace {
  kind: 'block' | 'subdistrict';
  id: string;
}

/** Why several records stand in one spot: they are known only to lie there, or are a whole (whose id it is) and its parts. */
export type Gathering = CountPlace | { kind: 'site'; id: string };

/** The label at which a record is counted; null for one that has a point, or no place at all. */
export function countedIn({ precision, block, subdistrict }: Pick<ProjectRow, 'precision' | 'block' | 'subdistrict'>): CountPlace | null {
  if (precision === BLOCK_ONLY && block !== null) return { kind: 'block', id: block };
  if (precision === SUBDISTRICT_ONLY && subdistrict !== null) return { kind: 'subdistrict', id: subdistrict };
  return null;
}

/** WGS-84; undefined for a record that the map does not show. */
export function shownAt(
  project: Pick<ProjectRow, 'point' | 'precision' | 'block' | 'subdistrict'>,
  { blocks, subdistricts }: Pick<Dataset, 'blocks' | 'subdistricts'>,
): LngLat | undefined {
  if (project.point) return project.point;
  const place = countedIn(project);
  return place ? (place.kind === 'block' ? blocks : subdistricts).find((p) => p.id === place.id)?.anchor : undefined;
}
