import { describe, expect, it } from 'vitest';
import { PROJECT_HEADERS } from '../../../../../src/compile/read/rows/columns.ts';
import { figureColumns, figuresOf, readFigure } from '../../../../../src/compile/read/rows/figures.ts';
import { sheetOf } from '../../../../../src/compile/read/rows/grid.ts';
import { lexicon } from '../../../../../src/compile/read/rows/lexicon.ts';
import { projectSheet } from '../../../../../src/compile/read/rows/project-sheet.ts';
import { lexicons } from '../../../../../src/compile/read/rows/lexicon.ts';
import { tinyDistrict } from '../../tiny-district.ts';

const named = (...ids: string[]) => lexicon(ids.map((id) => ({ id, labels: [id] })));
const words = {
  unit: named('亿元', '万元', '元', '亩', '万平方米', '%'),
  qualifier: lexicon([
    { id: 'about', labels: ['约', 'about'], aliases: ['左右'] },
    { id: 'over', labels: ['超过', 'over'], aliases: ['超', '余'] },
  ]),
};
const columnsOf = (headers: string[], ...lines: string[][]) => figureColumns(sheetOf([headers, ...lines], PROJECT_HEADERS), words);
const told = (header: string, cell: string) => {
  const columns = columnsOf(['名称', header], ['甲', cell]);
  return figuresOf(['甲', cell], columns).map((figure) => readFigure(figure, words));
};

describe('a column of figures', () => {
  it('has its unit in the header, however it stands there', () => {
    for (const header of ['总投资（亿元）', '总投资 (单位：亿元)', '总投资/亿元', '总投资：亿元', '总投资\n[亿元]'])
      expect(columnsOf(['名称', header])).toEqual([{ cell: 1, header, label: { zh: '总投资' }, unit: '亿元' }]);
  });

  it('may be named in both languages, or in English', () => {
    expect(columnsOf(['总投资 Total investment（亿元）'])[0]!.label).toEqual({ zh: '总投资', en: 'Total investment' });
    expect(columnsOf(['Total investment (亿元)'])[0]!.label).toEqual({ en: 'Total investment' });
  });

  it('is one of numbers that all have their unit, and no other that is not understood', () => {
    expect(
      columnsOf(['名称', '总投资', '备注', '建筑面积'], ['甲', '2.5亿元', '急', '300'], ['乙', '约1,200 万元', '', '20']).map(
        (c) => c.header,
      ),
    ).toEqual(['总投资']);
    expect(columnsOf(['名称', '总投资'], ['甲', '']).map((c) => c.header)).toEqual([]);
  });

  it('is not what has a meaning of its own, but for texts with a unit', () => {
    expect(columnsOf(['误差（亩）', '建设规模（万平方米）', '进展（简述）']).map((c) => c.header)).toEqual(['建设规模（万平方米）']);
    const sheet = projectSheet(sheetOf([['名称', '建设规模（亿元）', '经度（GCJ-02）']], PROJECT_HEADERS), lexicons(tinyDistrict()));
    expect([sheet.columns, sheet.datum]).toEqual([['name_zh', undefined, 'lon'], 'gcj02']);
  });
});

describe('a figure', () => {
  const label = { zh: '总投资' };
  it.each([
    ['2.5', { label, value: 2.5, unit: '亿元' }],
    ['２．５', { label, value: 2.5, unit: '亿元' }],
    ['1,200', { label, value: 1200, unit: '亿元' }],
    ['1,200万元', { label, value: 1200, unit: '万元' }],
    ['约 2.5 亿元', { label, value: 2.5, unit: '亿元', qualifier: 'about' }],
    ['2.5亿元左右', { label, value: 2.5, unit: '亿元', qualifier: 'about' }],
    ['10余亿元', { label, value: 10, unit: '亿元', qualifier: 'over' }],
    ['2.5亿元（含地价）', { label, value: 2.5, unit: '亿元' }],
    ['-3', { label, value: -3, unit: '亿元' }],
  ])('%s', (cell, figure) => expect(told('总投资（亿元）', cell)).toEqual([figure]));

  it.each(['', '/', '—', '无', '暂无', '待定'])('is none in "%s"', (cell) => expect(told('总投资（亿元）', cell)).toEqual([]));

  it.each([
    ['2-3', 'a number in 亿元, for example 2.5'],
    ['1,20', 'a number in 亿元, for example 2.5'],
    ['很多', 'a number in 亿元, for example 2.5'],
    ['约10余', 'a number alone, or with one of about 约, over 超过'],
    ['1234567890123456', 'a number of at most 15 plain digits'],
  ])('is refused in %s', (cell, expected) =>
    expect(told('总投资（亿元）', cell)).toEqual([{ message: `总投资（亿元） is "${cell}", expected ${expected}` }]),
  );
});
