import { describe, expect, it } from 'vitest';
import { median, metric } from '../../bench/statistics.ts';

describe('figures of repeated runs', () => {
  it('has the middle one, or what lies between the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(() => median([])).toThrow('no numbers');
  });

  it('tells the spread by the median distance, which one outlier does not move', () => {
    expect(metric('ms', [10, 12, 11, 10, 400])).toEqual({ unit: 'ms', runs: [10, 12, 11, 10, 400], median: 11, mad: 1 });
  });

  it('rounds to what can be told apart', () => {
    expect(metric('ms', [1.2345])).toMatchObject({ runs: [1.2], median: 1.2 });
    expect(metric('B', [1000.4, 1001.4])).toMatchObject({ median: 1001 });
    expect(metric('share', [0.123456])).toMatchObject({ median: 0.1235 });
  });
});
