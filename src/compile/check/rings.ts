/** Where rings cross themselves. */

type Position = readonly [number, number];

/** A side of a ring: the `i`th, from `a` to `b`, with its extent. */
interface Side {
  i: number;
  a: Position;
  b: Position;
  west: number;
  east: number;
  south: number;
  north: number;
}

/**
 * Where a closed ring crosses, touches or runs back over itself first along its way; null for a simple one.
 *
 * Sides are taken from west to east, and each is compared with those only that reach as far east as it begins. Turf's `kinks`
 * compares each with each, which takes hours for what this does in seconds, and its `lineIntersect` passes over a ring that
 * touches itself at a corner.
 */
export function crossing(ring: readonly Position[]): [number, number] | null {
  const corners = ring.filter((p, i) => i === 0 || p[0] !== ring[i - 1]![0] || p[1] !== ring[i - 1]![1]);
  const sides = corners.slice(1).map((b, i) => side(i, corners[i]!, b));
  const reached: Side[] = [];
  let first: { order: number; at: [number, number] } | null = null;
  for (const one of sides.toSorted((a, b) => a.west - b.west || a.i - b.i)) {
    let kept = 0;
    for (const other of reached) {
      if (other.east < one.west) continue;
      reached[kept++] = other;
      if (other.north < one.south || other.south > one.north) continue;
      const [early, late] = one.i < other.i ? [one, other] : [other, one];
      const order = early.i * sides.length + late.i;
      if (first && order > first.order) continue;
      const at = areNeighbours(early, late, sides.length) ? turningBack(early, late) : meeting(early, late);
      if (at) first = { order, at };
    }
    reached.length = kept;
    reached.push(one);
  }
  return first?.at ?? null;
}

const side = (i: number, a: Position, b: Position): Side => ({
  i,
  a,
  b,
  west: Math.min(a[0], b[0]),
  east: Math.max(a[0], b[0]),
  south: Math.min(a[1], b[1]),
  north: Math.max(a[1], b[1]),
});

const areNeighbours = (early: Side, late: Side, count: number): boolean =>
  late.i - early.i === 1 || (early.i === 0 && late.i === count - 1);

/** Twice the area between a side's direction and a vector; nought where they are parallel. */
const across = ({ a, b }: Side, dx: number, dy: number): number => (b[0] - a[0]) * dy - (b[1] - a[1]) * dx;

/** The corner at which a side lies on the one before it. */
function turningBack(early: Side, late: Side): [number, number] | null {
  const [before, after] = late.i - early.i === 1 ? [early, late] : [late, early];
  const [dx, dy] = [after.b[0] - after.a[0], after.b[1] - after.a[1]];
  const back = (before.b[0] - before.a[0]) * dx + (before.b[1] - before.a[1]) * dy < 0;
  return back && across(before, dx, dy) === 0 ? [after.a[0], after.a[1]] : null;
}

const holds = ({ west, south, east, north }: Side, [x, y]: Position): boolean => x >= west && x <= east && y >= south && y <= north;

/** A position that two sides share, ends included. */
function meeting(one: Side, other: Side): [number, number] | null {
  const [dx, dy] = [other.b[0] - other.a[0], other.b[1] - other.a[1]];
  const [gx, gy] = [other.a[0] - one.a[0], other.a[1] - one.a[1]];
  const turn = across(one, dx, dy);
  if (turn === 0) {
    if (across(one, gx, gy) !== 0) return null;
    // On one line: what they share begins at an end of one of them.
    const shared = [one.a, one.b, other.a, other.b].find((p) => holds(one, p) && holds(other, p));
    return shared ? [shared[0], shared[1]] : null;
  }
  const along = (gx * dy - gy * dx) / turn;
  const alongOther = -across(one, gx, gy) / turn;
  if (along < 0 || along > 1 || alongOther < 0 || alongOther > 1) return null;
  return [one.a[0] + along * (one.b[0] - one.a[0]), one.a[1] + along * (one.b[1] - one.a[1])];
}
