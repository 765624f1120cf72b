import { availableParallelism } from 'node:os';

/**
 * Does the same with each of many things, as many at a time as there are processors: pictures are rendered and files compressed on
 * threads of their own, which that keeps busy, and more at a time would only fill the memory.
 */
export async function sideBySide<T>(things: Iterable<T>, work: (thing: T) => Promise<void> | void): Promise<void> {
  const queue = things[Symbol.iterator]();
  await Promise.all(
    Array.from({ length: availableParallelism() }, async () => {
      for (let next = queue.next(); !next.done; next = queue.next()) await work(next.value);
    }),
  );
}
