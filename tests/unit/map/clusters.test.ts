import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clustersOf, clusterSites } from '../../../src/map/clusters.ts';
import type { LngLat } from '../../../src/model/dataset.ts';
import { toPixels } from '../../../src/model/mercator.ts';
import { firstOf, sitesOf } from '../../../src/map/sites.ts';
import { entry, rowsFor, three, whole } from './entries.ts';

/** A site to be clustered with others. */
interface ClusterPoint {
  id: string;
  point: LngLat;
  weight: number;
}

/** The clusters of sites, whose order is that of their weight and then that in which they are given, by their ids. */
function clusterPoints(list: readonly ClusterPoint[], zoom: number, radius: number) {
  const places = list.map((p) => toPixels(p.point, 0));
  const order = Uint32Array.from(list.keys()).sort((a, b) => list[b]!.weight - list[a]!.weight || a - b);
  const [x, y] = [0, 1].map((axis) => Float64Array.from(places, (place) => place[axis]!)) as [Float64Array, Float64Array];
  const found = clusterSites({ n: list.length, x, y, order }, zoom, radius);
  return Array.from({ length: found.n }, (_, i) => ({
    seed: list[found.seed[i]!]!.id,
    members: [...found.sites.slice(found.from[i], found.from[i + 1])].map((site) => list[site]!.id),
    point: list[found.seed[i]!]!.point,
  }));
}

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
            const before = (s: ClusterPoint) => list.indexOf(s) < list.indexOf(member);
            const rivals = seeds.filter((s) => s.weight > member.weight || (s.weight === member.weight && before(s)));
            expect(apart(member, seed, z)).toBe(Math.min(...rivals.map((s) => apart(member, s, z))));
          }
        }
      }),
    );
  });

  test('none, one, and many in one spot', () => {
    expect(clusterPoints([], 12, 40)).toEqual([]);
    expect(clusterPoints([{ id: 'a', point: [10, 50], weight: 1 }], 12, 40)).toEqual([{ seed: 'a', point: [10, 50], members: ['a'] }]);
    const same = ['a', 'b', 'c'].map((id): ClusterPoint => ({ id, point: [10, 50], weight: 1 }));
    expect(clusterPoints(same, 22, 40)).toEqual([{ seed: 'a', point: [10, 50], members: ['a', 'b', 'c'] }]);
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

describe('of the records of a date', () => {
  /** Seeds and members by their ids. */
  const named = (entries: typeof three, zoom = 12) => {
    const rows = rowsFor(entries);
    const [clusters, sites] = [clustersOf(rows, zoom), sitesOf(rows)];
    return Array.from({ length: clusters.n }, (_, i) => ({
      seed: rows.id(firstOf(sites, clusters.seed[i]!)),
      members: [...clusters.sites.slice(clusters.from[i], clusters.from[i + 1])].flatMap((site) =>
        [...sites.records.slice(sites.from[site], sites.from[site + 1])].map(rows.id),
      ),
    }));
  };

  test('are kept by zoom for as long as their rows live', () => {
    const rows = rowsFor(three);
    expect(clustersOf(rows, 12)).toBe(clustersOf(rows, 12));
    expect(clustersOf(rows, 13)).not.toBe(clustersOf(rows, 12));
    expect(clustersOf(rowsFor([...three]), 12)).not.toBe(clustersOf(rows, 12));
  });

  test('hold no line, but one that has parts with them; and nothing without a place', () => {
    const line = entry('line', { shape: 'line' });
    expect(named([line, entry('nowhere', { point: undefined })])).toEqual([]);
    expect(named([line, entry('stop', { within: 'line' })])).toEqual([{ seed: 'line', members: ['line', 'stop'] }]);
  });

  test('gather at the weightiest site, all of whose records count; no zoom parts them', () => {
    const near = entry('near', { point: [10.0003, 50] });
    const site = [whole, entry('annex', { within: 'hall' }), entry('wing', { within: 'hall' })];
    expect(named([near, ...site])).toEqual([{ seed: 'hall', members: ['hall', 'annex', 'wing', 'near'] }]);
    expect(named([near, ...site], 22).map((c) => c.members)).toEqual([['hall', 'annex', 'wing'], ['near']]);
  });
});
