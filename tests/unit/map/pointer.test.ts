import { expect, test } from 'vitest';
import { hoveredBy } from '../../../src/map/pointer.ts';

const members = ['a', 'b'];

test('a thing under the pointer lights up what stands for it elsewhere', () => {
  expect(hoveredBy({ kind: 'project', id: 'a', ground: true })).toEqual({ kind: 'project', id: 'a' });
  expect(hoveredBy({ kind: 'block', id: 'harbour' })).toEqual({ kind: 'block', id: 'harbour' });
  expect(hoveredBy({ kind: 'site', id: 'site:a', whole: 'hall', members })).toEqual({ kind: 'project', id: 'a' });
  expect(hoveredBy({ kind: 'count', id: 'block:harbour', place: { kind: 'block', id: 'harbour' }, members })).toEqual({
    kind: 'block',
    id: 'harbour',
  });
});

test('a cluster, the count of a sub-district and nothing light up nothing', () => {
  expect(hoveredBy({ kind: 'cluster', id: 'cluster:a', members })).toBe(null);
  expect(hoveredBy({ kind: 'count', id: 'subdistrict:quay', place: { kind: 'subdistrict', id: 'quay' }, members })).toBe(null);
  expect(hoveredBy(null)).toBe(null);
});
