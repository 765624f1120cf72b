import { describe, expect, test } from 'vitest';
import { routeClick, type ClusterView } from '../../../src/map/click-router.ts';
import type { Pointed } from '../../../src/map/hit-test.ts';
import type { LngLat } from '../../../src/model/dataset.ts';

const POINTS: Record<string, LngLat> = { a: [10, 50], b: [10.02, 50.01], c: [10.01, 50.04], twin: [10, 50] };
const project = (id: string): Pointed => ({ kind: 'project', id });
const block = (id: string): Pointed => ({ kind: 'block', id });
const cluster = (...members: string[]): Pointed => ({ kind: 'cluster', id: `cluster:${members[0]}`, members });

/** Clusters that come apart into single marks at a zoom; `never` for those that do not. */
function view(zoom: number, apart: number | 'never'): ClusterView {
  return {
    zoom,
    clustersAt: (z) =>
      (apart !== 'never' && z >= apart ? ['a', 'b', 'c', 'twin'].map((id) => [id]) : [['a', 'b', 'c', 'twin']]).map((members) => ({
        seed: members[0]!,
        point: POINTS[members[0]!]!,
        members,
      })),
    pointOf: (id) => POINTS[id],
  };
}

describe('a click', () => {
  test('on nothing selects nothing', () => {
    expect(routeClick([], view(12, 14))).toEqual({ kind: 'select', selection: null });
  });

  test('on a mark selects it, whatever block lies beneath', () => {
    expect(routeClick([project('a'), block('harbour')], view(12, 14))).toEqual({ kind: 'select', selection: project('a') });
  });

  test('on the bare ground of a block selects the block', () => {
    expect(routeClick([block('harbour')], view(12, 14))).toEqual({ kind: 'select', selection: block('harbour') });
  });

  test('on a cluster goes to the first zoom that takes it apart, to the middle of its members', () => {
    expect(routeClick([cluster('a', 'b', 'c')], view(11.8, 15))).toEqual({
      kind: 'expand',
      center: [expect.closeTo(10.01, 9), expect.closeTo(50.02, 9)],
      zoom: 15.05,
    });
  });

  test('never goes to a zoom that it stands at already', () => {
    expect(routeClick([cluster('a', 'b')], view(14.9, 12))).toMatchObject({ kind: 'expand', zoom: 15.05 });
  });

  test('on a cluster that no zoom takes apart lets the reader choose', () => {
    expect(routeClick([cluster('a', 'twin'), block('harbour')], view(12, 'never'))).toEqual({
      kind: 'choose',
      choices: [project('a'), project('twin')],
      gathering: null,
    });
  });

  test('does not look for a cluster to come apart beyond the deepest zoom', () => {
    expect(routeClick([cluster('a', 'b')], view(12, 18)).kind).toBe('choose');
    expect(routeClick([cluster('a', 'b')], view(17.2, 13)).kind).toBe('choose');
  });

  test('on a count lets the reader choose, and says of what it is; one alone is selected', () => {
    const place = { kind: 'subdistrict', id: 'quay' } as const;
    const only = (...members: string[]): Pointed => ({ kind: 'count', id: 'subdistrict:quay', place, members });
    expect(routeClick([only('a', 'b')], view(12, 13))).toEqual({
      kind: 'choose',
      choices: [project('a'), project('b')],
      gathering: place,
    });
    expect(routeClick([only('a')], view(12, 13))).toEqual({ kind: 'select', selection: project('a') });
  });

  test('on a whole with its parts lets the reader choose, at a zoom that would take a cluster of them apart too', () => {
    const site: Pointed = { kind: 'site', id: 'site:a', whole: 'a', members: ['a', 'b'] };
    expect(routeClick([site, block('harbour')], view(12, 13))).toEqual({
      kind: 'choose',
      choices: [project('a'), project('b')],
      gathering: { kind: 'site', id: 'a' },
    });
    expect(routeClick([site, project('c')], view(12, 13))).toEqual({
      kind: 'choose',
      choices: [project('a'), project('b'), project('c')],
      gathering: null,
    });
  });

  test('on the mark of a line’s parts, which stands on the line, is a click on the mark', () => {
    const site: Pointed = { kind: 'site', id: 'site:tram', whole: 'tram', members: ['tram', 'depot'] };
    expect(routeClick([site, project('tram')], view(12, 13))).toEqual({
      kind: 'choose',
      choices: [project('tram'), project('depot')],
      gathering: { kind: 'site', id: 'tram' },
    });
    expect(routeClick([project('tram')], view(12, 13))).toEqual({ kind: 'select', selection: project('tram') });
  });

  test('on an area selects it where no mark or line is, and lets the reader choose where areas overlap', () => {
    const area = (id: string): Pointed => ({ kind: 'project', id, ground: true });
    expect(routeClick([project('a'), area('b'), block('harbour')], view(12, 14))).toEqual({ kind: 'select', selection: project('a') });
    expect(routeClick([area('b'), block('harbour')], view(12, 14))).toEqual({ kind: 'select', selection: project('b') });
    expect(routeClick([area('b'), area('c')], view(12, 14)).kind).toBe('choose');
  });

  test('on several things lets the reader choose among all projects, each once', () => {
    expect(routeClick([project('c'), cluster('a', 'b'), cluster('b', 'twin'), block('harbour')], view(12, 13))).toEqual({
      kind: 'choose',
      choices: [project('c'), project('a'), project('b'), project('twin')],
      gathering: null,
    });
  });
});
