import type { Choices, Sort } from './choices.ts';
import type { Lang, LngLat, Vocab } from './dataset.ts';
import { distanceM } from './distance.ts';
import { lastMonthOf } from './due.ts';
import { rankOf } from './search.ts';
import type { ProjectAsOf } from './snapshot.ts';
import { sourceCount } from './sources.ts';

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

/** The order of a reader who chose none: from a point outward where distances are asked for, what changed by how, else by progress. */
export const defaultSort = ({ near, since }: Pick<Choices, 'near' | 'since'>): Sort => (near ? 'distance' : since ? 'change' : 'progress');

const collators = { zh: new Intl.Collator('zh-Hans-u-co-pinyin'), en: new Intl.Collator('en') };

/** The states in the reader's order; ties are settled by name, then id, so that nothing hops. */
export function sortEntries(entries: readonly ProjectAsOf[], o: Ordering): ProjectAsOf[] {
  const place = (ids: readonly string[]) => new Map(ids.map((id, i) => [id, i]));
  const stages = place(o.vocab.stages.map((s) => s.id));
  const sectors = place(o.vocab.sectors.map((s) => s.id));
  const blocks = place(o.blocks);
  const precisions = place(o.vocab.precisions.map((p) => p.id));
  const sources = o.sort === 'sources' ? new Map(entries.map((s) => [s, sourceCount(s)])) : null;
  const name = (a: ProjectAsOf, b: ProjectAsOf): number =>
    collators[o.lang].compare(a.project.name[o.lang], b.project.name[o.lang]) || (a.project.id < b.project.id ? -1 : 1);
  const newest = (a: ProjectAsOf, b: ProjectAsOf): number => (a.latest.asof < b.latest.asof ? 1 : a.latest.asof > b.latest.asof ? -1 : 0);
  // What has no date comes last whichever way dates run.
  const due = (s: ProjectAsOf): string | null => s.due && lastMonthOf(s.due);
  const far = (s: ProjectAsOf): number => (o.from && s.project.point ? distanceM(o.from, s.project.point) : Infinity);
  const moved = (s: ProjectAsOf): number => o.changes?.get(s.project.id)?.rank ?? 0;
  const sign = o.descending ? -1 : 1;
  const by: Record<Sort, (a: ProjectAsOf, b: ProjectAsOf) => number> = {
    progress: (a, b) => (stages.get(a.stage) ?? 99) - (stages.get(b.stage) ?? 99),
    name: () => 0,
    block: (a, b) => (blocks.get(a.project.block ?? '') ?? 99) - (blocks.get(b.project.block ?? '') ?? 99),
    sector: (a, b) => (sectors.get(a.project.sector) ?? 99) - (sectors.get(b.project.sector) ?? 99),
    updated: newest,
    distance: (a, b) => {
      const [x, y] = [far(a), far(b)];
      // What has no place comes last whichever way distances run.
      return x === y ? 0 : x === Infinity ? sign : y === Infinity ? -sign : x - y;
    },
    precision: (a, b) => (precisions.get(a.project.precision) ?? 99) - (precisions.get(b.project.precision) ?? 99),
    due: (a, b) => {
      const [x, y] = [due(a), due(b)];
      return x === y ? 0 : x === null ? sign : y === null ? -sign : x < y ? -1 : 1;
    },
    change: (a, b) => moved(a) - moved(b),
    sources: (a, b) => (sources?.get(b) ?? 0) - (sources?.get(a) ?? 0),
  };
  const ranks = o.words.length > 0 ? new Map(entries.map((s) => [s.project.id, rankOf(s.project, o.words)])) : null;
  return [...entries].sort(
    (a, b) =>
      (ranks ? ranks.get(b.project.id)! - ranks.get(a.project.id)! : 0) ||
      sign * by[o.sort](a, b) ||
      (o.sort === 'name' ? sign * name(a, b) : newest(a, b) || name(a, b)),
  );
}
