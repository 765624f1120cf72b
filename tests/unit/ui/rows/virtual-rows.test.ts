import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeRows, revealRow, rowAt, rowsBetween, rowTops } from '../../../../src/ui/rows/virtual-rows.ts';

const topsOf = (heights: number[]) => rowTops(heights.length, (i) => heights[i]!);
const heights = fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 60 });
const anywhere = fc.integer({ min: -300, max: 8000 });
const tall = fc.integer({ min: 0, max: 900 });

describe('tops', () => {
  test('each row begins where the one before it ends', () => {
    expect([...topsOf([10, 20, 5])]).toEqual([0, 10, 30, 35]);
    expect([...topsOf([])]).toEqual([0]);
  });

  test('the row at a height: its top edge belongs to it, its bottom edge to the next', () => {
    const tops = topsOf([10, 20, 5]);
    expect([0, 9.9, 10, 29, 30, 34].map((y) => rowAt(tops, y))).toEqual([0, 0, 1, 1, 2, 2]);
    expect(
      [-50, 35, 1000].map((y) => rowAt(tops, y)),
      'above and below all',
    ).toEqual([0, 2, 2]);
    expect(rowAt(topsOf([]), 0)).toBe(-1);
  });

  test('for any heights it is what counting along gives', () => {
    fc.assert(
      fc.property(heights, anywhere, (list, y) => {
        const tops = topsOf(list);
        const along = list.findIndex((_, i) => y < tops[i + 1]!);
        expect(rowAt(tops, y)).toBe(along < 0 ? list.length - 1 : along);
      }),
    );
  });
});

describe('rows between', () => {
  test('those in view and some more', () => {
    const tops = topsOf(Array(100).fill(10));
    expect(rowsBetween(tops, 200, 255, 0)).toEqual({ first: 20, end: 26 });
    expect(rowsBetween(tops, 200, 255, 5)).toEqual({ first: 15, end: 31 });
    expect(rowsBetween(tops, 0, 55, 5)).toEqual({ first: 0, end: 11 });
    expect(rowsBetween(tops, 980, 1200, 5)).toEqual({ first: 93, end: 100 });
  });

  test('none of none', () => {
    expect(rowsBetween(topsOf([]), 0, 500, 8)).toEqual({ first: 0, end: 0 });
  });

  test('scrolled beyond the end, as when a filter leaves fewer rows: the last ones', () => {
    expect(rowsBetween(topsOf([10, 10, 10]), 50_000, 50_600, 1)).toEqual({ first: 1, end: 3 });
  });
});

describe('placed', () => {
  const tops = topsOf(Array(100).fill(10));

  test('what is left out is empty space', () => {
    expect(placeRows(tops, { first: 20, end: 23 }, -1)).toEqual({
      rows: [
        { index: 20, gap: 200 },
        { index: 21, gap: 0 },
        { index: 22, gap: 0 },
      ],
      rest: 770,
    });
  });

  test('the kept row stays above or below the window, and is not there twice', () => {
    expect(placeRows(tops, { first: 20, end: 21 }, 3)).toEqual({ rows: [{ index: 3, gap: 30 }, { index: 20, gap: 160 }], rest: 790 }); // prettier-ignore
    expect(placeRows(tops, { first: 20, end: 21 }, 50)).toEqual({ rows: [{ index: 20, gap: 200 }, { index: 50, gap: 290 }], rest: 490 }); // prettier-ignore
    expect(placeRows(tops, { first: 20, end: 21 }, 20)).toEqual({ rows: [{ index: 20, gap: 200 }], rest: 790 });
    expect(placeRows(tops, { first: 99, end: 100 }, 100), 'a row that is no longer there').toEqual({
      rows: [{ index: 99, gap: 990 }],
      rest: 0,
    });
  });

  test('for any heights, scroll and kept row: rows and spaces fill the height, in order, and what is in view is rendered', () => {
    fc.assert(
      fc.property(
        heights,
        anywhere,
        tall,
        fc.integer({ min: -1, max: 70 }),
        fc.integer({ min: 0, max: 9 }),
        (list, top, height, kept, spare) => {
          const tops = topsOf(list);
          const { rows, rest } = placeRows(tops, rowsBetween(tops, top, top + height, spare), kept);
          let y = 0;
          for (const { index, gap } of rows) {
            expect(gap).toBeGreaterThanOrEqual(0);
            y += gap;
            expect(y).toBe(tops[index]);
            y += list[index]!;
          }
          expect(y + rest).toBe(tops[list.length]);
          const indices = rows.map((r) => r.index);
          expect(indices).toEqual([...new Set(indices)].sort((a, b) => a - b));
          list.forEach((_, i) => {
            if (tops[i + 1]! > top && tops[i]! < top + height) expect(indices).toContain(i);
          });
          if (kept >= 0 && kept < list.length) expect(indices).toContain(kept);
        },
      ),
    );
  });
});

describe('revealed', () => {
  const tops = topsOf(Array(100).fill(10));

  test('a row in view stays where it is', () => {
    expect(revealRow(tops, 30, 250, 100)).toBe(250);
  });

  test('one above comes down, one below comes up, and a row begins at the top edge', () => {
    expect(revealRow(tops, 10, 500, 100)).toBe(70);
    expect(revealRow(tops, 60, 503, 105)).toBe(530);
    expect(revealRow(tops, 0, 500, 100)).toBe(0);
  });

  test('a row that is not there moves nothing', () => {
    expect(revealRow(tops, -1, 123, 100)).toBe(123);
    expect(revealRow(tops, 100, 123, 100)).toBe(123);
  });

  test('for any heights the row shows in full where it fits, and another call moves nothing', () => {
    fc.assert(
      fc.property(heights, fc.nat(59), fc.integer({ min: 0, max: 8000 }), tall, (list, pick, scrolled, height) => {
        const tops = topsOf(list);
        const index = pick % list.length;
        const to = revealRow(tops, index, scrolled, height);
        if (list[index]! <= height) {
          expect(to).toBeLessThanOrEqual(tops[index]!);
          expect(to + height).toBeGreaterThanOrEqual(tops[index + 1]!);
        }
        if (to !== scrolled) expect([...tops]).toContain(to);
        expect(revealRow(tops, index, to, height)).toBe(to);
      }),
    );
  });
});
