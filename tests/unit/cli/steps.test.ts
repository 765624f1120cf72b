import { describe, expect, test } from 'vitest';
import { runStep, runTogether, tally } from '../../../src/cli/steps.mjs';

const node = (name: string, code: string) => ({ name, command: [process.execPath, '-e', code] });

describe('a step', () => {
  test.each([
    ['that ends well', node('a', 'console.log("out"); console.error("err")'), true, 'out\nerr\n'],
    ['that ends with another code', node('a', 'console.log("bad"); process.exitCode = 3'), false, 'bad\n'],
    ['that is ended', node('a', 'process.kill(process.pid, "SIGTERM"); setTimeout(() => {}, 60_000)'), false, 'ended by SIGTERM\n'],
  ])('%s', async (_what, step, ok, output) => {
    expect(await runStep(step, { keep: true })).toEqual({ name: 'a', ok, output });
  });

  test('that cannot be started has failed, and says so', async () => {
    const { ok, output } = await runStep({ name: 'a', command: ['no-such-program-here'] }, { keep: true });
    expect(ok).toBe(false);
    expect(output).toContain('no-such-program-here could not be started');
  });

  test('has the folder and the environment it is given', async () => {
    const { output } = await runStep(node('a', 'console.log(process.cwd(), process.env.WORD)'), {
      keep: true,
      cwd: '/',
      env: { WORD: 'said' },
    });
    expect(output).toBe('/ said\n');
  });
});

test('independent steps all run, each told once and whole, never more at a time than asked for', async () => {
  const steps = ['a', 'b', 'c', 'd', 'e'].map((name) =>
    node(name, `console.log("${name} begins"); setTimeout(() => console.log("${name} ends"), 30)`),
  );
  const told: { name: string; ok: boolean; output: string }[] = [];
  await runTogether(steps, 2, (result) => told.push(result));
  expect(told.map(({ name }) => name).sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
  for (const { name, ok, output } of told) expect([ok, output]).toEqual([true, `${name} begins\n${name} ends\n`]);
});

describe('the last line', () => {
  const check = (ok: boolean) => ({ ok });
  const tests = (ok: boolean, passed: number, failed: number) => ({ ok, tests: { passed, failed } });

  test.each([
    ['all is well', [check(true), tests(true, 20, 0), tests(true, 3, 0)], '23 passed, 0 failed'],
    ['each failing test counts', [check(true), tests(false, 18, 2), tests(false, 2, 1)], '20 passed, 3 failed'],
    ['a failing check counts beside them', [check(false), check(false), tests(false, 18, 2)], '18 passed, 4 failed'],
    ['a run that fails with no failing test', [tests(false, 20, 0)], '20 passed, 1 failed'],
    ['a run that leaves no count', [{ ok: true, tests: null }], '0 passed, 1 failed'],
    ['a run that is cut short', [{ ok: false, tests: null }], '0 passed, 1 failed'],
    ['failing tests of a run that says all is well', [tests(true, 1, 1)], '1 passed, 1 failed'],
  ])('%s', (_what, results, line) => {
    expect(tally(results).line).toBe(line);
    expect(tally(results).failed > 0).toBe(line !== '23 passed, 0 failed');
  });
});
