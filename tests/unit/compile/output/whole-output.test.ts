import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';
import { build, createBuilder, createLogger, type Plugin, type UserConfig } from 'vite';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PlainError } from '../../../../src/compile/output/plain-error.ts';
import { sideFolder } from '../../../../src/compile/output/side-folder.ts';
import { takePlace, wholeOutput } from '../../../../src/compile/output/whole-output.ts';
import { writerTo } from '../../../../src/compile/output/writer.ts';

// Vite builds here, and a process is started, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
let root: string;
beforeEach(() => {
  // A name as officers give them.
  folder = mkdtempSync(join(tmpdir(), 'atlas 江-'));
  root = join(folder, 'project');
  mkdirSync(root);
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>new</title>');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const config = (plugins: Plugin[], outDir = 'dist', more: UserConfig['build'] = {}): UserConfig & { configFile: false } => ({
  root,
  configFile: false,
  logLevel: 'silent',
  plugins: [...plugins, wholeOutput()],
  build: { outDir, ...more },
});
/** As the command `vite build` does it. */
const run = async (options: ReturnType<typeof config>): Promise<void> => (await createBuilder(options, null)).buildApp();
/** An earlier output. */
const stood = (at: string): string => {
  mkdirSync(join(at, 'assets'), { recursive: true });
  writeFileSync(join(at, 'index.html'), 'old');
  writeFileSync(join(at, 'assets/old.js'), 'old');
  return at;
};
const files = (at: string): string[] =>
  (readdirSync(at, { recursive: true }) as string[]).filter((path) => statSync(join(at, path)).isFile()).sort();
const read = (path: string): string => readFileSync(path, 'utf8');
const emits = (fileName: string): Plugin => ({
  name: 'emits',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName, source: 'x' });
  },
});
const writes = (path: string): Plugin => ({
  name: 'writes',
  writeBundle({ dir }) {
    writerTo(dir!)(path, 'x');
  },
});
const fails = (hook: 'buildStart' | 'generateBundle' | 'writeBundle' | 'closeBundle'): Plugin => ({
  name: 'fails',
  [hook]() {
    throw new Error('no luck');
  },
});

describe('a build that succeeds', () => {
  test('takes the place of the earlier one, whole, and leaves nothing beside it', async () => {
    const dist = stood(join(root, 'dist'));
    chmodSync(dist, 0o750);
    mkdirSync(join(dist, '.git'));
    writeFileSync(join(dist, '.git/HEAD'), 'ref');
    await build(config([emits('more.txt')]));
    expect(files(dist)).toEqual(['.git/HEAD', 'index.html', 'more.txt']);
    expect(read(join(dist, 'index.html'))).toContain('new');
    expect(statSync(dist).mode & 0o777).toBe(0o750);
    expect(readdirSync(root).sort()).toEqual(['dist', 'index.html']);
  });

  test('holds what plugins write after all is bundled', async () => {
    let out = '';
    const late: Plugin = {
      name: 'late',
      enforce: 'post',
      configResolved: ({ build: { outDir } }) => void (out = outDir),
      closeBundle: {
        order: 'post',
        async handler() {
          await new Promise((done) => setTimeout(done, 30));
          writeFileSync(resolve(root, out, 'late.txt'), 'late');
        },
      },
    };
    await build(config([late]));
    expect(files(join(root, 'dist'))).toEqual(['index.html', 'late.txt']);
  });

  test('outside the project leaves what is not its own, unless it is to be emptied', async () => {
    const dist = stood(join(folder, 'web'));
    const told: string[] = [];
    const customLogger = { ...createLogger('warn'), warn: (text: string) => void told.push(text) };
    await build({ ...config([], dist), customLogger });
    expect(told).toEqual([`${dist} lies outside the project: what else stands in it stays. --emptyOutDir takes it away.`]);
    expect(files(dist)).toEqual(['assets/old.js', 'index.html']);
    expect(read(join(dist, 'index.html'))).toContain('new');
    await build(config([], dist, { emptyOutDir: true }));
    expect(files(dist)).toEqual(['index.html']);
    expect(readdirSync(folder).sort()).toEqual(['project', 'web']);
  });

  test('goes where a link leads', async () => {
    const real = stood(join(folder, 'real'));
    symlinkSync(real, join(root, 'dist'));
    await build(config([]));
    expect(files(real)).toEqual(['index.html']);
    expect(readdirSync(folder).sort()).toEqual(['project', 'real']);
  });
});

