import type { KindTerm } from './dataset.ts';
import { isMapped } from './precision.ts';
import type { ProjectAsOf } from './snapshot.ts';

/** How many there are, and how many of them the map shows. */
export interface Count {
  n: number;
  mapped: number;
}

/** How many projects there are: what has a place on the ground, known or not, and what has none by what it is. */
export interface Tally {
  located: Count;
  /** Null where the vocabulary does not tell its records apart: then all of them are `located`. */
  apart: Count | null;
}

/** The kinds of what has no place on the ground. */
export const placelessKinds = (kinds: readonly KindTerm[]): Set<string> => new Set(kinds.flatMap((k) => (k.located ? [] : [k.id])));

/** Counts projects by whether their kind has a place on the ground. */
export function tally(entries: readonly Pick<ProjectAsOf, 'project'>[], kinds: readonly KindTerm[]): Tally {
  const placeless = placelessKinds(kinds);
  const [located, apart] = [
    { n: 0, mapped: 0 },
    { n: 0, mapped: 0 },
  ];
  for (const { project } of entries) {
    const count = placeless.has(project.kind ?? '') ? apart : located;
    count.n += 1;
    if (isMapped(project)) count.mapped += 1;
  }
  return { located, apart: kinds.length > 0 ? apart : null };
}
