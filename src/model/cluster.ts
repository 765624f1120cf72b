import type { LngLat } from './dataset.ts';
import { toPixels } from './mercator.ts';

/** A point to be clustered with others; named by the first record that stands there. */
export interface ClusterPoint {
  id: string;
  /** Further records at the same point, which no zoom parts from the first. */
  also?: readonly string[];
  point: LngLat;
  /** The weightier one stays where it is and the others gather at it. */
  weight: number;
}

/** Projects drawn as one mark, at the place of the weightiest point of them. */
export interface Cluster {
  /** Id of the point where the mark stands; it names the cluster too. */
  seed: string;
  point: LngLat;
  members: string[];
}

/**
 * Puts points that would overlap at a zoom into one cluster each, greedily from the weightiest. Computed over all points
 * whatever the filter, so that marks keep their places while counts change: nothing hops.
 * @param radius pixels within which two marks would overlap
 */
export function clusterPoints(points: readonly ClusterPoint[], zoom: number, radius: number): Cluster[] {
  const order = [...points].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  const cells = new Map<string, { cluster: Cluster; x: number; y: number }[]>();
  const clusters: Cluster[] = [];
  for (const item of order) {
    const records = [item.id, ...(item.also ?? [])];
    const [x, y] = toPixels(item.point, zoom);
    const [cx, cy] = [Math.floor(x / radius), Math.floor(y / radius)];
    let nearest: { cluster: Cluster; distance: number } | null = null;
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        for (const seed of cells.get(`${cx + dx},${cy + dy}`) ?? []) {
          const distance = Math.hypot(seed.x - x, seed.y - y);
          if (distance < radius && (!nearest || distance < nearest.distance)) nearest = { cluster: seed.cluster, distance };
        }
      }
    }
    if (nearest) {
      nearest.cluster.members.push(...records);
      continue;
    }
    const cluster = { seed: item.id, point: item.point, members: records };
    clusters.push(cluster);
    const key = `${cx},${cy}`;
    cells.set(key, [...(cells.get(key) ?? []), { cluster, x, y }]);
  }
  return clusters;
}
