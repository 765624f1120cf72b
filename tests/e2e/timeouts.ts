/*
 * How long a test waits for something at most, in milliseconds. These are bounds for a machine that is busy with other things, not
 * waits: a test goes on as soon as what it waits for is there.
 */

/** For one expectation or one action. */
export const EXPECTED = 60_000;
/** For the map's code and linework to load and start. */
export const LOADED = 150_000;
/** For one test. */
export const TEST = 300_000;
