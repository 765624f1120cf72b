import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';

// Processes are started here, on machines that may be busy.
vi.setConfig({ testTimeout: 30_000 });

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const TASKS = readdirSync(here('../../../src/compile/tasks')).map((name) => name.replace('.ts', ''));
const TINY = here('../../fixtures/tiny-district');

/** From another folder than the project's, which makes no difference. */
const run = (...args: string[]): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    const child = execFile(process.execPath, [here('../../../src/cli/run.mjs'), ...args], { cwd: tmpdir() }, (_error, out, err) =>
      resolve({ code: child.exitCode!, out, err }),
    );
  });

test('without a task, or with one that there is not, it says which there are', async () => {
  const usage = `usage: node src/cli/run.mjs <task> [arguments]\ntasks: ${[...TASKS].sort().join(', ')}\n`;
  expect(await run()).toEqual({ code: 2, out: '', err: usage });
  expect(await run('../check')).toEqual({ code: 2, out: '', err: `There is no task "../check".\n${usage}` });
  expect(await run('--help')).toEqual({ code: 0, out: usage, err: '' });
});

test('runs a task, and hands on its arguments and its exit code', async () => {
  expect(await run('check', TINY)).toMatchObject({ code: 0, out: expect.stringContaining('6 projects') });
  expect(await run('check', '/no/such/folder')).toMatchObject({
    code: 1,
    err: expect.stringContaining('data/district.yaml:1:1: file is missing'),
  });
  expect(await run('import')).toMatchObject({ code: 2, err: expect.stringContaining('usage: npm run import') });
});

test('says how a task is called', async () => {
  expect(await run('sample', '--help')).toEqual({
    code: 0,
    out: 'usage: npm run sample -- [n=40] [seed=1] [--texts folder] [--root folder]\n',
    err: '',
  });
});
