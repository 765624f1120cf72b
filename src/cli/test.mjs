// npm test: installs what is missing, then runs every check there is and counts the tests.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installPackages, requireBrowser, requireNode, root } from './setup.mjs';

requireNode();
installPackages();
const CHROMIUM = requireBrowser();
const scratch = mkdtempSync(join(tmpdir(), 'atlas-test-'));
const unit = join(scratch, 'unit.json');
const e2e = join(scratch, 'e2e.json');
const bin = (path) => [process.execPath, join(root, 'node_modules', path)];

const steps = [
  ['Format', [...bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']],
  ['Lint', [...bin('eslint/bin/eslint.js'), '--max-warnings', '0', '.']],
  ['Types', [...bin('svelte-check/bin/svelte-check'), '--fail-on-warnings', '--output', 'human']],
  ['Data', [process.execPath, 'src/cli/run.mjs', 'check']],
  ['Unit tests', [...bin('vitest/vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unit}`]],
  ['End-to-end tests', [...bin('@playwright/test/cli.js'), 'test']],
];

const failed = [];
for (const [name, [command, ...args]] of steps) {
  console.log(`\n── ${name}`);
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, CHROMIUM, ATLAS_E2E_SUMMARY: e2e } });
  if (result.status !== 0) failed.push(name);
}

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);
const [units, browsers] = [read(unit), read(e2e)];
const passed = (units?.numPassedTests ?? 0) + (browsers?.passed ?? 0);
// A step that is not a test run counts as one failure, so that the last line never says all is well when it is not.
const counted = (units?.numFailedTests ?? 0) + (browsers?.failed ?? 0);
const failures = Math.max(counted, failed.length);
if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`);
console.log(`\n${passed} passed, ${failures} failed`);
process.exit(failures > 0 || !units || !browsers ? 1 : 0);
