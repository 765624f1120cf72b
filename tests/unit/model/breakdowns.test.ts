import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divide, divisions, isShare, sameScale, type Division } from '../../../src/model/breakdowns.ts';
import type { Breakdown, Indicator, UnitTerm } from '../../../src/model/dataset.ts';

const units: UnitTerm[] = [
  { id: '个', zh: '个', en: '' },
  { id: '项', zh: '项', en: '' },
  { id: '万个', zh: '万个', en: '', factor: 10000 },
  { id: '公里', zh: '公里', en: 'km' },
  { id: '%', zh: '%', en: '%' },
];
type Given = { value: number; asof?: string; qualifier?: string; decimals?: number };
const indicator = (id: string, values: (Given | number)[], of: Partial<Indicator> = {}): Indicator => ({
  id,
  group: 'economy',
  name: { zh: id, en: id },
  unit: '个',
  measure: 'count',
  values: values.map((v) => ({
    asof: '2031-03',
    ...(typeof v === 'number' ? { value: v } : v),
    source: 'review-2031',
    section: '进展',
    paragraphs: [1],
  })),
  ...of,
});
const breakdown = (parts: string[], rest?: string): Breakdown => ({
  name: { zh: '划分', en: 'Division' },
  parts: parts.map((id) => ({ indicator: id })),
  ...(rest && { rest: { zh: rest, en: rest } }),
});
const among = (...list: Indicator[]) => new Map(list.map((i) => [i.id, i]));
const drawn = (result: ReturnType<typeof divide>): Division => {
  if ('fault' in result) throw new Error(result.fault);
  return result;
};

describe('parts stand inside their whole', () => {
  const parts = [indicator('met', [23]), indicator('behind', [6], { unit: '项' }), indicator('unknown', [1])];

  test('one after the other, to its end', () => {
    const division = drawn(divide(indicator('all', [30]), breakdown(['met', 'behind', 'unknown']), among(...parts), units));
    expect(division.total).toBe(30);
    expect(division.rest).toBe(null);
    expect(division.parts.map((p) => [Math.round(p.from), Math.round(p.to)])).toEqual([
      [0, 77],
      [77, 97],
      [97, 100],
    ]);
  });

  test('what is left stands behind them', () => {
    const division = drawn(divide(indicator('all', [30]), breakdown(['met'], 'others'), among(...parts), units));
    expect(division.rest).toMatchObject({ amount: 7, name: { en: 'others' }, to: 100 });
    expect(division.rest!.from).toBe(division.parts[0]!.to);
  });

  test('shares stand in a hundred, whatever the whole is counted in, and may be rounded', () => {
    const share = (id: string, value: number) => indicator(id, [{ value, decimals: 1 }], { unit: '%', measure: 'share' });
    const list = among(share('a', 33.3), share('b', 33.3), share('c', 33.3));
    expect(drawn(divide(indicator('all', [{ value: 808.4, qualifier: 'over' }]), breakdown(['a', 'b', 'c']), list, units)).total).toBe(100);
    expect(divide(indicator('all', [808.4]), breakdown(['a', 'b']), list, units)).toMatchObject({ fault: 'sum' });
  });

  test('the newest date that all of them have', () => {
    const whole = indicator('all', [{ value: 5, asof: '2030-03' }, 30]);
    const list = among(indicator('a', [{ value: 5, asof: '2030-03' }]), indicator('b', [{ value: 0, asof: '2030-03' }, 1]));
    expect(drawn(divide(whole, breakdown(['a', 'b']), list, units)).whole.asof).toBe('2030-03');
  });

  test('never outside, whatever the numbers are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 1, maxLength: 8 }), (values) => {
        const list = values.map((v, i) => indicator(`p${i}`, [v]));
        const whole = indicator('all', [values.reduce((a, b) => a + b, 0)]);
        const { parts } = drawn(divide(whole, breakdown(list.map((i) => i.id)), among(...list), units));
        expect(parts[0]!.from).toBe(0);
        expect(parts.at(-1)!.to).toBeCloseTo(100);
        for (const [i, part] of parts.entries()) expect(part.from).toBe(parts[i - 1]?.to ?? 0);
      }),
    );
  });
});

describe('no picture', () => {
  const of = (value: Given | number, unit = '个') => among(indicator('a', [value], { unit }));

  test.each([
    ['parts that come to less', 4, '个', undefined, 'sum'],
    ['parts that come to more', 6, '个', undefined, 'sum'],
    ['nothing left beside a rest', 5, '个', 'rest', 'sum'],
    ['a bound', { value: 5, qualifier: 'over' }, '个', undefined, 'bound'],
    ['another unit', 5, '公里', undefined, 'unlike-units'],
    ['another power of ten', 5, '万个', undefined, 'unlike-units'],
    ['another date', { value: 5, asof: '2030-03' }, '个', undefined, 'no-date'],
  ])('%s', (_name, value, unit, rest, fault) => {
    expect(divide(indicator('all', [5]), breakdown(['a'], rest), of(value, unit), units)).toMatchObject({ fault });
  });

  test('a forecast is a number like others; a part that is not there is none', () => {
    expect(divide(indicator('all', [5]), breakdown(['a']), of({ value: 5, qualifier: 'expected' }), units)).not.toHaveProperty('fault');
    expect(divide(indicator('all', [5]), breakdown(['a']), new Map(), units)).toMatchObject({ fault: 'no-date' });
    expect(divisions({ ...indicator('all', [5]), breakdowns: [breakdown(['a']), breakdown(['b'])] }, of(5), units)).toHaveLength(1);
  });
});

test('a share is one in hundredths; rates, ratios and other units are none', () => {
  expect(isShare({ measure: 'share', unit: '%' })).toBe(true);
  for (const measure of ['growth', 'annual-average-growth', 'ratio', 'level']) expect(isShare({ measure, unit: '%' })).toBe(false);
  expect(isShare({ measure: 'share', unit: '‱' })).toBe(false);
});

test('words for counting are one unit, powers of ten are not', () => {
  expect(sameScale('个', '项', units)).toBe(true);
  expect(sameScale('个', '万个', units)).toBe(false);
  expect(sameScale('个', '公里', units)).toBe(false);
  expect(sameScale('unknown', 'unknown', units)).toBe(true);
});
