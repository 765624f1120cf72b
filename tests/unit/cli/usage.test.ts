import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { StubProject } from './stub-project.ts';

// Processes are started here, on machines that may be busy.
vi.setConfig({ testTimeout: 30_000 });

let project: StubProject;
beforeEach(() => {
  project = new StubProject();
});
afterEach(() => project.remove());

test.each(['start', 'dev', 'build', 'test'])('%s says how it is called, and does nothing else', async (name) => {
  const { code, out } = await project.run([`src/cli/${name}.mjs`, '--help']);
  expect([code, out]).toEqual([0, expect.stringMatching(new RegExp(`^usage: npm (run )?${name}\\b`))]);
  expect(project.calls()).toEqual([]);
});

test.each(['start', 'test'])('%s takes no arguments, and says so', async (name) => {
  const { code, out } = await project.run([`src/cli/${name}.mjs`, '--prot=80']);
  expect([code, out]).toEqual([2, expect.stringMatching(/^"--prot=80" is not understood\.\nusage: npm /)]);
  expect(project.calls()).toEqual([]);
});

test('build installs, hands its arguments on, and ends as the build ends', async () => {
  project.tool('node_modules/vite/bin/vite.js', 'process.exitCode = 3;', 'vite');
  expect((await project.run(['src/cli/build.mjs', '--base=/some/folder/'])).code).toBe(3);
  expect(project.calls()).toEqual([expect.stringMatching(/^npm ci /), 'vite build --base=/some/folder/']);
});

test('a task says when the packages are not installed', async () => {
  project.write('src/compile/tasks/check.ts', '');
  const { code, out } = await project.run(['src/cli/run.mjs', 'check']);
  expect([code, out]).toEqual([1, 'The packages are not installed: run `npm ci` in the folder of the project first.\n']);
});
