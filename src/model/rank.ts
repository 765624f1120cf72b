import type { Project } from './dataset.ts';
import { fold, ownNames } from './search.ts';

/** How well a project's own names fit the words of a query: 0 not in them, 1 inside, 2 at the start, 3 the whole name. */
export function rankOf(project: Project, words: readonly string[]): number {
  const query = words.join(' ');
  let best = 0;
  for (const name of ownNames(project).flatMap((n, i, all) => (i === all.length - 1 ? n.split(' ') : [n]))) {
    const folded = fold(name);
    if (folded === query) return 3;
    if (folded.startsWith(query)) best = Math.max(best, 2);
    else if (folded.includes(query)) best = Math.max(best, 1);
  }
  return best;
}
