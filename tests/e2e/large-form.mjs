/*
 * The end-to-end tests on the form that the atlas takes with very many records: node tests/e2e/large-form.mjs [Playwright's arguments]
 *
 * A copy of the source is built in which a few dozen records are many: they come in several files, only rows near the view are in the
 * page, what sources say is loaded when it is read, and marks are made where the map looks. The tests are the same.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What is many: where that is said, as it stands there, and as it is built. */
const SIZES = [
  ['src/model/columns.ts', 'ROWS_PER_PART = 4096', 'ROWS_PER_PART = 64'],
  ['src/model/columns.ts', 'ROWS_PER_SHARD = 256', 'ROWS_PER_SHARD = 16'],
  ['src/ui/list/list-rows.svelte.ts', 'WHOLE = 500', 'WHOLE = 12'],
  ['src/app/records.ts', 'AHEAD = 1000', 'AHEAD = 0'],
  ['src/map/area.ts', 'ALL_MARKS = 5000', 'ALL_MARKS = 0'],
  ['src/compile/shape-tiles/files.ts', 'TILED_FROM = 20_000', 'TILED_FROM = 1'],
];

/** A copy of the project that builds in the large form. */
function largeForm() {
  const copy = mkdtempSync(join(tmpdir(), 'atlas-large-'));
  process.on('exit', () => rmSync(copy, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  for (const part of [
    ...['src', 'data', 'geo', 'public', 'deploy', 'docs', 'tests', 'index.html', 'package.json', 'package-lock.json'],
    ...['tsconfig.json', 'vite.config.ts', 'svelte.config.js', 'playwright.config.ts', 'LICENSE', 'README.md'],
  ])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  for (const [path, small, large] of SIZES) {
    const file = join(copy, path);
    const text = readFileSync(file, 'utf8');
    if (text.split(small).length !== 2)
      throw new Error(`${path} does not say "${small}" once, expected as tests/e2e/large-form.mjs has it`);
    writeFileSync(file, text.replace(small, large));
  }
  return copy;
}

const copy = largeForm();
const results = join(root, 'test-results');
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/@playwright/test/cli.js'), 'test', '--output', results, ...process.argv.slice(2)],
  { cwd: copy, stdio: 'inherit', env: { ...process.env, ATLAS_E2E_DIST: '', ATLAS_E2E_FORM: 'large' } },
);
process.exitCode = status ?? 1;
