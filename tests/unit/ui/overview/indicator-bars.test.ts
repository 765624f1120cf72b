import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bars, isShare, scaleEnd } from '../../../../src/ui/overview/indicator-bars.ts';

const money = { measure: 'level', unit: '亿元' };
const share = { measure: 'share', unit: '%' };
const rank = { measure: 'rank', unit: '位' };
const ends = (list: { from: number; to: number }[]) => list.map(({ from, to }) => [from, to]);

describe('lengths', () => {
  test('begin at nothing and share one scale', () => {
    expect(ends(bars(money, [{ value: 50 }, { value: 200 }]))).toEqual([
      [0, 25],
      [0, 100],
    ]);
  });

  test('losses run the other way from nothing', () => {
    expect(ends(bars(money, [{ value: -10 }, { value: 30 }]))).toEqual([
      [0, 25],
      [25, 100],
    ]);
  });

  test('nothing at all is drawn as nothing', () => {
    expect(ends(bars(money, [{ value: 0 }]))).toEqual([[0, 0]]);
    expect(bars(money, [])).toEqual([]);
  });

  test('targets and forecasts are hollow, bounds are not', () => {
    expect(
      bars(money, [
        { value: 1, qualifier: 'target' },
        { value: 1, qualifier: 'expected' },
        { value: 1, qualifier: 'over' },
      ]).map((b) => b.hollow),
    ).toEqual([true, true, false]);
  });

  test('stay inside the chart', () => {
    const value = fc.record({ value: fc.integer({ min: -1e6, max: 1e6 }) });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), fc.constantFrom(money, share), fc.boolean(), (list, of, whole) => {
        for (const { from, to } of bars(of, list, whole)) {
          expect(from).toBeGreaterThanOrEqual(-1e-9);
          expect(to).toBeLessThanOrEqual(100 + 1e-9);
          expect(from).toBeLessThanOrEqual(to);
        }
      }),
    );
  });
});

describe('shares', () => {
  test('near the whole are set against the whole', () => {
    expect(ends(bars(share, [{ value: 84 }, { value: 50 }]))).toEqual([
      [0, 84],
      [0, 50],
    ]);
  });

  test('small ones against the largest, so that a change can be seen, unless the whole is asked for', () => {
    expect(ends(bars(share, [{ value: 4 }, { value: 2 }]))).toEqual([
      [0, 100],
      [0, 50],
    ]);
    expect(ends(bars(share, [{ value: 4 }], true))).toEqual([[0, 4]]);
  });

  test('growth is no share, and a share of ten thousand is none in hundredths', () => {
    expect([share, { measure: 'growth', unit: '%' }, { measure: 'share', unit: '‱' }].map(isShare)).toEqual([true, false, false]);
  });
});

describe('ranks', () => {
  test('are dots, the first place at the left, on ten places at least', () => {
    expect(bars(rank, [{ value: 1 }, { value: 10 }])).toEqual([
      { from: 0, to: 0, hollow: false, dot: true },
      { from: 100, to: 100, hollow: false, dot: true },
    ]);
    expect(scaleEnd([{ value: 3 }])).toBe(10);
    expect(scaleEnd([{ value: 3 }, { value: 50, qualifier: 'within' }])).toBe(50);
  });

  test('“within ten” is an outline from the first to the tenth', () => {
    expect(bars(rank, [{ value: 10, qualifier: 'within' }])).toEqual([{ from: 0, to: 100, hollow: true, dot: false }]);
  });
});
