/** What filters leave of all records, and whether there are any filters. */
import { FACETS, type Facet, type FacetChoices, type FilterName, type Filters } from './choices.ts';
import type { RowsAsOf } from './rows-as-of.ts';

export interface Filtered {
  /** 1 for each row that every filter lets through, and how many these are. */
  passed: Uint8Array;
  n: number;
  /** Facet → option → how many would show if the facet's own selection were that option alone. */
  counts: Record<Facet, ReadonlyMap<string, number>>;
  /** How many remain when one filter is dropped: what a reader with no results can do. */
  without: Partial<Record<FilterName, number>>;
}

/** What there is where nothing is filtered, before it is counted. */
export const everything = ({ known }: RowsAsOf): Filtered => ({
  passed: known,
  n: known.reduce((n, one) => n + one, 0),
  counts: Object.fromEntries(FACETS.map((f) => [f, new Map<string, number>()])) as unknown as Filtered['counts'],
  without: {},
});

/** True when anything narrows the set. */
export function isFiltered(filters: Filters): boolean {
  return FACETS.some((f) => filters[f].length > 0) || filters.q.trim() !== '' || filters.near !== null || filters.inView;
}

/** No facet narrowed. */
export const noFacets = (): FacetChoices => Object.fromEntries(FACETS.map((f) => [f, [] as string[]])) as FacetChoices;
