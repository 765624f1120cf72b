/** "Did you mean": the known words that are nearest to one that is not known. */
import { distance } from 'fastest-levenshtein';

/** How many are named: of more, none helps. */
const MOST = 3;

/**
 * The known words that a word was probably meant to be, nearest first: those that a slip or two away, those that it is a part of, and
 * those that are a part of it. Empty where none is near.
 * @param word and `known` are compared as they are: fold both first
 */
export function nearest(word: string, known: Iterable<string>): string[] {
  const length = [...word].length;
  if (length === 0) return [];
  const found: [known: string, apart: number][] = [];
  for (const candidate of known) {
    const apart = apartOf(word, length, candidate);
    if (apart !== null) found.push([candidate, apart]);
  }
  return found
    .sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([candidate]) => candidate);
}

/** How far a known word is from the one written, as a share of its length; null where it is too far to be meant. */
function apartOf(word: string, length: number, candidate: string): number | null {
  const size = [...candidate].length;
  if (size === 0) return null;
  const longer = Math.max(length, size);
  const contained = Math.min(length, size) > 1 && (candidate.includes(word) || word.includes(candidate));
  // A third of the letters may differ, in short words one: 在健 for 在建, hillsdie for hillside.
  const slips = Math.max(1, Math.floor(longer / 3));
  if (!contained && Math.abs(length - size) > slips) return null;
  const steps = distance(word, candidate);
  if (longer > 1 && steps <= slips) return steps / longer;
  return contained ? 1 - Math.min(length, size) / longer / 2 : null;
}
