import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { districtLine, takeDistrict } from '../../../src/cli/district.mjs';
import { StubProject } from './stub-project.ts';

/* The commands that hand their arguments on hand the chosen district on beside them. */

// Processes are started here, on machines that may be busy.
vi.setConfig({ testTimeout: 30_000 });

const VITE = 'node_modules/vite/bin/vite.js';
const SAY = "require('node:fs').appendFileSync('calls', `district ${process.env.ATLAS_DISTRICT ?? 'none'}\\n`); process.exitCode = 5;";

let project: StubProject;
beforeEach(() => {
  project = new StubProject();
  project.write('other/data/district.yaml', '');
  project.write('named/data/district.yaml', '');
  project.tool(VITE, SAY, 'vite');
});
afterEach(() => project.remove());

const calls = () => project.calls().filter((call) => !call.startsWith('npm '));

describe.each([
  ['dev', 'vite --port 1'],
  ['build', 'vite build --port 1'],
])('npm run %s', (name, call) => {
  const run = (args: string[], env = {}) => project.run([`src/cli/${name}.mjs`, ...args], env);

  test('hands on the district of --district, and the other arguments', async () => {
    const other = join(project.root, 'other');
    for (const args of [
      ['--district', 'other', '--port', '1'],
      ['--port', '1', '--district=other'],
    ]) {
      expect((await run(args, { ATLAS_DISTRICT: 'named' })).code).toBe(5);
      expect(calls()).toEqual([call, `district ${other}`]);
    }
  });

  test('hands on that of ATLAS_DISTRICT, and names none where none is chosen', async () => {
    expect((await run(['--port', '1'], { ATLAS_DISTRICT: 'named' })).code).toBe(5);
    expect(calls()).toEqual([call, `district ${join(project.root, 'named')}`]);
    expect((await run(['--port', '1'], { ATLAS_DISTRICT: '' })).code).toBe(5);
    expect(calls()).toEqual([call, 'district']);
  });

  test('refuses a folder that is none, with exit code 2', async () => {
    for (const [args, env, sentence] of [
      [['--district', 'none'], {}, 'There is no folder none.'],
      [['--district', 'src'], {}, 'src holds no folder data/, expected a district'],
      [[], { ATLAS_DISTRICT: 'none' }, 'There is no folder none, which ATLAS_DISTRICT names.'],
      [['--district'], {}, '--district names no folder'],
      [['--district', '--port'], {}, '--district names no folder'],
    ] as const) {
      const { code, out } = await run([...args], env);
      expect([code, out.split('\n')[0]]).toEqual([2, expect.stringContaining(sentence)]);
      expect(out).toContain(`usage: npm run ${name}`);
    }
    expect(project.calls()).toEqual([]);
  });
});

test('npm start checks and builds the chosen district', async () => {
  project.tool('src/cli/run.mjs', SAY.replace('process.exitCode = 5;', ''), 'run.mjs');
  expect((await project.run(['src/cli/start.mjs', '--district', 'other'], { PORT: '0' })).code).toBe(5);
  const other = `district ${join(project.root, 'other')}`;
  expect(calls()).toEqual(['run.mjs check', other, 'vite build --logLevel warn', other]);
});

test('the first line has the name on one line, in the languages that there are', () => {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-line-'));
  try {
    expect(districtLine(join(project.root), parse)).toBe(`District: 示例区 · Exampleton, ${project.root}`);
    expect(districtLine(folder, parse)).toBe(`District: ${folder}`);
    expect(districtLine(project.root, () => ({ name: { zh: '示例\n区', en: '' } }))).toBe(`District: 示例 区, ${project.root}`);
    expect(districtLine(project.root, () => ({ name: { zh: '示例区', en: '示例区' } }))).toBe(`District: 示例区, ${project.root}`);
    expect(districtLine(project.root, () => ({ name: 7 }))).toBe(`District: ${project.root}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('the last that is said of a district counts', () => {
  expect(takeDistrict(['a', '--district', 'b', '--district=c', 'd'])).toEqual({ rest: ['a', 'd'], said: 'c' });
});
