import { describe, expect, test } from 'vitest';
import { isGround, pointedAt, thingsOf, type HitFeature } from '../../../src/map/hit-test.ts';

const mark = (id: string): HitFeature => ({ source: 'points', properties: { id, kind: 'project' } });
const cluster: HitFeature = { source: 'points', properties: { id: 'cluster:a', kind: 'cluster', members: 'a,b' } };
const area = (id: string): HitFeature => ({ source: 'blocks', properties: { id } });
const name = (id: string): HitFeature => ({ source: 'block-labels', properties: { id, kind: 'block' } });
const count = (level: 'block' | 'subdistrict', place: string): HitFeature => ({
  source: 'counts',
  properties: { id: `${level}:${place}`, kind: 'count', level, place, members: 'a' },
});

const nobody = () => [];

describe('the things that features draw', () => {
  test('come in the order of the features, blocks after all else', () => {
    expect(thingsOf([area('harbour'), mark('bridge'), cluster], nobody)).toEqual([
      { kind: 'project', id: 'bridge' },
      { kind: 'cluster', id: 'cluster:a', members: ['a', 'b'] },
      { kind: 'block', id: 'harbour' },
    ]);
  });

  test('each once: a block by its name or its area, a project by its mark or its line', () => {
    const line: HitFeature = { source: 'shapes', properties: { id: 'bridge', kind: 'project' } };
    expect(thingsOf([name('harbour'), line, area('harbour'), mark('bridge')], nobody)).toEqual([
      { kind: 'project', id: 'bridge' },
      { kind: 'block', id: 'harbour' },
    ]);
  });

  test('a project and a block of one id are two things', () => {
    expect(thingsOf([mark('harbour'), area('harbour')], nobody).map((t) => t.kind)).toEqual(['project', 'block']);
  });

  test('a whole and its parts are one thing of several projects', () => {
    const site: HitFeature = { source: 'points', properties: { id: 'site:a', kind: 'project', site: 'whole', members: 'a,b' } };
    expect(thingsOf([site], nobody)).toEqual([{ kind: 'site', id: 'site:a', whole: 'whole', members: ['a', 'b'] }]);
  });

  test('a thing that is met by its mark or name knows where that stands; ground knows no one place', () => {
    const geometry = { type: 'Point' as const, coordinates: [10, 50] };
    const ground = { type: 'Polygon' as const, coordinates: [] };
    expect(
      thingsOf(
        [
          { ...mark('a'), geometry },
          { ...area('harbour'), geometry: ground },
        ],
        nobody,
      ),
    ).toEqual([
      { kind: 'project', id: 'a', at: [10, 50] },
      { kind: 'block', id: 'harbour' },
    ]);
  });

  test('a count says where its projects lie', () => {
    expect(thingsOf([count('subdistrict', 'quay')], nobody)).toEqual([
      { kind: 'count', id: 'subdistrict:quay', place: { kind: 'subdistrict', id: 'quay' }, members: ['a'] },
    ]);
  });

  test('what has only its area there comes after marks and lines, before blocks', () => {
    const ground: HitFeature = { source: 'shapes', properties: { id: 'park', kind: 'project', shape: 'area' } };
    const line: HitFeature = { source: 'shapes', properties: { id: 'tram', kind: 'project', shape: 'line' } };
    expect(thingsOf([area('harbour'), ground, line], nobody).map((t) => t.id)).toEqual(['tram', 'park', 'harbour']);
    expect(thingsOf([ground], nobody).map(isGround)).toEqual([true]);
    expect(thingsOf([mark('park'), ground], nobody).map(isGround)).toEqual([false]);
  });

  test('whom a mark of very many stands for is asked', () => {
    const mark: HitFeature = { source: 'points', properties: { id: 'cluster:a', kind: 'cluster', count: '5000' } };
    expect(thingsOf([mark], (id) => [`of ${id}`])).toEqual([{ kind: 'cluster', id: 'cluster:a', members: ['of cluster:a'] }]);
  });

  test('lines and areas that the filters leave out are not met', () => {
    const line = (out: boolean, state: Record<string, unknown>): HitFeature => ({
      source: 'shapes',
      properties: { id: 'tram', out },
      state,
    });
    expect(thingsOf([line(true, {})], nobody)).toEqual([]);
    expect(thingsOf([line(false, { out: true })], nobody)).toEqual([]);
    expect(thingsOf([line(true, { out: false })], nobody).map((t) => t.id)).toEqual(['tram']);
  });
});

test('marks answer from a few pixels away, areas of blocks only where they are, and layers that the style lacks are not asked', () => {
  const asked: [unknown, string[]][] = [];
  const map = {
    getLayer: (id: string) => (id === 'points' || id === 'blocks' ? {} : undefined),
    queryRenderedFeatures: (where: unknown, { layers }: { layers: string[] }) => {
      asked.push([where, layers]);
      return [];
    },
  } as unknown as Parameters<typeof pointedAt>[0];
  expect(pointedAt(map, { x: 100, y: 50 }, nobody)).toEqual([]);
  expect(asked).toEqual([
    [[100, 50], ['points']],
    [
      [
        [94, 44],
        [106, 56],
      ],
      ['points'],
    ],
    [[100, 50], ['blocks']],
  ]);
});

test('a name or a mark of several is met exactly, whatever stands near it or runs beneath it; a mark from near by, with all that stands there', () => {
  const drawn = (exact: HitFeature[], near: HitFeature[]) =>
    pointedAt(
      {
        getLayer: () => ({}),
        queryRenderedFeatures: (where: [unknown, unknown], { layers }: { layers: string[] }) =>
          layers.includes('blocks') ? [] : Array.isArray(where[0]) ? near : exact,
      } as unknown as Parameters<typeof pointedAt>[0],
      { x: 1, y: 1 },
      nobody,
    );
  expect(drawn([name('harbour')], [count('block', 'harbour'), mark('a')])).toEqual([{ kind: 'block', id: 'harbour' }]);
  expect(drawn([count('block', 'harbour')], [name('harbour'), mark('a')]).map((t) => t.id)).toEqual(['block:harbour']);
  const line: HitFeature = { source: 'shapes', properties: { id: 'tram', kind: 'project', shape: 'line' } };
  expect(drawn([cluster], [cluster, line]).map((t) => t.id)).toEqual(['cluster:a']);
  const site: HitFeature = { source: 'points', properties: { id: 'site:a', kind: 'project', site: 'whole', members: 'a,b' } };
  expect(drawn([site], [site, mark('c')]).map((t) => t.id)).toEqual(['site:a']);
  expect(drawn([mark('a')], [mark('a'), mark('b')]).map((t) => t.id)).toEqual(['a', 'b']);
});
