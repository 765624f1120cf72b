import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { faultsTable, writeFaults } from '../../../../src/compile/import/faults-file.ts';
import { importTable } from '../../../../src/compile/import/import-table.ts';
import { columnNames, formatTogether } from '../../../../src/compile/import/report.ts';
import { spokenLang } from '../../../../src/compile/import/spoken.ts';
import { tinyDistrict } from '../tiny-district.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-faults-'));
  file = join(folder, 'table.csv');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const tableOf = (text: string) => {
  const result = importTable(text, tinyDistrict());
  return faultsTable(result, 'en', columnNames(result.sheet));
};
const REFUSED = 'id,sector,remarks\nnight-museum,=nonsense,"a, b"\nriver-park,,\nmarket-hall,nothing,,too many\n';

describe('the table of refused rows', () => {
  it('has their cells as they were and what is wrong, for a spreadsheet', () => {
    const table = tableOf(REFUSED)!;
    expect(table.startsWith('\ufeffid,sector,remarks,,Faults (written by import) ')).toBe(true);
    expect(table.split('\r\n')[1]).toMatch(/^night-museum,'=nonsense,"a, b",,"sector is ""=nonsense"", expected one of transport 交通/);
    expect(table.split('\r\n')[2]).toMatch(/^market-hall,nothing,,too many,"has 4 cells, expected 3 as in the header/);
    expect(table).not.toContain('river-park');
    expect(tableOf('id\nriver-park\n')).toBeNull();
  });

  it('may be imported itself, and has its faults in one column then too', () => {
    const again = tableOf(tableOf(REFUSED)!.replace('market-hall,nothing,,too many', 'market-hall,culture,,'))!;
    expect(again.match(/Faults \(written/g)).toHaveLength(1);
    expect(again.trimEnd().split('\r\n')).toHaveLength(2);
  });

  it('takes the place of one that nobody has worked in, and of no other', () => {
    const path = `${file}.faults.csv`;
    expect(writeFaults(file, tableOf(REFUSED))).toEqual({ path, written: true });
    expect(writeFaults(file, tableOf('id,sector\nnight-museum,x\n'))).toEqual({ path, written: true });
    expect(readFileSync(path, 'utf8')).not.toContain('market-hall');
    const worked = readFileSync(path, 'utf8').replace(',x,', ',culture,');
    writeFileSync(path, worked);
    expect(writeFaults(file, tableOf(REFUSED))).toEqual({ path: `${file}.faults-2.csv`, written: true });
    expect(readFileSync(path, 'utf8')).toBe(worked);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it('is taken away when no row is refused any more, and nothing that is somebody’s is', () => {
    const path = `${file}.faults.csv`;
    expect(writeFaults(file, null)).toBeNull();
    writeFaults(file, tableOf(REFUSED));
    expect(writeFaults(file, null)).toEqual({ path, written: false });
    writeFileSync(path, 'my own notes\n');
    expect(writeFaults(file, null)).toBeNull();
    expect(readFileSync(path, 'utf8')).toBe('my own notes\n');
  });

  it('is not written through a link', () => {
    const other = join(folder, 'other.csv');
    writeFileSync(other, tableOf(REFUSED)!);
    symlinkSync(other, `${file}.faults.csv`);
    expect(writeFaults(file, tableOf(REFUSED))!.path).toBe(`${file}.faults-2.csv`);
    expect(existsSync(other)).toBe(true);
  });
});

describe('what is told together', () => {
  it('is one line for a sort, rows in runs, the commonest first; what differs stands beside the rows', () => {
    const point = (lng: number) =>
      `point [${lng},50] lies outside the district, expected [lng, lat] inside its outline (or within its uncertainty)`;
    const rows = [
      { row: 3, messages: ['kind is missing, expected for a new project', point(1)] },
      { row: 4, messages: ['kind is missing, expected for a new project', point(2)] },
      { row: 5, messages: ['kind is missing, expected for a new project', 'sector is missing, expected for a new project'] },
      { row: 9, messages: ['kind is missing, expected for a new project', point(3)] },
    ];
    expect(formatTogether(rows, 'zh', (id) => ({ kind: '类别', sector: '领域' })[id])).toEqual([
      '4 行：缺少类别，新项目必须有：第 3-5、9 行',
      '3 行：坐标 … 在本区范围之外：先经度后纬度，坐标系也请核对：第 3 行 ([1,50])；第 4 行 ([2,50])；第 9 行 ([3,50])',
      '1 行：缺少领域，新项目必须有：第 5 行',
    ]);
  });
});

describe('the language', () => {
  it.each([
    ['zh', {}, 'zh'],
    ['en', { LANG: 'zh_CN.UTF-8' }, 'en'],
    [undefined, { LANG: 'zh_CN.UTF-8' }, 'zh'],
    [undefined, { LANG: 'en_GB' }, 'en'],
    [undefined, { LC_ALL: 'zh_TW', LANG: 'en_GB' }, 'zh'],
    [undefined, { LANG: 'C.UTF-8' }, null],
    [undefined, {}, null],
  ])('asked for %s on %j is %s', (asked, environment, lang) => expect(spokenLang(asked, environment)).toBe(lang));
  it('is one of two', () => expect(() => spokenLang('de', {})).toThrow('--lang is "de", expected zh or en.'));
});
