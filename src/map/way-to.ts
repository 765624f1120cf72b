/** How the camera comes to have something in sight. Pure; CSS pixels of the map. */
import { shiftInto, type Rect } from './camera.ts';

/** A step aside by so many pixels, none where it is in sight; the way there as close as the map is, or to it with its surroundings. */
export type Way = { kind: 'aside'; by: [number, number] } | { kind: 'at'; zoom: number } | { kind: 'around' };

/** Zoom levels: of the map, of the view of a thing's surroundings, and of the closest one that shows all of it. */
export interface Zooms {
  now: number;
  around: number;
  whole: number;
}

/**
 * As little as is needed: a thing that is near the free part, at a zoom that shows it, is stepped aside for; from close by elsewhere
 * the map goes there as close as it can without losing sight of any of it.
 * @param thing where it is drawn
 * @param slack how many levels further out than its surroundings it still counts as shown
 */
export function wayTo(thing: Rect, free: Rect, { now, around, whole }: Zooms, slack: number): Way {
  const by = shiftInto(thing, free);
  const near = by && Math.abs(by[0]) <= (free.right - free.left) / 2 && Math.abs(by[1]) <= (free.bottom - free.top) / 2;
  if (near && now >= around - slack) return { kind: 'aside', by };
  return now > around && whole > around ? { kind: 'at', zoom: Math.min(now, whole) } : { kind: 'around' };
}

/** How many levels further out than fitted results still count as well shown. */
const SLACK = 1.2;

/**
 * Whether what filters let through is well shown: all of it, large enough; half of it for a reader who moved the map.
 * @param places where its marks are drawn
 * @param extent what else has to be in sight; null for nothing
 */
export function isWellShown(
  places: readonly { x: number; y: number }[],
  extent: Rect | null,
  free: Rect,
  { now, fitted }: { now: number; fitted: number },
  moved: boolean,
): boolean {
  if (now < fitted - SLACK) return false;
  const isFree = (thing: Rect) => shiftInto(thing, free)?.every((by) => by === 0) ?? false;
  const seen = places.filter(({ x, y }) => isFree({ left: x, right: x, top: y, bottom: y })).length;
  if (moved && seen > 0 && seen * 2 >= places.length) return true;
  return seen === places.length && (extent === null || isFree(extent));
}
