import { expect, it } from 'vitest';
import { tally } from '../../bench/facet-choice.ts';
import { says } from '../../bench/measure/clicks.ts';

it('takes the most frequent, the same each time where several are', () => {
  expect(tally(['b', 'a', 'c', 'c'])).toEqual([
    ['c', 2],
    ['a', 1],
    ['b', 1],
  ]);
});

it('finds a count in a line, by itself or as two that make it up', () => {
  expect(says('1,204 个项目', 1204)).toBe(true);
  expect(says('180 个工程与场所，66 个在图上；48 个平台', 228)).toBe(true);
  expect(says('180 个工程与场所，66 个在图上', 181)).toBe(false);
  expect(says('', 0)).toBe(false);
});
