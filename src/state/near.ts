/** What lies near a point, a place or the reader: how far to look, and how the search begins. */
import type { Filters, Near } from '../model/choices.ts';
import type { LngLat } from '../model/dataset.ts';
import { noFacets } from '../model/filtered.ts';
import type { Place } from '../model/place.ts';
import type { Atlas } from './atlas.svelte.ts';
import type { Session, Sought } from './session.svelte.ts';
import type { View } from './view.svelte.ts';

/** The distances that a reader may choose, in kilometres. */
export const RADII = [0.5, 1, 2, 3, 5, 10] as const;

/** The farthest that is looked for what is near a reader, in kilometres. */
export const FARTHEST = RADII.at(-1)!;

/** Around a place at least so far, and so many projects where there are. */
const PLACE_KM = 1;
const ENOUGH = 3;

/** As if the reader had chosen no other filter. */
export const UNFILTERED: Partial<Filters> = { ...noFacets(), q: '', inView: false };

/** Only what lies within some kilometres of a place, `[lng, lat]`; as far as before unless said. A link holds it to about a metre. */
export function searchNear(view: View, center: LngLat, km = view.choices.near?.km ?? 1): void {
  say(view.session, undefined);
  view.choose({ near: { center: rounded(center, 5), km } });
}

/** The named place of the search nearby; null for none, and while it is not loaded. */
export function placeNear({ view, session }: Atlas): Place | null {
  const { near } = view.choices;
  const { place } = session.sought;
  return place && place.id === near?.place ? place : null;
}

/** How many projects the filters leave within a distance of a point. @param others in the place of the reader's own */
const countWithin = (atlas: Atlas, near: Near, others?: Partial<Filters>): number => atlas.filteredBy({ ...others, near }).n;

interface Looking {
  /** No smaller distance than this, in kilometres. */
  from?: number;
  /** How many must be found. */
  least?: number;
  /** Filters in the place of the reader's own. */
  others?: Partial<Filters>;
}

/** The smallest distance at which the filters leave something; null for none. */
export function smallestRadius(atlas: Atlas, center: LngLat, { from = 0, least = 1, others }: Looking = {}): number | null {
  return RADII.find((km) => km >= from && countWithin(atlas, { center, km }, others) >= least) ?? null;
}

/** The next distance beyond the chosen one at which there is something, and how much; null for none. */
export function nextRadius(atlas: Atlas): { km: number; n: number } | null {
  const { near } = atlas.view.choices;
  const km = near && RADII.find((km) => km > near.km && countWithin(atlas, { ...near, km }) > 0);
  return km ? { km, n: countWithin(atlas, { ...near, km }) } : null;
}

/** Shows what is near a named place: the list of it, in place of the words that found it. */
export function searchNearPlace(atlas: Atlas, place: Place): void {
  const from = Math.max(PLACE_KM, (place.uncertainty_m ?? 0) / 1000);
  const looking = { from, others: { q: '' } };
  const km = smallestRadius(atlas, place.point, { ...looking, least: ENOUGH }) ?? smallestRadius(atlas, place.point, looking) ?? PLACE_KM;
  say(atlas.session, undefined);
  seek(atlas.session, { place });
  atlas.view.choose({ near: { center: rounded(place.point, 5), km, place: place.id }, q: '', selection: null });
}

/**
 * Shows what is near the reader, within the smallest distance that has something. The position is rounded to about 100 metres: that is
 * how well the nearest things are known, and a link that is passed on says no more of where its reader lives.
 * @param position where the reader is, WGS-84
 */
export function searchNearReader(atlas: Atlas, position: LngLat): void {
  const { view, session } = atlas;
  const center = rounded(position, 3);
  // Where other filters leave nothing within reach, the empty list says which to drop.
  const km = smallestRadius(atlas, center) ?? smallestRadius(atlas, center, { others: UNFILTERED });
  say(session, km ? undefined : 'outside');
  if (km) view.choose({ near: { center, km }, selection: null });
}

/** Asks where the reader is, and shows what is near. The position stays on the device, but for what the address holds of it. */
export function locateReader(atlas: Atlas, geolocation: Geolocation | undefined): void {
  if (!geolocation) return positionFailed(atlas, null);
  say(atlas.session, 'asking');
  geolocation.getCurrentPosition(
    ({ coords }) => searchNearReader(atlas, [coords.longitude, coords.latitude]),
    (error) => positionFailed(atlas, error),
    { timeout: 10_000, maximumAge: 60_000 },
  );
}

/** @param error what the browser says of it; null where it knows no positions at all */
export function positionFailed({ session }: Atlas, error: Pick<GeolocationPositionError, 'code'> | null): void {
  // 1 is PERMISSION_DENIED.
  say(session, error?.code === 1 ? 'refused' : 'failed');
}

/** Notes what is looked for; the rest of it stays. */
export const seek = (session: Session, sought: Sought): void => void (session.sought = { ...session.sought, ...sought });

function say(session: Session, positioning: Sought['positioning']): void {
  const { positioning: _before, ...rest } = session.sought;
  session.sought = positioning ? { ...rest, positioning } : rest;
}

const rounded = ([lng, lat]: LngLat, decimals: number): LngLat => [Number(lng.toFixed(decimals)), Number(lat.toFixed(decimals))];
