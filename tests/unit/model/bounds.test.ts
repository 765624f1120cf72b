import { expect, test } from 'vitest';
import { isWithin } from '../../../src/model/bounds.ts';

test('a point on an edge is within, one beyond it is not', () => {
  expect(isWithin([9, 49, 10, 50], [9, 50])).toBe(true);
  expect(isWithin([9, 49, 10, 50], [10.001, 49.5])).toBe(false);
  expect(isWithin([9, 49, 10, 50], [9.5, 48.999])).toBe(false);
});
