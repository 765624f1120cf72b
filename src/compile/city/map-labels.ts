/** Where the names of the districts stand on the map of a city: each within its district, or near it where another name is in the way. */

/** A name to place, in the map's units. */
export interface Label {
  /** The point that it speaks of. */
  at: readonly [x: number, y: number];
  width: number;
  height: number;
}

/** Where the middle of a name stands; `led` says that it is so far from its point that a line leads there. */
export interface Spot {
  x: number;
  y: number;
  led: boolean;
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
    const candidates: Spot[] = [
      { ...within({ x, y }, label, size), led: false },
      ...STEPS.flatMap((step) =>
        AROUND.map((angle) => ({
          x: x + Math.cos(angle) * (step * label.height + (Math.abs(Math.cos(angle)) * label.width) / 2),
          y: y + Math.sin(angle) * step * label.height,
          led: true,
        })),
      ).filter((spot) => isWithin(spot, label, size)),
    ];
    const overlap = (spot: Spot): number => placed.reduce((sum, other) => sum + shared({ ...label, ...spot }, other), 0);
    const free = candidates.find((spot) => overlap(spot) === 0);
    placed.push({ ...label, ...(free ?? candidates[0]!) });
  }
  return placed.map(({ x, y, led }) => ({ x, y, led }));
}

type Placed = Pick<Label, 'width' | 'height'> & Pick<Spot, 'x' | 'y'>;

/** The area that two names would share. */
function shared(a: Placed, b: Placed): number {
  const gap = APART * Math.min(a.height, b.height);
  const across = (a.width + b.width) / 2 + gap - Math.abs(a.x - b.x);
  const down = (a.height + b.height) / 2 + gap - Math.abs(a.y - b.y);
  return across > 0 && down > 0 ? across * down : 0;
}

const isWithin = ({ x, y }: Pick<Spot, 'x' | 'y'>, label: Label, { width, height }: { width: number; height: number }): boolean =>
  x >= label.width / 2 && x <= width - label.width / 2 && y >= label.height / 2 && y <= height - label.height / 2;

/** The same spot, moved in from the edges. */
function within({ x, y }: Pick<Spot, 'x' | 'y'>, label: Label, { width, height }: { width: number; height: number }) {
  const between = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));
  return { x: between(x, label.width / 2, width - label.width / 2), y: between(y, label.height / 2, height - label.height / 2) };
}
