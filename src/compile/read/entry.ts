/** What stands at a path, before anything of it is opened: to open a pipe is to wait for ever. */
import { lstatSync, readlinkSync, type Stats } from 'node:fs';
import { megabytes } from './limits.ts';

/** What stands there itself, not what a link there leads to; undefined where nothing does. */
export function entryAt(absolute: string): Stats | undefined {
  try {
    return lstatSync(absolute);
  } catch {
    return undefined; // also below something that is no folder, or that may not be looked into
  }
}

/** Why what stands at a path is not read as a file, and what was expected; null when it can be. */
export function fileProblem(absolute: string, most: number): string | null {
  const stats = entryAt(absolute);
  if (!stats) return 'file is missing, expected it to exist';
  if (!stats.isFile()) return `is ${kindOf(stats, absolute)}, expected a file`;
  return stats.size > most
    ? `is ${megabytes(stats.size)} large, expected at most ${megabytes(most)} (simpler shapes, or more and smaller files)`
    : null;
}

/** What stands there, in words. Links are not followed: they would lead out of the folder, or one file would be two. */
export function kindOf(stats: Stats, absolute: string): string {
  if (stats.isSymbolicLink()) return `a symbolic link to ${readlinkSync(absolute)}, which is not followed`;
  if (stats.isDirectory()) return 'a folder';
  if (stats.isFIFO()) return 'a pipe';
  if (stats.isSocket()) return 'a socket';
  return stats.isFile() ? 'a file' : 'a device';
}
