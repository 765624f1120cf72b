import { distance } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { blockLabelData, countData, haloData, nearData, pointData, type PointInput } from '../../../src/map/overlay-data.ts';
import { clustersOf, sitesOf } from '../../../src/map/sites.ts';
import { parseMarkerImageId } from '../../../src/map/style/marker-image.ts';
import type { ProjectAsOf } from '../../../src/model/snapshot.ts';
import { blocks, dataset, entry, three, whole } from './entries.ts';

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
  return pointData({ clusters: clustersOf(entries, blocks, 12), sites: sitesOf(entries), ...input }).features.map((f) => f.properties!);
}

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
    expect(marks({ apart: 'b', matches: three.slice(0, 2) }).map((m) => m.id)).toEqual(['a', 'b']);
  });

  describe('of a whole with its parts', () => {
    const parts = ['annex', 'wing'].map((id) => entry(id, { within: 'hall', sector: 'housing' }));
    const entries = [...parts, whole];
    const more = (mark: Record<string, unknown>) => parseMarkerImageId(String(mark.icon))!.more;

    test('are one: the whole’s own, with a badge for the others', () => {
      const [mark, ...rest] = marks({ entries });
      expect(rest).toEqual([]);
      expect(mark).toMatchObject({ id: 'site:hall', kind: 'project', site: 'hall', members: 'hall,annex,wing', label: 'hall' });
      expect(more(mark!)).toBe(2);
    });

    test('are that of the first part where the whole is filtered out, under the same id; of one alone a mark as any', () => {
      const [mark] = marks({ entries, matches: parts });
      expect(mark).toMatchObject({ id: 'site:hall', site: 'hall', members: 'annex,wing', label: 'annex' });
      expect(more(mark!)).toBe(1);
      const [alone] = marks({ entries, matches: [parts[1]!] });
      expect(alone).toMatchObject({ id: 'wing', label: 'wing' });
      expect(alone).not.toHaveProperty('members');
      expect(more(alone!)).toBe(0);
    });

    test('are in a cluster with others, which counts the records; the one selected stands apart as a whole', () => {
      const all = [...entries, three[0]!, three[1]!];
      expect(marks({ entries: all })).toMatchObject([{ kind: 'cluster', members: 'hall,annex,wing,a,b', count: '5' }]);
      expect(marks({ entries: all, apart: 'hall' })).toMatchObject([
        { id: 'site:hall', members: 'hall,annex,wing' },
        { kind: 'cluster', members: 'a,b', count: '2' },
      ]);
    });

    test('stand at a line only while a part is shown', () => {
      const line = entry('line', { shape: 'line' });
      const stop = entry('stop', { within: 'line' });
      expect(marks({ entries: [line, stop] })).toMatchObject([{ id: 'site:line', members: 'line,stop', label: 'line' }]);
      expect(marks({ entries: [line, stop], matches: [line] })).toEqual([]);
      expect(marks({ entries: [line, stop, three[0]!], matches: [line, three[0]!] }).map((m) => m.id)).toEqual(['a']);
    });

    test('tell how any of them moved', () => {
      expect(marks({ entries, moves: new Map([['wing', 'new']]) })[0]!.move).toBe('new');
    });
  });

  test('show pictograms only where there is room, and how a project moved', () => {
    const one = [three[0]!];
    expect(marks({ entries: one, zoom: 13 })[0]!.icon).not.toContain(one[0]!.project.sector);
    expect(marks({ entries: one, zoom: 14 })[0]!.icon).toContain(one[0]!.project.sector);
    expect(marks({ entries: one, moves: new Map([['a', 'new']]) })[0]!.move).toBe('new');
  });
});

