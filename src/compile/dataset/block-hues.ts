/** Which hue each block has where there are more blocks than hues, or where blocks choose their own: none that a neighbour has. */
import { HUES } from '../../theme/hues.ts';

/** What a hue follows from. */
export interface Outlined {
  id: string;
  order: number;
  /** The number of the hue that the district chose for it. */
  hue?: number | undefined;
  /** Longitude and latitude, WGS-84 degrees. */
  anchor: readonly [number, number];
  geometry: { type: 'Polygon' | 'MultiPolygon'; coordinates: unknown };
}

/** Outlines no further apart, in metres, are neighbours: a road or a river may lie between. */
const APART_AT_MOST = 80;

const METRES_PER_DEGREE = 111_320;

type Point = readonly [x: number, y: number];

interface Drawn {
  rings: Point[][];
  box: [west: number, south: number, east: number, north: number];
}

/**
 * The numbers of the hues, from 1, of those blocks whose hue does not follow from their order: of none where each order has a hue of its
 * own and no block chooses one. Neighbours differ wherever that can be, which is always where outlines do not overlap and none is chosen;
 * and of the hues that are left a block has the one that is the furthest away.
 */
export function hueNumbers(blocks: readonly Outlined[]): Map<string, number> {
  const byOrder = ({ order }: Outlined) => ((order - 1) % HUES) + 1;
  const chosen = new Map(blocks.flatMap(({ id, hue }) => (hue === undefined ? [] : [[id, hue] as const])));
  if (chosen.size === 0 && new Set(blocks.map(byOrder)).size === blocks.length) return new Map();
  const neighbours = neighboursOf(blocks);
  const numbers = new Map(chosen);
  const placed = blocks.filter(({ id }) => chosen.has(id));
  for (const block of smallestLast(blocks, neighbours)) {
    if (chosen.has(block.id)) continue;
    const taken = new Set([...neighbours.get(block.id)!].flatMap((id) => numbers.get(id) ?? []));
    const free = Array.from({ length: HUES }, (_, i) => i + 1).filter((n) => !taken.has(n));
    numbers.set(block.id, furthest(block, free.length > 0 ? free : [byOrder(block)], placed, numbers));
    placed.push(block);
  }
  return new Map(blocks.flatMap((block) => (numbers.get(block.id) === block.order ? [] : [[block.id, numbers.get(block.id)!] as const])));
}

/** Of some hues the one whose nearest bearer is the furthest away; the first of several. */
function furthest(block: Outlined, among: readonly number[], placed: readonly Outlined[], numbers: ReadonlyMap<string, number>): number {
  const nearest = new Map(among.map((n) => [n, Infinity]));
  for (const { id, anchor } of placed) {
    const number = numbers.get(id)!;
    const far = nearest.get(number);
    if (far !== undefined) nearest.set(number, Math.min(far, distance(flat(block.anchor), flat(anchor))));
  }
  return among.reduce((best, n) => (nearest.get(n)! > nearest.get(best)! ? n : best));
}

/** Blocks in an order in which each has as few neighbours before it as can be: then few hues do for all. */
function smallestLast(blocks: readonly Outlined[], neighbours: ReadonlyMap<string, ReadonlySet<string>>): Outlined[] {
  const left = new Map(blocks.map((b) => [b.id, b]));
  const degree = new Map([...neighbours].map(([id, of]) => [id, of.size]));
  const order: Outlined[] = [];
  while (left.size > 0) {
    let next: Outlined | undefined;
    for (const block of left.values()) if (!next || degree.get(block.id)! <= degree.get(next.id)!) next = block;
    left.delete(next!.id);
    for (const id of neighbours.get(next!.id)!) degree.set(id, degree.get(id)! - 1);
    order.push(next!);
  }
  return order.reverse();
}

/** The neighbours of each block, by id. */
export function neighboursOf(blocks: readonly Outlined[]): Map<string, Set<string>> {
  const drawn = blocks.map((block): [string, Drawn] => [block.id, drawnOf(block)]);
  const neighbours = new Map(blocks.map(({ id }) => [id, new Set<string>()]));
  drawn.forEach(([id, one], i) => {
    for (const [otherId, other] of drawn.slice(i + 1)) {
      if (!near(one.box, other.box) || !touch(one, other)) continue;
      neighbours.get(id)!.add(otherId);
      neighbours.get(otherId)!.add(id);
    }
  });
  return neighbours;
}

/** Metres on a plane, true enough between places of one district. */
const flat = ([lng, lat]: readonly [number, number]): Point => [
  lng * METRES_PER_DEGREE * Math.cos((Math.round(lat) * Math.PI) / 180),
  lat * METRES_PER_DEGREE,
];

function drawnOf({ geometry }: Outlined): Drawn {
  const polygons = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as [number, number][][][];
  const rings = polygons.flatMap((polygon) => polygon.map((ring) => ring.map(flat)));
  const points = rings.flat();
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const least = (of: number[]) => of.reduce((a, b) => Math.min(a, b), Infinity);
  const most = (of: number[]) => of.reduce((a, b) => Math.max(a, b), -Infinity);
  return { rings, box: [least(xs), least(ys), most(xs), most(ys)] };
}

const near = (a: Drawn['box'], b: Drawn['box']): boolean =>
  a[0] - APART_AT_MOST <= b[2] && b[0] - APART_AT_MOST <= a[2] && a[1] - APART_AT_MOST <= b[3] && b[1] - APART_AT_MOST <= a[3];

/** Whether a corner of one stands at an edge of the other, or within it. */
const touch = (a: Drawn, b: Drawn): boolean => meets(a, b) || meets(b, a);

function meets({ rings: corners }: Drawn, { rings: edges, box }: Drawn): boolean {
  return corners.flat().some((corner) => {
    if (!near([corner[0], corner[1], corner[0], corner[1]], box)) return false;
    let within = false;
    for (const ring of edges)
      for (let i = 1; i < ring.length; i++) {
        const [from, to] = [ring[i - 1]!, ring[i]!];
        if (toSegment(corner, from, to) <= APART_AT_MOST) return true;
        if (
          from[1] > corner[1] !== to[1] > corner[1] &&
          corner[0] < from[0] + ((corner[1] - from[1]) / (to[1] - from[1])) * (to[0] - from[0])
        )
          within = !within;
      }
    return within;
  });
}

const distance = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(ax - bx, ay - by);

function toSegment(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const along = dx === 0 && dy === 0 ? 0 : ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / (dx * dx + dy * dy);
  const at = Math.min(1, Math.max(0, along));
  return distance(point, [from[0] + at * dx, from[1] + at * dy]);
}
