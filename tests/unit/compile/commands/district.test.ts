import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as check from '../../../../src/compile/tasks/check.ts';
import * as counts from '../../../../src/compile/tasks/counts.ts';
import * as coverage from '../../../../src/compile/tasks/coverage.ts';
import * as generate from '../../../../src/compile/tasks/generate.ts';
import * as headers from '../../../../src/compile/tasks/headers.ts';
import * as importTask from '../../../../src/compile/tasks/import.ts';
import * as sample from '../../../../src/compile/tasks/sample.ts';
import * as streets from '../../../../src/compile/tasks/streets.ts';

/* Each command works on the district that is chosen and on no other, and says first which that is. */

const TINY = 'tests/fixtures/tiny-district';

let folder: string;
let err: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-call-'));
  err = [];
  vi.spyOn(console, 'error').mockImplementation((text: string) => void err.push(text));
  vi.spyOn(console, 'log').mockImplementation(() => {});
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
  vi.stubEnv('ATLAS_DISTRICT', undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** A district that is not the one of the tests' others: the same under another name, with one more record. */
function district(name: string, path = name): string {
  const root = join(folder, path);
  cpSync(TINY, root, { recursive: true });
  const file = join(root, 'data/district.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('name: { zh: 示例区, en: Exampleton }', `name: { zh: ${name}区, en: ${name} }`));
  return root;
}
const lineOf = (name: string, root: string): string => `District: ${name}区 · ${name}, ${root}`;

type Task = { USAGE: string; run: (args: string[]) => number | Promise<number> };
/** Each with what it needs beside its district; what they write goes into the folder of the test. */
const TASKS: [name: string, task: Task, more: () => string[]][] = [
  ['check', check, () => []],
  ['counts', counts, () => []],
  ['coverage', coverage, () => []],
  ['sample', sample, () => []],
  ['import', importTask, () => [join(folder, 'table.csv')]],
  // Nobody listens there.
  ['streets', { ...streets, run: (args) => streets.run(args, () => Promise.resolve()) }, () => ['--server', 'http://127.0.0.1:1/']],
  ['headers', headers, () => ['nginx']],
  ['generate', generate, () => ['--projects', '1', '--out', join(folder, 'made')]],
];

describe.each(TASKS)('%s', (_name, task, more) => {
  test('says that a folder is not there, and how it is called', async () => {
    expect(await task.run([...more(), '--district', join(folder, 'none')])).toBe(2);
    expect(err).toEqual([`There is no folder ${join(folder, 'none')}.\n${task.USAGE}`]);
  });

  test('says that a folder holds no district', async () => {
    expect(await task.run([...more(), '--district', folder])).toBe(2);
    expect(err).toEqual([`${folder} holds no folder data/, expected a district: a folder with data/ and geo/.\n${task.USAGE}`]);
  });

  test('refuses what ATLAS_DISTRICT names too', async () => {
    vi.stubEnv('ATLAS_DISTRICT', join(folder, 'none'));
    expect(await task.run(more())).toBe(2);
    expect(err).toEqual([`There is no folder ${join(folder, 'none')}, which ATLAS_DISTRICT names.\n${task.USAGE}`]);
    vi.stubEnv('ATLAS_DISTRICT', folder);
    expect(await task.run(more())).toBe(2);
    expect(err[1]).toContain(`${folder}, which ATLAS_DISTRICT names, holds no folder data/`);
  });

  test('says that an option is unknown', async () => {
    expect(await task.run([...more(), '--district', TINY, '--colour'])).toBe(2);
    expect(err[0]).toContain("Unknown option '--colour'");
    expect(err[0]).toContain(task.USAGE);
  });

  test('works on the district of --district, else on that of ATLAS_DISTRICT, and says so first', async () => {
    const [said, named] = [district('Said'), district('Named')];
    writeFileSync(join(folder, 'table.csv'), 'id,name_zh\n');
    vi.stubEnv('ATLAS_DISTRICT', named);
    await task.run(more());
    expect(err[0]).toBe(lineOf('Named', named));
    err.length = 0;
    await task.run([...more(), '--district', said]);
    expect(err[0]).toBe(lineOf('Said', said));
    expect(err.filter((line) => line.startsWith('District: '))).toHaveLength(1);
  });

  test('takes no folder that is only written down', async () => {
    expect(await task.run([...more(), TINY])).toBe(2);
  });
});

describe('the district that is worked on', () => {
  test('is the project’s own where none is chosen, whatever the folder that one is in', () => {
    const own = process.cwd();
    vi.spyOn(process, 'cwd').mockReturnValue(folder);
    check.run([]);
    expect(err[0]).toMatch(/^District: /);
    expect(err[0]!.endsWith(`, ${own}`)).toBe(true);
  });

  test('is told by its whole path, and by what is known of its name', () => {
    check.run(['--district', relative(process.cwd(), district('Said'))]);
    expect(err[0]).toBe(lineOf('Said', join(folder, 'Said')));
    writeFileSync(join(folder, 'Said/data/district.yaml'), 'name: { zh: 某区 }\n');
    check.run(['--district', join(folder, 'Said')]);
    expect(err.find((line) => line.includes('某区'))).toBe(`District: 某区, ${join(folder, 'Said')}`);
    err.length = 0;
    writeFileSync(join(folder, 'Said/data/district.yaml'), ': [');
    check.run(['--district', join(folder, 'Said')]);
    expect(err[0]).toBe(`District: ${join(folder, 'Said')}`);
  });

  test('is the only one that an import writes into', () => {
    const [said, named] = [district('Said'), district('Named')];
    const before = readdirSync(join(named, 'data/projects'));
    vi.stubEnv('ATLAS_DISTRICT', named);
    writeFileSync(
      join(folder, 'table.csv'),
      'id,name_zh,name_en,sector,precision,basis_zh,basis_en,source,asof,paragraphs,stage,text_zh,text_en\n' +
        'pier,码头,Pier,交通,none,无,None,review-2031,2031-03,3,投用,开放。,Open.\n',
    );
    expect(importTask.run([join(folder, 'table.csv'), '--write', '--district', said])).toBe(0);
    expect(readdirSync(join(said, 'data/projects'))).toContain('pier.yaml');
    expect(readdirSync(join(named, 'data/projects'))).toEqual(before);
    expect(importTask.run([join(folder, 'table.csv'), '--write'])).toBe(0);
    expect(readdirSync(join(named, 'data/projects'))).toContain('pier.yaml');
  });

  test('is a folder, not a file', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(check.run(['--district', join(folder, 'file')])).toBe(2);
    expect(err[0]).toContain('There is no folder');
    mkdirSync(join(folder, 'half'));
    writeFileSync(join(folder, 'half/data'), '');
    expect(check.run(['--district', join(folder, 'half')])).toBe(2);
    expect(err[1]).toContain('holds no folder data/');
    expect(check.run(['--district', ''])).toBe(2);
    expect(err[2]).toContain('--district names no folder');
  });
});
