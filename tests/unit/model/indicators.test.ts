import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IndicatorValue } from '../../../src/model/dataset.ts';
import { accord, change, compatible, headline, isAhead, readings, valuesAt } from '../../../src/model/indicators.ts';
import { text } from './arbitraries.ts';

const value = (asof: string, n: number, over: Partial<IndicatorValue> = {}): IndicatorValue => ({
  source: 'first',
  section: '一',
  paragraphs: [1],
  asof,
  value: n,
  ...over,
});
const over = (asof: string, n: number) => value(asof, n, { qualifier: 'over' });
const target = (asof: string, n: number) => value(asof, n, { qualifier: 'target' });
const year = (y: number, n: number, more: Partial<IndicatorValue> = {}) => value(`${y}-12`, n, { from: `${y}-01`, ...more });
const plain = {};
const standing = (...values: IndicatorValue[]) => accord(plain, readings(values));
const moved = (...values: IndicatorValue[]) => change(plain, readings(values));

describe('readings', () => {
  test('statements that give the same number for the same time are one, oldest first', () => {
    const [a, b, c] = [value('2023-06', 8), value('2021-02', 7), value('2023-06', 8, { source: 'second' })];
    expect(readings([a, b, c])).toEqual([
      { asof: '2021-02', value: 7, statements: [b] },
      { asof: '2023-06', value: 8, statements: [a, c] },
    ]);
  });

  test('another number, qualifier or period is another reading', () => {
    expect(readings([year(2022, 5), value('2022-12', 5), year(2022, 5, { qualifier: 'over' }), year(2022, 6)])).toHaveLength(4);
  });

  test('the places that are printed go with the number', () => {
    const printed = value('2022-12', 17, { decimals: 1 });
    expect(readings([printed])).toEqual([{ asof: '2022-12', value: 17, decimals: 1, statements: [printed] }]);
  });

  test('no statement is lost', () => {
    const some = fc.record({
      asof: fc.constantFrom('2021-02', '2022-12', '2023-06'),
      value: fc.nat({ max: 3 }),
      qualifier: fc.constantFrom(undefined, 'over', 'target'),
    });
    fc.assert(
      fc.property(fc.array(some), (list) => {
        const values = list.map(({ asof, value: n, qualifier }) => value(asof, n, qualifier ? { qualifier } : {}));
        const found = readings(values);
        expect(new Set(found.flatMap((r) => r.statements))).toEqual(new Set(values));
        expect(found.map((r) => r.asof)).toEqual(found.map((r) => r.asof).sort());
      }),
    );
  });

  test('values of a date and before', () => {
    const list = [value('2021-02', 1), value('2023-06', 2), value('2023-12', 3)];
    expect(valuesAt(list, '2023-06').map((v) => v.value)).toEqual([1, 2]);
    expect(valuesAt(list, null)).toEqual(list);
  });
});

describe('accord', () => {
  test('one, or several that do not speak of the same time', () => {
    expect(standing(value('2022-12', 5))).toBe('one');
    expect(standing(value('2022-12', 5), value('2022-12', 5, { source: 'second' }))).toBe('one');
    expect(standing(year(2022, 5), year(2023, 6))).toBe('agreed');
  });

  test('two numbers for one date are in dispute, whatever the data say of it', () => {
    expect(standing(value('2022-12', 5), value('2022-12', 6))).toBe('disputed');
    expect(standing(year(2022, 5), value('2022-12', 6))).toBe('disputed');
  });

  test('two numbers for periods that end together are not', () => {
    expect(standing(value('2022-12', 5, { from: '2021-01' }), year(2022, 3))).toBe('agreed');
  });

  test('a bound and a number within it are only compatible unlike', () => {
    expect(standing(over('2022-12', 70), value('2022-12', 70.8))).toBe('compatible');
    expect(standing(over('2022-12', 70), value('2022-12', 69))).toBe('disputed');
  });

  test('a target may differ from what was measured', () => {
    expect(standing(value('2022-12', 5), target('2022-12', 9))).toBe('agreed');
  });

  test('the data’s own word comes first', () => {
    expect(accord({ disagreement: text('不一', 'Differ') }, readings([value('2022-12', 5)]))).toBe('disputed');
  });
});

