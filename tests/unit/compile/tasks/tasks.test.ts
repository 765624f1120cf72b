import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { beforeEach, describe, expect, test } from 'vitest';
import * as check from '../../../../src/compile/tasks/check.ts';
import * as counts from '../../../../src/compile/tasks/counts.ts';
import * as coverage from '../../../../src/compile/tasks/coverage.ts';
import * as importTask from '../../../../src/compile/tasks/import.ts';
import * as sample from '../../../../src/compile/tasks/sample.ts';
import { calledDistrict } from '../called-district.ts';

/* The tasks as they are called, on a district of their own; that each is reached by its command is tested in tests/unit/cli. */

const called = calledDistrict();
let root: string;
let out: string[];
let err: string[];
beforeEach(() => {
  ({ root, out, err } = called);
});

const record = (id: string): string => readFileSync(join(root, `data/projects/${id}.yaml`), 'utf8');
const edit = (path: string, change: (text: string) => string): void => {
  const before = readFileSync(join(root, path), 'utf8');
  expect(change(before)).not.toBe(before);
  writeFileSync(join(root, path), change(before));
};
/** A fault with a place of its own. */
const spoil = (): void => edit('data/projects/north-terrace.yaml', (text) => text.replace('sector: housing', 'sector: x'));
const FAULT = 'data/projects/north-terrace.yaml:3:9: sector "x" is unknown';

describe('check', () => {
  test('counts what is in order', () => {
    expect(check.run(['--district', root])).toBe(0);
    expect(out).toEqual(['The data is in order: 6 projects, 3 blocks, 2 sources, 5 indicator values.']);
    expect(err).toEqual([]);
  });

  test('tells every fault with its place, and how many there are', () => {
    spoil();
    expect(check.run(['--district', root])).toBe(1);
    expect(err).toEqual([expect.stringContaining(FAULT), '1 issue']);
    edit('data/projects/night-museum.yaml', (text) => text.replace('sector: culture', 'sector: y'));
    err.length = 0;
    expect(check.run(['--district', root])).toBe(1);
    expect(err).toHaveLength(3);
    expect(err.at(-1)).toBe('2 issues');
    expect(out).toEqual([]);
  });

  test('warns of what is missing in one language, which is no fault', () => {
    for (const id of ['north-terrace', 'night-museum'])
      edit(`data/projects/${id}.yaml`, (text) => text.replace(/(name: .*), en: .*/, '$1 }'));
    expect(check.run(['--district', root])).toBe(0);
    expect(err).toEqual(['warning: 2 records: English name missing (first: data/projects/night-museum.yaml:2:7)']);
    expect(out).toEqual([expect.stringContaining('The data is in order')]);
  });
});

describe.each([
  ['counts', counts.run, ['Projects by source', 'Projects by block', 'gazette-2030']],
  ['coverage', coverage.run, ['gazette-2030', '<-- nothing cites it', 'All sources: 9 citations by projects']],
] as const)('%s', (_name, run, expected) => {
  test('prints its tables', () => {
    expect(run(['--district', root])).toBe(0);
    for (const text of expected) expect(out.join('\n')).toContain(text);
    expect(err).toEqual([]);
  });

  test('says what is wrong instead, of data that is not in order', () => {
    spoil();
    expect(run(['--district', root])).toBe(1);
    expect(out).toEqual([]);
    expect(err.join('\n')).toContain(FAULT);
  });
});

describe('sample', () => {
  const ids = () => out.join('\n').match(/^[a-z0-9-]+(?= )/gm);

  test('prints records drawn by the seed, the same each time', () => {
    expect(sample.run(['2', '7', '--district', root])).toBe(0);
    const first = out.join('\n');
    expect(out.at(-1)).toBe('\n2 of 6 records, seed 7');
    out.length = 0;
    expect(sample.run(['n=2', 'seed=7', '--district', root])).toBe(0);
    expect(out.join('\n')).toBe(first);
  });

  test('prints all when there are fewer than asked for', () => {
    expect(sample.run(['--district', root])).toBe(0);
    expect(out.at(-1)).toBe('\n6 of 6 records, seed 1');
  });

  test('prints the paragraphs cited, where there is a text', () => {
    mkdirSync(join(root, 'texts'));
    writeFileSync(join(root, 'texts/gazette-2030.md'), '[p5] the fifth\n\n[p6] the sixth\n');
    expect(sample.run(['--district', root, '--texts', join(root, 'texts')])).toBe(0);
    expect(out.join('\n')).toContain('[p5] the fifth');
    expect(out.join('\n')).toContain('[p6] the sixth');
  });

  test.each([
    [['many'], 'n is "many", expected a whole number'],
    [['2', '-1x'], 'Unknown option'],
    [['2', 'x1'], 'seed is "x1", expected a whole number'],
    [['2', '1', '3'], '"3" is one argument too many'],
    [['--texts', '/no/such/folder'], '/no/such/folder is missing, expected a folder of texts'],
  ])('%j: says how it is called', (args, reason) => {
    expect(sample.run(args)).toBe(2);
    expect(err.join('\n')).toContain(reason);
    expect(err.join('\n')).toContain(sample.USAGE);
    expect(ids()).toBeNull();
  });

  test('says what is wrong, of data that is not in order', () => {
    spoil();
    expect(sample.run(['--district', root])).toBe(1);
    expect(err.join('\n')).toContain(FAULT);
  });
});

