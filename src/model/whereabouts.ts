/** Where records are shown: what has a spot on the map, and what has none by what is known of its place. */
import type { KindTerm } from './dataset.ts';
import type { ProjectAsOf } from './snapshot.ts';
import { countedIn } from './standpoint.ts';
import { placelessKinds } from './tally.ts';

/**
 * In the order in which they are told. `spot`: it stands at a point; `block`, `subdistrict`: it is counted at the label of one;
 * `unknown`: it has a place on the ground that no source states; `placeless`: by its kind it has none.
 */
export const WHEREABOUTS = ['spot', 'block', 'subdistrict', 'unknown', 'placeless'] as const;
export type Whereabout = (typeof WHEREABOUTS)[number];

export interface WhereaboutGroup {
  where: Whereabout;
  /** Never empty, in the order given. */
  entries: ProjectAsOf[];
}

/** What is known of the place of a record. @param kinds of the vocabulary; empty where records are not told apart */
export function whereaboutOf({ project }: Pick<ProjectAsOf, 'project'>, kinds: readonly KindTerm[]): Whereabout {
  if (project.point) return 'spot';
  const counted = countedIn(project);
  if (counted) return counted.kind;
  return placelessKinds(kinds).has(project.kind ?? '') ? 'placeless' : 'unknown';
}

/** Records by what is known of their place; what holds for none of them is left out. */
export function whereabouts(entries: readonly ProjectAsOf[], kinds: readonly KindTerm[]): WhereaboutGroup[] {
  return WHEREABOUTS.map((where) => ({ where, entries: entries.filter((e) => whereaboutOf(e, kinds) === where) })).filter(
    (group) => group.entries.length > 0,
  );
}
