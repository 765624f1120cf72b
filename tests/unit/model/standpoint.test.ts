import { expect, test } from 'vitest';
import { countedIn, shownAt } from '../../../src/model/standpoint.ts';
import type { Block, LngLat, Subdistrict } from '../../../src/model/dataset.ts';

const places = {
  blocks: [{ id: 'harbour', anchor: [1, 1] }] as Block[],
  subdistricts: [{ id: 'quay', anchor: [2, 2] }] as Subdistrict[],
};
const known = (precision: string, point?: LngLat) => ({ precision, block: 'harbour', subdistrict: 'quay', ...(point ? { point } : {}) });

test('what is known only by block or sub-district is counted there, and shown at its anchor', () => {
  expect(countedIn(known('block'))).toEqual({ kind: 'block', id: 'harbour' });
  expect(countedIn(known('subdistrict'))).toEqual({ kind: 'subdistrict', id: 'quay' });
  expect(shownAt(known('block'), places)).toEqual([1, 1]);
  expect(shownAt(known('subdistrict'), places)).toEqual([2, 2]);
});

test('what has a point stands there; what has neither is not shown, whatever block it belongs to', () => {
  expect(countedIn(known('street', [3, 3]))).toBe(null);
  expect(shownAt(known('street', [3, 3]), places)).toEqual([3, 3]);
  expect(countedIn(known('none'))).toBe(null);
  expect(shownAt(known('none'), places)).toBe(undefined);
  expect(countedIn({ ...known('block'), block: null })).toBe(null);
});
