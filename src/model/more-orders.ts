/** The orders that a reader chooses, and the ranking of what a search finds: loaded once the list is on the screen. */
import { lastMonthOf } from './due.ts';
import { newest, type Comparison, type MoreOrders, type Ordering } from './order.ts';
import { rankOf } from './rank.ts';
import type { ProjectAsOf } from './snapshot.ts';
import { sourceCount } from './sources.ts';

export const MORE_ORDERS: MoreOrders = { by, ranked };

function by(o: Ordering, entries: readonly ProjectAsOf[]): Comparison | undefined {
  const sign = o.descending ? -1 : 1;
  /** In the order of a list of ids; what is not in it comes last. */
  const placed = (ids: readonly string[], of: (entry: ProjectAsOf) => string | null): Comparison => {
    const places = new Map(ids.map((id, i) => [id, i]));
    const place = (entry: ProjectAsOf) => places.get(of(entry) ?? '') ?? ids.length;
    return (a, b) => place(a) - place(b);
  };
  switch (o.sort) {
    case 'block':
      return placed(o.blocks, ({ project }) => project.block);
    case 'sector':
      return placed(ids(o.vocab.sectors), ({ project }) => project.sector);
    case 'precision':
      return placed(ids(o.vocab.precisions), ({ project }) => project.precision);
    case 'updated':
      return newest;
    case 'due':
      return (a, b) => {
        const [x, y] = [a.due && lastMonthOf(a.due), b.due && lastMonthOf(b.due)];
        // What has no date comes last whichever way dates run.
        return x === y ? 0 : x === null ? sign : y === null ? -sign : x < y ? -1 : 1;
      };
    case 'sources': {
      const counts = new Map(entries.map((s) => [s, sourceCount(s)]));
      return (a, b) => counts.get(b)! - counts.get(a)!;
    }
    case 'change': {
      const moved = ({ project }: ProjectAsOf): number => o.changes?.get(project.id)?.rank ?? 0;
      return (a, b) => moved(a) - moved(b);
    }
    default:
      return undefined;
  }
}

const ids = (terms: readonly { id: string }[]): string[] => terms.map(({ id }) => id);

function ranked({ words }: Ordering, entries: readonly ProjectAsOf[]): Comparison {
  const ranks = new Map(entries.map((s) => [s, rankOf(s.project, words)]));
  return (a, b) => ranks.get(b)! - ranks.get(a)!;
}
