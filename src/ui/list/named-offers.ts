/** What the search can offer, each with the names by which it is found. */
import type { Named, Offer, OfferGroup } from '../../model/offers.ts';
import { SEARCH_TEXTS } from '../../i18n/search.ts';
import type { Facet } from '../../model/choices.ts';
import type { Indicator, Term } from '../../model/dataset.ts';
import { UNRANKED, type PlaceIndex } from '../../model/place.ts';
import type { Atlas } from '../../state/atlas.svelte.ts';

/** An option is offered with what choosing it would show, the words that were typed being gone by then. */
type Counts = Record<Facet, ReadonlyMap<string, number>>;

/** Of so many projects that fit best a few are offered. */
const BEST = 100;

const spellings = (pinyin: string | undefined): string[] => (pinyin ?? '').split(' ').filter(Boolean);

/** The options of a facet that would show something. */
function options(facet: Facet, list: readonly { id: string; names: readonly string[] }[], counts: Counts): Named[] {
  return list.flatMap(({ id, names }) => {
    const n = counts[facet].get(id) ?? 0;
    return n > 0 ? [{ names, offer: { kind: 'option', facet, option: id, n } }] : [];
  });
}

/** @param index null while places are not loaded; then only what the dataset has is offered. @param indicators likewise */
export function namedOffers(
  atlas: Atlas,
  index: PlaceIndex | null,
  indicators: readonly Indicator[],
  counts: Counts,
): Record<OfferGroup, Named[]> {
  const { vocab, blocks, subdistricts } = atlas.dataset;
  const termed = (facet: 'stage' | 'kind' | 'sector', terms: readonly Term[]) =>
    options(
      facet,
      terms.map(({ id, zh, en, aliases = [] }) => ({ id, names: [zh, en, ...aliases, ...spellings(index?.spellings[facet]?.[id])] })),
      counts,
    );
  return {
    places: [
      { names: Object.values(SEARCH_TEXTS).flatMap((t) => [t.nearMe, ...t.nearMeWords]), offer: { kind: 'here' } },
      ...options(
        'subdistrict',
        subdistricts.map(({ id, name }) => ({ id, names: [name.zh, name.en, ...spellings(index?.spellings.subdistrict?.[id])] })),
        counts,
      ),
      ...(index?.places ?? []).map((place): Named => ({
        names: [place.name.zh, place.name.en, ...spellings(place.pinyin)],
        offer: { kind: 'place', place },
        minor: place.rank === UNRANKED,
      })),
    ],
    filters: [
      ...options(
        'block',
        blocks.map(({ id, name, short, aliases, pinyin }) => ({
          id,
          names: [name.zh, name.en, short.zh, short.en, ...aliases, ...spellings(pinyin)],
        })),
        counts,
      ),
      ...termed('stage', vocab.stages),
      ...termed('sector', vocab.sectors),
      ...termed('kind', vocab.kinds),
    ],
    projects: atlas.at.entries(atlas.found.subarray(0, BEST)).map((entry): Named => {
      const { name, aliases, pinyin } = entry.project;
      return { names: [name.zh, name.en, ...aliases, ...spellings(pinyin)], offer: { kind: 'project', entry } };
    }),
    indicators: indicators.map((indicator): Named => ({
      names: [indicator.name.zh, indicator.name.en],
      offer: { kind: 'indicator', indicator },
    })),
  };
}

/** What is offered before anything is typed: what is near, the sub-districts with most projects, the stages of works under way. */
export function startingOffers({ places, filters }: Record<OfferGroup, readonly Named[]>): { group: OfferGroup; offers: Offer[] }[] {
  const most = (list: readonly Named[], facet: Facet, n: number): Offer[] =>
    list
      .flatMap(({ offer }) => (offer.kind === 'option' && offer.facet === facet ? [offer] : []))
      .sort((a, b) => b.n - a.n)
      .slice(0, n);
  return [
    { group: 'places' as const, offers: [{ kind: 'here' as const }, ...most(places, 'subdistrict', 3)] },
    { group: 'filters' as const, offers: [...most(filters, 'block', 2), ...most(filters, 'stage', 2)] },
  ].filter(({ offers }) => offers.length > 0);
}
