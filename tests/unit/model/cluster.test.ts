import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clusterPoints, type ClusterPoint } from '../../../src/model/cluster.ts';
import { toPixels } from '../../../src/model/mercator.ts';

const coordinate = (min: number, max: number) =>
  fc.oneof(
    fc.double({ min, max, noNaN: true }),
    fc.integer({ min: 0, max: 20 }).map((n) => min + ((max - min) * n) / 20),
  );
const area = fc
  .constantFrom([121.35, 29.85, 121.65, 30.05], [-179, -80, 179, 80], [9.99, 49.99, 10.01, 50.01])
  .chain(([w, s, e, n]) =>
    fc.array(fc.record({ lng: coordinate(w!, e!), lat: coordinate(s!, n!), weight: fc.integer({ min: 0, max: 3 }) }), { maxLength: 60 }),
  );
const points: fc.Arbitrary<ClusterPoint[]> = area.map((list) =>
  list.map(({ lng, lat, weight }, i) => ({ id: `p${i}`, point: [lng, lat], weight })),
);
const zoom = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.double({ min: 0, max: 20, noNaN: true }));
const radius = fc.constantFrom(8, 20, 28.5, 44);

const apart = (a: ClusterPoint, b: ClusterPoint, z: number): number => {
  const [[ax, ay], [bx, by]] = [toPixels(a.point, z), toPixels(b.point, z)];
  return Math.hypot(ax - bx, ay - by);
};

describe('clusters', () => {
  test('every point is in exactly one cluster', () => {
    fc.assert(
      fc.property(points, zoom, radius, (list, z, r) => {
        const members = clusterPoints(list, z, r).flatMap((g) => g.members);
        expect(members.length).toBe(list.length);
        expect(new Set(members)).toEqual(new Set(list.map((p) => p.id)));
      }),
    );
  });

  test('seeds stand at least the radius apart, members less than it from their seed, which is the nearest', () => {
    fc.assert(
      fc.property(points, zoom, radius, (list, z, r) => {
        const byId = new Map(list.map((p) => [p.id, p]));
        const found = clusterPoints(list, z, r);
        const seeds = found.map((g) => byId.get(g.seed)!);
        seeds.forEach((a, i) => seeds.slice(i + 1).forEach((b) => expect(apart(a, b, z)).toBeGreaterThanOrEqual(r)));
        for (const g of found) {
          const seed = byId.get(g.seed)!;
          expect(g.members[0]).toBe(g.seed);
          expect(g.point).toEqual(seed.point);
          for (const id of g.members.slice(1)) {
            const member = byId.get(id)!;
            expect(apart(member, seed, z)).toBeLessThan(r);
            expect(member.weight).toBeLessThanOrEqual(seed.weight);
            // Seeds that were there when it came: all that are at least as weighty.
            const rivals = seeds.filter((s) => s.weight > member.weight || (s.weight === member.weight && s.id < member.id));
            expect(apart(member, seed, z)).toBe(Math.min(...rivals.map((s) => apart(member, s, z))));
          }
        }
      }),
    );
  });

  test('the order of the input makes no difference', () => {
    fc.assert(
      fc.property(
        points.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        zoom,
        radius,
        ([list, mixed], z, r) => {
          expect(clusterPoints(mixed, z, r)).toEqual(clusterPoints(list, z, r));
        },
      ),
    );
  });

  test('none, one, and many in one spot', () => {
    expect(clusterPoints([], 12, 40)).toEqual([]);
    expect(clusterPoints([{ id: 'a', point: [10, 50], weight: 1 }], 12, 40)).toEqual([{ seed: 'a', point: [10, 50], members: ['a'] }]);
    const same = ['c', 'a', 'b'].map((id): ClusterPoint => ({ id, point: [10, 50], weight: 1 }));
    expect(clusterPoints(same, 22, 40)).toEqual([{ seed: 'a', point: [10, 50], members: ['a', 'b', 'c'] }]);
  });

  test('records that share a point are never parted, and are all members, the point’s own first', () => {
    const site: ClusterPoint[] = [
      { id: 'whole', also: ['part', 'other'], point: [10, 50], weight: 1 },
      { id: 'heavy', point: [10.0001, 50], weight: 2 },
    ];
    expect(clusterPoints(site, 10, 40).map((g) => g.members)).toEqual([['heavy', 'whole', 'part', 'other']]);
    expect(clusterPoints(site, 22, 40)).toEqual([
      { seed: 'heavy', point: [10.0001, 50], members: ['heavy'] },
      { seed: 'whole', point: [10, 50], members: ['whole', 'part', 'other'] },
    ]);
  });

  test('the weightier one stays where it is', () => {
    const pair: ClusterPoint[] = [
      { id: 'light', point: [10, 50], weight: 1 },
      { id: 'heavy', point: [10.0001, 50], weight: 2 },
    ];
    expect(clusterPoints(pair, 10, 40)).toEqual([{ seed: 'heavy', point: [10.0001, 50], members: ['heavy', 'light'] }]);
    expect(clusterPoints(pair, 22, 40).map((g) => g.seed)).toEqual(['heavy', 'light']);
  });

  test('between two marks a point joins the nearer, whichever came first', () => {
    // At zoom 0 a degree of longitude is 512 / 360 px: the marks are 71 px apart, the point 43 px from one and 28 px from the other.
    const three: ClusterPoint[] = [
      { id: 'west', point: [0, 0], weight: 2 },
      { id: 'east', point: [50, 0], weight: 1 },
      { id: 'between', point: [30, 0], weight: 0 },
    ];
    expect(clusterPoints(three, 0, 64).map((g) => g.members)).toEqual([['west'], ['east', 'between']]);
    const turned = three.map((p): ClusterPoint => ({ ...p, point: [-p.point[0], 0] }));
    expect(clusterPoints(turned, 0, 64).map((g) => g.members)).toEqual([['west'], ['east', 'between']]);
    const nearWest = three.map((p): ClusterPoint => (p.id === 'between' ? { ...p, point: [20, 0] } : p));
    expect(clusterPoints(nearWest, 0, 64).map((g) => g.members)).toEqual([['west', 'between'], ['east']]);
  });

  test('exactly the radius apart is apart, across the edge of a cell too', () => {
    // At zoom 0 the world is 512 px: 45° of longitude are 64 px.
    const pair: ClusterPoint[] = [
      { id: 'a', point: [0, 0], weight: 0 },
      { id: 'b', point: [45, 0], weight: 0 },
    ];
    expect(clusterPoints(pair, 0, 64)).toHaveLength(2);
    expect(clusterPoints(pair, 0, 64.001)).toHaveLength(1);
  });
});
