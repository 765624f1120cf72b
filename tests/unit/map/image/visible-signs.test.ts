import { expect, test } from 'vitest';
import { visibleSigns, type DrawnFeature } from '../../../../src/map/image/visible-signs.ts';

const feature = (source: string, properties: Record<string, unknown>, over: Partial<DrawnFeature> = {}): DrawnFeature => ({
  source,
  properties,
  ...over,
});

test('a name without a count is no sign', () => expect(visibleSigns([feature('counts', { kind: 'name' })]).signs.size).toBe(0));

test('what is drawn is explained: stages, blocks, signs', () => {
  const drawn = visibleSigns([
    feature('points', { kind: 'project', stage: 'operating', block: 'harbour', move: 'new' }),
    feature('points', { kind: 'cluster' }),
    feature('points', { kind: 'project', stage: 'operating', block: 'harbour', site: 'a', members: 'a,b', approximate: true }),
    feature('counts', { kind: 'name' }),
    feature('counts', { kind: 'count' }),
    feature('shapes', { kind: 'project', stage: 'proposed', block: '', shape: 'line' }),
    feature('shapes', { kind: 'project', stage: 'proposed', block: '', shape: 'area' }),
    feature('blocks', { id: 'old-town' }),
    feature('base', { kind: 'river' }),
  ]);
  expect([...drawn.stages]).toEqual(['operating', 'proposed']);
  expect([...drawn.blocks]).toEqual(['harbour', 'old-town']);
  expect([...drawn.signs]).toEqual(['cluster', 'site', 'approximate', 'count', 'no-block', 'line', 'area']);
  expect([...drawn.moves]).toEqual(['new']);
});

test('of a line or area that comes as a tile the stage is the one that the map was told, where it was', () => {
  const line = { kind: 'project', stage: 'operating', block: 'harbour', shape: 'line' };
  expect([...visibleSigns([feature('shapes', line, { state: {} })]).stages]).toEqual(['operating']);
  expect([...visibleSigns([feature('shapes', line, { state: { stage: 'proposed' } })]).stages]).toEqual(['proposed']);
});

test('a circle is there only while it is seen; a line or area that the filters leave out is there and not seen', () => {
  expect([...visibleSigns([feature('halos', {})]).signs]).toEqual(['halo']);
  const line = { kind: 'project', stage: 'proposed', block: 'harbour', shape: 'line' };
  const signs = (out: boolean | undefined, state: Record<string, unknown>) => [
    ...visibleSigns([feature('shapes', { ...line, out }, { state })]).signs,
  ];
  expect(signs(false, {})).toEqual(['line']);
  expect(signs(true, {})).toEqual([]);
  expect(signs(true, { out: false })).toEqual(['line']);
  expect(signs(false, { out: true })).toEqual([]);
});
