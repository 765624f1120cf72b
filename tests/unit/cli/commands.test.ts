import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { StubProject } from './stub-project.ts';

// Processes are started here, on machines that may be busy.
vi.setConfig({ testTimeout: 30_000 });

const VITE = 'node_modules/vite/bin/vite.js';
const INSTALL = 'npm ci --include=dev --no-audit --no-fund --loglevel=error';
let project: StubProject;
beforeEach(() => {
  project = new StubProject();
});
afterEach(() => project.remove());

describe('what is missing is installed', () => {
  const setup = (call: string, env = {}) =>
    project.run(
      ['--input-type=module', '-e', `import { installPackages, requireBrowser } from './src/cli/setup.mjs'; console.log(${call});`],
      env,
    );

  test('once, and again when the lockfile has changed', async () => {
    mkdirSync(join(project.root, 'node_modules'));
    await setup('installPackages()');
    expect(project.calls()).toEqual([INSTALL]);
    await setup('installPackages()');
    expect(project.calls()).toEqual([]);
    project.write('package-lock.json', '{ "lockfileVersion": 3 }');
    await setup('installPackages()');
    expect(project.calls()).toEqual([INSTALL]);
  });

  test('not where somebody has run npm ci, unless that was of another lockfile', async () => {
    const lock = (version: string) =>
      JSON.stringify({
        packages: {
          '': { name: 'stub' },
          'node_modules/a': { version, integrity: version },
          'node_modules/of-another-system': { version, optional: true },
        },
      });
    const noted = JSON.stringify({ packages: { 'node_modules/a': { version: '1.0.0', integrity: '1.0.0' } } });
    project.write('package-lock.json', lock('1.0.0'));
    project.write('node_modules/.package-lock.json', noted);
    await setup('installPackages()');
    expect(project.calls()).toEqual([]);
    project.write('package-lock.json', lock('1.0.1'));
    await setup('installPackages()');
    expect(project.calls()).toEqual([INSTALL]);
  });

  test('again when it failed, with the code it failed with', async () => {
    mkdirSync(join(project.root, 'node_modules'));
    project.program('npm', 'process.exit(7)');
    expect((await setup('installPackages()')).code).toBe(7);
    expect((await setup('installPackages()')).code).toBe(7);
    expect(project.calls()).toEqual([INSTALL, INSTALL]);
  });

  test('a browser that is named is taken, and told of when it is not there', async () => {
    project.program('fc-list', 'console.log("Noto Sans CJK")');
    expect((await setup('requireBrowser()', { CHROMIUM: process.execPath })).out.trim()).toBe(process.execPath);
    const { code, out } = await setup('requireBrowser()', { CHROMIUM: '/no/such/browser' });
    expect([code, out.trim()]).toEqual([1, 'CHROMIUM names /no/such/browser, which is not there.']);
    expect(project.calls().filter((call) => call.startsWith('apt-get'))).toEqual([]);
  });

  test.runIf(existsSync('/etc/debian_version') && process.getuid?.() === 0)('Debian’s fonts when it may', async () => {
    await setup('requireBrowser()', { CHROMIUM: process.execPath });
    expect(project.calls().slice(1)).toEqual([
      'apt-get update -qq',
      'apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk',
    ]);
  });
});

describe('npm start', () => {
  const BUILD =
    "require('node:fs').mkdirSync('dist', { recursive: true }); require('node:fs').writeFileSync('dist/index.html', '<p>built</p>');";
  const steps = [INSTALL, 'run.mjs check', 'vite build --logLevel warn'];
  let other: Server | undefined;
  beforeEach(() => {
    project.link('sirv');
    project.tool('src/cli/run.mjs', '', 'run.mjs');
    project.tool(VITE, BUILD, 'vite');
  });
  afterEach(() => void other?.close());
  const address = (out: string) => /http:\S+/.exec(out)?.[0];

  test('installs, checks, builds and serves', async () => {
    const ran = project.start(['src/cli/start.mjs'], { PORT: '0' });
    const url = await vi.waitFor(() => address(ran.out) ?? Promise.reject(new Error(ran.out)), { timeout: 20_000 });
    expect(await (await fetch(url)).text()).toBe('<p>built</p>');
    expect(project.calls()).toEqual(steps);
  });

  test('serves in the folder of the site’s own address', async () => {
    const ran = project.start(['src/cli/start.mjs'], { PORT: '0', SITE: 'https://atlas.example/some/folder' });
    const url = await vi.waitFor(() => address(ran.out) ?? Promise.reject(new Error(ran.out)), { timeout: 20_000 });
    expect(new URL(url).pathname).toBe('/some/folder/');
    expect(await (await fetch(url)).text()).toBe('<p>built</p>');
    expect((await fetch(new URL('/', url))).status).toBe(404);
  });

  test('takes a free port when the one wanted is in use, and says so', async () => {
    other = createServer().listen(0, '127.0.0.1');
    const taken = await vi.waitFor(() => (other!.address() as AddressInfo).port, 10_000);
    const ran = project.start(['src/cli/start.mjs'], { PORT: String(taken) });
    const url = await vi.waitFor(() => address(ran.out) ?? Promise.reject(new Error(ran.out)), { timeout: 20_000 });
    expect(ran.out).toContain(`Port ${taken} is in use`);
    expect(new URL(url).port).not.toBe(String(taken));
    expect((await fetch(url)).status).toBe(200);
  });

  test('stops where the check or the build fails', async () => {
    project.tool('src/cli/run.mjs', 'process.exitCode = 1;', 'run.mjs');
    expect((await project.run(['src/cli/start.mjs'], { PORT: '0' })).code).toBe(1);
    expect(project.calls()).toEqual(steps.slice(0, 2));
  });

  test('says what a port is', async () => {
    const { code, out } = await project.run(['src/cli/start.mjs'], { PORT: 'http' });
    expect([code, out.trim()]).toEqual([2, 'PORT is "http", expected a number from 0 to 65535.']);
  });
});

test('npm run dev installs, and hands its arguments on', async () => {
  project.tool(VITE, 'process.exitCode = 5;', 'vite');
  expect((await project.run(['src/cli/dev.mjs', '--base=/some/folder/', '--port', '1'])).code).toBe(5);
  expect(project.calls()).toEqual([INSTALL, 'vite --base=/some/folder/ --port 1']);
});

describe('npm test', () => {
  const TOOLS = {
    eslint: 'node_modules/eslint/bin/eslint.js',
    'svelte-check': 'node_modules/svelte-check/bin/svelte-check',
    prettier: 'node_modules/prettier/bin/prettier.cjs',
    'build-sites.mjs': 'tests/e2e/build-sites.mjs',
    'run.mjs': 'src/cli/run.mjs',
    vitest: 'node_modules/vitest/vitest.mjs',
    playwright: 'node_modules/@playwright/test/cli.js',
  };
  const unit = (passed: number, failed: number) =>
    `const to = process.argv.find((a) => a.startsWith('--outputFile')).split('=')[1];
require('node:fs').writeFileSync(to, JSON.stringify({ numPassedTests: ${passed}, numFailedTests: ${failed} }));
process.exitCode = ${failed > 0 ? 1 : 0};`;
  const e2e = (passed: number, failed: number) =>
    `require('node:fs').writeFileSync(process.env.ATLAS_E2E_SUMMARY, JSON.stringify({ passed: ${passed}, failed: ${failed} }));
process.exitCode = ${failed > 0 ? 1 : 0};`;
  const tmp = () => join(project.root, 'tmp');
  const lastLine = (out: string) => out.trimEnd().split('\n').at(-1);
  const run = () => project.run(['src/cli/test.mjs'], { CHROMIUM: process.execPath, TMPDIR: tmp() });
  beforeEach(() => {
    mkdirSync(tmp());
    project.program('fc-list', 'console.log("Noto Sans CJK")');
    project.link('yaml');
    project.write('node_modules/prettier/package.json', '{}');
    project.write('node_modules/svelte-check/package.json', '{}');
    for (const name of ['eslint', '@playwright/test']) project.write(`node_modules/${name}/package.json`, '{ "type": "module" }');
    for (const [name, path] of Object.entries(TOOLS)) project.tool(path, `console.log('${name} was here');`, name);
    project.tool(TOOLS.vitest, unit(40, 0), 'vitest');
    project.tool(TOOLS.playwright, e2e(2, 0), 'playwright');
  });

  test('runs every check, counts the tests, and leaves nothing behind', async () => {
    const { code, out } = await run();
    expect([code, lastLine(out)]).toEqual([0, '42 passed, 0 failed']);
    const called = project.calls().map((call) => call.split(' ')[0]!);
    expect(called.filter((name) => name in TOOLS).sort()).toEqual(Object.keys(TOOLS).sort());
    expect(called.indexOf('vitest')).toBeLessThan(called.indexOf('playwright'));
    for (const name of ['Lint', 'Types', 'Format', 'Sites', 'Data', 'Unit tests', 'End-to-end tests'])
      expect(out).toContain(`── ${name}\n`);
    expect(readdirSync(tmp())).toEqual([]);
  });

  test('a failing check does not keep the others from running', async () => {
    project.tool(TOOLS.eslint, 'console.error("1 problem"); process.exitCode = 1;', 'eslint');
    project.tool(TOOLS.vitest, unit(38, 2), 'vitest');
    const { code, out } = await run();
    expect([code, lastLine(out)]).toEqual([1, '40 passed, 3 failed']);
    expect(out).toContain('── Lint\n1 problem\n');
    expect(out).toContain('Failed: Lint, Unit tests\n');
    expect(readdirSync(tmp())).toEqual([]);
  });

  test('the sites that were built beside the checks are those that are tested; where they were not, the tests build them', async () => {
    project.tool(TOOLS.playwright, `console.log('given', process.env.ATLAS_E2E_DIST ?? 'none'); ${e2e(2, 0)}`, 'playwright');
    expect((await run()).out).toContain(`given ${join(project.root, 'dist-e2e/site')}\n`);
    project.tool(TOOLS['build-sites.mjs'], 'process.exitCode = 1;', 'build-sites.mjs');
    const { code, out } = await run();
    expect([code, lastLine(out)]).toEqual([1, '42 passed, 1 failed']);
    expect(out).toContain('given none\n');
  });

  test('a run that dies without a count is a failure', async () => {
    project.tool(TOOLS.playwright, 'process.exit(0);', 'playwright');
    const { code, out } = await run();
    expect([code, lastLine(out)]).toEqual([1, '40 passed, 1 failed']);
    expect(out).toContain('Failed: End-to-end tests');
  });
});
