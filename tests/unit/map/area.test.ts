import { expect, test } from 'vitest';
import { areaBy, areaRound, isInArea, isLeft } from '../../../src/map/area.ts';
import { toPixels } from '../../../src/model/mercator.ts';

const VIEW: [number, number, number, number] = [121, 29, 122, 30];

test('a part of the world is what is seen with half as much on each side', () => {
  const area = areaRound(VIEW);
  const has = (lng: number, lat: number) => isInArea(area, ...toPixels([lng, lat], 0));
  expect(has(121.5, 29.5)).toBe(true);
  expect(has(120.6, 29.5)).toBe(true);
  expect(has(120.4, 29.5)).toBe(false);
  expect(has(121.5, 30.6)).toBe(false);
});

test('it is left once the view reaches beyond it, not before', () => {
  const area = areaRound(VIEW);
  expect(isLeft(area, VIEW)).toBe(false);
  expect(isLeft(area, [121.4, 29, 122.4, 30])).toBe(false);
  expect(isLeft(area, [121.6, 29, 122.6, 30])).toBe(true);
  expect(isLeft(area, [120, 28, 123, 31])).toBe(true);
});

test('that of a camera is as large as a map of that size shows', () => {
  const area = areaBy({ center: [121.5, 29.5], zoom: 10 }, { width: 1000, height: 500 });
  expect((area.right - area.left) * 2 ** 10).toBeCloseTo(2000);
  expect((area.bottom - area.top) * 2 ** 10).toBeCloseTo(1000);
  expect(isInArea(area, ...toPixels([121.5, 29.5], 0))).toBe(true);
});
