import { FACETS, NO_BLOCK, NO_SUBDISTRICT, type Facet, type FacetChoices, type FilterName, type Filters, type InView } from './choices.ts';
import type { Observation } from './dataset.ts';
import { distanceM } from './distance.ts';
import { matchesQuery, queryWords, type SearchIndex } from './search.ts';
import type { ProjectAsOf } from './snapshot.ts';

/** What a filter is looked up in besides the record itself. */
export interface Surroundings {
  index: SearchIndex;
  /** Whether a point is in the map's view; everything is when there is no map. */
  inView: InView;
}

const sources = new WeakMap<Observation, string[]>();

/** The sources that had spoken of a project by its newest observation at the date, each once. Records never change, so once is enough. */
function sourcesOf({ project, latest }: ProjectAsOf): string[] {
  const known = sources.get(latest) ?? [...new Set(project.observations.filter((o) => o.asof <= latest.asof).map((o) => o.source))];
  sources.set(latest, known);
  return known;
}

/** Reads a project's values for a facet; only `source` has more than one. */
const VALUES: Record<Facet, (entry: ProjectAsOf) => readonly string[]> = {
  block: ({ project }) => [project.block ?? NO_BLOCK],
  stage: ({ stage }) => [stage],
  kind: ({ project }) => (project.kind === undefined ? [] : [project.kind]),
  subdistrict: ({ project }) => [project.subdistrict ?? NO_SUBDISTRICT],
  sector: ({ project }) => [project.sector],
  source: sourcesOf,
  precision: ({ project }) => [project.precision],
};

export interface Filtered {
  /** The states that every filter lets through, in the order given. */
  matches: ProjectAsOf[];
  /** Facet → option → how many would show if the facet's own selection were that option alone. */
  counts: Record<Facet, ReadonlyMap<string, number>>;
  /** How many remain when one filter is dropped: what a reader with no results can do. */
  without: Partial<Record<FilterName, number>>;
}

/**
 * One pass over the states: OR within a facet, AND between facets and the other filters. A state that fails exactly one
 * filter still counts for that filter's own options, and for dropping it.
 */
export function applyFilters(entries: readonly ProjectAsOf[], filters: Filters, { index, inView }: Surroundings): Filtered {
  const chosen = Object.fromEntries(FACETS.map((f) => [f, new Set(filters[f])])) as Record<Facet, Set<string>>;
  const words = queryWords(filters.q);
  const others: ['q' | 'near' | 'inView', (entry: ProjectAsOf) => boolean][] = [];
  if (words.length > 0) others.push(['q', (s) => matchesQuery(index.get(s.project.id), words)]);
  const near = filters.near;
  if (near) others.push(['near', ({ project: { point } }) => point !== undefined && distanceM(point, near.center) <= near.km * 1000]);
  if (filters.inView) others.push(['inView', ({ project: { point } }) => point !== undefined && inView(point)]);

  const matches: ProjectAsOf[] = [];
  const counts = Object.fromEntries(FACETS.map((f) => [f, new Map<string, number>()])) as Record<Facet, Map<string, number>>;
  const without: Filtered['without'] = {};
  for (const facet of FACETS) if (chosen[facet].size > 0) without[facet] = 0;
  for (const [name] of others) without[name] = 0;

  for (const entry of entries) {
    const failed: FilterName[] = [];
    for (const facet of FACETS) {
      if (chosen[facet].size > 0 && !VALUES[facet](entry).some((v) => chosen[facet].has(v))) failed.push(facet);
    }
    for (const [name, passes] of others) if (!passes(entry)) failed.push(name);
    if (failed.length === 0) matches.push(entry);
    if (failed.length > 1) continue;
    for (const facet of FACETS) {
      if (failed.length === 1 && failed[0] !== facet) continue;
      for (const value of VALUES[facet](entry)) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
    }
    for (const name of Object.keys(without) as (keyof typeof without)[]) {
      if (failed.length === 0 || failed[0] === name) without[name]! += 1;
    }
  }
  return { matches, counts, without };
}

/** True when anything narrows the set. */
export function isFiltered(filters: Filters): boolean {
  return FACETS.some((f) => filters[f].length > 0) || filters.q.trim() !== '' || filters.near !== null || filters.inView;
}

/** No facet narrowed. */
export const noFacets = (): FacetChoices => Object.fromEntries(FACETS.map((f) => [f, [] as string[]])) as FacetChoices;
