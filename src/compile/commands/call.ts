/** How the data's commands are called: what is wrong with a call is a sentence and the usage. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** What `read` makes of a command's arguments; null, and the sentence that it throws told with the usage, when they are wrong. */
export function called<T>(usage: string, read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`);
    return null;
  }
}

/** The district's folder of a command that takes that and nothing else. @throws a sentence for any other call */
export function folderOnly(args: string[]): string {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
  if (positionals.length > 1) throw new Error(`"${positionals[1]}" is one argument too many.`);
  return districtFolder(positionals[0] ?? '.');
}

/** @throws a sentence for a folder that is not there or holds no district */
export function districtFolder(folder: string): string {
  const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (!isFolder(folder)) throw new Error(`There is no folder ${folder}.`);
  if (!isFolder(join(folder, 'data')))
    throw new Error(`${folder} holds no folder data/, expected a district: a folder with data/ and geo/.`);
  return folder;
}
