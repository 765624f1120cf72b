/**
 * Where the layout changes, one table for styles and scripts. Styles write `@media (--narrow) { … }`; the build puts the query
 * in its place (`src/compile/theme-plugin.ts`), since media queries cannot read variables.
 */

/** Up to here a screen is narrow: too small for a panel beside the map. A phone held sideways is wide, but too low. */
const NARROW = { width: 760, height: 420 };

/** Up to here a sheet at its middle height needs a larger share of the screen. */
export const LOW_HEIGHT = 480;

/** Name in styles, without its dashes → media query. */
export const MEDIA = {
  narrow: `(max-width: ${NARROW.width}px), (max-height: ${NARROW.height}px)`,
  low: `(max-height: ${LOW_HEIGHT}px)`,
} as const;

/** The rest: whatever is not narrow, down to the fractions of a pixel that zoomed pages have. */
export const WIDE = `(min-width: ${NARROW.width + 0.02}px) and (min-height: ${NARROW.height + 0.02}px)`;
