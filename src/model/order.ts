import type { Choices, Sort } from './choices.ts';
import type { Lang, LngLat, Vocab } from './dataset.ts';
import { distanceM } from './distance.ts';
import type { ProjectAsOf } from './snapshot.ts';

export interface Ordering {
  sort: Sort;
  descending: boolean;
  lang: Lang;
  vocab: Vocab;
  /** Block ids in their order. */
  blocks: readonly string[];
  /** Words of the query: with them, the best match of a name comes first. */
  words: readonly string[];
  /** Distances are measured from here; null when no point is asked for. */
  from: LngLat | null;
  /** Project id → the place of its change among the moves; absent where two dates are not compared. */
  changes?: ReadonlyMap<string, { rank: number }> | null;
}

export type Comparison = (a: ProjectAsOf, b: ProjectAsOf) => number;

/** All orders but those by progress, distance and name, and the ranking of matches: what comes after the list is on the screen. */
export interface MoreOrders {
  by: (o: Ordering, entries: readonly ProjectAsOf[]) => Comparison | undefined;
  /** The best match of the words first. */
  ranked: (o: Ordering, entries: readonly ProjectAsOf[]) => Comparison;
}

/** The order of a reader who chose none: from a point outward where distances are asked for, what changed by how, else by progress. */
export const defaultSort = ({ near, since }: Pick<Choices, 'near' | 'since'>): Sort => (near ? 'distance' : since ? 'change' : 'progress');

const collators = { zh: new Intl.Collator('zh-Hans-u-co-pinyin'), en: new Intl.Collator('en') };

/**
 * The states in the reader's order; ties are settled by name, then id, so that nothing hops.
 * @param more until it is loaded, what needs it is in the order of progress
 */
export function sortEntries(entries: readonly ProjectAsOf[], o: Ordering, more?: MoreOrders): ProjectAsOf[] {
  const sign = o.descending ? -1 : 1;
  const course = ({ stage }: ProjectAsOf): number => o.vocab.stages.findIndex(({ id }) => id === stage);
  const name: Comparison = (a, b) =>
    collators[o.lang].compare(a.project.name[o.lang], b.project.name[o.lang]) || (a.project.id < b.project.id ? -1 : 1);
  const far = ({ project: { point } }: ProjectAsOf): number => (o.from && point ? distanceM(o.from, point) : Infinity);
  const distance: Comparison = (a, b) => {
    const [x, y] = [far(a), far(b)];
    // What has no place comes last whichever way distances run.
    return x === y ? 0 : x === Infinity ? sign : y === Infinity ? -sign : x - y;
  };
  const progress: Comparison = (a, b) => course(a) - course(b);
  const rank = o.words.length > 0 && more?.ranked(o, entries);
  const by = o.sort === 'name' ? name : o.sort === 'distance' ? distance : (more?.by(o, entries) ?? progress);
  return [...entries].sort((a, b) => (rank && rank(a, b)) || sign * by(a, b) || newest(a, b) || name(a, b));
}

/** What was last spoken of first. */
export const newest: Comparison = (a, b) => (a.latest.asof < b.latest.asof ? 1 : a.latest.asof > b.latest.asof ? -1 : 0);
