import { FACETS, type Facet } from '../../model/choices.ts';
import { NONE } from '../../model/columns.ts';
import type { Rows } from '../../model/rows.ts';

/** The facets by which a district's records can be told apart, in their order: without blocks, a kind or a sub-district in the data there is nothing to choose. */
export function toldFacets({ lists, subdistrict, loaded }: Pick<Rows, 'lists' | 'subdistrict' | 'loaded'>): Facet[] {
  const isTold: Partial<Record<Facet, boolean>> = {
    block: lists.blocks.length > 0,
    kind: lists.kinds.length > 0,
    subdistrict: subdistrict.subarray(0, loaded).some((place) => place !== NONE),
  };
  return FACETS.filter((facet) => isTold[facet] ?? true);
}
