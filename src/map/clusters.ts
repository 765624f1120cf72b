/** Clusters: sites that would overlap at a zoom, drawn as one mark at the place of the weightiest of them. */
import { sitesOf, type Sites } from './sites.ts';
import type { MarkRows } from './mark-rows.ts';

/** The clusters at a zoom; a cluster is its number among them. */
export interface Clusters {
  readonly n: number;
  readonly zoom: number;
  /** The cluster of each site; -1 for one that is in none. */
  readonly of: Int32Array;
  /** The site where each stands; it names the cluster too. */
  readonly seed: Uint32Array;
  /** Where in `sites` those of each cluster begin, and at its end where the last one's end. */
  readonly from: Uint32Array;
  /** The sites cluster by cluster, the seed first, the weightier before the lighter. */
  readonly sites: Uint32Array;
}

/** Pixels within which marks would overlap, the widest of them being a count mark and one with a badge. */
export const MARK_ROOM = 38;

/** Zooms whose clusters are kept. */
const KEPT = 12;
const known = new WeakMap<MarkRows, Map<number, Clusters>>();

/**
 * The clusters of all records at a zoom, whatever is filtered, so that marks keep their places while counts change: nothing hops.
 * Memoized for as long as the rows live.
 * @param zoom as `zoomStep` has it, or any other
 */
export function clustersOf(rows: MarkRows, zoom: number): Clusters {
  const byZoom = known.get(rows) ?? new Map<number, Clusters>();
  known.set(rows, byZoom);
  const memo = byZoom.get(zoom);
  if (memo) return memo;
  const made = clusterSites(sitesOf(rows), zoom, MARK_ROOM);
  if (byZoom.size >= KEPT) byZoom.delete(byZoom.keys().next().value!);
  byZoom.set(zoom, made);
  return made;
}

/**
 * Puts sites that would overlap into one cluster each, greedily from the weightiest: each joins the nearest seed within the radius,
 * or is one itself.
 * @param radius pixels within which two marks would overlap
 */
export function clusterSites(sites: Pick<Sites, 'n' | 'x' | 'y' | 'order'>, zoom: number, radius: number): Clusters {
  const { order } = sites;
  const scale = 2 ** zoom;
  const of = new Int32Array(sites.n).fill(-1);
  const seed = new Uint32Array(order.length);
  // Seeds by the cell they stand in, a cell being as wide as the radius: chains in a table that is never more than half full.
  const size = 2 ** Math.ceil(Math.log2(Math.max(16, 2 * order.length)));
  const head = new Int32Array(size).fill(-1);
  const next = new Int32Array(order.length);
  const [seedX, seedY] = [new Float64Array(order.length), new Float64Array(order.length)];
  const slot = (cx: number, cy: number) => (Math.imul(cx, 73856093) ^ Math.imul(cy, 19349663)) & (size - 1);
  let n = 0;
  for (const site of order) {
    const x = sites.x[site]! * scale;
    const y = sites.y[site]! * scale;
    const cx = Math.floor(x / radius);
    const cy = Math.floor(y / radius);
    let nearest = -1;
    // Squared, since only which is the least is asked: a root for each of millions of pairs would take most of the time.
    let least = radius * radius;
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++)
        for (let other = head[slot(cx + dx, cy + dy)]!; other >= 0; other = next[other]!) {
          const east = seedX[other]! - x;
          const south = seedY[other]! - y;
          const distance = east * east + south * south;
          // Of two that are as near the one that came first.
          if (distance < least || (distance === least && nearest > other)) {
            nearest = other;
            least = distance;
          }
        }
    if (nearest < 0) {
      nearest = n++;
      seed[nearest] = site;
      seedX[nearest] = x;
      seedY[nearest] = y;
      const own = slot(cx, cy);
      next[nearest] = head[own]!;
      head[own] = nearest;
    }
    of[site] = nearest;
  }
  const from = new Uint32Array(n + 1);
  for (const site of order) from[of[site]! + 1]! += 1;
  for (let cluster = 0; cluster < n; cluster++) from[cluster + 1]! += from[cluster]!;
  const at = from.slice(0, n);
  const members = new Uint32Array(order.length);
  for (const site of order) members[at[of[site]!]!++] = site;
  return { n, zoom, of, seed: seed.slice(0, n), from, sites: members };
}
