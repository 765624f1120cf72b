/** Where the names of the districts stand on the map of a city: each within its district, or near it where another name is in the way. */

/** A name to place, in the map's units. */
export interface Label {
  /** The point that it speaks of. */
  at: readonly [x: number, y: number];
  width: number;
  height: number;
}

/** Where the middle of a name stands. */
export interface Spot {
  x: number;
  y: number;
  /** Of a name that had to give way: where on its edge the line to its point begins. */
  lead: readonly [x: number, y: number] | null;
}

/** Directions in which a name may give way, the likeliest first. */
const AROUND = [-90, 90, 0, 180, -45, 45, -135, 135].map((degrees) => (degrees * Math.PI) / 180);
/** How far, in heights of the name. */
const STEPS = [1, 1.6, 2.2, 3, 4, 5];
/** Room between two names, as a part of their height. */
const APART = 0.25;

/**
 * A spot for each name, clear of the others and of the edges as far as there is room. Those that stand first are placed first.
 * @param size of the map
 */
export function placeLabels(labels: readonly Label[], size: { width: number; height: number }): Spot[] {
  const placed: (Label & Spot)[] = [];
  for (const label of labels) {
    const [x, y] = label.at;
    const candidates: Point[] = [
      within({ x, y }, label, size),
      ...STEPS.flatMap((step) =>
        AROUND.map((angle) => ({
          x: x + Math.cos(angle) * (step * label.height + (Math.abs(Math.cos(angle)) * label.width) / 2),
          y: y + Math.sin(angle) * step * label.height,
        })),
      ).filter((spot) => isWithin(spot, label, size)),
    ];
    const overlap = (spot: Point): number => placed.reduce((sum, other) => sum + shared({ ...label, ...spot }, other), 0);
    const place = candidates.findIndex((spot) => overlap(spot) === 0);
    const spot = candidates[Math.max(0, place)]!;
    placed.push({ ...label, ...spot, lead: place > 0 ? edge(spot, label) : null });
  }
  return placed.map(({ x, y, lead }) => ({ x, y, lead }));
}

type Point = Pick<Spot, 'x' | 'y'>;

/** Where the line from the middle of a name to its point leaves it. */
function edge({ x, y }: Point, { at, width, height }: Label): [number, number] {
  const [dx, dy] = [at[0] - x, at[1] - y];
  const part = Math.min(1, width / 2 / Math.abs(dx), height / 2 / Math.abs(dy));
  return [x + part * dx, y + part * dy];
}

type Placed = Pick<Label, 'width' | 'height'> & Point;

/** The area that two names would share. */
function shared(a: Placed, b: Placed): number {
  const gap = APART * Math.min(a.height, b.height);
  const across = (a.width + b.width) / 2 + gap - Math.abs(a.x - b.x);
  const down = (a.height + b.height) / 2 + gap - Math.abs(a.y - b.y);
  return across > 0 && down > 0 ? across * down : 0;
}

const isWithin = ({ x, y }: Point, label: Label, { width, height }: { width: number; height: number }): boolean =>
  x >= label.width / 2 && x <= width - label.width / 2 && y >= label.height / 2 && y <= height - label.height / 2;

/** The same spot, moved in from the edges. */
function within({ x, y }: Point, label: Label, { width, height }: { width: number; height: number }) {
  const between = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));
  return { x: between(x, label.width / 2, width - label.width / 2), y: between(y, label.height / 2, height - label.height / 2) };
}
