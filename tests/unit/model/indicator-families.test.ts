import { describe, expect, test } from 'vitest';
import type { Indicator, IndicatorValue, UnitTerm } from '../../../src/model/dataset.ts';
import { families } from '../../../src/model/indicator-families.ts';
import { text } from './arbitraries.ts';

const units: UnitTerm[] = [
  { id: '个', zh: '个', en: '' },
  { id: '项', zh: '项', en: '' },
  { id: '类', zh: '类', en: 'kinds' },
  { id: '万户', zh: '万户', en: '', factor: 10_000 },
];

const value: IndicatorValue = { source: 'first', section: '一', paragraphs: [10], asof: '2023-06', value: 3 };
const indicator = (zh: string, over: Partial<Omit<Indicator, 'values'>> = {}, said: Partial<IndicatorValue> = {}): Indicator => ({
  id: zh,
  group: 'economy',
  name: text(zh),
  unit: '项',
  measure: 'count',
  ...over,
  values: [{ ...value, ...said }],
});

const onTrack = indicator('达到进度的指标');
const behind = indicator('未达进度的指标');
const unknown = indicator('无法评估的指标');

/** The ids of each family, then of the rest. */
const parted = (...list: Indicator[]) => {
  const { families: found, rest } = families(list, units);
  return [found.map((f) => f.map((i) => i.id)), rest.map((i) => i.id)];
};

describe('a family', () => {
  test('is counted by one passage and named alike', () => {
    expect(parted(onTrack, behind, unknown)).toEqual([[['达到进度的指标', '未达进度的指标', '无法评估的指标']], []]);
  });

  test('may use several measure words, but not several units', () => {
    const total = indicator('指标总数', { unit: '个' });
    expect(parted(total, onTrack, behind)[0]).toHaveLength(1);
    expect(parted(indicator('指标类别', { unit: '类' }), onTrack, behind, unknown)[1]).toEqual(['指标类别']);
    expect(parted(indicator('指标户数', { unit: '万户' }), onTrack, behind)[0]).toEqual([]);
    expect(
      parted(indicator('指标甲', { unit: '？' }), indicator('指标乙', { unit: '？' }), indicator('指标丙', { unit: '？' }))[0],
      'units that have no term',
    ).toHaveLength(1);
  });

  test('has three members at least', () => {
    expect(parted(onTrack, behind)).toEqual([[], ['达到进度的指标', '未达进度的指标']]);
  });

  test('has a word that all its names share', () => {
    expect(parted(onTrack, behind, indicator('新建学校'))[0]).toEqual([]);
    expect(parted(indicator('A park'), indicator('A part'), indicator('A path'))[0], 'letters are not words').toEqual([]);
  });

  test.each<[string, Indicator]>([
    ['another date', indicator('新的指标', {}, { asof: '2023-12' })],
    ['another period', indicator('新的指标', {}, { from: '2021-01' })],
    ['another source', indicator('新的指标', {}, { source: 'second' })],
    ['another paragraph', indicator('新的指标', {}, { paragraphs: [11] })],
    ['another measure', indicator('新的指标', { measure: 'share' })],
    ['another group', indicator('新的指标', { group: 'life' })],
    ['several values', { ...indicator('新的指标'), values: [value, value] }],
    ['no value', { ...indicator('新的指标'), values: [] }],
  ])('ends at %s', (_, other) => {
    expect(parted(onTrack, behind, other)[0]).toEqual([]);
    expect(parted(onTrack, behind, unknown, other)[1]).toEqual(['新的指标']);
  });

  test('is of counts and shares, not of ranks and growth', () => {
    for (const measure of ['rank', 'growth', 'level', 'change'])
      expect(parted(...[onTrack, behind, unknown].map((i) => ({ ...i, measure })))[0], measure).toEqual([]);
    for (const measure of ['count', 'share', 'cumulative'])
      expect(parted(...[onTrack, behind, unknown].map((i) => ({ ...i, measure })))[0], measure).toHaveLength(1);
  });

  test('keeps the order, and nothing is lost', () => {
    const before = indicator('学校');
    const after = indicator('医院');
    const { families: found, rest } = families([before, onTrack, behind, unknown, after], units);
    expect([...found.flat(), ...rest]).toHaveLength(5);
    expect(rest).toEqual([before, after]);
    expect(families([], units)).toEqual({ families: [], rest: [] });
  });
});
