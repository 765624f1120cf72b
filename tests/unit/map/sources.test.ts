import type { Feature, FeatureCollection } from 'geojson';
import type { GeoJSONSourceDiff } from 'maplibre-gl';
import { expect, test } from 'vitest';
import { SourceFeed } from '../../../src/map/sources.ts';
import type { Overlays } from '../../../src/map/style/style.ts';

const data = (): FeatureCollection => ({ type: 'FeatureCollection', features: [] });
const overlays = (): Overlays => ({
  blocks: data(),
  points: data(),
  counts: data(),
  halos: data(),
  'block-labels': data(),
  leaders: data(),
  shapes: data(),
  near: data(),
  measure: data(),
});

const mark = (id: string, count: number): Feature => ({
  type: 'Feature',
  properties: { id, count },
  geometry: { type: 'Point', coordinates: [10, 50] },
});
const marks = (...features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });

function feed() {
  const sent: [string, FeatureCollection | GeoJSONSourceDiff][] = [];
  const map = {
    getSource: (id: string) => ({
      setData: (value: FeatureCollection) => sent.push([id, value]),
      updateData: (diff: GeoJSONSourceDiff) => sent.push([id, diff]),
    }),
  } as unknown as Parameters<SourceFeed['send']>[0];
  return { feed: new SourceFeed(), map, sent };
}

test('data are sent once, and again only when they are others', () => {
  const { feed: it, map, sent } = feed();
  const [one, other] = [data(), data()];
  expect(it.send(map, 'shapes', one)).toBe(true);
  expect(it.send(map, 'shapes', one)).toBe(false);
  it.send(map, 'near', one);
  it.send(map, 'shapes', other);
  expect(sent.map(([id]) => id)).toEqual(['shapes', 'near', 'shapes']);
  expect(sent[2]![1]).toBe(other);
});

test('of marks and labels only those are sent that changed; what says the same is not sent at all', () => {
  const { feed: it, map, sent } = feed();
  it.carried({ ...overlays(), points: marks(mark('a', 1), mark('b', 2), mark('c', 3)) });
  const now = marks(mark('a', 1), mark('b', 5), mark('d', 4));
  expect(it.send(map, 'points', now)).toBe(true);
  expect(sent).toEqual([['points', { remove: ['b', 'c'], add: [now.features[1], now.features[2]] }]]);
  expect(it.send(map, 'points', marks(...structuredClone(now.features)))).toBe(false);
  expect(it.send(map, 'leaders', marks(mark('a', 1)))).toBe(true);
  expect(it.send(map, 'leaders', marks(mark('a', 1)))).toBe(false);
  expect(sent).toHaveLength(2);
});

test('what a style carries is not sent a second time', () => {
  const { feed: it, map, sent } = feed();
  const set = overlays();
  expect(it.carried(set)).toBe(set);
  it.send(map, 'points', set.points);
  it.send(map, 'measure', data());
  expect(sent.map(([id]) => id)).toEqual(['measure']);
});
