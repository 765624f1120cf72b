import { distance } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { blockData, blockLabelData, countData, countMarks, fadedBlocks, leaderData } from '../../../src/map/label-data.ts';
import { clustersOf } from '../../../src/map/clusters.ts';
import { markPlaces } from '../../../src/map/mark-places.ts';
import { haloData, nearData, pointData, type PointInput } from '../../../src/map/overlay-data.ts';
import { shownOf } from '../../../src/map/shown.ts';
import { sitesOf } from '../../../src/map/sites.ts';
import { parseMarkerImageId } from '../../../src/map/style/marker-image.ts';
import { parseRingImageId } from '../../../src/map/style/ring-image.ts';
import type { ProjectAsOf } from '../../../src/model/snapshot.ts';
import { blocks, dataset, entry, passedOf, rowsFor, three, whole } from './entries.ts';

function marks(over: Partial<PointInput> & { entries?: ProjectAsOf[]; matches?: ProjectAsOf[]; apart?: string | null }) {
  const { entries = three, matches = entries, apart: id = null, ...look } = over;
  const rows = rowsFor(entries);
  const clusters = clustersOf(rows, 12);
  const apart = id === null ? -1 : sitesOf(rows).of[rows.numberOf(id)!]!;
  const places = markPlaces({ rows, clusters, passed: passedOf(rows, matches), apart });
  const input = { clusters, blocks, stages: dataset.vocab.stages, moves: null, scheme: 'light', lang: 'zh', ...look } as const;
  return pointData(places, apart, rows, input).features.map((f) => f.properties!);
}
/** What is shown of records, all of which are there. */
const shownIn = (matches: ProjectAsOf[]) => {
  const rows = rowsFor(matches);
  return shownOf(rows, passedOf(rows, matches), blocks.length);
};

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

  test('have a dashed rim where their place is approximate, and none where it is exact or they have an outline', () => {
    const rim = (over: Parameters<typeof entry>[1]) =>
      parseMarkerImageId(String(marks({ entries: [entry('a', over)] })[0]!.icon))!.approximate;
    expect(rim({ precision: 'street' })).toBe(true);
    expect(rim({ precision: 'place' })).toBe(true);
    expect(rim({ precision: 'exact' })).toBe(false);
    expect(rim({ precision: 'street', shape: 'area' })).toBe(false);
  });

  test('say how a project moved', () => {
    expect(marks({ entries: [three[0]!], moves: new Map([['a', 'new']]) })[0]!.move).toBe('new');
  });

  test('of several sites are rings of the stages of what is shown in them, in the order of the stages', () => {
    const at = (id: string, stage: string): ProjectAsOf => ({ ...entry(id), stage });
    const entries = [at('a', 'operating'), at('b', 'proposed'), at('c', 'operating'), at('d', 'construction')];
    const ring = (matches: ProjectAsOf[]) => parseRingImageId(String(marks({ entries, matches })[0]!.icon))!.parts;
    expect(ring(entries)).toEqual([
      ['ring', 1],
      ['half', 1],
      ['solid', 2],
    ]);
    expect(ring(entries.slice(0, 2))).toEqual([
      ['ring', 1],
      ['solid', 1],
    ]);
  });
});

