import { describe, expect, it } from 'vitest';
import { headerBook, headerKey, readHeader } from '../../../../../src/compile/read/rows/headers.ts';

const book = headerBook({ name_zh: ['name_zh', '项目名称', '名称'], lon: ['lon', '经度'], within: ['within', '属于'] });

describe('a header', () => {
  it.each([
    ['总投资（亿元）', { key: '总投资', label: '总投资', remarks: ['亿元'] }],
    [' 总 投 资 [万元] ', { key: '总投资', label: '总 投 资', remarks: ['万元'] }],
    ['总投资/亿元', { key: '总投资亿元', label: '总投资', remarks: ['亿元'] }],
    ['总投资：亿元', { key: '总投资亿元', label: '总投资', remarks: ['亿元'] }],
    ['Total investment (100m yuan)', { key: 'totalinvestment', label: 'Total investment', remarks: ['100m yuan'] }],
    ['*项目名称（必填）', { key: '项目名称', label: '项目名称', remarks: ['必填'] }],
    ['建筑面积（万㎡）（计容）', { key: '建筑面积', label: '建筑面积', remarks: ['万m2', '计容'] }],
    ['', { key: '', label: '', remarks: [] }],
  ])('%s', (written, header) => expect(readHeader(written)).toEqual(header));

  it.each([
    '项目名称',
    ' 项目\n名称 ',
    '＊项目名称',
    '项目名称（全称）',
    '项目名称：',
    'NAME ZH',
    'name-zh',
    'ｎａｍｅ＿ｚｈ',
    '【项目名称】项目名称',
  ])('%s names the column', (written) => expect(book.of(written)).toBe('name_zh'));

  it('may have in its brackets what tells it from another', () => {
    const names = headerBook({ name_zh: ['name_zh', '名称'], name_en: ['name_en', '名称英文'] });
    expect(['Name (EN)', '名称（英文）', '名称（中文）', '名称（全称）'].map(names.of)).toEqual([
      'name_en',
      'name_en',
      'name_zh',
      'name_zh',
    ]);
  });

  it('that is none is no column, and tells what it was probably meant to be', () => {
    expect(book.of('项目名')).toBeUndefined();
    expect(book.near('项目名')).toEqual(['项目名称']);
    expect(book.near('经 度值')).toEqual(['经度']);
    expect(book.near('witin')).toEqual(['within']);
    expect(book.near('备注')).toEqual([]);
    expect(headerBook({ lon: ['lon'] }).near('')).toEqual([]);
  });

  it('has a name in both languages', () => {
    expect(book.name('name_zh')).toEqual({ zh: '项目名称', en: 'name_zh' });
    expect(headerKey('Name ZH')).toBe('namezh');
  });
});
