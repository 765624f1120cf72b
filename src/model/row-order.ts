/** All records of a date in the reader's order, by passes over columns: what `sortEntries` is for a few. */
import type { Sort } from './choices.ts';
import { NONE } from './columns.ts';
import type { Lang, LngLat } from './dataset.ts';
import { distanceM } from './distance.ts';
import type { RowsAsOf } from './rows-as-of.ts';

export interface RowOrdering {
  sort: Sort;
  descending: boolean;
  lang: Lang;
  /** Distances are measured from here; null when no point is asked for. */
  from: LngLat | null;
  /** By row the place of its change among the moves; absent where two dates are not compared. */
  changes?: ReadonlyMap<number, number> | null;
}

/** By row what it is ordered by, the least first; Infinity for what comes last whichever way the order runs. */
export type Keys = ArrayLike<number>;

/** The orders that come once the list is on the screen. @returns undefined for one that is at hand without them */
export type MoreKeys = (at: RowsAsOf, o: RowOrdering) => Keys | undefined;

/** The known rows in order; ties are settled by the newest mention, then by name, so that nothing hops. */
export function orderRows(at: RowsAsOf, o: RowOrdering, more?: MoreKeys): Uint32Array {
  const { rows, n } = at;
  const named = new Int32Array(rows.length).fill(NONE);
  for (let row = 0; row < n; row++) if (at.known[row]) named[rows.rank[o.lang][row]!] = row;
  const byName = Uint32Array.from(named.filter((row) => row !== NONE));
  const last = rows.lists.dates.length;
  const byDate = bucketed(byName, (row) => last - rows.asof[at.latest[row]!]!, last + 1);
  if (o.sort === 'name') return o.descending ? byName.reverse() : byName;
  const keys = o.sort === 'distance' ? distances(at, o.from) : more?.(at, o);
  const sign = o.descending ? -1 : 1;
  if (!keys) {
    const most = rows.lists.stages.length;
    return bucketed(byDate, (row) => (o.descending ? most - at.stage[row]! : at.stage[row]! + 1), most + 2);
  }
  const signed = (row: number): number => (keys[row] === Infinity ? Infinity : sign * keys[row]!);
  return byDate.sort((a, b) => {
    const [x, y] = [signed(a), signed(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  });
}

/** The rows that are let through, in order; with a query the best match first. */
export function inOrder(order: Uint32Array, passed: Uint8Array, found: Uint8Array | null): Uint32Array {
  const kept = order.filter((row) => passed[row] === 1);
  return found ? bucketed(kept, (row) => BEST - found[row]!, BEST + 1) : kept;
}

/** How well a query can fit at best (`RowSearch`). */
const BEST = 4;

/** In the order of a key, and of each key as they were. @param key a whole number from 0 to below `n` */
function bucketed(rows: Uint32Array, key: (row: number) => number, n: number): Uint32Array {
  const ends = new Uint32Array(n + 1);
  for (const row of rows) ends[key(row) + 1]! += 1;
  for (let i = 0; i < n; i++) ends[i + 1]! += ends[i]!;
  const sorted = new Uint32Array(rows.length);
  for (const row of rows) sorted[ends[key(row)]!++] = row;
  return sorted;
}

function distances({ rows, n }: RowsAsOf, from: LngLat | null): Keys {
  const keys = new Float64Array(n).fill(Infinity);
  if (from)
    for (let row = 0; row < n; row++) if (!Number.isNaN(rows.lng[row]!)) keys[row] = distanceM(from, [rows.lng[row]!, rows.lat[row]!]);
  return keys;
}
