import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aboutOf } from '../../../../src/compile/import-tables/columns.ts';
import { calledDistrict } from '../called-district.ts';
import { madeWorkbook } from '../workbook/made-workbook.ts';
import { bringing } from './brought.ts';

const called = calledDistrict();
const { bring, read, yaml, inOrder, everything } = bringing(called);

test('a file of which nothing can be read says so in Chinese too', async () => {
  expect(await bring('a.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), '--lang', 'zh')).toBe(1);
  expect(called.err.join('\n')).toContain('是旧格式的工作簿（.xls）或设有密码');
  expect(await bring('a.csv', '章节,甲\n一,二', '--as', 'projects', '--lang', 'zh')).toBe(1);
  expect(called.err.join('\n')).toContain('没有一列说明各行是哪个项目');
});

describe('a table of sources', () => {
  const TABLE = [
    '标题,简称,类型,发布单位,发布日期,章节,首段,末段,截至',
    '示例区年报2032,2032 年报,报告,示例区办公室,2032年3月,成绩,1,20,2031年底',
    ',,,,,打算,21,30,2032-03',
    '示例区公报2030,,,,,补遗,11,12,2030-03',
  ].join('\n');

  test('has a row for each section; one that names no source goes on with the one above', async () => {
    expect(await bring('s.csv', TABLE, '--write')).toBe(0);
    expect(called.out).toContain('Read as a table of sources (--as says otherwise).');
    expect(called.out.find((line) => line.startsWith('row 3'))).toContain('updated, 1 section added (打算, paragraphs 21-30, 2032-03)');
    const [name] = readdirSync(join(called.root, 'data/sources')).filter((file) => !/gazette|review/.test(file));
    expect(yaml(`data/sources/${name}`)).toMatchObject({
      order: 3,
      title: { zh: '示例区年报2032' },
      published: '2032-03',
      coverage: { zh: '截至 2032-03' },
      sections: [
        { id: '成绩', title: { zh: '成绩' }, paragraphs: [1, 20], asof: '2031-12' },
        { id: '打算', title: { zh: '打算' }, paragraphs: [21, 30], asof: '2032-03' },
      ],
    });
    expect(read('data/sources/gazette-2030.yaml')).toContain(
      '  - { id: 补遗, title: { zh: 补遗 }, paragraphs: [11, 12], asof: 2030-03 }\n',
    );
    inOrder();
    expect(await bring('s.csv', TABLE)).toBe(0);
    expect(called.out.at(-1)).toContain('Nothing to write.');
  });

  test('one without sections is one section without numbers, which values then cite as a whole', async () => {
    expect(await bring('s.csv', 'title,title_en,kind,published\n年报,Yearbook,报告,2032-03', '--write')).toBe(0);
    expect(called.out.join('\n')).toContain('1 section: the whole of it, as of 2032-03, without numbers of paragraphs');
    expect(yaml('data/sources/yearbook.yaml')).toMatchObject({ sections: [{ id: '全文', asof: '2032-03' }] });
    expect(await bring('i.csv', '指标,数值,截至,来源\n面包房,12,2031-12,年报', '--write')).toBe(0);
    expect(read('data/indicators/life.yaml')).toContain('    - { asof: 2031-12, value: 12, source: yearbook }\n');
    inOrder();
  });

  test('one with a fault comes back beside itself, each row with what is wrong; mended there, it goes in', async () => {
    const [head, ...rows] = TABLE.split('\n');
    const wrong = [head, rows[0], rows[1]!.replace('21,30', '30,21'), rows[2]].join('\n');
    expect(await bring('s.csv', wrong, '--write', '--lang', 'zh')).toBe(1);
    expect(called.out).toContain('按来源表读取（可用 --as 另行指定）。');
    const beside = join(called.root, 's.csv.faults.csv');
    expect(called.out.join('\n')).toContain(`各行连同问题写在 ${beside}`);
    const told = read('s.csv.faults.csv').split('\r\n').filter(Boolean);
    expect(told).toHaveLength(4);
    expect(told.map((line) => /[^,]$/.test(line))).toEqual([true, false, true, false]);
    const mended = read('s.csv.faults.csv').replace('30,21', '21,30');
    expect(await bring('s.csv', TABLE)).toBe(0);
    expect(existsSync(beside), 'of what is in order there is none').toBe(false);
    expect(await bring('mended.csv', mended, '--write')).toBe(0);
    expect(called.out.join('\n')).not.toContain('left out');
    inOrder();
  });

  test('what a new one lacks is told', async () => {
    expect(await bring('s.csv', '标题,章节,首段,末段,截至\n新报,一,1,5,2032\n另报,一,5,1,2032-01')).toBe(1);
    expect(called.err.join('\n')).toContain('row 2: asof is a year alone, expected a month, for example 2023-12');
    expect(called.err.join('\n')).toContain('last is 1, which is before the first, 5');
  });
});

describe('a table of indicators', () => {
  test('has a row for each value, as a workbook shows it', async () => {
    const rows = [
      ['主要指标', null, null, null, null, null, null, null],
      ['指标名称', '分组', '单位', '度量', '数值', '年度', '来源', '段落'],
      ['绿地率', 'life', '%', '水平值', 0.36, '2029', '2030 公报', '8'],
      ['面包房', null, null, null, 11, '2029', '2030 公报', '10'],
    ];
    const workbook = await madeWorkbook({ name: '封面', rows: [['说明']] }, { name: '指标', rows, formats: { '2,4': '0.0%' } });
    const code = await bring('i.xlsx', workbook, '--write');
    expect(called.err).toEqual([]);
    expect(code).toBe(0);
    expect(called.out).toContain('Sheet "指标" is read, and not "封面" (--sheet names another).');
    const indicators = yaml('data/indicators/life.yaml') as { name: { zh: string }; values: unknown[] }[];
    expect(indicators.find(({ name }) => name.zh === '绿地率')).toMatchObject({
      unit: '%',
      measure: 'level',
      values: [{ asof: '2029-12', from: '2029-01', value: 36, decimals: 1, paragraphs: [8] }],
    });
    expect(indicators.find(({ name }) => name.zh === '面包房')!.values).toHaveLength(3);
    inOrder();
  });

  test('what is there already is replaced by source and date, and the file keeps its lines', async () => {
    const before = read('data/indicators/life.yaml').split('\n');
    const table = '指标,数值,截至,来源,段落\n面包房,8,2030-03,2030 公报,10\n面包房,9,2031-03,中期回顾,15\n';
    expect(await bring('i.csv', table, '--write')).toBe(0);
    expect(called.out).toContain('row 2: 面包房 → bakeries: updated, value 8 (2030-03, gazette-2030)');
    expect(called.out).toContain('row 3: 面包房 → bakeries: unchanged');
    const after = read('data/indicators/life.yaml').split('\n');
    expect(after.filter((line) => !before.includes(line))).toEqual([
      '    - { asof: 2030-03, value: 8, source: gazette-2030, paragraphs: [10] }',
    ]);
    inOrder();
  });

  test('words and numbers that are none are told with what was expected, and nothing is written', async () => {
    const before = everything();
    const table =
      '指标,分组,单位,度量,数值,截至,来源,段落\n游客,lifes,个,count,约600,2030-03,2030 公报,9\n面包房,,,,7,2031-09,2030 公报,10\n';
    expect(await bring('i.csv', table, '--write')).toBe(1);
    const told = called.err.join('\n');
    expect(told).toMatch(/row 2: group is "lifes" \(did you mean life 生活\?\), expected one of /);
    expect(told).toContain('row 3: asof 2031-09 is after gazette-2030 was published');
    expect(everything()).toEqual([...before, 'i.csv'].sort());
    await bring('i.csv', table, '--lang', 'zh');
    expect(called.err.join('\n')).toContain('第 2 行：数值“约600”里应只有数字，单位和“约、超过”等写在各自的列里');
    expect(called.out.at(-1)).toContain('这是试运行');
  });
});

describe('one command for all of them', () => {
  test.each([
    [['编号', '名称', '英文名'], 'projects'],
    [['项目名称', '所属片区', '建设阶段', '进度时间', '总投资'], 'projects'],
    [['id', 'name_zh', 'sector', 'stage', 'source', 'asof', 'paragraphs', 'text_zh'], 'projects'],
    [['片区名称', '简称', '功能定位'], 'blocks'],
    [['name', 'west', 'south', 'east', 'north'], 'blocks'],
    [['来源名称', '发布单位', '发布日期', '章节'], 'sources'],
    [['指标', '单位', '2023年', '数值'], 'indicators'],
    [
      ['id', 'group', 'name_zh', 'name_en', 'measure', 'scope', 'from', 'asof', 'value', 'unit', 'qualifier', 'source', 'section'],
      'indicators',
    ],
  ])('the headers %j are those of %s', (headers, about) => {
    expect(aboutOf(headers)).toBe(about);
  });

  test('a workbook of projects is read as its text would be, dates as dates', async () => {
    const rows = [
      ['id', '名称', '英文名', '领域', '位置精度', '位置依据', '英文位置依据', '来源', '截至', '段落', '阶段', '内容', '英文内容'],
      [
        'a',
        '甲桥',
        'Bridge A',
        '交通',
        '位置不详',
        '未说',
        'Not said',
        'gazette-2030',
        new Date('2030-03-15'),
        5,
        '在建',
        '动工。',
        'Begun.',
      ],
    ];
    const workbook = await madeWorkbook({ name: '项目', rows, formats: { '1,8': 'yyyy"年"m"月"' } });
    expect(await bring('p.xlsx', workbook, '--write')).toBe(0);
    expect(yaml('data/projects/a.yaml')).toMatchObject({
      id: 'a',
      observations: [{ asof: '2030-03', paragraphs: [5], stage: 'construction' }],
    });
  });

  test('shapes are written into the file that holds those of their kind', async () => {
    const [west, south, east, north] = [9.985, 49.985, 9.995, 49.99];
    const ring = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ];
    const geometry = { type: 'Polygon', coordinates: [ring] };
    const geojson = JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', properties: { name: '港湾' }, geometry }] });
    expect(await bring('s.geojson', geojson)).toBe(1);
    expect(called.err.join('\n')).toContain('feature 1: how far the drawing may be from the thing is not said');
    expect(await bring('s.geojson', geojson, '--precision', '40', '--basis', 'Survey', '--write')).toBe(0);
    expect(called.out).toContain('written: geo/blocks.geojson');
    inOrder();
  });

  test.each([
    [['--as', 'roads'], '--as is "roads", expected'],
    [['--precision', 'near'], '--precision is "near", expected metres'],
  ])('%j is no call', async (more, sentence) => {
    expect(await bring('b.csv', 'name\na', ...more)).toBe(2);
    expect(called.err[0]).toContain(sentence);
  });

  test('what cannot be read is a sentence', async () => {
    expect(await bring('old.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]))).toBe(1);
    expect(called.err.join('\n')).toMatch(/old\.xls: is a workbook of the older kind/);
    expect(await bring('b.csv', '名称,区块名称\n甲,乙', '--as', 'blocks')).toBe(1);
    expect(called.err.join('\n')).toContain('the columns "名称" and "区块名称" both mean name_zh');
  });
});
