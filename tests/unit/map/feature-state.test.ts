import { expect, test } from 'vitest';
import { featuresOf, markFeatures } from '../../../src/map/feature-state.ts';

const clusters = [
  { seed: 'a', point: [10, 50] as [number, number], members: ['a', 'b'] },
  { seed: 'c', point: [11, 50] as [number, number], members: ['c'] },
];

test('a project is drawn by its mark, halo and line, and by the cluster that it stands in', () => {
  expect(featuresOf({ kind: 'project', id: 'b' }, clusters)).toEqual([
    { source: 'points', id: 'b' },
    { source: 'halos', id: 'b' },
    { source: 'shapes', id: 'b' },
    { source: 'points', id: 'cluster:a' },
  ]);
});

test('a block is drawn by its area alone, though a project has its id', () => {
  expect(featuresOf({ kind: 'block', id: 'a' }, clusters)).toEqual([{ source: 'blocks', id: 'a' }]);
  expect(featuresOf(null, clusters)).toEqual([]);
});

test('a state is set and taken off again, on sources that there are', () => {
  const states: [string, string, object][] = [];
  const map = {
    getSource: (id: string) => (id === 'halos' ? undefined : {}),
    setFeatureState: ({ source, id }: { source: string; id: string }, state: object) => states.push([source, id, state]),
  } as unknown as Parameters<typeof markFeatures>[0];
  const unmark = markFeatures(map, 'hover', [
    { source: 'points', id: 'b' },
    { source: 'halos', id: 'b' },
  ]);
  expect(states).toEqual([['points', 'b', { hover: true }]]);
  unmark();
  expect(states.slice(1)).toEqual([['points', 'b', { hover: false }]]);
});
