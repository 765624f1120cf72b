/** The hidden folders near a folder, in which what it is to hold is made whole before it takes its place. */
import { accessSync, constants, existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { discard } from './replace-all.ts';

export interface SideFolder {
  /** The folder that is to change, links resolved; it may not exist. */
  target: string;
  /** Where what is new is made. It does not exist yet. */
  next: string;
  /** Where what is replaced waits. It does not exist yet. */
  old: string;
  /** True where both stand within the target and its entries take their places; else the whole folder does. */
  within: boolean;
}

/** Their names end in the number of the process that they belong to. */
const NAME = /^\.(.+)\.(next|old)-(\d+)$/;

/**
 * Where the next content of a folder is made: on the same file system, so that it takes its place by a rename. What a process
 * that is no more left there is taken away.
 * @param within by entries; the whole folder is renamed when left out, unless it is a mount or stands in one that may not be written
 */
export function sideFolder(folder: string, { within = false } = {}): SideFolder {
  const target = existsSync(folder) ? realpathSync(folder) : resolve(folder);
  const byEntries = within || (existsSync(target) && !canBeRenamed(target));
  const place = byEntries ? target : dirname(target);
  sweep(place, basename(target));
  return { target, next: join(place, nameOf(target, 'next')), old: join(place, nameOf(target, 'old')), within: byEntries };
}

/** Whether an entry of a folder is one of these, so none of what it holds. */
export const isSideFolder = (entry: string): boolean => NAME.test(entry);

const nameOf = (target: string, which: 'next' | 'old'): string => `.${basename(target)}.${which}-${process.pid}`;

/** Tried out by moving an empty folder into it: no stat tells a bind mount from a folder. */
function canBeRenamed(folder: string): boolean {
  let probe = join(dirname(folder), nameOf(folder, 'next'));
  try {
    accessSync(folder, constants.W_OK);
    mkdirSync(probe);
  } catch {
    return false;
  }
  try {
    const inside = join(folder, basename(probe));
    renameSync(probe, inside);
    probe = inside;
    return true;
  } catch {
    return false;
  } finally {
    rmdirSync(probe);
  }
}

/** Takes away what processes left that were ended by force; what one of them had put aside and not replaced goes back first. */
function sweep(place: string, name: string): void {
  if (!existsSync(place)) return;
  for (const entry of readdirSync(place)) {
    const [, of, which, process] = NAME.exec(entry) ?? [];
    if (of !== name || isRunning(Number(process))) continue;
    const left = join(place, entry);
    if (which === 'old')
      for (const kept of readdirSync(left)) if (!existsSync(join(place, kept))) renameSync(join(left, kept), join(place, kept));
    discard(left);
  }
}

/** Whether another process has the number. One of this number was an earlier one: this one has left nothing yet. */
function isRunning(number: number): boolean {
  try {
    return number !== process.pid && process.kill(number, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
