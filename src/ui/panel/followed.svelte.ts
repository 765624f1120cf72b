import type { Selection } from '../../model/choices.ts';
import type { Citation } from '../../model/dataset.ts';

/** A citation that the reader followed to the card of its source. */
export interface Followed {
  at: Citation;
  /** What the panel showed before; null for the list. */
  from: Selection;
}

let last: Followed | null = $state.raw(null);

/** Remembers which citation the reader follows. It passes with the page: no link holds it, and Back finds it again. */
export function follow(at: Citation, from: Selection): void {
  last = { at, from };
}

/** The citation by which the reader last came to a source; null where it was not by one. @param source its id */
export const followedTo = (source: string): Followed | null => (last?.at.source === source ? last : null);
