/** Files and folders take the place of others: all of them, or none. */
import { lstatSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

export interface Replacement {
  /** What takes the place; null where what stands there is only taken away. */
  from: string | null;
  to: string;
}

/** Thrown when not even the way back went well; its message says where what stood there is kept. */
export class NotPutBackError extends Error {}

/**
 * Renames each `from` into the place of its `to`. What stood there waits under its name in the folder `aside`, which is made for
 * it and goes when all is in place; all paths are of one file system. Nothing can come between: it does not yield.
 * @param aside one folder, or for each folder in which something is replaced the one where that waits
 * @param rename tests let it fail
 * @throws what the rename that fails throws, after everything was put back as it was; NotPutBackError where that failed too
 */
export function replaceAll(
  replacements: readonly Replacement[],
  aside: string | ReadonlyMap<string, string>,
  rename: typeof renameSync = renameSync,
): void {
  const asideOf = (to: string): string => (typeof aside === 'string' ? aside : aside.get(dirname(to))!);
  const asides = [...new Set(replacements.map(({ to }) => asideOf(to)))];
  const done: [from: string, to: string][] = [];
  const move = (from: string, to: string): void => {
    rename(from, to);
    done.push([from, to]);
  };
  for (const folder of asides) mkdirSync(folder, { recursive: true });
  try {
    for (const { from, to } of replacements) {
      if (lstatSync(to, { throwIfNoEntry: false })) move(to, join(asideOf(to), basename(to)));
      if (from !== null) move(from, to);
    }
  } catch (error) {
    try {
      for (const [from, to] of done.reverse()) rename(to, from);
    } catch {
      throw new NotPutBackError(`What stood there could not be put back; it is kept in ${asides.join(', ')}.`, { cause: error });
    }
    for (const folder of asides) discard(folder);
    throw error;
  }
  for (const folder of asides) discard(folder);
}

/** Takes a folder away. One that cannot be taken away stays: what matters is done, and the next run tries again. */
export function discard(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // A file in it is held open, on Windows.
  }
}
