import { FACETS, type Facet } from '../../model/choices.ts';
import type { Dataset } from '../../model/dataset.ts';

/** The facets by which a district's records can be told apart, in their order: without a kind or a sub-district in the data there is nothing to choose. */
export function toldFacets({ projects, vocab }: Pick<Dataset, 'projects' | 'vocab'>): Facet[] {
  const isTold: Partial<Record<Facet, boolean>> = {
    kind: vocab.kinds.length > 0,
    subdistrict: projects.some((p) => p.subdistrict !== null),
  };
  return FACETS.filter((facet) => isTold[facet] ?? true);
}
