import { wordsOf } from '../../../src/compile/dataset/words.ts';
import { describe, expect, test } from 'vitest';
import type { Vocab } from '../../../src/model/dataset.ts';
import { formatArea, formatDistance, formatFigure, formatMonth, formatNumber, formatValue, otherName } from '../../../src/i18n/format.ts';

const vocab = {
  units: [
    { id: '%', zh: '%', en: '%' },
    { id: '‱', zh: '‱', en: '‱' },
    { id: '个', zh: '个', en: '' },
    { id: '人', zh: '人', en: 'people', one: 'person' },
    { id: '万人次', zh: '万人次', en: 'visits', factor: 1e4, one: 'visit' },
    { id: '公里', zh: '公里', en: 'km' },
    { id: '亿元', zh: '亿元', en: '¥', factor: 1e8, prefix: true },
    { id: '万元', zh: '万元', en: '¥', factor: 1e4, prefix: true },
    { id: '元', zh: '元', en: '¥', prefix: true },
    { id: '亿美元', zh: '亿美元', en: 'US$', factor: 1e8, prefix: true },
    { id: '万平方米', zh: '万平方米', en: 'm²', factor: 1e4 },
    { id: '万户', zh: '万户', en: '', factor: 1e4 },
    { id: '万吨标煤', zh: '万吨标煤', en: 't of standard coal', factor: 1e4 },
  ],
  qualifiers: [
    { id: 'over', zh: '超过', en: 'over' },
    { id: 'about', zh: '约', en: 'about' },
  ],
} as unknown as Vocab;
const zh = (value: number, unit: string, qualifier?: string) => formatValue(value, unit, qualifier, 'zh', vocab);
const en = (value: number, unit: string, qualifier?: string) => formatValue(value, unit, qualifier, 'en', vocab);

describe('values', () => {
  test.each<[number, string, string | undefined, string, string]>([
    [854.8, '亿元', undefined, '854.8 亿元', '¥85.48 billion (854.8 亿元)'],
    [5000, '亿元', 'over', '超过 5000 亿元', 'over ¥500 billion (5,000 亿元)'],
    [0.5, '亿元', undefined, '0.5 亿元', '¥50 million (0.5 亿元)'],
    [190, '亿元', 'about', '约 190 亿元', 'about ¥19 billion (190 亿元)'],
    [80, '万元', undefined, '80 万元', '¥800,000 (80 万元)'],
    [1.5, '亿美元', undefined, '1.5 亿美元', 'US$150 million (1.5 亿美元)'],
    [35, '元', undefined, '35 元', '¥35 (35 元)'],
    [13.2, '万平方米', undefined, '13.2 万平方米', '132,000 m² (13.2 万平方米)'],
    [1.2, '万户', undefined, '1.2 万户', '12,000 (1.2 万户)'],
    [250, '万吨标煤', undefined, '250 万吨标煤', '2.5 million t of standard coal (250 万吨标煤)'],
    [4.2, '公里', 'about', '约 4.2 公里', 'about 4.2 km'],
    [20.7, '%', undefined, '20.7%', '20.7%'],
    [20.7, '%', 'over', '超过 20.7%', 'over 20.7%'],
    [-3, '%', undefined, '-3%', '-3%'],
    [3.4, '‱', undefined, '3.4‱', '3.4‱'],
    [8, '个', undefined, '8 个', '8'],
    [0, '个', undefined, '0 个', '0'],
  ])('%d %s %s: %s, %s', (value, unit, qualifier, chinese, english) => {
    expect(zh(value, unit, qualifier)).toBe(chinese);
    expect(en(value, unit, qualifier)).toBe(english);
  });

  test('numbers that binary floats cannot hold come out as printed', () => {
    expect(en(0.1 + 0.2, '亿元')).toBe('¥30 million (0.3 亿元)');
    expect(en(17.1, '亿元')).toBe('¥1.71 billion (17.1 亿元)');
    expect(en(1.1, '万平方米')).toBe('11,000 m² (1.1 万平方米)');
  });

  test('the places that are printed are kept, beside the number in English too', () => {
    const both = (value: number, unit: string, decimals?: number) =>
      (['zh', 'en'] as const).map((lang) => formatValue(value, unit, undefined, lang, vocab, decimals));
    expect(both(17, '%', 1)).toEqual(['17.0%', '17.0%']);
    expect(both(361, '万人次', 1)).toEqual(['361.0 万人次', '3.61 million visits (361.0 万人次)']);
    expect(both(2500, '公里', 2)).toEqual(['2500.00 公里', '2,500.00 km']);
    expect(both(1.25, '公里', 1)).toEqual(['1.25 公里', '1.25 km']);
  });

  test('one has a label of its own in English, where the unit has one', () => {
    expect([en(1, '人'), en(2, '人'), en(0, '人'), en(1, '人', 'over')]).toEqual(['1 person', '2 people', '0 people', 'over 1 person']);
    expect([en(1, '公里'), en(1, '个'), zh(1, '人')]).toEqual(['1 km', '1', '1 人']);
    expect(en(1, '万人次')).toBe('10,000 visits (1 万人次)');
    expect(formatValue(1, '人', undefined, 'en', vocab, 1)).toBe('1.0 people');
  });

  test('a unit or qualifier that the vocabulary lacks is shown as it is', () => {
    expect(zh(3, '束')).toBe('3 束');
    expect(en(3, '束')).toBe('3 束');
    expect(en(3, '公里', 'barely')).toBe('barely 3 km');
  });

  test('a figure is its value', () => {
    const figure = { label: { zh: '长', en: 'Length' }, value: 4, unit: '公里', qualifier: 'about' };
    expect(formatFigure(figure, 'zh', vocab)).toBe('约 4 公里');
    expect(formatFigure(figure, 'en', vocab)).toBe('about 4 km');
  });
});

