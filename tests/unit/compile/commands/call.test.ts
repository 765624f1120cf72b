import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as check from '../../../../src/compile/tasks/check.ts';
import * as counts from '../../../../src/compile/tasks/counts.ts';
import * as coverage from '../../../../src/compile/tasks/coverage.ts';
import * as importTask from '../../../../src/compile/tasks/import.ts';
import * as sample from '../../../../src/compile/tasks/sample.ts';
import * as streets from '../../../../src/compile/tasks/streets.ts';

let folder: string;
let err: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-call-'));
  err = [];
  vi.spyOn(console, 'error').mockImplementation((text: string) => void err.push(text));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

type Task = { USAGE: string; run: (args: string[]) => number | Promise<number> };
/** Each with the arguments that name a folder. */
const TASKS: [name: string, task: Task, at: (root: string) => string[]][] = [
  ['check', check, (root) => [root]],
  ['counts', counts, (root) => [root]],
  ['coverage', coverage, (root) => [root]],
  ['sample', sample, (root) => ['--root', root]],
  ['import', importTask, (root) => ['table.csv', '--root', root]],
  ['streets', streets, (root) => ['--root', root]],
];

describe.each(TASKS)('%s', (_name, task, at) => {
  test('says that a folder is not there, and how it is called', async () => {
    expect(await task.run(at(join(folder, 'none')))).toBe(2);
    expect(err).toEqual([`There is no folder ${join(folder, 'none')}.\n${task.USAGE}`]);
  });

  test('says that a folder holds no district', async () => {
    expect(await task.run(at(folder))).toBe(2);
    expect(err).toEqual([`${folder} holds no folder data/, expected a district: a folder with data/ and geo/.\n${task.USAGE}`]);
  });

  test('says that an option is unknown', async () => {
    expect(await task.run([...at(folder), '--colour'])).toBe(2);
    expect(err[0]).toContain("Unknown option '--colour'");
    expect(err[0]).toContain(task.USAGE);
  });
});

test('one folder and no more', () => {
  mkdirSync(join(folder, 'data'));
  expect(check.run([folder, 'other'])).toBe(2);
  expect(err).toEqual([`"other" is one argument too many.\n${check.USAGE}`]);
});

test('a file is no folder', () => {
  writeFileSync(join(folder, 'file'), '');
  expect(check.run([join(folder, 'file')])).toBe(2);
  expect(err[0]).toContain('There is no folder');
});
