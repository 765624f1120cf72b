import { expect, test } from 'vitest';
import { grown, isWithin, middleOf } from '../../../src/model/bounds.ts';

test('a point on an edge is within, one beyond it is not', () => {
  expect(isWithin([9, 49, 10, 50], [9, 50])).toBe(true);
  expect(isWithin([9, 49, 10, 50], [10.001, 49.5])).toBe(false);
  expect(isWithin([9, 49, 10, 50], [9.5, 48.999])).toBe(false);
});

test('grown bounds are three times as wide and high about the same middle', () => {
  expect(grown([9, 48, 10, 50])).toEqual([8, 46, 11, 52]);
});

test('the middle is that of the extent, wherever most of the points are', () => {
  expect(middleOf([[9, 48]])).toEqual([9, 48]);
  expect(
    middleOf([
      [9, 48],
      [9, 48],
      [10, 50],
    ]),
  ).toEqual([9.5, 49]);
});
