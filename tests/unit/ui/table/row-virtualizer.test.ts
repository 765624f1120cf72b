// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { RowHeights } from '../../../../src/ui/table/row-heights.svelte.ts';
import { rowOfKey } from '../../../../src/ui/table/row-virtualizer.svelte.ts';

describe('heights', () => {
  test('rows not measured yet count as the mean of the first ones measured, whatever is measured later', () => {
    const heights = new RowHeights();
    expect(heights.known).toBe(false);
    const guess = heights.of(['a', 'b'])[0]!;
    expect(heights.of(['a', 'b'])).toEqual([guess, guess]);
    heights.record([
      ['a', 40],
      ['b', 60],
    ]);
    expect(heights.known).toBe(true);
    expect(heights.of(['a', 'b', 'c'])).toEqual([40, 60, 50]);
    heights.record([['d', 200]]);
    expect(heights.of(['c', 'd'])).toEqual([50, 200]);
    expect(heights.usual).toBe(50);
  });

  test('a row may grow; one that went away while it was measured keeps its height', () => {
    const heights = new RowHeights();
    heights.record([['a', 40]]);
    heights.record([['a', 80]]);
    heights.record([['a', 0]]);
    expect(heights.of(['a'])).toEqual([80]);
    expect([heights.has('a'), heights.has('b')]).toEqual([true, false]);
  });

  test('a row that was away at the first round is not measured by it', () => {
    const heights = new RowHeights();
    heights.record([['a', 0]]);
    expect([heights.known, heights.has('a')]).toEqual([false, false]);
  });
});

test('the keys that walk rows stop at the ends; others lead nowhere', () => {
  const from = (at: number) => (key: string) => rowOfKey(key, at, 20, 6);
  const keys = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'];
  expect(keys.map(from(10))).toEqual([11, 9, 16, 4, 0, 19]);
  expect(keys.map(from(0))).toEqual([1, 0, 6, 0, 0, 19]);
  expect(keys.map(from(19))).toEqual([19, 18, 19, 13, 0, 19]);
  expect(['Enter', 'Tab', 'a', 'toString'].map(from(10))).toEqual([null, null, null, null]);
});
