import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Reading } from '../../../../src/model/indicators.ts';
import { bars } from '../../../../src/ui/overview/indicator-bars.ts';

const money = { measure: 'level', unit: '亿元' };
const share = { measure: 'share', unit: '%' };
const differ = { disagreement: { zh: '不同', en: 'Differ' } };
const reading = (asof: string, value: number, more: Partial<Reading> = {}): Reading => ({ asof, value, statements: [], ...more });
const [then, now] = ['2030-03', '2031-03'];
const ends = (list: { from: number; to: number }[] | null) => list?.map(({ from, to }) => [from, to]);

describe('no bar', () => {
  test.each([
    ['for nothing', money, []],
    ['for a lone value', money, [reading(now, 50)]],
    ['for a lone share', share, [reading(now, 50)]],
    ['for a lone value beside its target', money, [reading(now, 50), reading(now, 90, { qualifier: 'target' })]],
    ['for two wordings of one date', share, [reading(now, 70, { qualifier: 'over' }), reading(now, 70.8)]],
    ['for a bound beside a number', money, [reading(then, 70, { qualifier: 'over' }), reading(now, 80)]],
    ['for ranks', { measure: 'rank', unit: '位' }, [reading(then, 3), reading(now, 1)]],
    [
      'for a year beside eleven months',
      money,
      [reading('2030-12', 449.7, { from: '2030-01' }), reading('2031-11', 425.7, { from: '2031-01' })],
    ],
    ['for a lone account of what is in dispute', { ...money, ...differ }, [reading(now, 20.7)]],
  ])('%s', (_name, of, list) => {
    expect(bars(of, list)).toBe(null);
  });
});

describe('lengths', () => {
  test('begin at nothing and share one scale', () => {
    expect(ends(bars(money, [reading(then, 50), reading(now, 200)]))).toEqual([
      [0, 25],
      [0, 100],
    ]);
  });

  test('losses run the other way from nothing', () => {
    expect(ends(bars(money, [reading(then, -10), reading(now, 30)]))).toEqual([
      [0, 25],
      [25, 100],
    ]);
  });

  test('targets, forecasts and bounds are hollow', () => {
    const list = [reading(then, 1), reading(now, 2), reading(now, 3, { qualifier: 'target' }), reading(now, 3, { qualifier: 'expected' })];
    expect(bars(money, list)!.map((b) => b.hollow)).toEqual([false, false, true, true]);
    const accounts = [reading(then, 330, { qualifier: 'over' }), reading(now, 190)];
    expect(bars({ ...money, ...differ }, accounts)!.map((b) => b.hollow)).toEqual([true, false]);
  });

  test('of shares stand against the whole, of rates and ratios not', () => {
    const list = [reading(then, 10), reading(now, 20)];
    expect(ends(bars(share, list))).toEqual([
      [0, 10],
      [0, 20],
    ]);
    for (const measure of ['growth', 'ratio'])
      expect(ends(bars({ measure, unit: '%' }, list))).toEqual([
        [0, 50],
        [0, 100],
      ]);
  });

  test('stay inside the chart', () => {
    const value = fc.integer({ min: -1e6, max: 1e6 });
    fc.assert(
      fc.property(value, value, fc.constantFrom(money, { measure: 'growth', unit: '%' }), (a, b, of) => {
        for (const { from, to } of bars(of, [reading(then, a), reading(now, b)])!) {
          expect(from).toBeGreaterThanOrEqual(-1e-9);
          expect(to).toBeLessThanOrEqual(100 + 1e-9);
          expect(from).toBeLessThanOrEqual(to);
        }
      }),
    );
  });
});
