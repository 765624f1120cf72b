/** Sites, which the map draws as one mark each: a record, or a whole with its parts that stand at its point. */
import { toPixels } from '../model/mercator.ts';
import { pointAt, type MarkRows } from './mark-rows.ts';

/** The sites of the records of a date; a site is its number among them, and named by the first of its records, whatever is filtered. */
export interface Sites {
  readonly n: number;
  /** Number of each record's site; -1 for one without a point. */
  readonly of: Int32Array;
  /** Where in `records` those of each site begin, and at its end where the last one's end. */
  readonly from: Uint32Array;
  /** The records site by site: the whole first, where it stands there, then the parts in the order of the data. */
  readonly records: Uint32Array;
  /** Places in pixels of the world at zoom 0. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** The sites that may stand in a cluster, the weightiest first: all but lines without parts, which are drawn as themselves. */
  readonly order: Uint32Array;
}

const known = new WeakMap<MarkRows, Sites>();

/** The first record of a site, which names it. */
export const firstOf = ({ from, records }: Pick<Sites, 'from' | 'records'>, site: number): number => records[from[site]!]!;

/** Memoized for as long as the rows live. */
export function sitesOf(rows: MarkRows): Sites {
  const memo = known.get(rows);
  if (memo) return memo;
  const of = new Int32Array(rows.n).fill(-1);
  const n = gather(rows, of);
  const from = new Uint32Array(n + 1);
  for (const site of of) if (site >= 0) from[site + 1]! += 1;
  for (let site = 0; site < n; site++) from[site + 1]! += from[site]!;
  const records = new Uint32Array(from[n]!);
  const next = from.slice(0, n);
  // The whole comes first, wherever it stands in the data.
  for (const wholes of [true, false])
    for (let record = 0; record < rows.n; record++) {
      const site = of[record]!;
      if (site >= 0 && (rows.whole[record] === record) === wholes) records[next[site]!++] = record;
    }
  const [x, y, weight] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  const order: number[] = [];
  for (let site = 0; site < n; site++) {
    const [first, end] = [from[site]!, from[site + 1]!];
    [x[site], y[site]] = toPixels(pointAt(rows, records[first]!), 0);
    for (let i = first; i < end; i++) weight[site]! += rows.weight[records[i]!]!;
    if (end - first > 1 || !rows.line[records[first]!]) order.push(site);
  }
  const sites = {
    n,
    of,
    from,
    records,
    x,
    y,
    order: weightiestFirst(order, weight, (site) => records[from[site]!]!, of),
  };
  known.set(rows, sites);
  return sites;
}

/**
 * Sites by their weight, of equals the one whose first record comes first. Both are put into one number each, which sorts several
 * times as fast as comparing two by two.
 */
function weightiestFirst(sites: readonly number[], weight: Float64Array, first: (site: number) => number, of: Int32Array): Uint32Array {
  const RECORDS = 2 ** 32;
  const most = weight.reduce((a, b) => Math.max(a, b), 0);
  const keys = Float64Array.from(sites, (site) => Math.round(16 * (most - weight[site]!)) * RECORDS + first(site)).sort();
  return Uint32Array.from(keys, (key) => of[key % RECORDS]!);
}

/** Numbers the sites in the order of their first records. @returns how many there are */
function gather({ n, lng, lat, whole }: MarkRows, of: Int32Array): number {
  const hasParts = new Set<number>();
  for (let record = 0; record < n; record++) if (whole[record] !== record) hasParts.add(whole[record]!);
  const grouped = new Map<string, number>();
  let sites = 0;
  for (let record = 0; record < n; record++) {
    if (Number.isNaN(lng[record]!)) continue;
    if (!hasParts.has(whole[record]!)) {
      of[record] = sites++;
      continue;
    }
    const key = `${whole[record]}@${lng[record]},${lat[record]}`;
    const site = grouped.get(key) ?? sites++;
    grouped.set(key, site);
    of[record] = site;
  }
  return sites;
}
