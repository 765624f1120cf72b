/** What a search offers for the letters typed so far: places, filters, projects and indicators, the best of each. */
import type { Facet } from './choices.ts';
import type { Indicator } from './dataset.ts';
import type { Place } from './place.ts';
import { fold } from './search.ts';
import type { ProjectAsOf } from './snapshot.ts';

export type Offer =
  /** What is near the reader. */
  | { kind: 'here' }
  | { kind: 'place'; place: Place }
  /** One option of a facet, and how many projects it would show. */
  | { kind: 'option'; facet: Facet; option: string; n: number }
  | { kind: 'project'; entry: ProjectAsOf }
  | { kind: 'indicator'; indicator: Indicator };

/** An offer and the names by which it is found. Pinyin is several names, one a word. */
export interface Named {
  names: readonly string[];
  offer: Offer;
  /** True for what must not come before its betters by a name that it shares: a station called like its town. */
  minor?: boolean;
}

export type OfferGroup = 'places' | 'filters' | 'projects' | 'indicators';

/** How many a group shows at most. */
const MOST: Record<OfferGroup, number> = { places: 5, filters: 5, projects: 4, indicators: 3 };

/**
 * How well names fit a query, folded: 3 the whole of one, 2 the beginning of one or of a word in it, 1 inside one or over several,
 * 0 not. A few Latin letters stand in too many names to be looked for inside.
 */
export function fitOf(names: readonly string[], query: string): number {
  if (query === '') return 0;
  const folded = names.map(fold);
  if (folded.includes(query)) return 3;
  if (folded.some((name) => name.startsWith(query) || name.includes(` ${query}`))) return 2;
  if (/^[a-z]{1,4}$/.test(query)) return 0;
  const all = folded.join(' ');
  return query.split(' ').every((word) => all.includes(word)) ? 1 : 0;
}

/** The groups in their order, each the best first and ties in the order given; a group that has nothing is left out. */
export function offersFor(q: string, found: Record<OfferGroup, readonly Named[]>): { group: OfferGroup; offers: Offer[] }[] {
  const query = fold(q);
  return (Object.keys(MOST) as OfferGroup[]).flatMap((group) => {
    const offers = found[group]
      .map(({ names, offer, minor }) => ({ offer, fit: Math.min(fitOf(names, query), minor ? 2 : 3) }))
      .filter(({ fit }) => fit > 0)
      .sort((a, b) => b.fit - a.fit)
      .slice(0, MOST[group])
      .map(({ offer }) => offer);
    return offers.length > 0 ? [{ group, offers }] : [];
  });
}
