import type { Feature } from 'geojson';
import { expect, test } from 'vitest';
import { shapeData } from '../../../src/map/overlay-data.ts';

const line = (id: string): Feature => ({ type: 'Feature', id, properties: {}, geometry: { type: 'LineString', coordinates: [] } });
const entry = (id: string, stage: string) => ({ project: { id, block: null, name: { zh: id, en: id } }, stage });
const stages = [
  { id: 'dug', zh: '挖', en: 'Dug', phase: 'start' as const },
  { id: 'opened', zh: '开', en: 'Opened', phase: 'finish' as const },
  { id: 'paused', zh: '停', en: 'Paused' },
];

test('what the vocabulary calls finished is drawn as built, and only that', () => {
  const ids = ['dug', 'opened', 'paused', 'unheard-of'];
  const { features } = shapeData(
    { type: 'FeatureCollection', features: ids.map(line) },
    ids.map((id) => entry(id, id)),
    () => false,
    'zh',
    stages,
  );
  expect(features.map((f) => [f.properties!['id'], f.properties!['solid']])).toEqual([
    ['dug', false],
    ['opened', true],
    ['paused', false],
    ['unheard-of', false],
  ]);
});

test('lines and areas are told apart', () => {
  const area: Feature = { type: 'Feature', id: 'b', properties: {}, geometry: { type: 'MultiPolygon', coordinates: [] } };
  const { features } = shapeData(
    { type: 'FeatureCollection', features: [line('a'), area] },
    [entry('a', 'dug'), entry('b', 'dug')],
    () => false,
    'en',
    stages,
  );
  expect(features.map((f) => f.properties!['shape'])).toEqual(['line', 'area']);
});

test('what no source has named yet is not there; what is filtered away is, and says so', () => {
  const shapes = { type: 'FeatureCollection' as const, features: ['a', 'b', 'later'].map(line) };
  const { features } = shapeData(shapes, [entry('a', 'dug'), entry('b', 'dug')], (id) => id === 'b', 'en', stages);
  expect(features.map((f) => [f.properties!['id'], f.properties!['out']])).toEqual([
    ['a', false],
    ['b', true],
  ]);
});
