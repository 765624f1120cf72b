import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import { beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as check from '../../../../src/compile/tasks/check.ts';
import * as importTask from '../../../../src/compile/tasks/import.ts';
import { calledDistrict } from '../called-district.ts';

/* A table of sixty projects of an invented county, as an officer would type it, with the usual sins of such tables. */

const FIXTURE = 'tests/fixtures/officers-table';
const called = calledDistrict();
let table: string;
let faults: string;
beforeEach(() => {
  cpSync(`${FIXTURE}/data`, join(called.root, 'data'), { recursive: true });
  table = join(called.root, 'table.csv');
  faults = `${table}.faults.csv`;
  // As a Chinese spreadsheet saves it.
  writeFileSync(table, iconv.encode(readFileSync(`${FIXTURE}/table.csv`, 'utf8'), 'gb18030'));
});

const run = (...more: string[]): number | Promise<number> => importTask.run([table, '--lang', 'zh', '--district', called.root, ...more]);
const lines = (): string[] => called.out.join('\n').split('\n');
const record = (id: string) =>
  parse(readFileSync(join(called.root, `data/projects/${id}.yaml`), 'utf8')) as Record<string, unknown> & {
    observations: Record<string, unknown>[];
  };

describe('the first try', () => {
  test('says of each row what it understood', () => {
    expect(run()).toBe(1);
    const of = (row: number) => lines().find((line) => line.startsWith(`第 ${row} 行`));
    expect(of(5)).toBe(
      '第 5 行：湖心博物馆 → 新记录 huxinbowuguan：所属领域 culture (文旅)、所属片区 hillside (山前)、建设阶段 construction (封顶)、节点 topped-out、截至 2031-03 (2031.3)、' +
        '总投资 1200 万元、用地面积 45.5 亩、年度投资 0.8 亿元、来源 review-2031 ¶7、位置精度 block（由其他内容得出）',
    );
    expect(of(4)).toContain('坐标 10.002, 50.001 gcj02、误差（米） 200');
    expect(of(8)).toContain('截至 2031-03 (47938)');
    expect(of(44)).toBe('第 44 行“小计”不是项目，跳过');
    expect(lines()[0]).toBe('“备注”一列没有读懂，没有读入');
    expect(lines().at(-1)).toBe(
      '共 59 行：新增 40，更新 0，没有变化 0，没有收下 19。这是试运行：会写 40 个文件；加上 --write 才真正写入。',
    );
  });

  test('tells all that is wrong with all rows, each sort once', () => {
    run();
    const told = lines();
    const block = told.slice(
      told.indexOf('19 行没有收下：') + 1,
      told.indexOf(`没有收下的行连同问题写在 ${faults}：在那里改好，再导入那个文件。`),
    );
    const stages = '可写 proposed 谋划, planning 前期, construction 在建, completed 竣工, operating 投用, unstated 未说明';
    expect(block).toEqual([
      `  2 行：建设阶段“在健”不在词表里，是不是“construction 在建”？${stages}：第 26、27 行`,
      '  2 行：有坐标而没有写坐标系：是 wgs84（GPS、天地图）、gcj02（高德、腾讯）还是 bd09（百度）？请填“坐标系”一列：第 31、32 行',
      '  1 行：英文名称里写的是中文，应为英文：“湖心家园”：第 25 行',
      '  1 行：进度时间“2031”只有年份，应写到月，例如 2031-06：第 27 行',
      '  1 行：既没有编号也没有名称：第 28 行',
      `  1 行：建设阶段“签约”是节点（signed），不是阶段；阶段${stages}：第 29 行`,
      '  1 行：建设阶段“已建”可能是 completed 竣工 或 operating 投用，请写明是哪一个：第 30 行',
      '  1 行：坐标 [50.001,10.002] 在本区范围之外，对调后在范围之内，是不是经纬度写反了？应为 [10.002, 50.001]：第 33 行',
      '  1 行：所属领域“水产”不在词表里，可写 transport 交通, housing 居住, culture 文化, recreation 公园：第 34 行',
      '  1 行：坐标 [10.5,50.5] 在本区范围之外：先经度后纬度，坐标系也请核对：第 34 行',
      '  1 行：只有半个坐标，缺少纬度：第 35 行',
      '  1 行：来源“年鉴”不在词表里，可写 gazette-2030 2030 公报, review-2031 中期回顾（几个用“;”隔开）：第 37 行',
      '  1 行：缺少段落，新的一条进展必须有：第 37 行',
      '  1 行：第 99 段不在 review-2031 的任何一节里，应为 1 至 15：第 38 行',
      '  1 行：进度时间“3/5/2031”可能是 2031-03 或 2031-05，请写明是哪一个：第 39 行',
      '  1 行：进度时间“2031.1”可能是 2031-01 或 2031-10，请写明是哪一个：第 40 行',
      '  1 行：进度时间“3月”没有写年份，应为写到月的日期，例如 2023-06：第 41 行',
      '  1 行：总投资（亿元）“2-3”没有读懂，应为以亿元为单位的数字，例如 2.5：第 42 行',
      '  1 行：所属片区“港弯”不在词表里，是不是“harbour 港湾区块”？可写 harbour 港湾区块, hillside 山前区块, old-town 老城区块：第 43 行',
      '  1 行：缺少所属领域，新项目必须有：第 63 行',
      '  1 行：缺少建设阶段；来源没有说的写“未说明”：第 63 行',
      '没有写坐标系的各行若都取自同一张地图，可加 --crs gcj02（或 bd09、wgs84）一并回答。',
    ]);
  });

  test('tells once what is worth a look', () => {
    run();
    const told = lines();
    expect(told[told.indexOf('可以补充或核对（不影响导入）：') + 2]).toBe('  39 行：缺少英文名称，英文页显示中文：第 4-23、36、45-62 行');
    expect(told).toContain('  1 行：坐标系写的是 wgs84，而位置依据提到高德，高德的坐标是 gcj02：第 36 行');
  });

  test('says the same in English, and takes the answer for points without a datum', () => {
    expect(run('--lang', 'en', '--crs', '高德')).toBe(1);
    const told = lines();
    expect(told).toContain('  1 row: crs is gcj02 though the basis names 百度, whose points are bd09: row 31');
    expect(told).toContain('  1 row: name_en is Chinese, expected English: "湖心家园": row 25');
    expect(told).toContain('  1 row: asof is "2031.1", which may be 2031-01 or 2031-10, expected one of them: row 40');
    expect(
      told.some((line) => line.startsWith('row 32: 望山新家园 → new record wangshanxinjiayuan: ') && line.includes('10.003, 50.001 gcj02')),
    ).toBe(true);
    expect(told.at(-1)).toBe(
      '59 rows: 42 new, 0 updated, 0 unchanged, 17 refused. A dry run: 42 files would be written; add --write to write.',
    );
  });
});

describe('what is taken in', () => {
  test('is what the table says, and the district is in order with it', () => {
    expect(run('--write')).toBe(1);
    expect(record('huxinbowuguan')).toEqual({
      id: 'huxinbowuguan',
      name: { zh: '湖心博物馆' },
      sector: 'culture',
      block: 'hillside',
      block_basis: 'text',
      location: { precision: 'block', basis: { zh: '只知区块', en: 'Only its block' } },
      observations: [
        {
          asof: '2031-03',
          source: 'review-2031',
          paragraphs: [7],
          stage: 'construction',
          milestone: 'topped-out',
          text: { zh: '建设地下一层、地上三层。按计划进行' },
          figures: [
            { label: { zh: '总投资' }, value: 1200, unit: '万元' },
            { label: { zh: '用地面积' }, value: 45.5, unit: '亩' },
            { label: { zh: '年度投资' }, value: 0.8, unit: '亿元' },
          ],
        },
      ],
    });
    expect(record('new-east-bridge')['location']).toEqual({
      precision: 'exact',
      uncertainty_m: 100,
      point: [10.001, 50.001],
      crs: 'gcj02',
      basis: { zh: '高德地图' },
    });
    expect(check.run(['--district', called.root])).toBe(0);
    expect(called.out.at(-1)).toContain('46 projects');
  });

  test('a second time there is nothing to do, and the mended rows go in from the table of faults', () => {
    run('--write');
    const rows = Papa.parse<string[]>(readFileSync(faults, 'utf8').replace(/^\ufeff/, ''), { skipEmptyLines: true }).data;
    expect(rows).toHaveLength(20);
    expect(rows[0]!.at(-1)).toMatch(/^问题（导入时写） [0-9a-f]{8}$/);
    expect(
      rows
        .find((row) => row[1] === '河东公园')!
        .at(-1)!
        .split('\n'),
    ).toEqual([expect.stringContaining('建设阶段“在健”不在词表里'), '进度时间“2031”只有年份，应写到月，例如 2031-06']);
    const MENDED: Record<string, [column: string, cell: string][]> = {
      渡口家园: [['英文名称', 'Ferry Homes']],
      古井博物馆: [['建设阶段', '在建']],
      河东公园: [
        ['建设阶段', '在建'],
        ['进度时间', '2031年3月'],
      ],
    };
    const mended = rows.map((row) => {
      const copy = [...row];
      for (const [column, cell] of MENDED[row[1]!] ?? []) copy[rows[0]!.indexOf(column)] = cell;
      return copy;
    });
    writeFileSync(faults, `\ufeff${Papa.unparse(mended)}`);
    called.out.length = 0;
    expect(run('--write')).toBe(1);
    expect(lines().at(-1)).toBe('共 59 行：新增 0，更新 0，没有变化 40，没有收下 19。没有要写的内容。');
    // What somebody worked in stays.
    expect(
      readdirSync(called.root)
        .filter((name) => name.includes('faults'))
        .sort(),
    ).toEqual(['table.csv.faults-2.csv', 'table.csv.faults.csv']);
    expect(readFileSync(faults, 'utf8')).toContain('Ferry Homes');
    called.out.length = 0;
    expect(importTask.run([faults, '--write', '--lang', 'zh', '--district', called.root])).toBe(1);
    expect(lines().at(-1)).toBe('共 19 行：新增 3，更新 0，没有变化 0，没有收下 16。写了 3 个文件。');
    expect(existsSync(`${faults}.faults.csv`)).toBe(true);
    expect(record('ferry-homes')['name']).toEqual({ zh: '渡口家园', en: 'Ferry Homes' });
  });
});
