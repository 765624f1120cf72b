import { innerHeight } from 'svelte/reactivity/window';
import type { Inset } from '../map/camera.ts';
import { LOW_HEIGHT } from '../theme/breakpoints.ts';
import { GAP, HALF, PEEK, ROOM_REM, type Height } from '../ui/shell/sheet-heights.ts';
import type { Layout } from './layout.svelte.ts';

/**
 * The inset with room for what stands beside what is shown: credits and scale at the foot, and in a small window, which the district
 * fills from side to side, names at its edges.
 */
export function withRoom({ top, right, bottom, left }: Inset, small: boolean): Inset {
  return small ? { top, right: right + 28, bottom: bottom + 44, left: left + 8 } : { top, right, bottom: bottom + 28, left };
}

/** What of the map the panel or sheet hides, as the window stands now. The bar stands above it, not over it. */
export function mapInset(layout: Layout, embed: boolean): Inset {
  const inset = { top: 0, right: 0, bottom: 0, left: 0 };
  if (embed || layout.folded) return inset;
  if (layout.mode === 'sheet') inset.bottom = hiddenBySheet(layout.height, innerHeight.current ?? 0, textSize);
  if (layout.mode === 'over') inset.left = layout.panelWidth;
  return inset;
}

/**
 * How much of the map the sheet hides, as far as the camera minds: a full sheet leaves no map to speak of, and counts as one at
 * half, to which it goes down.
 * @param windowHeight in CSS pixels, as the result
 * @param rem tells the reader's size of text in CSS pixels; asked only where the height follows from it
 */
export function hiddenBySheet(height: Height, windowHeight: number, rem: () => number): number {
  if (height === 'peek') return PEEK;
  const as = windowHeight > LOW_HEIGHT ? 'tall' : 'low';
  return Math.round(Math.max(windowHeight * HALF[as], Math.min(ROOM_REM[as] * rem(), windowHeight - GAP)));
}

const textSize = (): number => parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
