import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { check } from '../../src/compile/check/check.ts';
import { compile } from '../../src/compile/dataset/compile.ts';
import { downloads } from '../../src/compile/downloads/downloads.ts';
import { DataError, formatIssue } from '../../src/compile/read/issue.ts';
import { formatWarnings } from '../../src/compile/read/warning.ts';

/**
 * Each folder beside this file is a case: `data/` and `geo/` lie over a copy of the tiny district, `removed.txt` lists what
 * is taken away, `about.txt` says why. Then either the issues are exactly `expected-issues.txt`, or the warnings are exactly
 * `expected-warnings.txt` (none without it) and the compiled files hold what `expected.json` selects of them and are byte for byte
 * what stands in `expected/`.
 */
const here = fileURLToPath(new URL('.', import.meta.url));
const tiny = fileURLToPath(new URL('../fixtures/tiny-district', import.meta.url));
const cases = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();
const faulty = cases.filter((name) => existsSync(join(here, name, 'expected-issues.txt')));
const sound = cases.filter((name) => !faulty.includes(name));

const scratch = mkdtempSync(join(tmpdir(), 'atlas-cases-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** The case as a district of its own, in a folder that is thrown away. */
function lay(name: string): string {
  const [from, root] = [join(here, name), mkdtempSync(join(scratch, `${name}-`))];
  cpSync(tiny, root, { recursive: true });
  for (const folder of ['data', 'geo']) {
    if (existsSync(join(from, folder))) cpSync(join(from, folder), join(root, folder), { recursive: true });
  }
  for (const path of lines(join(from, 'removed.txt'))) rmSync(join(root, path), { recursive: true });
  return root;
}

const lines = (path: string): string[] => (existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : []);
const about = (name: string): string => `${name}: ${lines(join(here, name, 'about.txt')).join(' ')}`;
const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)).map((path) => `${entry.name}/${path}`) : [entry.name],
  );

test('there are cases of both kinds', () => {
  expect(faulty.length).toBeGreaterThan(40);
  expect(sound.length).toBeGreaterThan(2);
});

describe('districts with faults', () => {
  test.each(faulty.map((name) => [about(name), name]))('%s', (_about, name) => {
    const root = lay(name);
    const { issues } = check(root);
    expect(issues.map(formatIssue)).toEqual(lines(join(here, name, 'expected-issues.txt')));
    expect(() => compile(root)).toThrow(DataError);
  });

  test('every place that is told can be opened', () => {
    for (const name of faulty) {
      for (const line of lines(join(here, name, 'expected-issues.txt'))) {
        const [, file, at, col] = /^((?:data|geo)\/[^:]+):(\d+):(\d+): .+, expected .+$/.exec(line) ?? [];
        expect(file, line).toBeDefined();
        const path = join(here, name, file!);
        const written = existsSync(path)
          ? readFileSync(path, 'utf8')
          : existsSync(join(tiny, file!))
            ? readFileSync(join(tiny, file!), 'utf8')
            : '';
        const text = written.split('\n')[Number(at) - 1];
        expect(text, line).toBeDefined();
        expect(text!.length + 1, line).toBeGreaterThanOrEqual(Number(col));
      }
    }
  });

  test('ten faults in ten files are told in one go', () => {
    const told = lines(join(here, 'ten-faults', 'expected-issues.txt'));
    expect(new Set(told.map((line) => line.split(':')[0])).size).toBe(10);
    const said = new Set(told.map((line) => line.replace(/^[^ ]+ /, '').replace(/["[][^ ]*|\d+/g, '')));
    expect(said.size).toBe(10);
  });
});

describe('districts in order', () => {
  test.each(sound.map((name) => [about(name), name]))('%s', (_about, name) => {
    const root = lay(name);
    const { issues, warnings } = check(root);
    expect(issues.map(formatIssue)).toEqual([]);
    expect(formatWarnings(warnings)).toEqual(lines(join(here, name, 'expected-warnings.txt')));
    const files = downloads(compile(root));
    const selected = JSON.parse(readFileSync(join(here, name, 'expected.json'), 'utf8')) as Record<string, object>;
    for (const [path, part] of Object.entries(selected)) expect(JSON.parse(files.get(path)!), path).toMatchObject(part);
    const exact = join(here, name, 'expected');
    if (!existsSync(exact)) return;
    for (const path of filesBelow(exact)) expect(Buffer.from(files.get(path)!), path).toEqual(readFileSync(join(exact, path)));
  });
});

describe('the same sources give the same bytes', () => {
  const digest = async (root: string, env: Record<string, string>): Promise<string[]> => {
    const { stdout } = await promisify(execFile)(process.execPath, [join(here, 'digest.mjs'), root], {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      env: { PATH: process.env.PATH ?? '', ...env },
    });
    return stdout.trim().split(' ');
  };

  test('twice in one process', () => {
    const [once, again] = [downloads(compile(tiny)), downloads(compile(tiny))];
    expect([...again]).toEqual([...once]);
    expect(compile(tiny).dataset.version).toMatch(/^[0-9a-f]{12}$/);
  });

  test('in other time zones and locales, from another folder', async () => {
    const settings = [
      { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
      { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
      { TZ: 'America/St_Johns', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' },
      { TZ: 'Asia/Shanghai', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' },
    ];
    const runs = await Promise.all(settings.map((env, i) => digest(i % 2 === 0 ? tiny : lay('good'), env)));
    expect(new Set(runs.map(([, , zone, locale]) => `${zone} ${locale}`)).size, 'the settings took hold').toBe(settings.length);
    expect(new Set(runs.map(([version]) => version)).size).toBe(1);
    expect(new Set(runs.map(([, bytes]) => bytes)).size).toBe(1);
    expect(runs[0]![0]).toBe(compile(tiny).dataset.version);
  }, 60_000);
});
