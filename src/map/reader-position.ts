/** What a press on the locating button leads to. */
import { isWithin } from '../model/bounds.ts';
import type { LngLat } from '../model/dataset.ts';
import type { Atlas } from '../state/atlas.svelte.ts';
import { smallestRadius, UNFILTERED } from '../state/near.ts';

/** Why the map does not go to the reader: not allowed, not known, not in time, or in vain. */
export type Unlocated = 'refused' | 'failed' | 'late' | 'outside';

/** Whether there is anything to go to: the place is in the district's view, or a project is near it. @param position WGS-84 */
export const isInReach = (atlas: Atlas, position: LngLat): boolean =>
  isWithin(atlas.dataset.district.view, position) || smallestRadius(atlas, position, { others: UNFILTERED }) !== null;

/** What a browser's error means: 1 is PERMISSION_DENIED, 3 TIMEOUT. */
export const reasonOf = ({ code }: Pick<GeolocationPositionError, 'code'>): Unlocated =>
  code === 1 ? 'refused' : code === 3 ? 'late' : 'failed';
