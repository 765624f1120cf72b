/** Writes files of a district: all of them, or none. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { failureSentence } from '../../cli/failure.mjs';
import { discard, replaceAll } from '../output/replace-all.ts';
import { sideFolder } from '../output/side-folder.ts';
import { alike, NotWrittenError, refuseOther, undisturbed } from './write-records.ts';

/**
 * Writes each file to a folder at the side of its own, and puts all of them in their places once all are written.
 * @param files texts by path from the root
 * @param replace tests let it fail
 * @throws NotWrittenError, when nothing was changed; NotPutBackError where something was changed and could not be put back
 */
export function writeFiles(root: string, files: ReadonlyMap<string, string>, replace = replaceAll): void {
  refuseOther(root, files.keys());
  const sides = new Map(
    [...new Set([...files.keys()].map(dirname))].map((folder) => [folder, sideFolder(join(root, folder), { within: true })]),
  );
  let writing = '';
  try {
    for (const [folder, { next, target }] of sides) {
      writing = folder;
      if (!existsSync(target)) mkdirSync(target, { recursive: true });
      mkdirSync(next);
    }
    const moves = [...files].map(([path, text]) => {
      writing = path;
      const { next, target } = sides.get(dirname(path))!;
      const [from, to] = [join(next, basename(path)), join(target, basename(path))];
      writeFileSync(from, text, { flush: true });
      if (existsSync(to)) alike(from, to);
      return { from, to };
    });
    const asides = new Map([...sides.values()].map(({ target, old }) => [target, old]));
    undisturbed(() => replace(moves, asides));
  } catch (error) {
    const sentence = failureSentence(error, join(root, writing));
    if (sentence === null) throw error;
    const shown = [...sides.values()].reduce(
      (told, { next, old, target }) => told.replaceAll(next, target).replaceAll(old, target),
      sentence,
    );
    throw new NotWrittenError(shown, { cause: error });
  } finally {
    for (const { next } of sides.values()) discard(next);
  }
}
