import { describe, expect, test } from 'vitest';
import { clustersOf, hiddenInCluster, sitesOf } from '../../../src/map/sites.ts';
import { blocks, entry, three, whole } from './entries.ts';

const sites = (entries: Parameters<typeof sitesOf>[0]) => [...new Set(sitesOf(entries).values())];

describe('sites', () => {
  test('a whole and the parts at its point are one, the whole first; a part with a point of its own is another', () => {
    const entries = [entry('annex', { within: 'hall' }), whole, entry('tower', { within: 'hall', point: [10.1, 50] }), three[0]!];
    expect(sites(entries)).toEqual([
      { id: 'hall', whole: 'hall', members: ['hall', 'annex'], point: [10, 50] },
      { id: 'tower', whole: 'hall', members: ['tower'], point: [10.1, 50] },
      { id: 'a', whole: 'a', members: ['a'], point: [10, 50] },
    ]);
    expect(sitesOf(entries).get('annex')).toBe(sitesOf(entries).get('hall'));
  });

  test('parts whose whole no source had named by then are one named by the first', () => {
    const parts = ['annex', 'wing'].map((id) => entry(id, { within: 'hall' }));
    expect(sites(parts)).toEqual([{ id: 'annex', whole: 'hall', members: ['annex', 'wing'], point: [10, 50] }]);
  });

  test('what has no point has none; the same entries give the same', () => {
    expect(sites([entry('nowhere', { point: undefined })])).toEqual([]);
    expect(sitesOf(three)).toBe(sitesOf(three));
  });
});

describe('clusters', () => {
  test('are memoized for their entries, by zoom', () => {
    expect(clustersOf(three, blocks, 12)).toBe(clustersOf(three, blocks, 12));
    expect(clustersOf(three, blocks, 13)).not.toBe(clustersOf(three, blocks, 12));
    expect(clustersOf([...three], blocks, 12)).not.toBe(clustersOf(three, blocks, 12));
  });

  test('hold no line, but one that has parts with them; and nothing without a place', () => {
    const line = entry('line', { shape: 'line' });
    expect(clustersOf([line, entry('nowhere', { point: undefined })], blocks, 12)).toEqual([]);
    expect(clustersOf([line, entry('stop', { within: 'line' })], blocks, 12)).toMatchObject([{ seed: 'line', members: ['line', 'stop'] }]);
  });

  test('gather at the weightiest site, all of whose records count', () => {
    const near = entry('near', { point: [10.0003, 50] });
    const site = [whole, entry('annex', { within: 'hall' }), entry('wing', { within: 'hall' })];
    expect(clustersOf([near, ...site], blocks, 12)).toMatchObject([{ seed: 'hall', members: ['hall', 'annex', 'wing', 'near'] }]);
  });
});

describe('the selected project in a cluster', () => {
  const clusters = clustersOf(three, blocks, 12);
  const hidden = (id: string | null, matches = three) => hiddenInCluster(id, clusters, sitesOf(three), matches);

  test('is hidden among others that are shown', () => {
    expect(hidden('b')).toBe('b');
    expect(hidden('b', [three[0]!, three[1]!])).toBe('b');
  });

  test('is not hidden where it is shown alone, not shown, in no cluster, or nothing is selected', () => {
    expect(hidden('b', [three[1]!])).toBe(null);
    expect(hidden('b', [three[0]!, three[2]!])).toBe(null);
    expect(hidden('z')).toBe(null);
    expect(hidden(null)).toBe(null);
  });

  test('is not hidden among the parts of its own whole; among others its site is', () => {
    const site = [whole, entry('annex', { within: 'hall' })];
    const alone = (of: typeof site) => hiddenInCluster('annex', clustersOf(of, blocks, 12), sitesOf(of), of);
    expect(alone(site)).toBe(null);
    expect(alone([...site, three[0]!])).toBe('hall');
  });
});