describe('months', () => {
  test.each([
    ['2023-06', '2023 年 6 月', 'June 2023'],
    ['2022-12', '2022 年 12 月', 'December 2022'],
    ['2021-01', '2021 年 1 月', 'January 2021'],
  ])('%s', (asof, chinese, english) => {
    expect(formatMonth(asof, 'zh')).toBe(chinese);
    expect(formatMonth(asof, 'en')).toBe(english);
  });
});

describe('distances', () => {
  test.each([
    [0, '0 米', '0 m'],
    [84.6, '80 米', '80 m'],
    [994, '990 米', '990 m'],
    [996, '1 公里', '1 km'],
    [1000, '1 公里', '1 km'],
    [1249, '1.2 公里', '1.2 km'],
    [12_340, '12.3 公里', '12.3 km'],
  ])('%d m', (metres, chinese, english) => {
    expect(formatDistance(metres, 'zh')).toBe(chinese);
    expect(formatDistance(metres, 'en')).toBe(english);
  });

  test('never runs backwards', () => {
    let last = -1;
    const wrong: string[] = [];
    for (let metres = 0; metres < 5000; metres += 1) {
      const [value, unit] = formatDistance(metres, 'en').split(' ') as [string, string];
      const shown = Number(value.replace(',', '')) * (unit === 'km' ? 1000 : 1);
      const right = shown >= last && Math.abs(shown - metres) <= 50 && (unit === 'm' ? shown < 1000 : shown >= 1000);
      if (!right) wrong.push(`${metres} m as ${value} ${unit}`);
      last = shown;
    }
    expect(wrong).toEqual([]);
  });
});

test('areas are in square kilometres', () => {
  expect([formatArea(1013.94, 'zh'), formatArea(1013.94, 'en')]).toEqual(['1013.94 km²', '1,013.94 km²']);
});

test('numbers are grouped in English', () => {
  expect(formatNumber(12345.6789, 'en')).toBe('12,345.6789');
  expect(formatNumber(0.00001, 'en')).toBe('0');
});

test('the name in the other language stands beside the reader’s, unless it is the same', () => {
  expect(otherName({ zh: '老外滩', en: 'Old Bund' }, 'en')).toBe('老外滩');
  expect(otherName({ zh: '老外滩', en: 'Old Bund' }, 'zh')).toBe('Old Bund');
  expect(otherName({ zh: 'AI+', en: 'AI+' }, 'en')).toBe(null);
  expect(otherName({ zh: 'AI+', en: 'AI+' }, 'zh')).toBe(null);
});

describe('texts of the interface', () => {
  type Texts = { zh: object; en: object };
  const modules = import.meta.glob<Record<string, unknown>>('../../../src/i18n/*.ts', { eager: true });
  const isTexts = (value: unknown): value is Texts => typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;
  /** Every pair of tables there is. */
  const pairs: [string, Texts][] = Object.values(modules).flatMap((module) =>
    Object.entries(module).filter((entry): entry is [string, Texts] => isTexts(entry[1]) && typeof entry[1].zh === 'object'),
  );

  /** What serves as any argument: a word, a number, a district's own words. */
  const any = Object.assign(new String('7'), { ...wordsOf().en });
  /** `path: kind` of every text, functions with how many arguments they take. */
  const shape = (value: unknown, path = ''): string[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, part]) => shape(part, `${path}.${key}`))
      : [`${path}: ${typeof value}${typeof value === 'function' ? ` of ${value.length}` : ''}`];
  const texts = (value: unknown): string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'function'
        ? texts(value(...Array.from({ length: value.length }, () => any)))
        : typeof value === 'object' && value !== null
          ? Object.values(value).flatMap(texts)
          : [String(value)];

  test.each(pairs)('%s: the same keys in both languages, at every depth', (_name, pair) => {
    expect(shape(pair.zh).length).toBeGreaterThan(0);
    expect(shape(pair.en).sort()).toEqual(shape(pair.zh).sort());
  });

  test.each(pairs)('%s: no text is empty, and none is forgotten Chinese', (_name, pair) => {
    for (const text of [...texts(pair.zh), ...texts(pair.en)]) expect(text).not.toBe('');
    // The switch to the other language names it in that language.
    const chinese = texts(pair.en).filter((text) => /\p{Script=Han}/u.test(text));
    expect(chinese.filter((text) => text !== '中文')).toEqual([]);
  });
});
