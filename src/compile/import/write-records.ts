/** Writes the records of an import: all of them, once the district is found to be in order with them, or none. */
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { failureSentence } from '../../cli/failure.mjs';
import { check } from '../check/check.ts';
import { discard, replaceAll, type Replacement } from '../output/replace-all.ts';
import { sideFolder } from '../output/side-folder.ts';
import { progress } from '../output/progress.ts';
import { formatIssue, type Issue } from '../read/issue.ts';
import { load, type Loaded } from '../read/load.ts';
import { projectSchema, type ProjectFile } from '../read/schema.ts';
import type { Import } from './import-table.ts';

const FOLDER = 'data/projects';

/** Thrown when the records cannot be written; its message says why, in a sentence. Nothing was changed. */
export class NotWrittenError extends Error {}

/**
 * Checks the district as it would be with other records in place of its own.
 * @param projects every record, those that stay included
 */
export function checkWith(root: string, projects: readonly Loaded<ProjectFile>[]): Issue[] {
  return check(root, (tables) => ({ ...tables, projects: [...projects].sort(byPath) })).issues;
}

/** Records of one table stay as they stand in it. */
const byPath = ({ file: a }: Loaded<ProjectFile>, { file: b }: Loaded<ProjectFile>): number =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : 0;

/**
 * Writes the files of an import to a folder at the side of `data/projects`, reads them back, and puts them in their places once
 * the whole district passes the check with them.
 * @param replace tests let it fail
 * @param standing what stands against the district as it is, which is no reason not to write
 * @returns what stands against it; nothing was changed unless it is empty
 * @throws NotWrittenError; NotPutBackError where something was changed and could not be put back
 */
export function writeRecords(
  root: string,
  { files, projects }: Pick<Import, 'files' | 'projects'>,
  replace = replaceAll,
  standing: readonly Issue[] = [],
): Issue[] {
  refuseOther(root, files.keys());
  const { next, old, target } = sideFolder(join(root, FOLDER), { within: true });
  const moves: Replacement[] = [];
  try {
    if (!existsSync(target)) mkdirSync(target, { recursive: true });
    // By itself first: of several folders at once the system does not say which is refused, or why.
    mkdirSync(next);
    mkdirSync(join(next, FOLDER), { recursive: true });
    for (const [path, text] of files) {
      progress(() => `${moves.length} of ${files.size} files written to the side`);
      const [from, to] = [join(next, path), join(root, path)];
      writeFileSync(from, text, { flush: true });
      if (existsSync(to)) alike(from, to);
      moves.push({ from, to });
    }
    const issues: Issue[] = [];
    const made = new Map([...files.keys()].map((path) => [path, load(next, path, projectSchema, issues)]));
    if (issues.length > 0) return issues;
    const known = new Set(standing.map(formatIssue));
    const found = checkWith(
      root,
      projects.map((record) => made.get(record.file.path) ?? record),
    );
    issues.push(...found.filter((issue) => !known.has(formatIssue(issue))));
    if (issues.length === 0) undisturbed(() => replace(moves, old));
    return issues;
  } catch (error) {
    // What is full names no file: it is the one after those that are written.
    const sentence = failureSentence(error, join(root, [...files.keys()][moves.length] ?? FOLDER));
    if (sentence === null) throw error;
    const shown = sentence.replaceAll(join(next, FOLDER), target).replaceAll(next, target).replaceAll(old, target);
    throw new NotWrittenError(shown, { cause: error });
  } finally {
    discard(next);
  }
}

/** @throws NotWrittenError for a path that leads elsewhere: another file would be written than the one that is read */
export function refuseOther(root: string, paths: Iterable<string>): void {
  const files = [...paths];
  const folders = new Set([FOLDER, ...files.map(dirname)]);
  for (const path of [...folders, ...files]) {
    const stats = lstatSync(join(root, path), { throwIfNoEntry: false });
    const expected = folders.has(path) ? 'folder' : 'file';
    if (stats?.isSymbolicLink()) throw new NotWrittenError(`${path} is a link, which is not followed; expected a ${expected}.`);
    if (stats && !(expected === 'folder' ? stats.isDirectory() : stats.isFile())) throw new NotWrittenError(`${path} is no ${expected}.`);
  }
}

/** A file that is replaced keeps who may read and write it, and whose it is where that can be said. */
export function alike(from: string, to: string): void {
  const { mode, uid, gid } = statSync(to);
  chmodSync(from, mode);
  if (process.getuid?.() === 0) chownSync(from, uid, gid);
}

/** Ctrl+C comes too late for what takes a moment and must not be left half-done. */
export function undisturbed(work: () => void): void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const pass = (): void => undefined;
  for (const signal of signals) process.on(signal, pass);
  try {
    work();
  } finally {
    for (const signal of signals) process.off(signal, pass);
  }
}
