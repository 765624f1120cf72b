import { describe, expect, test } from 'vitest';
import { pointedAt, thingsOf, type HitFeature } from '../../../src/map/hit-test.ts';

const mark = (id: string): HitFeature => ({ source: 'points', properties: { id, kind: 'project' } });
const cluster: HitFeature = { source: 'points', properties: { id: 'cluster:a', kind: 'cluster', members: 'a,b' } };
const area = (id: string): HitFeature => ({ source: 'blocks', properties: { id } });
const name = (id: string): HitFeature => ({ source: 'block-labels', properties: { id, kind: 'block' } });

describe('the things that features draw', () => {
  test('come in the order of the features, blocks after all else', () => {
    expect(thingsOf([area('harbour'), mark('bridge'), cluster])).toEqual([
      { kind: 'project', id: 'bridge' },
      { kind: 'cluster', id: 'cluster:a', members: ['a', 'b'] },
      { kind: 'block', id: 'harbour' },
    ]);
  });

  test('each once: a block by its name or its area, a project by its mark or its line', () => {
    const line: HitFeature = { source: 'shapes', properties: { id: 'bridge', kind: 'project' } };
    expect(thingsOf([name('harbour'), line, area('harbour'), mark('bridge')])).toEqual([
      { kind: 'project', id: 'bridge' },
      { kind: 'block', id: 'harbour' },
    ]);
  });

  test('a project and a block of one id are two things', () => {
    expect(thingsOf([mark('harbour'), area('harbour')]).map((t) => t.kind)).toEqual(['project', 'block']);
  });

  test('projects known only by block are several, like a cluster', () => {
    const only: HitFeature = { source: 'points', properties: { id: 'block-only:harbour', kind: 'block-only', members: 'a' } };
    expect(thingsOf([only])).toEqual([{ kind: 'cluster', id: 'block-only:harbour', members: ['a'] }]);
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
  expect(pointedAt(map, { x: 100, y: 50 })).toEqual([]);
  expect(asked).toEqual([
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
