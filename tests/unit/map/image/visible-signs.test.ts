import { expect, test } from 'vitest';
import { visibleSigns, type DrawnFeature } from '../../../../src/map/image/visible-signs.ts';

const feature = (source: string, properties: Record<string, unknown>, over: Partial<DrawnFeature> = {}): DrawnFeature => ({
  source,
  properties,
  geometry: { type: 'Point' },
  ...over,
});

test('what is drawn is explained: stages, blocks, signs', () => {
  const drawn = visibleSigns([
    feature('points', { kind: 'project', stage: 'operating', block: 'harbour', move: 'new' }),
    feature('points', { kind: 'cluster' }),
    feature('points', { kind: 'block-only' }),
    feature('shapes', { kind: 'project', stage: 'proposed', block: '' }, { geometry: { type: 'MultiLineString' } }),
    feature('blocks', { id: 'old-town' }),
    feature('base-water', { kind: 'river' }),
  ]);
  expect([...drawn.stages]).toEqual(['operating', 'proposed']);
  expect([...drawn.blocks]).toEqual(['harbour', 'old-town']);
  expect([...drawn.signs]).toEqual(['moved', 'cluster', 'block-only', 'no-block', 'line']);
});

test('the halo of an exact place counts only while it is selected, since only then it is seen', () => {
  const signs = (exact: boolean, state?: object) => [...visibleSigns([feature('halos', { exact }, { state: { ...state } })]).signs];
  expect(signs(false)).toEqual(['halo']);
  expect(signs(true)).toEqual([]);
  expect(signs(true, { hover: true })).toEqual([]);
  expect(signs(true, { selected: true })).toEqual(['halo']);
});
