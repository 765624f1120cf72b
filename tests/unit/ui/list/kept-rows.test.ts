import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptRows } from '../../../../src/ui/list/kept-rows.ts';

const kept = (inPage: number[], wanted: number[]) => keptRows(inPage, new Map(wanted.map((row, place) => [row, place])));

test('what is left out stays where it was', () => {
  expect(kept([1, 2, 3, 4], [2, 4])).toEqual([1, 2, 3, 4]);
  expect(kept([1, 2, 3, 4], [])).toEqual([1, 2, 3, 4]);
  expect(kept([], [2, 1])).toEqual([2, 1]);
});

test('what comes stands in its place among what is wanted', () => {
  expect(kept([1, 3, 5], [2, 3, 4, 6])).toEqual([1, 2, 3, 5, 4, 6]);
});

test('in another order what is left out stands behind', () => {
  expect(kept([1, 2, 3, 4], [4, 2])).toEqual([4, 2, 1, 3]);
});

test('whatever was in the page: the wanted ones in their order, each row once', () => {
  const rows = fc.uniqueArray(fc.nat(12));
  fc.assert(
    fc.property(rows, rows, (inPage, wanted) => {
      const all = kept(inPage, wanted);
      expect(all.filter((row) => wanted.includes(row))).toEqual(wanted);
      expect(new Set(all).size).toBe(all.length);
      expect(all.toSorted()).toEqual([...new Set([...inPage, ...wanted])].toSorted());
    }),
  );
});
