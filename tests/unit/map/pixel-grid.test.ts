import { expect, test } from 'vitest';
import { PixelGrid } from '../../../src/map/pixel-grid.ts';

test('what touches the cells of a box is found, each once, on both sides of the origin', () => {
  const grid = new PixelGrid<string>(10);
  grid.add('point', 5, 5);
  grid.add('box', -15, -15, 15, 15);
  grid.add('far', 1e8, 1e8);
  expect([...grid.within(0, 0, 9, 9)].sort()).toEqual(['box', 'point']);
  expect([...grid.within(-14, 4, -12, 8)]).toEqual(['box']);
  expect([...grid.within(1e8, 1e8, 1e8, 1e8)]).toEqual(['far']);
  expect(grid.some(0, 0, 9, 9, (thing) => thing === 'point')).toBe(true);
  expect(grid.some(20, 20, 29, 29, () => true)).toBe(false);
});

test('what is taken out is gone from every cell', () => {
  const grid = new PixelGrid<string>(10);
  grid.add('box', 0, 0, 25, 25);
  grid.remove('box', 0, 0, 25, 25);
  expect([...grid.within(0, 0, 30, 30)]).toEqual([]);
});
