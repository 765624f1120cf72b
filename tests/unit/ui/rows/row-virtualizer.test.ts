// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { RowHeights } from '../../../../src/ui/rows/row-heights.svelte.ts';
import { rowOfKey } from '../../../../src/ui/rows/row-virtualizer.svelte.ts';

describe('heights', () => {
  /** The height of each row as it is placed. */
  const heightsOf = (heights: RowHeights, rows: number[]) => {
    const tops = heights.tops(rows);
    return rows.map((_, i) => tops[i + 1]! - tops[i]!);
  };

  test('rows not measured yet count as the mean of the first ones measured, whatever is measured later', () => {
    const heights = new RowHeights();
    expect(heights.known).toBe(false);
    const guess = heights.usual;
    expect(heightsOf(heights, [0, 1])).toEqual([guess, guess]);
    heights.record([
      [0, 40],
      [1, 60],
    ]);
    expect(heights.known).toBe(true);
    expect(heightsOf(heights, [0, 1, 2])).toEqual([40, 60, 50]);
    heights.record([[3, 200]]);
    expect(heightsOf(heights, [2, 3])).toEqual([50, 200]);
    expect(heights.usual).toBe(50);
  });

  test('records of any number: what was measured stays', () => {
    const heights = new RowHeights();
    heights.record([[7, 40]]);
    heights.record([[999_999, 80]]);
    heights.record([[1_000_000, 90]]);
    expect(heightsOf(heights, [7, 999_999, 1_000_000, 2_000_000])).toEqual([40, 80, 90, 40]);
  });

  test('a row may grow; one that went away while it was measured keeps its height', () => {
    const heights = new RowHeights();
    heights.record([[0, 40]]);
    heights.record([[0, 80]]);
    heights.record([[0, 0]]);
    expect(heightsOf(heights, [0])).toEqual([80]);
    expect([heights.has(0), heights.has(1)]).toEqual([true, false]);
  });

  test('a row that was away at the first round is not measured by it', () => {
    const heights = new RowHeights();
    heights.record([[0, 0]]);
    expect([heights.known, heights.has(0)]).toEqual([false, false]);
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
