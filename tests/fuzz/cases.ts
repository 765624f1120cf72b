import fc from 'fast-check';
import { test } from 'vitest';

/** What `npm run fuzz` asks for; `npm test` draws the quick share of each. */
const asked = process.env['ATLAS_FUZZ_RUNS'];

/** Milliseconds for all cases of an input in `npm test`: they take a few seconds of a machine that has nothing else to do. */
const PATIENCE = 300_000;

/**
 * Tries a property with cases drawn by the seed of `tests/seed.ts`.
 * @param quick how many are drawn in `npm test`: 10,000, or what costs a few seconds; `npm run fuzz` says how many itself
 * @param property throws where a case is a fault; may be asynchronous
 */
export function fuzz<Case>(name: string, quick: number, property: fc.IProperty<Case> | fc.IAsyncProperty<Case>): void {
  test(name, async () => fc.assert(property, { numRuns: Number(asked ?? quick) }), asked === undefined ? PATIENCE : 0);
}

/** Milliseconds of the processor after which a call counts as hanging: on a busy machine it takes more of the clock, but not of these. */
const HANGS = 10_000;

/** What a call returns. @throws when it takes so long that a reader would take it for a hang */
export function promptly<T>(call: () => T): T {
  const start = process.cpuUsage();
  const result = call();
  const { user, system } = process.cpuUsage(start);
  const took = (user + system) / 1000;
  if (took > HANGS) throw new Error(`took ${Math.round(took)} ms of the processor`);
  return result;
}

/** @throws when something was added to what every object, list or text has */
export function prototypesAreClean(): void {
  const added = [Object.prototype, Array.prototype, String.prototype].flatMap((prototype) => Object.keys(prototype));
  if (added.length > 0) throw new Error(`${added.join(', ')} was added to a prototype`);
}
