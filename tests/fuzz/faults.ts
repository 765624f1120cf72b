import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { check } from '../../src/compile/check/check.ts';
import { formatIssue, type Issue } from '../../src/compile/read/issue.ts';
import { promptly, prototypesAreClean } from './cases.ts';
import { put } from './district-folder.ts';

/**
 * Each fault stands at a place that an editor can open, and says what is wrong.
 * @param text of the file at `path`
 * @throws with the faults that do not
 */
export function expectPlaced(issues: readonly Issue[], path: string, text: string): void {
  const lines = text.split('\n');
  const adrift = issues.filter(({ file, line, col, message }) => {
    const at = lines[line - 1];
    const inside = file !== path || (at !== undefined && col <= at.length + 1);
    return !file || !(line >= 1) || !(col >= 1) || !inside || !/expected /.test(message);
  });
  if (adrift.length > 0) throw new Error(`without a place or an expectation: ${adrift.slice(0, 3).map(formatIssue).join('\n')}`);
}

/** A district with this text in the place of one of its files is checked to the end; the file is then as it was. */
export function expectChecked(root: string, path: string, text: string): void {
  const former = readFileSync(join(root, path), 'utf8');
  put(root, path, text);
  try {
    const { tables, issues } = promptly(() => check(root));
    expectPlaced(issues, path, text);
    if (!tables) expect(issues).not.toEqual([]);
  } finally {
    put(root, path, former);
  }
  prototypesAreClean();
}
