import { innerHeight } from 'svelte/reactivity/window';
import { hiddenBySheet } from '../ui/shell/sheet-heights.ts';
import type { Layout } from './layout.svelte.ts';

/** CSS pixels of the map that the sheet hides at the bottom, as the window stands now. */
export const mapInset = (layout: Layout, embed: boolean): number =>
  layout.wide || embed ? 0 : hiddenBySheet(layout.height, innerHeight.current ?? 0);
