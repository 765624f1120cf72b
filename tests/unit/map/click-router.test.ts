import { describe, expect, test } from 'vitest';
import { routeClick, type Places } from '../../../src/map/click-router.ts';
import type { Pointed } from '../../../src/map/hit-test.ts';
import type { Bounds, LngLat } from '../../../src/model/dataset.ts';
import { isWithin } from '../../../src/model/bounds.ts';

const POINTS: Record<string, LngLat> = { a: [10, 50], b: [10.02, 50.01], c: [10.01, 50.04] };
const QUAY: Bounds = [9.9, 49.9, 10.1, 50.1];
const places: Places = { pointOf: (id) => POINTS[id], extentOf: (place) => (place.id === 'quay' ? QUAY : null) };

const project = (id: string): Pointed => ({ kind: 'project', id });
const block = (id: string): Pointed => ({ kind: 'block', id });
const cluster = (...members: string[]): Pointed => ({ kind: 'cluster', id: `cluster:${members[0]}`, members });
const site = (...members: string[]): Pointed => ({ kind: 'site', id: `site:${members[0]}`, whole: members[0]!, members });
const count = (...members: string[]): Pointed => ({
  kind: 'count',
  id: 'subdistrict:quay',
  place: { kind: 'subdistrict', id: 'quay' },
  members,
});
const click = (...things: Pointed[]) => routeClick(things, places);

describe('a click', () => {
  test('on nothing selects nothing', () => {
    expect(click()).toEqual({ kind: 'select', selection: null });
  });

  test('on a mark selects it, whatever block lies beneath', () => {
    expect(click(project('a'), block('harbour'))).toEqual({ kind: 'select', selection: project('a') });
  });

  test('on the name or the bare ground of a block selects the block', () => {
    expect(click({ ...block('harbour'), at: [10, 50] })).toEqual({ kind: 'select', selection: block('harbour') });
  });

  test('on a mark of several lists just these, whatever stands near it', () => {
    for (const mark of [cluster('a', 'b'), site('a', 'b'), count('a', 'b')])
      for (const beside of [[], [project('c')], [cluster('c', 'a')], [block('harbour')]])
        expect(click(mark, ...beside)).toMatchObject({ kind: 'choose', members: ['a', 'b'] });
  });

  test('on a mark of several says what brought them together', () => {
    expect(click(cluster('a', 'b'))).toMatchObject({ gathering: null });
    expect(click(site('a', 'b'))).toMatchObject({ gathering: { kind: 'site', id: 'a' } });
    expect(click(count('a', 'b'))).toMatchObject({ gathering: { kind: 'subdistrict', id: 'quay' } });
  });

  test('on a mark of several says where they are seen closer', () => {
    const { closer } = click(cluster('a', 'b')) as { closer: Bounds };
    expect([POINTS['a']!, POINTS['b']!].map((at) => isWithin(closer, at))).toEqual([true, true]);
    expect(isWithin(closer, POINTS['c']!)).toBe(false);
    expect(click(count('a', 'b'))).toMatchObject({ closer: QUAY });
    expect(click(cluster('nowhere', 'else'))).toMatchObject({ closer: null });
  });

  test('on a count of one selects that one', () => {
    expect(click(count('a'))).toEqual({ kind: 'select', selection: project('a') });
  });

  test('on the mark of a line’s parts, which stands on the line, is a click on the mark; on the line, on the line', () => {
    expect(click(site('tram', 'depot'), project('tram'))).toMatchObject({ kind: 'choose', members: ['tram', 'depot'] });
    expect(click(project('tram'))).toEqual({ kind: 'select', selection: project('tram') });
  });

  test('on a mark in front of a mark of several selects it', () => {
    expect(click(project('c'), cluster('a', 'b'), cluster('b', 'd'))).toEqual({ kind: 'select', selection: project('c') });
  });

  test('on an area selects it where no mark or line is, and lets the reader choose where areas overlap', () => {
    const area = (id: string): Pointed => ({ kind: 'project', id, ground: true });
    expect(click(project('a'), area('b'), block('harbour'))).toEqual({ kind: 'select', selection: project('a') });
    expect(click(area('b'), block('harbour'))).toEqual({ kind: 'select', selection: project('b') });
    expect(click(area('b'), area('c'))).toMatchObject({ kind: 'choose', members: ['b', 'c'], gathering: null });
  });
});