describe('a build that fails', () => {
  test.each(['buildStart', 'generateBundle', 'writeBundle', 'closeBundle'] as const)('in %s leaves the earlier one', async (hook) => {
    const dist = stood(join(root, 'dist'));
    await expect(run(config([fails(hook)]))).rejects.toThrow('no luck');
    expect(files(dist)).toEqual(['assets/old.js', 'index.html']);
    expect(read(join(dist, 'index.html'))).toBe('old');
    expect(readdirSync(root).sort()).toEqual(['dist', 'index.html']);
  });

  test.each([
    ['by the bundler', emits('x'.repeat(300))],
    ['by a plugin', writes('x'.repeat(300))],
  ])('because a file cannot be written %s says so in a sentence, and leaves the earlier one', async (_who, plugin) => {
    const dist = stood(join(root, 'dist'));
    // Refused by the system in the middle of writing, as on a full disk.
    const error: unknown = await run(config([plugin])).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(PlainError);
    expect(inspect(error)).toBe(`The name ${join(dist, 'x'.repeat(300))} is longer than the file system allows. ${dist} is as it was.`);
    expect(files(dist)).toEqual(['assets/old.js', 'index.html']);
    expect(readdirSync(root).sort()).toEqual(['dist', 'index.html']);
  });

  test('leaves no listeners in the process', async () => {
    const before = ['exit', 'SIGINT', 'SIGTERM', 'SIGHUP'].map((event) => process.listenerCount(event));
    await expect(run(config([fails('generateBundle')]))).rejects.toThrow();
    await run(config([]));
    expect(['exit', 'SIGINT', 'SIGTERM', 'SIGHUP'].map((event) => process.listenerCount(event))).toEqual(before);
  });

  test.each([
    ['before', `generateBundle() { process.kill(process.pid, 'SIGINT'); return new Promise((done) => setTimeout(done, 50_000)); }`],
    // Its threads go on writing what they have begun.
    [
      'while the bundler writes',
      `generateBundle() { for (let i = 0; i < 500; i++) this.emitFile({ type: 'asset', fileName: 'a/' + i + '/a.txt', source: 'x' }); process.kill(process.pid, 'SIGINT'); }`,
    ],
    ['after', `async writeBundle() { process.kill(process.pid, 'SIGINT'); await new Promise((done) => setTimeout(done, 50_000)); }`],
  ])('because it is stopped %s leaves the earlier one', async (_when, hook) => {
    const dist = stood(join(root, 'dist'));
    const source = fileURLToPath(new URL('../../../../src/compile/output/whole-output.ts', import.meta.url));
    const vite = fileURLToPath(new URL('../../../../node_modules/vite/dist/node/index.js', import.meta.url));
    writeFileSync(
      join(root, 'build.mjs'),
      `import { createBuilder, runnerImport } from ${JSON.stringify(vite)};
const { module } = await runnerImport(${JSON.stringify(source)}, { configFile: false, logLevel: 'error' });
const stops = { name: 'stops', ${hook} };
const builder = await createBuilder({ configFile: false, logLevel: 'error', plugins: [stops, module.wholeOutput()] }, null);
await builder.buildApp();`,
    );
    const child = spawn(process.execPath, ['build.mjs'], { cwd: root, stdio: 'inherit' });
    expect(await new Promise((done) => child.once('close', done))).toBe(130);
    expect(files(dist)).toEqual(['assets/old.js', 'index.html']);
    expect(readdirSync(root).sort()).toEqual(['build.mjs', 'dist', 'index.html']);
  });
});

describe('where the folder itself cannot be renamed', () => {
  const made = (side: { next: string }) => {
    mkdirSync(join(side.next, 'assets'), { recursive: true });
    writeFileSync(join(side.next, 'index.html'), 'new');
    writeFileSync(join(side.next, 'assets/new.js'), 'new');
  };

  test('its entries take their places', () => {
    const dist = stood(join(folder, 'mount'));
    writeFileSync(join(dist, 'gone.txt'), 'old');
    const side = sideFolder(dist, { within: true });
    made(side);
    takePlace(side, true);
    rmSync(side.next, { recursive: true });
    expect(files(dist)).toEqual(['assets/new.js', 'index.html']);
    expect(readdirSync(dist).sort()).toEqual(['assets', 'index.html']);
  });

  test('what is not its own stays, unless it is to be emptied', () => {
    const dist = stood(join(folder, 'mount'));
    writeFileSync(join(dist, 'kept.txt'), 'old');
    const side = sideFolder(dist, { within: true });
    made(side);
    takePlace(side, false);
    rmSync(side.next, { recursive: true });
    expect(files(dist)).toEqual(['assets/new.js', 'assets/old.js', 'index.html', 'kept.txt']);
    expect(read(join(dist, 'index.html'))).toBe('new');
  });

  test('a project whose own folder is the output is not moved', async () => {
    const { ino } = statSync(root);
    await build(config([emits('more.txt')], '.'));
    expect(files(root)).toEqual(['index.html', 'more.txt']);
    expect(statSync(root).ino).toBe(ino);
    expect(existsSync(join(folder, 'project'))).toBe(true);
  });
});
