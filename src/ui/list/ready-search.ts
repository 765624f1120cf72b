import type { Atlas } from '../../state/atlas.svelte.ts';

/** Records whose names are folded at once: some milliseconds' work, between which letters are answered. */
const AT_ONCE = 2000;

/**
 * Makes ready what a search looks in, for who is at its field: of a hundred thousand records the first letter would wait for it.
 * @returns ends it
 */
export function readySearch(atlas: Pick<Atlas, 'readySearch'>): () => void {
  const turn = () => {
    if (!atlas.readySearch(AT_ONCE)) timer = setTimeout(turn);
  };
  let timer = setTimeout(turn);
  return () => clearTimeout(timer);
}
