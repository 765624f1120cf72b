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
    feature('points', { kind: 'project', stage: 'operating', block: 'harbour', site: 'a', members: 'a,b' }),
    feature('counts', { kind: 'name' }),
    feature('counts', { kind: 'count' }),
    feature('shapes', { kind: 'project', stage: 'proposed', block: '', shape: 'line' }),
    feature('shapes', { kind: 'project', stage: 'proposed', block: '', shape: 'area' }),
    feature('blocks', { id: 'old-town' }),
    feature('base-water', { kind: 'river' }),
  ]);
  expect([...drawn.stages]).toEqual(['operating', 'proposed']);
  expect([...drawn.blocks]).toEqual(['harbour', 'old-town']);
  expect([...drawn.signs]).toEqual(['cluster', 'site', 'count', 'no-block', 'line', 'area']);
  expect([...drawn.moves]).toEqual(['new']);
});

test('a quiet halo counts only while it is selected, since only then it is seen', () => {
  const signs = (quiet: boolean, state?: object) => [...visibleSigns([feature('halos', { quiet }, { state: { ...state } })]).signs];
  expect(signs(false)).toEqual(['halo']);
  expect(signs(true)).toEqual([]);
  expect(signs(true, { hover: true })).toEqual([]);
  expect(signs(true, { selected: true })).toEqual(['halo']);
});