describe('counts', () => {
  const quay = { id: 'quay', name: { zh: '码头街道', en: 'Quay' }, anchor: [10.01, 50.01] as [number, number] };
  const green = { ...quay, id: 'green', name: { zh: '绿地街道', en: 'Green' } };
  const places = { blocks, subdistricts: [quay, green] };
  const of = (precision: string, id: string) => entry(id, { point: undefined, precision, subdistrict: 'quay' });
  const counts = (entries: ProjectAsOf[]) => countData(shownIn(entries), places, new Map(), true, 'light', 'en').features;

  test('are of what is known only by block or sub-district, at its label; sub-districts are named without one too', () => {
    const found = counts([of('block', 'x'), of('subdistrict', 'y'), of('subdistrict', 'z'), of('street', 'a'), of('none', 'b')]);
    expect(found.map((f) => f.properties)).toMatchObject([
      {
        id: 'subdistrict:quay',
        kind: 'count',
        level: 'subdistrict',
        place: 'quay',
        label: 'Quay',
        members: 'y,z',
        count: '2',
        text: 'Quay  ⋯ 2',
      },
      { id: 'subdistrict:green', kind: 'name', label: 'Green' },
      { id: `block:${blocks[0]!.id}`, kind: 'count', level: 'block', place: blocks[0]!.id, members: 'x', count: '1' },
    ]);
    expect(found.map((f) => f.geometry.coordinates)).toEqual([quay.anchor, green.anchor, blocks[0]!.anchor]);
  });

  test('of a block stand with its name', () => {
    const spots = new Map([[`block:${blocks[0]!.id}`, [10.5, 50.5] as [number, number]]]);
    const entries = [of('block', 'x')];
    expect(countData(shownIn(entries), places, spots, true, 'light', 'en').features.at(-1)!.geometry.coordinates).toEqual([10.5, 50.5]);
    expect(blockLabelData(shownIn(entries), blocks, spots, new Set(), [], 'light', 'en').features[0]!.geometry.coordinates).toEqual([
      10.5, 50.5,
    ]);
  });

  test('of very many do not name them, nor does a mark of them: they are asked for', () => {
    const many = Array.from({ length: 101 }, (_, i) => of('block', `x${i}`));
    const [, , count] = counts(many);
    expect(count!.properties).toMatchObject({ kind: 'count', count: '101' });
    expect(count!.properties).not.toHaveProperty('members');
    const [ring] = marks({ entries: many.map(({ project }) => entry(project.id)) });
    expect(ring).toMatchObject({ kind: 'cluster', count: '101' });
    expect(ring).not.toHaveProperty('members');
  });

  test('are not among the marks', () => {
    expect(marks({ entries: [of('block', 'x'), of('subdistrict', 'y')] })).toEqual([]);
  });

  test('have their name beside them only where there is room', () => {
    const [far] = countData(shownIn([of('subdistrict', 'y')]), places, new Map(), false, 'light', 'en').features;
    expect(far!.properties).toMatchObject({ text: '⋯ 1', label: 'Quay' });
  });
});

describe('the names of blocks', () => {
  const [one, two] = blocks as [(typeof blocks)[0], (typeof blocks)[0]];
  const labels = (matches: ProjectAsOf[], plated: string[], filtered: boolean) =>
    blockLabelData(
      shownIn(matches),
      blocks,
      new Map(),
      new Set(plated),
      fadedBlocks(shownIn(matches), blocks, filtered),
      'light',
      'en',
    ).features.map((f) => f.properties!);

  test('are raised above the count that there is without filters, whether it is drawn now or not', () => {
    expect([...countMarks(rowsFor([entry('x', { point: undefined, precision: 'block' })]))]).toEqual([`block:${one.id}`]);
    expect(labels([], [`block:${one.id}`], false).map((p) => p['raised'])).toEqual([true, false, false]);
  });

  test('of blocks without a match lose their number while something is filtered, and only then', () => {
    expect(labels([entry('x')], [], true).map((p) => p['number'])).toEqual(['  1', '', '']);
    expect(labels([entry('x')], [], false).map((p) => p['number'])).toEqual(['  1', '  0', '  0']);
  });

  test('leave to the areas of these blocks their outline', () => {
    const areas = {
      type: 'FeatureCollection' as const,
      features: blocks.map(({ id }) => ({
        type: 'Feature' as const,
        properties: { id },
        geometry: { type: 'Point' as const, coordinates: [0, 0] },
      })),
    };
    expect(blockData(areas, [two.id]).features.map((f) => f.properties!['faded'])).toEqual([false, true, false]);
  });

  test('and counts that stand aside have a line, those of sub-districts only with a count', () => {
    const line = (id: string) => ({ id, from: [10, 50] as [number, number], to: [10.1, 50] as [number, number] });
    const drawn = leaderData([line(`block:${one.id}`), line('subdistrict:quay')], shownIn([]), blocks, [], 'light').features;
    expect(drawn.map((f) => f.geometry.type)).toEqual(['LineString', 'Point']);
  });
});

describe('circles of uncertainty', () => {
  test('are true to scale', () => {
    const [circle] = haloData([entry('a', { uncertainty_m: 250 })], blocks, 'light').features;
    expect(circle!.properties).toMatchObject({ id: 'a' });
    for (const corner of circle!.geometry.coordinates[0]!) expect(distance([10, 50], corner, { units: 'meters' })).toBeCloseTo(250, 3);
  });

  test('are not there for lines and areas, nor where nothing is said of the place', () => {
    const entries = [entry('a', { shape: 'area' }), entry('b', { point: undefined }), entry('c', { uncertainty_m: undefined })];
    expect(haloData(entries, blocks, 'light').features).toEqual([]);
  });
});

test('the circle of a distance is there only with a distance', () => {
  expect(nearData(null).features).toEqual([]);
  expect(nearData({ center: [10, 50], km: 2 }).features).toHaveLength(1);
});
