import { kinks, polygon } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crossing } from '../../../../src/compile/check/rings.ts';

type Ring = [number, number][];
const circle = (n: number): Ring => {
  const ring = Array.from({ length: n }, (_, i): [number, number] => [Math.cos((i / n) * 2 * Math.PI), Math.sin((i / n) * 2 * Math.PI)]);
  return [...ring, ring[0]!];
};

describe('a ring that crosses itself', () => {
  test.each<[string, Ring, [number, number] | null]>([
    [
      'a square',
      [
        [0, 0],
        [4, 0],
        [4, 4],
        [0, 4],
        [0, 0],
      ],
      null,
    ],
    [
      'a bow',
      [
        [0, 0],
        [2, 2],
        [2, 0],
        [0, 2],
        [0, 0],
      ],
      [1, 1],
    ],
    [
      'a corner on a side',
      [
        [0, 0],
        [4, 0],
        [4, 4],
        [2, 0],
        [0, 4],
        [0, 0],
      ],
      [2, 0],
    ],
    [
      'a corner on a corner',
      [
        [0, 0],
        [2, 2],
        [4, 0],
        [4, 4],
        [2, 2],
        [0, 4],
        [0, 0],
      ],
      [2, 2],
    ],
    [
      'a spike',
      [
        [0, 0],
        [4, 0],
        [4, 4],
        [4, 6],
        [4, 4],
        [0, 4],
        [0, 0],
      ],
      [4, 4],
    ],
    [
      'a spike at its beginning',
      [
        [0, 0],
        [4, 0],
        [4, 4],
        [6, 4],
        [6, 0],
        [0, 0],
      ],
      [0, 0],
    ],
    [
      'a way back over a side',
      [
        [0, 0],
        [6, 0],
        [6, 2],
        [4, 0],
        [2, 0],
        [0, 2],
        [0, 0],
      ],
      [4, 0],
    ],
    [
      'a position twice in a row',
      [
        [0, 0],
        [4, 0],
        [4, 0],
        [4, 4],
        [0, 4],
        [0, 0],
      ],
      null,
    ],
    [
      'all in one point',
      [
        [1, 1],
        [1, 1],
        [1, 1],
        [1, 1],
      ],
      null,
    ],
  ])('%s', (_name, ring, at) => expect(crossing(ring)).toEqual(at));

  test('is found where comparing each side with each finds it', () => {
    const ring = fc
      .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 })), {
        minLength: 3,
        maxLength: 9,
        selector: String,
      })
      .map((corners): Ring => [...corners, corners[0]!]);
    let simple = 0;
    fc.assert(
      fc.property(ring, (r) => {
        const found = crossing(r);
        const [slow] = kinks(polygon([r])).features;
        if (slow) expect(found).not.toBeNull();
        if (!found) simple++;
        // What turf passes over are sides that lie on each other.
        if (found && !slow)
          expect(r.some((p, i) => i > 0 && r.some((q, k) => k > 0 && k !== i && across(r[i - 1]!, p, q) === 0))).toBe(true);
      }),
      { numRuns: 2000 },
    );
    expect(simple).toBeGreaterThan(100);
  });
  const across = (a: number[], b: number[], c: number[]): number => (b[0]! - a[0]!) * (c[1]! - a[1]!) - (b[1]! - a[1]!) * (c[0]! - a[0]!);

  test('of a million corners takes no minutes', () => {
    const ring = circle(1_000_000);
    ring.splice(500_000, 1, [2, 0.5]);
    expect(crossing(ring)).not.toBeNull();
  }, 60_000);
});
