import { expect, test } from 'vitest';
import { featureOf, featuresOf, markFeatures, type Standing } from '../../../src/map/feature-state.ts';
import { clustersOf } from '../../../src/map/clusters.ts';
import type { LngLat, Project } from '../../../src/model/dataset.ts';
import { entry, rowsFor } from './entries.ts';

const harbour = { kind: 'block', id: 'harbour' } as const;
const unmapped = { point: undefined, subdistrict: undefined } as unknown as Partial<Project>;
const part = { within: 'b' };
const entries = [
  ...[entry('a'), entry('b'), entry('part', part), entry('c', { point: [11, 50] as LngLat })],
  entry('only', { ...unmapped, precision: 'block', block: 'harbour' }),
  entry('street', { ...unmapped, precision: 'subdistrict', block: 'harbour', subdistrict: 'quay' }),
  entry('nowhere', { ...unmapped, precision: 'none', block: 'harbour' }),
];
const rows = rowsFor(entries);
const standing = (): Standing => ({
  rows,
  clusters: clustersOf(rows, 12),
  project: (id) => entries.find((e) => e.project.id === id)?.project,
});
const marksOf = (id: string) =>
  featuresOf({ kind: 'project', id }, standing)
    .map((f) => `${f.source}/${f.id}`)
    .filter((f) => !f.endsWith(`/${id}`));

test('a project is drawn by its mark and shape, by its site, and by the cluster that it stands in', () => {
  expect(featuresOf({ kind: 'project', id: 'part' }, standing)).toEqual([
    { source: 'points', id: 'part' },
    { source: 'shapes', id: 'part', row: rows.numberOf('part') },
    { source: 'points', id: 'site:b' },
    { source: 'points', id: 'cluster:b' },
  ]);
  expect(marksOf('b')).toEqual(['points/site:b', 'points/cluster:b']);
  expect(marksOf('c')).toEqual(['points/cluster:c']);
});

test('one known only by block or sub-district is drawn by the count there', () => {
  expect(marksOf('only')).toEqual(['counts/block:harbour']);
  expect(marksOf('street')).toEqual(['counts/subdistrict:quay']);
  expect(marksOf('unheard-of')).toEqual([]);
});

test('one that the map does not show is drawn by its block, where that is known', () => {
  expect(marksOf('nowhere')).toEqual(['blocks/harbour']);
});

test('a block is drawn by its area alone, though a project has its id', () => {
  expect(featuresOf({ kind: 'block', id: 'a' }, standing)).toEqual([{ source: 'blocks', id: 'a' }]);
  expect(featuresOf(null, standing)).toEqual([]);
});

test('a mark of several projects is a feature of its own', () => {
  const members = ['a'];
  expect(featureOf({ kind: 'cluster', id: 'cluster:a', members })).toEqual({ source: 'points', id: 'cluster:a' });
  expect(featureOf({ kind: 'site', id: 'site:a', whole: 'a', members })).toEqual({ source: 'points', id: 'site:a' });
  expect(featureOf({ kind: 'count', id: 'block:harbour', place: harbour, members })).toEqual({ source: 'counts', id: 'block:harbour' });
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

test('a line that comes as a tile is named with the layer it is in, by the place of its record', () => {
  const features: object[] = [];
  const map = {
    getSource: (id: string) => ({ type: id === 'shapes' ? 'vector' : 'geojson' }),
    setFeatureState: (feature: object) => features.push(feature),
  } as unknown as Parameters<typeof markFeatures>[0];
  markFeatures(map, 'selected', featuresOf({ kind: 'project', id: 'a' }, standing));
  expect(features).toContainEqual({ source: 'shapes', sourceLayer: 'shapes', id: rows.numberOf('a') });
  expect(features.filter((feature) => 'sourceLayer' in feature)).toHaveLength(1);
});

test('a source is drawn nowhere', () => {
  expect(featuresOf({ kind: 'source', id: 'a' }, standing)).toEqual([]);
});
