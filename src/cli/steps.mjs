// Runs the steps of `npm test` and counts what they found.
import { spawn } from 'node:child_process';

/**
 * One step: a command with its arguments.
 * @typedef {{ name: string, command: string[] }} Step
 */

/** Children that have not ended: none outlives the run. */
const running = new Set();
process.on('exit', () => running.forEach((child) => child.kill()));

/**
 * Runs one step. Its output is shown as it comes, or given back when it is to be kept whole.
 * @param {Step} step
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, keep?: boolean }} options
 * @returns {Promise<{ name: string, ok: boolean, output: string }>} `ok` is true for exit code 0 alone
 */
export function runStep({ name, command: [command, ...args] }, { cwd, env, keep = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: keep ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
    running.add(child);
    let output = '';
    const add = (text) => (output += text);
    child.stdout?.setEncoding('utf8').on('data', add);
    child.stderr?.setEncoding('utf8').on('data', add);
    child.once('error', (error) => end(false, `${command} could not be started: ${error.message}\n`));
    child.once('close', (code, signal) => end(code === 0, signal ? `ended by ${signal}\n` : ''));
    const end = (ok, more) => {
      running.delete(child);
      resolve({ name, ok, output: output + more });
    };
  });
}

/**
 * Runs independent steps side by side, `atOnce` of them at a time, and tells of each when it has ended, so that their lines do
 * not mix.
 * @param {readonly Step[]} steps
 * @param {number} atOnce
 * @param {(result: { name: string, ok: boolean, output: string }) => void} tell
 * @param {{ cwd?: string, env?: Record<string, string | undefined> }} options
 */
export async function runTogether(steps, atOnce, tell, options = {}) {
  const queue = steps.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const step of queue) tell(await runStep(step, { ...options, keep: true }));
    }),
  );
}

/**
 * The last line of the run. A step that is no test run counts as one failure when it fails, and so does a test run that fails
 * without naming a test or leaves no count: the line never says that all is well when it is not.
 * @param {readonly { ok: boolean, tests?: { passed: number, failed: number } | null }[]} results `tests` only of test runs; null
 *   when the run left no count
 */
export function tally(results) {
  const passed = results.reduce((sum, { tests }) => sum + (tests?.passed ?? 0), 0);
  const failed = results.reduce((sum, { ok, tests }) => sum + Math.max(tests?.failed ?? 0, ok && tests !== null ? 0 : 1), 0);
  return { passed, failed, line: `${passed} passed, ${failed} failed` };
}
