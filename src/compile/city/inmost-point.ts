/** The point of an area that lies farthest from its edges: where its name reads best. */
import type { Position } from 'geojson';
import polylabel from 'polylabel';

/** The largest of several areas stands for all of them. @param polygons rings in drawn units, the outer one of each first; not empty */
export function inmostPoint(polygons: readonly (readonly Position[][])[]): [number, number] {
  const sizes = polygons.map(([ring]) => Math.abs(area(ring!)));
  const [x, y] = polylabel(polygons[sizes.indexOf(Math.max(...sizes))]! as [number, number][][]);
  return [x, y];
}

function area(ring: readonly Position[]): number {
  let twice = 0;
  for (const [i, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(i + 1) % ring.length]!;
    twice += x! * nextY! - nextX! * y!;
  }
  return twice / 2;
}
