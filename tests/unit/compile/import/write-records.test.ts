import { chmodSync, cpSync, readFileSync, readdirSync, renameSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { check } from '../../../../src/compile/check/check.ts';
import { importTable } from '../../../../src/compile/import/import-table.ts';
import { NotWrittenError, writeRecords } from '../../../../src/compile/import/write-records.ts';
import { replaceAll } from '../../../../src/compile/output/replace-all.ts';
import * as importTask from '../../../../src/compile/tasks/import.ts';
import { calledDistrict } from '../called-district.ts';

const called = calledDistrict();
let root: string;
let out: string[];
let err: string[];
beforeEach(() => {
  ({ root, out, err } = called);
});

const HEAD = 'id,name_zh,name_en,sector,precision,basis_zh,basis_en,source,asof,paragraphs,stage,due,text_zh,text_en\n';
const bridge = (id: string, due = '') =>
  `${id},${id}桥,Bridge ${id},交通,位置不详,未说,Not said,gazette-2030,2030-03,5,在建,${due},动工。,Begun.\n`;
const RENAME = 'night-museum,夜间艺术馆,,,,,,,,,,,,\n';
const TABLE = `${HEAD}${bridge('a')}${RENAME}${bridge('b')}`;

const records = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(root, 'data/projects')).map((name) => [name, readFileSync(join(root, 'data/projects', name), 'utf8')]),
  );
const imported = (table = TABLE) => importTable(table, check(root).tables!);
const run = (table: string, ...more: string[]): number | Promise<number> => {
  writeFileSync(join(root, 'table.csv'), table);
  return importTask.run([join(root, 'table.csv'), '--district', root, ...more, '--lang', 'en']);
};

describe('an import is written whole or not at all', () => {
  test('all files stand in their places, with the rights they had, and nothing beside them', () => {
    chmodSync(join(root, 'data/projects/night-museum.yaml'), 0o640);
    const before = Object.keys(records());
    expect(writeRecords(root, imported())).toEqual([]);
    expect(Object.keys(records()).sort()).toEqual([...before, 'a.yaml', 'b.yaml'].sort());
    expect(records()['night-museum.yaml']).toContain('夜间艺术馆');
    expect(statSync(join(root, 'data/projects/night-museum.yaml')).mode & 0o777).toBe(0o640);
  });

  test.each([1, 2, 3, 4])('a full disk at rename %i of 4 leaves what was there', (failing) => {
    const before = records();
    let count = 0;
    const rename: typeof renameSync = (from, to) => {
      if (++count === failing) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', path: String(from), dest: String(to) });
      renameSync(from, to);
    };
    const write = () => writeRecords(root, imported(), (moves, aside) => replaceAll(moves, aside, rename));
    expect(write).toThrow(NotWrittenError);
    count = 0;
    expect(write).toThrow(/^There is no room left on the disk for \S+\/data\/projects\/(a|b|night-museum)\.yaml\.$/);
    expect(records()).toEqual(before);
  });

  test('a fault that only the whole district shows leaves what was there, and is told', () => {
    const before = records();
    // No row is wrong by itself: another record is a part of what becomes a part.
    const hut = `id: hut
name: { zh: 小屋, en: Hut }
sector: culture
within: night-museum
location: { precision: none, basis: { zh: 未说, en: Not said } }
observations:
  - { asof: 2030-03, source: gazette-2030, paragraphs: [6], stage: operating, text: { zh: 开门。, en: It is open. } }
`;
    writeFileSync(join(root, 'data/projects/hut.yaml'), hut);
    before['hut.yaml'] = hut;
    for (const [more, closing] of [
      [[], 'A dry run: nothing would be written.'],
      [['--write'], 'Nothing was written.'],
    ] as const) {
      [out.length, err.length] = [0, 0];
      expect(run('id,within\nnight-museum,river-park\n', ...more)).toBe(1);
      expect(err.slice(-2)).toEqual([
        expect.stringMatching(/^data\/projects\/hut\.yaml:\d+:\d+: "night-museum" is itself a part, expected the record of the whole$/),
        'With these rows the data would not be in order.',
      ]);
      expect(out.at(-1)).toContain(closing);
      expect(records()).toEqual(before);
    }
  });

  test('what an import left that was ended by force is put right by the next', () => {
    const GONE = 2 ** 22 + 1;
    const old = join(root, `data/projects/.projects.old-${GONE}`);
    cpSync(join(root, 'data/projects/night-museum.yaml'), join(old, 'night-museum.yaml'));
    cpSync(join(root, 'data/projects/night-museum.yaml'), join(root, `data/projects/.projects.next-${GONE}/data/projects/a.yaml`));
    expect(run(TABLE, '--write')).toBe(0);
    expect(Object.keys(records()).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

describe('links are not written through', () => {
  test('a record that is a link is refused, and what it leads to stays', () => {
    const [link, outside] = [join(root, 'data/projects/night-museum.yaml'), join(root, 'outside.yaml')];
    const table = imported();
    renameSync(link, outside);
    symlinkSync(outside, link);
    const before = readFileSync(outside, 'utf8');
    expect(() => writeRecords(root, table)).toThrow('data/projects/night-museum.yaml is a link, which is not followed; expected a file.');
    expect(readFileSync(outside, 'utf8')).toBe(before);
    expect(readdirSync(join(root, 'data/projects'))).not.toContain('a.yaml');
  });

  test('a folder that is a link is refused', () => {
    const [link, outside] = [join(root, 'data/projects'), join(root, 'outside')];
    const table = imported();
    renameSync(link, outside);
    symlinkSync(outside, link);
    const before = readdirSync(outside);
    expect(() => writeRecords(root, table)).toThrow('data/projects is a link, which is not followed; expected a folder.');
    expect(readdirSync(outside)).toEqual(before);
  });
});

test('a table that is a folder is said so', () => {
  expect(importTask.run([root, '--district', root, '--lang', 'en'])).toBe(1);
  expect(err).toEqual([`${root} is a folder, expected a file.`]);
});
