import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { StubProject } from './stub-project.ts';

// Processes are started here, on machines that may be busy.
vi.setConfig({ testTimeout: 30_000 });

let project: StubProject;
beforeEach(() => {
  project = new StubProject();
  project.tool('node_modules/vitest/vitest.mjs', 'console.log(process.env.ATLAS_FUZZ_RUNS, process.env.ATLAS_SEED);', 'vitest');
});
afterEach(() => project.remove());
const fuzz = (...args: string[]) => project.run(['src/cli/fuzz.mjs', ...args]);
const tried = () => project.calls().filter((call) => call.startsWith('vitest'));

describe('npm run fuzz', () => {
  test('tries every input, ten thousand times where nothing else is asked', async () => {
    const { code, out } = await fuzz();
    expect([code, out.includes('10000 undefined')]).toEqual([0, true]);
    expect(tried()).toEqual(['vitest run tests/fuzz/']);
  });

  test('tries the inputs that are named, as often and with the seed that is asked for', async () => {
    expect((await fuzz('embed', 'shapes', '--runs', '100000', '--seed', '7')).out).toContain('100000 7');
    expect(tried()).toEqual(['vitest run tests/fuzz/embed tests/fuzz/shapes']);
  });

  test('ends as what it tried ends', async () => {
    project.tool('node_modules/vitest/vitest.mjs', 'process.exitCode = 3;', 'vitest');
    expect((await fuzz()).code).toBe(3);
  });

  test.each([
    [['--runs', '0'], '--runs is "0", expected a whole number from 1 on'],
    [['--runs', '1e9'], '--runs is "1e9", expected'],
    [['--seed', 'x'], '--seed is "x", expected a whole number or random'],
    [['../../x'], '"../../x" names no input'],
    [['--loud'], "'--loud'"],
  ])('called with %j it says what it takes', async (args, said) => {
    const { code, out } = await fuzz(...args);
    expect(code).toBe(2);
    expect(out).toContain(said);
    expect(out).toContain('usage: npm run fuzz');
    expect(tried()).toEqual([]);
  });

  test('--help says it too, and is no mistake', async () => {
    const { code, out } = await fuzz('--help');
    expect([code, out.startsWith('usage: npm run fuzz')]).toEqual([0, true]);
    expect(tried()).toEqual([]);
  });
});
