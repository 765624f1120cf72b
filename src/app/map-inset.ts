import { innerHeight } from 'svelte/reactivity/window';
import { LOW_HEIGHT } from '../theme/breakpoints.ts';
import { HALF, PEEK, type Height } from '../ui/shell/sheet-heights.ts';
import type { Layout } from './layout.svelte.ts';

/** CSS pixels of the map that the sheet hides at the bottom, as the window stands now. */
export const mapInset = (layout: Layout, embed: boolean): number =>
  layout.wide || embed ? 0 : hiddenBySheet(layout.height, innerHeight.current ?? 0);

/**
 * How much of the map the sheet hides, as far as the camera minds: a full sheet leaves no map to speak of, and counts as one at
 * half, to which it goes down.
 * @param windowHeight in CSS pixels, as the result
 */
export function hiddenBySheet(height: Height, windowHeight: number): number {
  if (height === 'peek') return PEEK;
  return Math.round(windowHeight * HALF[windowHeight > LOW_HEIGHT ? 'tall' : 'low']);
}
