import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { z } from 'zod';
import { check } from '../../src/compile/check/check.ts';
import { formatIssue, type Issue } from '../../src/compile/read/issue.ts';
import { load } from '../../src/compile/read/load.ts';
import { promptly, prototypesAreClean } from './cases.ts';
import { put } from './district-folder.ts';

/**
 * Each fault stands at a place that an editor can open, and says what is wrong.
 * @param text of the file at `path`
 * @throws with the faults that do not
 */
function expectPlaced(issues: readonly Issue[], path: string, text: string): void {
  const lines = text.split('\n');
  const adrift = issues.filter(({ file, line, col, message }) => {
    const at = lines[line - 1];
    const inside = file !== path || (at !== undefined && col <= at.length + 1);
    return !file || !(line >= 1) || !(col >= 1) || !inside || !/expected /.test(message);
  });
  if (adrift.length > 0) throw new Error(`without a place or an expectation: ${adrift.slice(0, 3).map(formatIssue).join('\n')}`);
}

/** What reading a text gave. */
interface Read {
  /** What was read; null for nothing. */
  read: unknown;
  issues: readonly Issue[];
}

/** Nothing is passed over in silence: a text in the place of a file is read, or its faults have places. The file is then as it was. */
function tryOut(root: string, path: string, text: string, read: () => Read): void {
  const former = existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : null;
  put(root, path, text);
  try {
    const found = promptly(read);
    if (!found.read) expect(found.issues).not.toEqual([]);
    expectPlaced(found.issues, path, text);
  } finally {
    if (former === null) rmSync(join(root, path));
    else put(root, path, former);
  }
  prototypesAreClean();
}

/** A file with this text is read, or told. */
export const expectRead = (root: string, path: string, text: string, schema: z.ZodType): void =>
  tryOut(root, path, text, () => {
    const issues: Issue[] = [];
    const loaded = load<unknown>(root, path, schema, issues);
    expect(issues.filter(({ file }) => file !== path)).toEqual([]);
    if (loaded) expect(JSON.stringify(loaded.value)).toBeTypeOf('string');
    return { read: loaded, issues };
  });

/** A district with this text in the place of one of its files is checked to the end. */
export const expectChecked = (root: string, path: string, text: string): void =>
  tryOut(root, path, text, () => {
    const { tables, issues } = check(root);
    return { read: tables, issues };
  });
