import type { KindTerm } from './dataset.ts';
import { isMapped } from './precision.ts';
import type { Rows } from './rows.ts';
import { isRowMapped } from './rows-as-of.ts';
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
  return count(entries, kinds, ({ project }) => [placeless.has(project.kind ?? ''), isMapped(project)]);
}

/** The same of all records. @param passed 1 for each row that counts */
export function tallyRows(rows: Rows, passed: Uint8Array, kinds: readonly KindTerm[]): Tally {
  const ids = placelessKinds(kinds);
  const placeless = rows.lists.kinds.map(({ id }) => ids.has(id));
  const counted = function* () {
    for (let row = 0; row < passed.length; row++) if (passed[row]) yield row;
  };
  return count(counted(), kinds, (row) => [placeless[rows.kind[row]!] ?? false, isRowMapped(rows, row)]);
}

/** @param standing whether it has no place on the ground, and whether the map shows it */
function count<T>(things: Iterable<T>, kinds: readonly KindTerm[], standing: (thing: T) => [boolean, boolean]): Tally {
  const [located, apart] = [
    { n: 0, mapped: 0 },
    { n: 0, mapped: 0 },
  ];
  for (const thing of things) {
    const [placeless, mapped] = standing(thing);
    const counted = placeless ? apart : located;
    counted.n += 1;
    if (mapped) counted.mapped += 1;
  }
  return { located, apart: kinds.length > 0 ? apart : null };
}
