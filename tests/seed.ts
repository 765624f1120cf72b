import fc from 'fast-check';

/**
 * Property tests draw the same examples each time, so that a failure is the change's and not the draw's. `ATLAS_SEED=7` draws
 * others, `ATLAS_SEED=random` others each time; a failure prints the seed it was drawn by.
 */
const asked = process.env['ATLAS_SEED'] ?? '20231201';
const seed = asked === 'random' ? Date.now() % 2 ** 31 : Number(asked);
if (!Number.isSafeInteger(seed)) throw new Error(`ATLAS_SEED is "${asked}", expected a whole number or random`);
fc.configureGlobal({ seed });
