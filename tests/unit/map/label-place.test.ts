import fc from 'fast-check';
import { expect, test } from 'vitest';
import { labelPlace } from '../../../src/map/label-place.ts';

const free = { left: 6, top: 60, right: 394, bottom: 300 };
const size = { width: 120, height: 40 };

test('a label stands above its mark, in the middle', () => {
  expect(labelPlace({ x: 200, y: 200 }, size, free)).toEqual({ x: 140, y: 142 });
});

test('below it where there is no room above', () => {
  expect(labelPlace({ x: 200, y: 80 }, size, free)).toEqual({ x: 140, y: 98 });
});

test('not at all where its mark is hidden, or where it has no room', () => {
  expect(labelPlace({ x: 200, y: 40 }, size, free)).toBe(null);
  expect(labelPlace({ x: 200, y: 310 }, size, free)).toBe(null);
  expect(labelPlace({ x: 200, y: 200 }, { width: 500, height: 40 }, free)).toBe(null);
  expect(labelPlace({ x: 200, y: 180 }, { width: 120, height: 150 }, free)).toBe(null);
});

test('wherever the mark is, a label is whole in the free part', () => {
  const side = fc.integer({ min: -50, max: 450 });
  fc.assert(
    fc.property(side, side, fc.integer({ min: 1, max: 380 }), fc.integer({ min: 1, max: 90 }), (x, y, width, height) => {
      const place = labelPlace({ x, y }, { width, height }, free);
      if (!place) return;
      expect(place.x).toBeGreaterThanOrEqual(free.left);
      expect(place.x + width).toBeLessThanOrEqual(free.right);
      expect(place.y).toBeGreaterThanOrEqual(free.top);
      expect(place.y + height).toBeLessThanOrEqual(free.bottom);
    }),
  );
});
