// npm test: installs what is missing, then runs every check there is and counts the tests.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { findHeadless } from './browser.mjs';
import { answerDistrictCall, districtLine } from './district.mjs';
import { installExtras, installPackages, requireBrowser, requireNode, root } from './setup.mjs';
import { runStep, runTogether, tally } from './steps.mjs';

const { folder, env } = answerDistrictCall(
  `usage: npm test -- [--district folder]
Runs every check and test. CHROMIUM=path names the browser for the end-to-end tests. With another district than the project's own,
its data is checked, and what holds the data of the project's own to its rules is passed over.`,
);
requireNode();
installPackages();
console.error(districtLine(folder, (await import('yaml')).parse));
requireBrowser();
installExtras();
const CHROMIUM = findHeadless();
const scratch = mkdtempSync(join(tmpdir(), 'atlas-test-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143 })) process.once(signal, () => process.exit(code));

const unit = join(scratch, 'unit.json');
const e2e = join(scratch, 'e2e.json');
const options = { cwd: root, env: { ...process.env, ...env, CHROMIUM, ATLAS_E2E_SUMMARY: e2e } };
const tool = (path, ...args) => [process.execPath, join(root, 'node_modules', path), ...args];
const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);
const heading = (name) => console.log(`\n── ${name}`);

/** Each takes one core, and none reads what another writes: they run side by side, in the order that leaves no core without one. */
const checks = [
  { name: 'Lint', command: tool('eslint/bin/eslint.js', '--max-warnings', '0', '.') },
  { name: 'Types', command: tool('svelte-check/bin/svelte-check', '--fail-on-warnings', '--output', 'human') },
  { name: 'Format', command: tool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.') },
  // What the end-to-end tests open, which they would wait for.
  { name: 'Sites', command: [process.execPath, 'tests/e2e/build-sites.mjs'] },
  { name: 'Data', command: [process.execPath, 'src/cli/run.mjs', 'check'] },
];
/** These use every core themselves. */
const testRuns = [
  {
    name: 'Unit tests',
    command: tool('vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unit}`),
    count: () => {
      const counts = read(unit);
      return counts && { passed: counts.numPassedTests, failed: counts.numFailedTests };
    },
  },
  { name: 'End-to-end tests', command: tool('@playwright/test/cli.js', 'test'), count: () => read(e2e) },
];

const results = [];
console.log(`${checks.map(({ name }) => name).join(', ')}…`);
await runTogether(
  checks,
  Math.min(2, availableParallelism()),
  (result) => {
    results.push(result);
    heading(result.name);
    console.log(result.output.trimEnd() || 'in order');
  },
  options,
);
// Sites that could not be built are built again, and the tests say what is wrong with them.
const built = results.some(({ name, ok }) => name === 'Sites' && ok) ? { ATLAS_E2E_DIST: join(root, 'dist-e2e/site') } : {};
for (const { count, ...step } of testRuns) {
  heading(step.name);
  const result = await runStep(step, { ...options, env: { ...options.env, ...built } });
  results.push({ ...result, tests: count() });
}

const failing = results.filter(({ ok, tests }) => !ok || tests === null).map(({ name }) => name);
if (failing.length > 0) console.log(`\nFailed: ${failing.join(', ')}`);
const { failed, line } = tally(results);
console.log(`\n${line}`);
process.exitCode = failed > 0 ? 1 : 0;