describe('import', () => {
  const HALL = `# yaml-language-server: $schema=../../dist/data/schema/project.json
id: market-hall
# the name on the gate
name: { zh: 集市大厅, en: "Market Hall" }
sector: culture

location:
  precision: none
  basis: { zh: 未说, en: Not said } # asked twice
observations:
  # from the annex
  - asof: 2030-03
    source: gazette-2030
    paragraphs: [6]
    stage: construction
    text: { zh: 动工。, en: 'Begun.' }
`;
  const TABLE = `id,name_zh,name_en,sector,precision,basis_zh,basis_en,source,asof,paragraphs,stage,text_zh,text_en
market-hall,,,,,,,中期回顾,2031年3月,3,投用,大厅开放。,The hall is open.
,新桥,New Bridge,交通,位置不详,未说,Not said,gazette-2030,2030-03,5,在建,动工。,Begun.
`;
  const SEEN = [
    'row 2: 集市大厅 → market-hall: updated, 1 observation added (review-2031 2031-03)',
    'row 3: 新桥 → new record new-bridge: sector transport (交通), stage construction (在建), as of 2030-03, precision none (位置不详), source gazette-2030 ¶5',
  ];
  let table: string;
  const files = () => readdirSync(join(root, 'data/projects')).sort();
  beforeEach(() => {
    writeFileSync(join(root, 'data/projects/market-hall.yaml'), HALL);
    table = join(root, 'table.csv');
    // As Excel saves it in China.
    writeFileSync(table, iconv.encode(TABLE, 'gb18030'));
  });

  test('without --write it shows what it would do, and does nothing', () => {
    const before = files();
    expect(importTask.run([table, '--district', root, '--lang', 'en'])).toBe(0);
    expect(out.slice(0, 2)).toEqual(SEEN);
    expect(out.join('\n')).not.toContain('--- data/projects');
    expect(out.at(-1)).toBe(
      '\n2 rows: 1 new, 1 updated, 0 unchanged, 0 refused. A dry run: 2 files would be written; add --write to write.',
    );
    expect(files()).toEqual(before);
    expect(record('market-hall')).toBe(HALL);
    expect(importTask.run([table, '--yaml', '--district', root, '--lang', 'en'])).toBe(0);
    expect(out.join('\n')).toContain('--- data/projects/new-bridge.yaml\n# yaml-language-server');
    expect(files()).toEqual(before);
  });

  test('with --write it writes the files, and keeps remarks, quotes and order', () => {
    expect(importTask.run([table, '--write', '--district', root, '--lang', 'en'])).toBe(0);
    expect(out).toEqual([...SEEN, '\n2 rows: 1 new, 1 updated, 0 unchanged, 0 refused. 2 files written.']);
    expect(record('market-hall')).toBe(`${HALL}  - asof: 2031-03
    source: review-2031
    paragraphs: [3]
    stage: operating
    text: { zh: 大厅开放。, en: The hall is open. }
`);
    expect(record('new-bridge')).toMatch(
      /^# yaml-language-server.*\nid: new-bridge\nname: \{ zh: 新桥, en: New Bridge \}\nsector: transport\n/,
    );
    expect(check.run(['--district', root])).toBe(0);
  });

  test('a second time it has nothing to do', () => {
    importTask.run([table, '--write', '--district', root, '--lang', 'en']);
    const written = files().map((name) => readFileSync(join(root, 'data/projects', name), 'utf8'));
    out.length = 0;
    expect(importTask.run([table, '--write', '--district', root, '--lang', 'en'])).toBe(0);
    expect(out.at(-1)).toBe('\n2 rows: 0 new, 0 updated, 2 unchanged, 0 refused. Nothing to write.');
    expect(files().map((name) => readFileSync(join(root, 'data/projects', name), 'utf8'))).toEqual(written);
  });

  test('a refused row is told, changes nothing, and does not keep the others', () => {
    writeFileSync(
      table,
      TABLE.replace('投用', '动了')
        .replace('text_en\n', 'text_en,备注\n')
        .replace('open.\n', 'open.,x\n')
        .replace('Begun.\n', 'Begun.,y\n'),
    );
    expect(importTask.run([table, '--write', '--district', root, '--lang', 'en'])).toBe(1);
    expect(out[0]).toBe('column "备注" is not understood and is left out');
    expect(out[1]).toMatch(/^headers that are understood: id, name_zh, .*Share \(%\)$/);
    expect(out[2]).toBe('row 2: 集市大厅 → market-hall: refused, 1 fault');
    expect(out[4]).toMatch(/^\n1 row refused:\n {2}1 row: stage is "动了", expected one of proposed 谋划, .*: row 2$/);
    expect(out[5]).toBe(`The refused rows stand in ${table}.faults.csv, each with what is wrong: mend them there and import that file.`);
    expect(out.at(-1)).toBe('\n2 rows: 1 new, 0 updated, 0 unchanged, 1 refused. 1 file written.');
    expect(record('market-hall')).toBe(HALL);
    expect(files()).toContain('new-bridge.yaml');
  });

  test.each([
    [[], 'expected the name of one file'],
    [['a.csv', 'b.csv'], 'expected the name of one file'],
    [['a.csv', '--force'], 'Unknown option'],
  ])('%j: says how it is called', (args, reason) => {
    expect(importTask.run(args)).toBe(2);
    expect(err.join('\n')).toContain(reason);
    expect(err.join('\n')).toContain(importTask.USAGE);
  });

  test('new records become files beside a table, which stays as it is', () => {
    const rows = readFileSync('tests/compile/rows/data/projects/register.csv');
    writeFileSync(join(root, 'data/projects/register.csv'), rows);
    const NEW_PIER = 'pier,码头,Pier,交通,lock-bridge,none,无,None,review-2031,2031-03,3,投用,开放。,Open.';
    writeFileSync(
      table,
      `id,name_zh,name_en,sector,within,precision,basis_zh,basis_en,source,asof,paragraphs,stage,text_zh,text_en\n${NEW_PIER}\nlock-bridge,,,居住\n`,
    );
    expect(importTask.run([table, '--write', '--district', root, '--lang', 'en'])).toBe(1);
    expect(out.slice(0, 2)).toEqual([
      expect.stringContaining('row 2: 码头 → new record pier: sector transport (交通), within lock-bridge'),
      'row 3: 船闸桥 → lock-bridge: refused, 1 fault',
    ]);
    expect(out.join('\n')).toContain(
      '1 row: the record stands in data/projects/register.csv:2, expected this to be written in its rows there: sector housing: row 3',
    );
    expect(out.at(-1)).toContain('1 file written.');
    expect(readFileSync(join(root, 'data/projects/register.csv'))).toEqual(rows);
    expect(check.run(['--district', root])).toBe(0);
    expect(out.at(-1)).toContain('9 projects');
    for (const run of [counts.run, coverage.run]) expect(run(['--district', root])).toBe(0);
    expect(sample.run(['9', '1', '--district', root])).toBe(0);
    expect(out.join('\n')).toContain('(lock-bridge)');
  });

  test('a file that is not there or is no table is told by its name', () => {
    expect(importTask.run([join(root, 'none.csv'), '--district', root, '--lang', 'en'])).toBe(1);
    expect(err.join('\n')).toBe(`${join(root, 'none.csv')} is not there.`);
    writeFileSync(table, 'foo,bar\n1,2\n');
    expect(importTask.run([table, '--district', root, '--lang', 'en'])).toBe(1);
    expect(err.at(-1)).toContain(`${table}: `);
  });

  test('data that is not in order is not built upon', () => {
    spoil();
    expect(importTask.run([table, '--write', '--district', root, '--lang', 'en'])).toBe(1);
    expect(err).toEqual([expect.stringContaining(FAULT), expect.stringContaining('expected `npm run check` to pass before an import')]);
    expect(record('market-hall')).toBe(HALL);
  });
});
