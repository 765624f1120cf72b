/** Where a small label stands beside a mark: whole, in the free part of the map. Pure; CSS pixels of the map. */
import type { Rect, Size } from './camera.ts';

/** Between a mark's place and its label, which clears the mark and the pointer. */
const GAP = 18;

/**
 * Its upper left corner: above the place, below where there is no room above, and no further aside than the free part reaches.
 * @param at the mark's place, or the pointer's
 * @returns null where the place itself is hidden, or the label larger than what is free
 */
export function labelPlace(at: { x: number; y: number }, { width, height }: Size, free: Rect): { x: number; y: number } | null {
  if (at.x < free.left || at.x > free.right || at.y < free.top || at.y > free.bottom) return null;
  if (width > free.right - free.left) return null;
  const x = Math.round(Math.min(free.right - width, Math.max(free.left, at.x - width / 2)));
  const above = Math.round(at.y - GAP - height);
  if (above >= free.top) return { x, y: above };
  const below = Math.round(at.y + GAP);
  return below + height <= free.bottom ? { x, y: below } : null;
}
