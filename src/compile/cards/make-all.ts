import { availableParallelism } from 'node:os';
import { progress } from '../output/progress.ts';

/**
 * Makes every file of a site, by path and in its order. Pictures are rendered on threads of their own and encoded
 * here: as many in hand as there are processors keeps both busy, and more would only fill the memory.
 */
export async function makeAll<T>(files: ReadonlyMap<string, () => T | Promise<T>>): Promise<Map<string, T>> {
  const made = new Map<string, T>();
  const queue = files.entries();
  await Promise.all(
    Array.from({ length: availableParallelism() }, async () => {
      for (const [path, make] of queue) {
        made.set(path, await make());
        progress(() => `${made.size} of ${files.size} files made`);
      }
    }),
  );
  return new Map([...files.keys()].map((path) => [path, made.get(path)!]));
}
