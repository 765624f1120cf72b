import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { check } from '../../src/compile/check/check.ts';
import { compile } from '../../src/compile/dataset/compile.ts';
import { downloads } from '../../src/compile/downloads/downloads.ts';
import { importTable, type Import } from '../../src/compile/import/import-table.ts';
import { decodeSpreadsheet, SpreadsheetError } from '../../src/compile/import/spreadsheet.ts';
import type { Issue } from '../../src/compile/read/issue.ts';
import { load } from '../../src/compile/read/load.ts';
import { projectSchema } from '../../src/compile/read/schema.ts';
import { run } from '../../src/compile/tasks/import.ts';
import { fuzz, promptly, prototypesAreClean } from './cases.ts';
import { layDistrict, put, scratchFolder } from './district-folder.ts';
import { hostileText } from './hostile-text.ts';
import { mutated } from './mutations.ts';

const root = layDistrict();
const tables = check(root).tables!;
const folder = scratchFolder();

/** Tables that are in order: what the site offers for download, and new records by hand. */
const download = downloads(compile(root)).get('data/projects.csv')!;
const BY_HAND = Papa.unparse(
  [
    {
      名称: '新图书馆',
      英文名: 'New Library',
      别名: '图书馆新馆',
      领域: '文化',
      所属区块: '老城',
      位置精度: '街区',
      误差: '250',
      经度: '10.001',
      纬度: '50.001',
      坐标系: 'GPS',
      位置依据: '实地',
      英文位置依据: 'On foot',
      来源: '2030 公报',
      截至: '2030年3月',
      段落: '6',
      进展阶段: '在建',
      内容: '动工。',
      英文内容: 'Building began.',
    },
    {
      编号: 'rail-yard',
      名称: '货场',
      英文名: 'Rail yard',
      别名: '老货场;铁路货场',
      领域: '交通',
      位置精度: '位置不详',
      位置依据: '来源没有写',
      英文位置依据: 'Not stated',
      来源: 'gazette-2030',
      截至: '2030-03',
      段落: '5',
      进展阶段: '未说明',
      内容: '提到。',
      英文内容: 'Named.',
    },
    { 编号: 'market-hall', 来源: '中期回顾', 截至: '2031/3', 段落: '13-14', 进展阶段: '投用', 内容: '开放。', 英文内容: 'Open.' },
  ],
  {
    columns:
      '编号,名称,英文名,别名,领域,所属区块,位置精度,误差,经度,纬度,坐标系,位置依据,英文位置依据,来源,截至,段落,进展阶段,内容,英文内容'.split(
        ',',
      ),
  },
);
const TABLES = [download, BY_HAND];
const grids = TABLES.map((text) => Papa.parse<string[]>(text.replace(/^\ufeff/, '').trimEnd()).data);
const HEADERS = [...new Set(grids.flatMap((grid) => grid[0]!))];

const cell = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...new Set(grids.flat(2))) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '../../x',
      '..\\..\\x',
      '/etc/x',
      'con',
      'nul.yaml',
      'a/b',
      '__proto__',
      'constructor',
      'Market-Hall',
      'a'.repeat(300),
      'x-y',
      '2023-13',
      'Jun-23',
      '99999',
      '1-9999',
      '９，１０',
      '1e5',
      'NaN',
      '-0',
      '10.0',
      '*a',
      '&a x',
      '!!str x',
      '# x',
      'a: b',
      '- a',
      '{ a: b }',
      '"',
      "'",
      '| x',
      '> x',
      '%YAML',
      '---',
      '😀',
    ),
  },
  { weight: 3, arbitrary: hostileText },
);
const at = fc.nat(1_000);

/** One change of a table: a cell, a header, a row that stands twice, or too many cells. */
const change = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(at, at, cell).map(([row, column, text]) => ({ kind: 'cell' as const, row, column, text })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(at, fc.oneof(fc.constantFrom(...HEADERS), hostileText))
      .map(([column, text]) => ({ kind: 'header' as const, row: 0, column, text })),
  },
  { weight: 1, arbitrary: at.map((row) => ({ kind: 'again' as const, row, column: 0, text: '' })) },
  { weight: 1, arbitrary: fc.tuple(at, cell).map(([row, text]) => ({ kind: 'longer' as const, row, column: 0, text })) },
);

