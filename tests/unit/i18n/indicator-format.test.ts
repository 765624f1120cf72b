import { describe, expect, test } from 'vitest';
import { formatChange, formatIndicatorValue, formatPeriod, partPrinted } from '../../../src/i18n/indicator-format.ts';
import type { Vocab } from '../../../src/model/dataset.ts';
import type { Change, Reading } from '../../../src/model/indicators.ts';

const vocab = {
  units: [{ id: '亿元', zh: '亿元', en: '¥', factor: 1e8, prefix: true }],
  qualifiers: [
    { id: 'over', zh: '超过', en: 'over' },
    { id: 'target', zh: '目标', en: 'target' },
    { id: 'within', zh: '以内', en: 'within' },
  ],
  scopes: [{ id: 'city', zh: '全市', en: 'in the city' }],
} as unknown as Vocab;

describe('periods', () => {
  test.each([
    [{ asof: '2023-06' }, '2023 年 6 月', 'June 2023'],
    [{ from: '2022-01', asof: '2022-12' }, '2022 年', '2022'],
    [{ from: '2021-01', asof: '2022-12' }, '2021–2022 年', '2021–2022'],
    [{ from: '2023-01', asof: '2023-11' }, '2023 年 1 月至 11 月', 'January to November 2023'],
    [{ from: '2021-01', asof: '2023-06' }, '2021 年 1 月至 2023 年 6 月', 'January 2021 to June 2023'],
    [{ from: '2023-03', asof: '2023-03' }, '2023 年 3 月', 'March 2023'],
  ])('%j', (period, zh, en) => {
    expect([formatPeriod(period, 'zh'), formatPeriod(period, 'en')]).toEqual([zh, en]);
  });
});

describe('ranks', () => {
  const rank = { measure: 'rank', unit: '位', scope: 'city' };
  const said = (value: number, qualifier?: string, of: typeof rank | { measure: string; unit: string } = rank) =>
    (['zh', 'en'] as const).map((lang) => formatIndicatorValue(of, { value, ...(qualifier && { qualifier }) }, lang, vocab));

  test('are places in their field', () => {
    expect(said(3)).toEqual(['全市第 3 位', '3rd in the city']);
    expect(said(11)).toEqual(['全市第 11 位', '11th in the city']);
    expect(said(10, 'within')).toEqual(['全市前 10 位', 'top 10 in the city']);
    expect(said(1, 'target')).toEqual(['目标 全市第 1 位', 'target 1st in the city']);
    expect(said(2, undefined, { measure: 'rank', unit: '位' })).toEqual(['第 2 位', '2nd']);
    expect(said(1203)).toEqual(['全市第 1203 位', '1,203rd in the city']);
    expect(said(1000, 'within')).toEqual(['全市前 1000 位', 'top 1,000 in the city']);
  });

  test('other measures are values with their unit', () => {
    expect(said(330, 'over', { measure: 'level', unit: '亿元' })).toEqual(['超过 330 亿元', 'over ¥33 billion (330 亿元)']);
    const printed = formatIndicatorValue({ measure: 'level', unit: '亿元' }, { value: 330, decimals: 1 }, 'en', vocab);
    expect(printed).toBe('¥33 billion (330.0 亿元)');
  });
});

describe('how an indicator moved', () => {
  const money = { measure: 'level', unit: '亿元' };
  const reading = (asof: string, value: number, more: Partial<Reading> = {}): Reading => ({ asof, value, statements: [], ...more });
  const [before, after] = [reading('2022-12', 102, { from: '2022-01' }), reading('2023-12', 108.9, { from: '2023-01' })];
  const said = (moved: Change, of: { measure: string; unit: string; scope?: string } = money) =>
    (['zh', 'en'] as const).map((lang) => formatChange(of, moved, lang, vocab));

  test('as an amount, in points, in places', () => {
    expect(said({ kind: 'moved', before, after, difference: 6.9 })).toEqual([
      '比 2022 年增加 6.9 亿元',
      'Up ¥690 million (6.9 亿元) on 2022',
    ]);
    expect(said({ kind: 'moved', before, after, difference: -0.3 }, { measure: 'share', unit: '%' })).toEqual([
      '比 2022 年下降 0.3 个百分点',
      'Down 0.3 percentage points on 2022',
    ]);
    expect(said({ kind: 'moved', before, after, difference: -2 }, { measure: 'rank', unit: '位', scope: 'city' })).toEqual([
      '比 2022 年上升 2 位',
      '2 places better than in 2022',
    ]);
    expect(said({ kind: 'same', before, after })).toEqual(['与 2022 年相同', 'The same as in 2022']);
  });

  test('or why it cannot be told, with the earlier number', () => {
    expect(said({ kind: 'unlike-periods', before, after })).toEqual([
      '2022 年 102 亿元；时段长短不同，不相减',
      '2022: ¥10.2 billion (102 亿元); the periods differ in length, so no difference is given',
    ]);
    expect(said({ kind: 'bounded', before: reading('2022-12', 9, { qualifier: 'over' }), after })[0]).toBe(
      '2022 年 12 月 超过 9 亿元；有的只是范围，算不出增减',
    );
  });
});

test('an English number is parted from the printed one behind it', () => {
  expect(partPrinted('over ¥110 billion (1,100 亿元)')).toEqual({ value: 'over ¥110 billion', printed: '(1,100 亿元)' });
  expect(partPrinted('3.39%')).toEqual({ value: '3.39%', printed: null });
});
