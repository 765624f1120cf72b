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
  /** The records site by site: the whole first, where it stands there, then the parts by their ids. */
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
    for (let i = 0; i < rows.byId.length; i++) {
      const record = rows.byId[i]!;
      const site = of[record]!;
      if (site >= 0 && (rows.whole[record] === record) === wholes) records[next[site]!++] = record;
    }
  const [x, y, weight] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  const rank = new Uint32Array(rows.n);
  for (let i = 0; i < rows.byId.length; i++) rank[rows.byId[i]!] = i;
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
    order: weightiestFirst(
      order,
      weight,
      (site) => rank[records[from[site]!]!]!,
      (place) => of[rows.byId[place]!]!,
    ),
  };
  known.set(rows, sites);
  return sites;
}

/**
 * Sites by their weight, of equals the one whose first record comes first by its id. Both are put into one number each, which sorts
 * several times as fast as comparing two by two.
 * @param rank the place of a site's first record among all
 * @param at the site of the record at such a place
 */
function weightiestFirst(
  sites: readonly number[],
  weight: Float64Array,
  rank: (site: number) => number,
  at: (place: number) => number,
): Uint32Array {
  const PLACES = 2 ** 32;
  const most = weight.reduce((a, b) => Math.max(a, b), 0);
  const keys = Float64Array.from(sites, (site) => Math.round(16 * (most - weight[site]!)) * PLACES + rank(site)).sort();
  return Uint32Array.from(keys, (key) => at(key % PLACES));
}

/** Numbers the sites in the order of their records' ids. @returns how many there are */
function gather({ byId, lng, lat, whole }: MarkRows, of: Int32Array): number {
  const hasParts = new Set<number>();
  for (let i = 0; i < byId.length; i++) if (whole[byId[i]!] !== byId[i]) hasParts.add(whole[byId[i]!]!);
  const grouped = new Map<string, number>();
  let sites = 0;
  for (let i = 0; i < byId.length; i++) {
    const record = byId[i]!;
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
