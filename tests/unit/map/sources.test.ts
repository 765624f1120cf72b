import type { FeatureCollection } from 'geojson';
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

function feed() {
  const sent: [string, FeatureCollection][] = [];
  const map = {
    getSource: (id: string) => ({ setData: (value: FeatureCollection) => sent.push([id, value]) }),
  } as unknown as Parameters<SourceFeed['send']>[0];
  return { feed: new SourceFeed(), map, sent };
}

test('data are sent once, and again only when they are others', () => {
  const { feed: it, map, sent } = feed();
  const [one, other] = [data(), data()];
  it.send(map, 'points', one);
  it.send(map, 'points', one);
  it.send(map, 'halos', one);
  it.send(map, 'points', other);
  expect(sent.map(([id]) => id)).toEqual(['points', 'halos', 'points']);
  expect(sent[2]![1]).toBe(other);
});

test('what a style carries is not sent a second time', () => {
  const { feed: it, map, sent } = feed();
  const set = overlays();
  expect(it.carried(set)).toBe(set);
  it.send(map, 'points', set.points);
  it.send(map, 'measure', data());
  expect(sent.map(([id]) => id)).toEqual(['measure']);
});
