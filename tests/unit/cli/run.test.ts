import { execFile, spawn } from 'node:child_process';
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
  expect(await run('check', '--district', TINY)).toMatchObject({ code: 0, out: expect.stringContaining('6 projects') });
  expect(await run('check', '--district', '/no/such/folder')).toEqual({
    code: 2,
    out: '',
    err: 'There is no folder /no/such/folder.\nusage: npm run check -- [--district folder | --city folder]\n',
  });
});

test('a reader that has seen enough ends it without a word', async () => {
  const child = spawn(process.execPath, [here('../../../src/cli/run.mjs'), 'counts', '--district', TINY], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.destroy();
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (err += text));
  await new Promise((done) => child.once('close', done));
  expect(err).toBe(`District: 示例区 · Exampleton, ${TINY}\n`);
});

test('says how a task is called', async () => {
  expect(await run('sample', '--help')).toEqual({
    code: 0,
    out: 'usage: npm run sample -- [n=40] [seed=1] [--texts folder] [--district folder]\n',
    err: '',
  });
});