const table = fc
  .tuple(
    fc.constantFrom(...grids),
    fc.array(change, { minLength: 1, maxLength: 6 }),
    fc.constantFrom(',', ';', '\t'),
    fc.constantFrom('\r\n', '\n'),
  )
  .map(([grid, changes, delimiter, newline]) => {
    const rows = grid.map((row) => [...row]);
    for (const { kind, row, column, text } of changes) {
      const line = rows[kind === 'header' ? 0 : 1 + (row % (rows.length - 1))]!;
      if (kind === 'again') rows.push([...line]);
      else if (kind === 'longer') line.push(text);
      else line[column % line.length] = text;
    }
    return Papa.unparse(rows, { delimiter, newline });
  });
const text = fc.oneof(
  { weight: 6, arbitrary: table },
  { weight: 2, arbitrary: mutated(TABLES, fc.oneof(cell, fc.constantFrom(',', '"', '""', '\n', '\r', ';', '\t', '\ufeff'))) },
  { weight: 1, arbitrary: hostileText },
);

/** The bytes of a file: as spreadsheets save them, and cut or spoiled. */
const bytes = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(text, fc.constantFrom('utf8', 'utf8', 'utf8', 'gb18030', 'utf16le', 'utf-16be', 'latin1', 'shift_jis'), fc.boolean())
      .map(([text, encoding, addBOM]) => iconv.encode(text, encoding, { addBOM })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(text, fc.nat(255), at).map(([text, byte, place]) => {
      const spoiled = Buffer.from(text);
      if (spoiled.length > 0) spoiled[place % spoiled.length] = byte;
      return spoiled;
    }),
  },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((all) => Buffer.from(all)) },
);

test('the tables are in order before anything of them is changed', () => {
  const outcomes = TABLES.map((text) => [...new Set(importTable(text, tables).reports.map(({ outcome }) => outcome))]);
  expect(outcomes).toEqual([['unchanged'], ['new', 'updated']]);
});

fuzz(
  'any table is understood or refused, and what would be written is a record of its own name that is read again',
  1_000,
  fc.property(bytes, (bytes) => {
    let result: Import;
    try {
      result = promptly(() => importTable(decodeSpreadsheet(bytes), tables));
    } catch (error) {
      expect(error).toBeInstanceOf(SpreadsheetError);
      expect((error as Error).message).toMatch(/expected /);
      return;
    }
    for (const { outcome, details } of result.reports) if (outcome === 'refused') expect(details.join('')).toMatch(/\S/);
    for (const [path, yaml] of result.files) {
      expect(path).toMatch(/^data\/projects\/[a-z0-9]+(-[a-z0-9]+)*\.yaml$/);
      put(folder, path, yaml);
      const issues: Issue[] = [];
      const record = load(folder, path, projectSchema, issues);
      expect(issues).toEqual([]);
      expect(`data/projects/${record!.value.id}.yaml`).toBe(path);
      rmSync(join(folder, path));
    }
    prototypesAreClean();
  }),
);

/** Every file below a folder with what is in it, but for those below `except` and the tables of refused rows. */
function contentOf(folder: string, except: string): Map<string, string> {
  const below = (at: string): [string, string][] =>
    readdirSync(at, { withFileTypes: true }).flatMap((entry): [string, string][] => {
      const path = join(at, entry.name);
      if (relative(folder, path) === except || /\.faults(-\d+)?\.csv$/.test(entry.name)) return [];
      return entry.isDirectory() ? below(path) : [[relative(folder, path), readFileSync(path, 'latin1')]];
    });
  return new Map(below(folder));
}

beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => void vi.restoreAllMocks());

const PROJECTS = 'data/projects';
const place = scratchFolder();

fuzz(
  'any table as a file, as a dry run and written: nothing outside of data/projects changes but the table of refused rows, and the district stays in order',
  25,
  fc.property(bytes, (bytes) => {
    const district = join(place, 'district');
    rmSync(district, { recursive: true, force: true });
    mkdirSync(district);
    cpSync(root, district, { recursive: true });
    const file = join(place, 'table.csv');
    writeFileSync(file, bytes);
    const around = contentOf(place, join('district', PROJECTS));
    const records = contentOf(join(district, PROJECTS), '');

    expect([0, 1]).toContain(promptly(() => run([file, '--district', district])));
    expect(contentOf(join(district, PROJECTS), ''), 'a dry run').toEqual(records);
    expect([0, 1]).toContain(promptly(() => run([file, '--district', district, '--write'])));
    expect(contentOf(place, join('district', PROJECTS)), 'around the records').toEqual(around);
    for (const name of readdirSync(join(district, PROJECTS))) expect(name).toMatch(/^[a-z0-9-]+\.yaml$/);
    for (const path of records.keys()) expect(existsSync(join(district, PROJECTS, path))).toBe(true);
    expect(check(district).issues).toEqual([]);
    prototypesAreClean();
  }),
);