describe('compatible', () => {
  test('a number printed to the tenth is not one rounded to the whole', () => {
    expect(compatible({ value: 17 }, { value: 17.3 })).toBe(true);
    expect(compatible({ value: 17, decimals: 1 }, { value: 17.3 })).toBe(false);
  });

  const q = (n: number, qualifier?: string) => ({ value: n, ...(qualifier && { qualifier }) });

  test.each([
    [q(4.8), q(4.8, 'over'), true],
    [q(4.8), q(4.83), true],
    [q(4.8), q(4.9), false],
    [q(300, 'nearly'), q(300, 'over'), false],
    [q(85, 'nearly'), q(84.7), true],
    [q(85, 'nearly'), q(60), false],
    [q(3, 'within'), q(3), true],
    [q(10, 'within'), q(9), true],
    [q(10, 'within'), q(11), false],
    [q(30, 'at-least'), q(30), true],
    [q(30, 'at-least'), q(45, 'over'), true],
    [q(30, 'at-least'), q(20, 'within'), false],
    [q(100, 'about'), q(105), true],
    [q(100, 'about'), q(120), false],
    [q(-2), q(-2, 'over'), true],
  ])('%j and %j: %s', (a, b, expected) => {
    expect(compatible(a, b)).toBe(expected);
    expect(compatible(b, a)).toBe(expected);
  });

  test('every number fits itself', () => {
    const qualifier = fc.constantFrom(undefined, 'about', 'over', 'nearly', 'at-least', 'within');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.nat({ max: 2 }), qualifier, (n, places, word) => {
        const a = q(n / 10 ** places, word);
        return compatible(a, a);
      }),
    );
  });
});

describe('headline', () => {
  const shown = (...values: IndicatorValue[]) => headline(readings(values))?.statements[0];

  test('the newest measured, before any target or forecast', () => {
    const [a, b, c] = [year(2021, 1), year(2022, 2), target('2023-03', 9)];
    expect(shown(a, b, c)).toBe(b);
  });

  test('of one date the number that is plainly stated', () => {
    const [a, b] = [over('2022-12', 70), value('2022-12', 70.8)];
    expect(shown(a, b)).toBe(b);
  });

  test('a forecast before a target, a target before nothing', () => {
    const forecast = value('2023-06', 85, { qualifier: 'expected' });
    expect(shown(forecast, target('2023-12', 100))).toBe(forecast);
    expect(shown(target('2023-12', 100))?.value).toBe(100);
    expect(headline([])).toBe(null);
  });

  test('targets and forecasts lie ahead', () => {
    expect(
      [target('2023-12', 1), value('2023-12', 1, { qualifier: 'expected' }), over('2023-12', 1), value('2023-12', 1)].map(isAhead),
    ).toEqual([true, true, false, false]);
  });
});

describe('change', () => {
  test('from the first measured date to the last', () => {
    expect(moved(year(2021, 100), year(2022, 102), year(2023, 108.9))).toMatchObject({
      kind: 'moved',
      difference: 8.9,
      before: { value: 100 },
      after: { value: 108.9 },
    });
    expect(moved(value('2021-02', 4), value('2023-06', 1))).toMatchObject({ kind: 'moved', difference: -3 });
  });

  test('no noise of binary fractions', () => {
    expect(moved(year(2021, 0.1), year(2022, 0.3))).toMatchObject({ difference: 0.2 });
  });

  test('the same number is no change, however long the periods', () => {
    expect(moved(year(2022, 3), value('2023-06', 3))).toMatchObject({ kind: 'same' });
    expect(moved(over('2021-02', 3), over('2023-06', 3))).toMatchObject({ kind: 'same' });
  });

  test('a bound has no difference', () => {
    expect(moved(value('2020-12', 230), over('2023-06', 250))).toMatchObject({ kind: 'bounded' });
  });

  test('a year and eleven months have no difference', () => {
    expect(moved(year(2022, 449.7), value('2023-11', 425.7, { from: '2023-01' }))).toMatchObject({ kind: 'unlike-periods' });
    expect(moved(value('2022-06', 1, { from: '2021-07' }), year(2023, 2))).toMatchObject({ kind: 'moved' });
  });

  test('one date, a target only, or a dispute: nothing', () => {
    expect(moved(value('2022-12', 5))).toBe(null);
    expect(moved(value('2022-12', 5), target('2023-06', 9))).toBe(null);
    expect(moved(value('2021-02', 5), value('2022-12', 6), value('2022-12', 8))).toBe(null);
    expect(change({ disagreement: text('不一', 'Differ') }, readings([value('2021-02', 5), value('2022-12', 6)]))).toBe(null);
    expect(moved()).toBe(null);
  });
});
