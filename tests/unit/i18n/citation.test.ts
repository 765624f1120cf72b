import { describe, expect, test } from 'vitest';
import { formatCitation, formatParagraphs, formatReference, formatSection, formatSections } from '../../../src/i18n/citation.ts';
import type { Source } from '../../../src/model/dataset.ts';

const section = (id: string, zh: string, en: string) => ({
  id,
  title: { zh, en },
  paragraphs: [1, 99] as [number, number],
  asof: '2023-06',
});
const report = {
  id: 'report',
  short: { zh: '中期报告', en: 'Mid-term report' },
  sections: [
    section('前言', '前言', 'Preface'),
    section('二', '做法', 'What was done'),
    section('二（三）', '空间布局', 'Space and blocks'),
    section('四（十二）', '城乡', 'Town and country'),
    section('147行动', '“147”专项行动', 'The "147" programme'),
  ],
} as unknown as Source;
const at = (sections: string, ...paragraphs: number[]) => ({ source: 'report', section: sections, paragraphs });
const both = (sections: string, ...paragraphs: number[]) =>
  (['zh', 'en'] as const).map((lang) => formatCitation(at(sections, ...paragraphs), report, lang));

describe('a citation', () => {
  test('of one paragraph', () => {
    expect(both('前言', 4)).toEqual(['中期报告，前言，第 4 段', 'Mid-term report, Preface, paragraph 4']);
  });

  test('of several paragraphs', () => {
    expect(both('前言', 4, 12)).toEqual(['中期报告，前言，第 4、12 段', 'Mid-term report, Preface, paragraphs 4, 12']);
  });

  test('has the outline number of the section before its English title', () => {
    expect(both('二（三）', 26)).toEqual(['中期报告，二（三），第 26 段', 'Mid-term report, Part 2 (3) Space and blocks, paragraph 26']);
    expect(both('二', 13)[1]).toBe('Mid-term report, Part 2 What was done, paragraph 13');
    expect(both('四（十二）', 80)[1]).toBe('Mid-term report, Part 4 (12) Town and country, paragraph 80');
    expect(both('147行动', 34)[1]).toBe('Mid-term report, The "147" programme, paragraph 34');
  });

  test('that reaches over several sections', () => {
    expect(both('前言、二（三）', 1, 28)).toEqual([
      '中期报告，前言、二（三），第 1、28 段',
      'Mid-term report, Preface / Part 2 (3) Space and blocks, paragraphs 1, 28',
    ]);
  });

  test('of a source or section that the dataset lacks shows the ids', () => {
    expect(formatCitation(at('前言', 1), undefined, 'zh')).toBe('report，前言，第 1 段');
    expect(formatCitation(at('二（九）', 1), report, 'en')).toBe('Mid-term report, Part 2 (9), paragraph 1');
  });
});

test.each([
  ['十', '10'],
  ['十一', '11'],
  ['二十', '20'],
  ['九十九', '99'],
])('the part %s is %s', (id, number) => {
  const numbered = { ...report, sections: [section(id, '做法', 'Doings')] };
  expect(formatSections({ section: id }, numbered, 'en')).toBe(`Part ${number} Doings`);
});

test('numbers of paragraphs', () => {
  expect(formatParagraphs({ paragraphs: [4, 12] }, 'zh')).toBe('4、12');
  expect(formatParagraphs({ paragraphs: [4, 12] }, 'en')).toBe('4, 12');
});

describe('a section by its own name', () => {
  const [preface, , space, , programme] = report.sections as [
    Source['sections'][number],
    unknown,
    Source['sections'][number],
    unknown,
    Source['sections'][number],
  ];
  test('has its number, where it has one', () => {
    expect([formatSection(space, 'zh'), formatSection(space, 'en')]).toEqual(['二（三） 空间布局', 'Part 2 (3) Space and blocks']);
  });
  test('stands once where it has none', () => {
    expect([formatSection(preface, 'zh'), formatSection(preface, 'en')]).toEqual(['前言', 'Preface']);
    expect(formatSection(programme, 'zh')).toBe('“147”专项行动');
  });
});

describe('a source as one cites it elsewhere', () => {
  const whole: Source = {
    ...report,
    title: { zh: '中期评估', en: 'Mid-term evaluation' },
    kind: { zh: '报告', en: 'Report' },
    publisher: { zh: '区政府', en: 'The district government' },
    published: '2023-11',
  };
  test('says who published what when', () => {
    expect(formatReference(whole, 'zh')).toBe('区政府，《中期评估》，报告，2023 年 11 月。');
    expect(formatReference(whole, 'en')).toBe('The district government, Mid-term evaluation (中期评估), Report, November 2023.');
  });
  test('says where, and its address, where they are known', () => {
    const placed = { ...whole, url: 'https://example.org/r' };
    expect(formatReference(placed, 'zh', at('二（三）', 26, 28))).toBe(
      '区政府，《中期评估》，报告，2023 年 11 月，二（三），第 26、28 段，https://example.org/r。',
    );
    expect(formatReference(whole, 'en', at('二（三）', 26))).toBe(
      'The district government, Mid-term evaluation (中期评估), Report, November 2023, Part 2 (3) Space and blocks, paragraph 26.',
    );
  });
  test('leaves out a publisher that nobody names', () => {
    const { publisher: _, ...anonymous } = whole;
    expect(formatReference(anonymous, 'zh')).toBe('《中期评估》，报告，2023 年 11 月。');
  });
});
