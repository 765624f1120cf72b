import { distance } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/compile/dataset/compile.ts';
import { clustersOf, haloData, hiddenInCluster, nearData, pointData, type PointInput } from '../../../src/map/overlay-data.ts';
import type { Project } from '../../../src/model/dataset.ts';
import { latestDate, snapshot, type ProjectAsOf } from '../../../src/model/snapshot.ts';

const { dataset } = compile('tests/fixtures/tiny-district');
const { blocks } = dataset;
const [example] = snapshot(dataset.projects, latestDate(dataset));

const entry = (id: string, over: Partial<Project> = {}): ProjectAsOf => ({
  ...example!,
  project: {
    ...example!.project,
    id,
    point: [10, 50],
    precision: 'street',
    uncertainty_m: 100,
    block: blocks[0]!.id,
    ...over,
    shape: over.shape,
  },
});
const three = [entry('a'), entry('b'), entry('c')];

function marks(over: Partial<PointInput> & { entries?: ProjectAsOf[] }) {
  const entries = over.entries ?? three;
  const input = {
    matches: entries,
    blocks,
    stages: dataset.vocab.stages,
    apart: null,
    moves: null,
    scheme: 'light',
    lang: 'zh',
    zoom: 12,
    ...over,
  } as const;
  return pointData({ clusters: clustersOf(entries, blocks, 12), ...input }).features.map((f) => f.properties!);
}

describe('clusters', () => {
  test('are memoized for their entries, by zoom', () => {
    expect(clustersOf(three, blocks, 12)).toBe(clustersOf(three, blocks, 12));
    expect(clustersOf(three, blocks, 13)).not.toBe(clustersOf(three, blocks, 12));
    expect(clustersOf([...three], blocks, 12)).not.toBe(clustersOf(three, blocks, 12));
  });

  test('hold no line and nothing without a place', () => {
    expect(clustersOf([entry('line', { shape: 'line' }), entry('nowhere', { point: undefined })], blocks, 12)).toEqual([]);
  });
});

describe('the selected project in a cluster', () => {
  const clusters = clustersOf(three, blocks, 12);

  test('is hidden among others that are shown', () => {
    expect(hiddenInCluster('b', clusters, three)).toBe('b');
    expect(hiddenInCluster('b', clusters, [three[0]!, three[1]!])).toBe('b');
  });

  test('is not hidden where it is shown alone, not shown, in no cluster, or nothing is selected', () => {
    expect(hiddenInCluster('b', clusters, [three[1]!])).toBe(null);
    expect(hiddenInCluster('b', clusters, [three[0]!, three[2]!])).toBe(null);
    expect(hiddenInCluster('z', clusters, three)).toBe(null);
    expect(hiddenInCluster(null, clusters, three)).toBe(null);
  });
});

describe('marks', () => {
  test('are one for a cluster, named by its seed whatever is filtered', () => {
    expect(marks({})).toMatchObject([{ id: 'cluster:a', members: 'a,b,c', count: '3' }]);
    expect(marks({ matches: three.slice(1) })).toMatchObject([{ id: 'cluster:a', members: 'b,c', count: '2' }]);
  });

  test('are a project’s own where the filter leaves but one, and where it is to stand apart', () => {
    expect(marks({ matches: [three[2]!] })).toMatchObject([{ id: 'c', kind: 'project' }]);
    expect(marks({ apart: 'b' })).toMatchObject([
      { id: 'b', kind: 'project' },
      { id: 'cluster:a', members: 'a,c' },
    ]);
    expect(marks({ apart: 'b', matches: three.slice(0, 2) }).map((m) => m.id)).toEqual(['b', 'a']);
  });

  test('count the projects known only by block at its anchor', () => {
    const only = ['x', 'y'].map((id) => entry(id, { point: undefined, precision: 'block' }));
    expect(marks({ entries: only })).toMatchObject([{ id: `block-only:${blocks[0]!.id}`, members: 'x,y', count: '2' }]);
  });

  test('show pictograms only where there is room, and how a project moved', () => {
    const one = [three[0]!];
    expect(marks({ entries: one, zoom: 13 })[0]!.icon).not.toContain(one[0]!.project.sector);
    expect(marks({ entries: one, zoom: 14 })[0]!.icon).toContain(one[0]!.project.sector);
    expect(marks({ entries: one, moves: new Map([['a', 'new']]) })[0]!.move).toBe('new');
  });
});

describe('halos', () => {
  test('are true to scale, and marked where the place is exact', () => {
    const data = haloData([entry('a', { uncertainty_m: 250 }), entry('b', { precision: 'exact', uncertainty_m: 20 })], blocks, 'light');
    expect(data.features.map((f) => f.properties)).toMatchObject([
      { id: 'a', exact: false },
      { id: 'b', exact: true },
    ]);
    for (const corner of data.features[0]!.geometry.coordinates[0]!)
      expect(distance([10, 50], corner, { units: 'meters' })).toBeCloseTo(250, 3);
  });

  test('are not drawn of lines and areas, nor where nothing is said of the place', () => {
    expect(
      haloData([entry('a', { shape: 'area' }), entry('b', { point: undefined }), entry('c', { uncertainty_m: undefined })], blocks, 'light')
        .features,
    ).toEqual([]);
  });
});

test('the circle of a distance is there only with a distance', () => {
  expect(nearData(null).features).toEqual([]);
  expect(nearData({ center: [10, 50], km: 2 }).features).toHaveLength(1);
});
