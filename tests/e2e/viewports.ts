/*
 * The windows that tests open. A map drawn without a graphics card takes its time by the pixel, so a test has no more of them than
 * what it looks at needs.
 */

/** A window of a desktop with the list beside a map. */
export const WINDOW = { width: 1024, height: 680 };
/** The same page as small as it is laid out so: for tests that need a map and little of it. */
export const SMALL_WINDOW = { width: 800, height: 480 };
/** A large window, for views that take all the room there is. */
export const LARGE_WINDOW = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };
