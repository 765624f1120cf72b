import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { build, createLogger, type InlineConfig } from 'vite';
import { atlas } from '../../../src/compile/vite-plugin.ts';

/* The real build of the tiny district, with a program that does nothing, and no pages of single projects. */

// A site is built here, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const root = mkdtempSync(join(tmpdir(), 'atlas-no-pages-'));
const told: string[] = [];
const logger = createLogger('silent');
logger.info = (message) => void told.push(message);
const config = (): InlineConfig => ({
  root,
  configFile: false,
  appType: 'mpa',
  customLogger: logger,
  plugins: [atlas({ root: join(root, 'district') })],
  build: { outDir: join(root, 'dist') },
});

beforeAll(() => {
  cpSync('tests/fixtures/tiny-district', join(root, 'district'), { recursive: true });
  cpSync('index.html', join(root, 'index.html'));
  mkdirSync(join(root, 'src'));
  writeFileSync(join(root, 'src/main.ts'), 'console.log(1);\n');
});
afterEach(() => void vi.unstubAllEnvs());
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('ATLAS_PAGES=none leaves out pages and pictures of single projects, and nothing else', async () => {
  vi.stubEnv('ATLAS_PAGES', 'none');
  await build(config());
  const files = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' });
  expect(files.filter((path) => /(^|\/)p(\/|$)/.test(path))).toEqual([]);
  for (const path of ['index.html', '404.html', 'app.html', 'b/harbour/index.html', 'en/s/gazette-2030/index.html', 'cards/b/harbour.png'])
    expect(existsSync(join(root, 'dist', path)), path).toBe(true);
  const missing = readFileSync(join(root, 'dist/404.html'), 'utf8');
  expect(missing).toContain('这个地址由地图打开');
  expect(missing).toMatch(/<script type="module"[^>]* src="\/assets\//);
  expect(told.join('\n')).toMatch(/\d+ files made from the data/);
});

test('what else it says ends the build in a sentence, before anything is made', async () => {
  vi.stubEnv('ATLAS_PAGES', 'some');
  await expect(build(config())).rejects.toThrow('ATLAS_PAGES is "some", expected none or nothing.');
});
