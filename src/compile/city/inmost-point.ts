/** The point of an area that lies farthest from its edges: where its name reads best. */
import type { Position } from 'geojson';

/** Steps of the grid that is looked at, along each side. */
const GRID = 32;

/** @param polygons rings in drawn units, the outer one of each first; not empty */
export function inmostPoint(polygons: readonly (readonly Position[][])[]): [number, number] {
  const areas = polygons.map((rings) => Math.abs(area(rings[0]!)));
  const rings = polygons[areas.indexOf(Math.max(...areas))]!;
  const [xs, ys] = [rings[0]!.map(([x]) => x!), rings[0]!.map(([, y]) => y!)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  let best: [number, number] = [(left + right) / 2, (top + bottom) / 2];
  let farthest = -1;
  for (let i = 1; i < GRID; i++)
    for (let j = 1; j < GRID; j++) {
      const point: [number, number] = [left + ((right - left) * i) / GRID, top + ((bottom - top) * j) / GRID];
      if (!isInside(point, rings)) continue;
      const distance = Math.min(...rings.map((ring) => distanceTo(point, ring)));
      if (distance > farthest) [farthest, best] = [distance, point];
    }
  return best;
}

function area(ring: readonly Position[]): number {
  let twice = 0;
  for (const [i, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(i + 1) % ring.length]!;
    twice += x! * nextY! - nextX! * y!;
  }
  return twice / 2;
}

/** Whether a line from the point to the right crosses the rings an odd number of times. */
function isInside([x, y]: readonly [number, number], rings: readonly Position[][]): boolean {
  let inside = false;
  for (const ring of rings)
    for (const [i, [ax, ay]] of ring.entries()) {
      const [bx, by] = ring[(i + 1) % ring.length]!;
      if (ay! > y !== by! > y && x < ((bx! - ax!) * (y - ay!)) / (by! - ay!) + ax!) inside = !inside;
    }
  return inside;
}

/** Squared, which is as good for comparing. */
function distanceTo([x, y]: readonly [number, number], ring: readonly Position[]): number {
  let least = Infinity;
  for (const [i, [ax, ay]] of ring.entries()) {
    const [bx, by] = ring[(i + 1) % ring.length]!;
    const [dx, dy] = [bx! - ax!, by! - ay!];
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax!) * dx + (y - ay!) * dy) / length));
    least = Math.min(least, (ax! + along * dx - x) ** 2 + (ay! + along * dy - y) ** 2);
  }
  return least;
}