describe('counts', () => {
  const quay = { id: 'quay', name: { zh: '码头街道', en: 'Quay' }, anchor: [10.01, 50.01] as [number, number] };
  const green = { ...quay, id: 'green', name: { zh: '绿地街道', en: 'Green' } };
  const places = { blocks, subdistricts: [quay, green] };
  const of = (precision: string, id: string) => entry(id, { point: undefined, precision, subdistrict: 'quay' });
  const counts = (entries: ProjectAsOf[]) => countData(entries, places, new Map(), 'light', 'en').features;

  test('are of what is known only by block or sub-district, at its label; sub-districts are named without one too', () => {
    const found = counts([of('block', 'x'), of('subdistrict', 'y'), of('subdistrict', 'z'), of('street', 'a'), of('none', 'b')]);
    expect(found.map((f) => f.properties)).toMatchObject([
      { id: 'subdistrict:quay', kind: 'count', level: 'subdistrict', place: 'quay', label: 'Quay', members: 'y,z', count: '2' },
      { id: 'subdistrict:green', kind: 'name', label: 'Green' },
      { id: `block:${blocks[0]!.id}`, kind: 'count', level: 'block', place: blocks[0]!.id, members: 'x', count: '1' },
    ]);
    expect(found.map((f) => f.geometry.coordinates)).toEqual([quay.anchor, green.anchor, blocks[0]!.anchor]);
  });

  test('of a block stand with its name', () => {
    const spots = new Map([[`block:${blocks[0]!.id}`, [10.5, 50.5] as [number, number]]]);
    const entries = [of('block', 'x')];
    expect(countData(entries, places, spots, 'light', 'en').features.at(-1)!.geometry.coordinates).toEqual([10.5, 50.5]);
    expect(blockLabelData(entries, blocks, spots, 'light', 'en').features[0]!.geometry.coordinates).toEqual([10.5, 50.5]);
  });

  test('are not among the marks', () => {
    expect(marks({ entries: [of('block', 'x'), of('subdistrict', 'y')] })).toEqual([]);
  });

  test('are known to the name of their block, which makes room', () => {
    const counted = (entries: ProjectAsOf[]) =>
      blockLabelData(entries, blocks, new Map(), 'light', 'en').features.map((f) => f.properties!['counted']);
    expect(counted([of('block', 'x')])).toEqual([true, false, false]);
    expect(counted([of('subdistrict', 'y'), of('street', 'a')])).toEqual([false, false, false]);
  });
});

describe('halos', () => {
  const halos = (entries: ProjectAsOf[], matches = entries) => haloData(matches, sitesOf(entries), blocks, 'light');

  test('are true to scale, and quiet where the place is exact', () => {
    const data = halos([entry('a', { uncertainty_m: 250 }), entry('b', { precision: 'exact', uncertainty_m: 20 })]);
    expect(data.features.map((f) => f.properties)).toMatchObject([
      { id: 'a', quiet: false },
      { id: 'b', quiet: true },
    ]);
    for (const corner of data.features[0]!.geometry.coordinates[0]!)
      expect(distance([10, 50], corner, { units: 'meters' })).toBeCloseTo(250, 3);
  });

  test('are not drawn of lines and areas, nor where nothing is said of the place', () => {
    expect(
      halos([entry('a', { shape: 'area' }), entry('b', { point: undefined }), entry('c', { uncertainty_m: undefined })]).features,
    ).toEqual([]);
  });

  test('are one a site: the whole’s, or the first part’s where that is not shown; the others are quiet', () => {
    const parts = ['annex', 'wing'].map((id) => entry(id, { within: 'hall', uncertainty_m: 400 }));
    const entries = [...parts, whole];
    const loud = (matches: ProjectAsOf[]) =>
      halos(entries, matches).features.flatMap((f) => (f.properties!['quiet'] ? [] : [f.properties!['id']]));
    expect(loud(entries)).toEqual(['hall']);
    expect(loud(parts)).toEqual(['annex']);
    expect(halos(entries).features).toHaveLength(3);
    const area = entry('hall', { shape: 'area' });
    expect(halos([area, ...parts]).features.map((f) => f.properties!['quiet'])).toEqual([true, true]);
  });
});

test('the circle of a distance is there only with a distance', () => {
  expect(nearData(null).features).toEqual([]);
  expect(nearData({ center: [10, 50], km: 2 }).features).toHaveLength(1);
});
