import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inmostPoint } from '../../../../src/compile/city/inmost-point.ts';
import { placeLabels, type Label } from '../../../../src/compile/city/map-labels.ts';

const SIZE = { width: 1200, height: 800 };

describe('names on the map of a city', () => {
  const label = (x: number, y: number, width = 100, height = 40): Label => ({ at: [x, y], width, height });

  test('stand on their points where there is room, and are moved in from the edge', () => {
    expect(placeLabels([label(300, 300), label(600, 300)], SIZE)).toEqual([
      { x: 300, y: 300, lead: null },
      { x: 600, y: 300, lead: null },
    ]);
    expect(placeLabels([label(5, 799)], SIZE)).toEqual([{ x: 50, y: 780, lead: null }]);
  });

  test('give way to one that was placed before, with a line that begins at their edge', () => {
    const [, second] = placeLabels([label(300, 300), label(310, 305)], SIZE);
    expect(second!.lead).not.toBeNull();
    const [x, y] = second!.lead!;
    expect(Math.abs(x - second!.x)).toBeLessThanOrEqual(50);
    expect(Math.abs(y - second!.y)).toBeLessThanOrEqual(20);
  });

  test('of ten districts, wherever they are, lie on the map and not on each other', () => {
    const points = fc.array(fc.tuple(fc.integer({ min: 100, max: 1100 }), fc.integer({ min: 100, max: 700 })), {
      minLength: 1,
      maxLength: 10,
    });
    fc.assert(
      fc.property(points, (at) => {
        const spots = placeLabels(
          at.map(([x, y]) => label(x, y)),
          SIZE,
        );
        for (const [i, { x, y }] of spots.entries()) {
          expect(x).toBeGreaterThanOrEqual(50);
          expect(x).toBeLessThanOrEqual(SIZE.width - 50);
          expect(y).toBeGreaterThanOrEqual(20);
          expect(y).toBeLessThanOrEqual(SIZE.height - 20);
          for (const other of spots.slice(0, i)) expect(Math.abs(x - other.x) >= 100 || Math.abs(y - other.y) >= 40).toBe(true);
        }
      }),
    );
  });
});

describe('the inmost point of an area', () => {
  const square = (left: number, top: number, side: number) => [
    [left, top],
    [left + side, top],
    [left + side, top + side],
    [left, top + side],
    [left, top],
  ];

  test('is the middle of a square, and beside a hole in it', () => {
    expect(inmostPoint([[square(0, 0, 32)]])).toEqual([16, 16]);
    const [x, y] = inmostPoint([[square(0, 0, 32), square(8, 8, 16)]]);
    expect(x < 8 || x > 24 || y < 8 || y > 24).toBe(true);
  });

  test('is in the largest part, and within a shape that is bent round its middle', () => {
    const [x] = inmostPoint([[square(0, 0, 4)], [square(100, 100, 40)]]);
    expect(x).toBeGreaterThan(100);
    const bent = [
      [0, 0],
      [90, 0],
      [90, 90],
      [60, 90],
      [60, 20],
      [30, 20],
      [30, 90],
      [0, 90],
      [0, 0],
    ];
    const [bx, by] = inmostPoint([[bent]]);
    expect(by <= 20 || bx < 30 || bx > 60).toBe(true);
  });
});
