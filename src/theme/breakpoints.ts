/**
 * Where the layout changes, one table for styles and scripts. Styles write `@media (--narrow) { … }`; the build puts the query
 * in its place (`src/compile/theme-plugin.ts`), since media queries cannot read variables.
 */

/** Up to here a window is low: a phone held sideways. */
export const LOW_HEIGHT = 480;

/**
 * Up to these widths a window is narrow: too small for a panel beside or over the map, which then lies in a sheet below. A low one
 * has no height to give to a sheet, and is narrow only where no panel would leave a map.
 */
const NARROW = { width: 760, low: 560 };

/** Up to here it is so low that what heads a page would leave no row of it: a desktop enlarged four times. */
const LOWEST_HEIGHT = 320;

/** Up to this width the bar has menus for what it lacks the room to lay out. */
const SLIM = 900;

/** Up to this width the panel lies over the map instead of beside it. */
const CLOSE = 1100;

/** Name in styles, without its dashes → media query. */
export const MEDIA = {
  narrow: `(max-width: ${NARROW.low}px), (max-width: ${NARROW.width}px) and (min-height: ${LOW_HEIGHT + 0.02}px)`,
  small: `(max-width: ${NARROW.width}px), (max-height: ${LOW_HEIGHT}px)`,
  close: `(max-width: ${CLOSE}px)`,
  slim: `(max-width: ${SLIM}px)`,
  low: `(max-height: ${LOW_HEIGHT}px)`,
  lowest: `(max-height: ${LOWEST_HEIGHT}px)`,
} as const;

/** The rest, each a query of its own: whatever is not narrow, down to the fractions of a pixel that zoomed pages have. */
export const WIDE = [
  `(min-width: ${NARROW.width + 0.02}px)`,
  `(min-width: ${NARROW.low + 0.02}px) and (max-height: ${LOW_HEIGHT}px)`,
] as const;
