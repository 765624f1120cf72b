import { NEAR_TEXTS } from '../i18n/near.ts';
import type { Near } from '../model/choices.ts';
import type { Atlas } from './atlas.svelte.ts';
import { placeNear } from './near.ts';

/**
 * How far from what is searched, in words: `within 1 km of Wantou`.
 * @param unnamed what is said of a point without a name
 */
export function nearWords(atlas: Atlas, { km }: Near, unnamed: (km: number) => string): string {
  const place = placeNear(atlas);
  return place ? NEAR_TEXTS[atlas.lang].nearPlace(place.name[atlas.lang], km) : unnamed(km);
}
