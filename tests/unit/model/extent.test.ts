import { expect, test } from 'vitest';
import { grown, middleOf } from '../../../src/model/extent.ts';

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
