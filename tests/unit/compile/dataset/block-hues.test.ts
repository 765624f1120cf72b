import { describe, expect, test } from 'vitest';
import { hueNumbers, neighboursOf, type Outlined } from '../../../../src/compile/dataset/block-hues.ts';
import { hueNumber, HUES } from '../../../../src/theme/hues.ts';

/** Squares side by side in rows of so many, each a kilometre or so wide. */
const grid = (n: number, across: number, over: (i: number) => Partial<Outlined> = () => ({})): Outlined[] =>
  Array.from({ length: n }, (_, i) => {
    const [west, south] = [10 + (i % across) * 0.01, 50 + Math.floor(i / across) * 0.01];
    const [east, north] = [west + 0.01, south + 0.01];
    return {
      id: `b${i}`,
      order: i + 1,
      anchor: [west + 0.005, south + 0.005],
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [west, south],
            [east, south],
            [east, north],
            [west, north],
            [west, south],
          ],
        ],
      },
      ...over(i),
    };
  });

/** Pairs of neighbours that have one hue. */
function alike(blocks: readonly Outlined[]): string[] {
  const numbers = hueNumbers(blocks);
  const hueOf = new Map(blocks.map((b) => [b.id, (hueNumber({ order: b.order, hue: numbers.get(b.id)! }) - 1) % HUES]));
  return [...neighboursOf(blocks)].flatMap(([id, others]) =>
    [...others].filter((other) => hueOf.get(other) === hueOf.get(id)).map((other) => `${id} ${other}`),
  );
}

describe('the hues of blocks', () => {
  test('follow from their order where each has one of its own', () => {
    expect(hueNumbers(grid(HUES, 4))).toEqual(new Map());
    expect(hueNumbers([])).toEqual(new Map());
  });

  test.each([9, 30, 1000])('of %i blocks no neighbours share one, and all hues are in use', (n) => {
    const blocks = grid(n, Math.ceil(Math.sqrt(n)));
    expect(neighboursOf(blocks).get('b0')!.size).toBe(3);
    expect(alike(blocks)).toEqual([]);
    const numbers = hueNumbers(blocks);
    expect(new Set(blocks.map(({ id, order }) => (hueNumber({ order, hue: numbers.get(id)! }) - 1) % HUES)).size).toBe(HUES);
  });

  test('are those that blocks choose, and the others make room', () => {
    const blocks = grid(12, 4, (i) => (i === 5 ? { hue: 3 } : i === 11 ? { hue: 3 } : {}));
    const numbers = hueNumbers(blocks);
    expect([numbers.get('b5'), numbers.get('b11')]).toEqual([3, 3]);
    expect(alike(blocks)).toEqual([]);
  });

  test('are the same whenever they are drawn', () => {
    expect(hueNumbers(grid(40, 7))).toEqual(hueNumbers(grid(40, 7)));
  });

  test('blocks within one another are neighbours, those a road apart too, and those far off not', () => {
    const [inner, outer, far] = grid(3, 3) as [Outlined, Outlined, Outlined];
    const around = {
      ...outer,
      geometry: {
        type: 'Polygon' as const,
        coordinates: [
          [
            [9.9, 49.9],
            [10.014, 49.9],
            [10.014, 50.1],
            [9.9, 50.1],
            [9.9, 49.9],
          ],
        ],
      },
    };
    const near = neighboursOf([inner, around, { ...far, geometry: shifted(far, 0.02) }]);
    expect([...near.get('b0')!]).toEqual(['b1']);
    expect([...near.get('b2')!]).toEqual([]);
    const apart = neighboursOf([inner, { ...outer, geometry: shifted(outer, 0.0005) }]);
    expect([...apart.get('b0')!]).toEqual(['b1']);
  });
});

function shifted({ geometry }: Outlined, degrees: number): Outlined['geometry'] {
  const rings = geometry.coordinates as [number, number][][];
  return { type: 'Polygon', coordinates: rings.map((ring) => ring.map(([lng, lat]) => [lng + degrees, lat])) };
}
