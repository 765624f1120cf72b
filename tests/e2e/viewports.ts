/*
 * The windows that tests open. A map drawn without a graphics card takes its time by the pixel, so a test has no more of them than
 * what it looks at needs.
 */

/** A window with a panel over the map. */
export const WINDOW = { width: 960, height: 600 };
/** The same page as small as it is laid out so: for tests that need a map and little of it. */
export const SMALL_WINDOW = { width: 640, height: 440 };
/** The smallest in which the map's tools stand side by side. */
export const TOOLS_WINDOW = { width: 770, height: 490 };
/** A window with the panel beside what is shown: for views that take all the room there is. */
export const LARGE_WINDOW = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };
