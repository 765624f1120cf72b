import { describe, expect, test } from 'vitest';
import { clustersOf, MARK_ROOM } from '../../../src/map/clusters.ts';
import { hiddenSite, markPlaces, obstaclesOf } from '../../../src/map/mark-places.ts';
import { sitesOf } from '../../../src/map/sites.ts';
import type { LngLat } from '../../../src/model/dataset.ts';
import { toPixels } from '../../../src/model/mercator.ts';
import type { ProjectAsOf } from '../../../src/model/snapshot.ts';
import { entry, passedOf, rowsFor } from './entries.ts';

/** Places so close together that most of them are gathered; the same at every run. */
const crowd = Array.from({ length: 60 }, (_, i) => entry(`p${i}`, { point: [10 + ((i * 37) % 61) / 2500, 50 + ((i * 23) % 59) / 4000] }));

const rows = rowsFor(crowd);
const idsOf = ({ records }: { records: number[] }) => records.map(rows.id);

function places(matches: ProjectAsOf[], zoom: number, selected: string | null = null) {
  const [clusters, passed] = [clustersOf(rows, zoom), passedOf(rows, matches)];
  const apart = hiddenSite(selected === null ? undefined : rows.numberOf(selected), { rows, clusters, passed });
  return markPlaces({ rows, clusters, passed, apart });
}
const distance = (a: LngLat, b: LngLat, zoom: number) => {
  const [[ax, ay], [bx, by]] = [toPixels(a, zoom), toPixels(b, zoom)];
  return Math.hypot(ax - bx, ay - by);
};
/** The closest two of the marks, in pixels. */
const closest = (marks: { point: LngLat }[], zoom: number) =>
  Math.min(...marks.flatMap(({ point }, i) => marks.slice(i + 1).map((other) => distance(point, other.point, zoom))));

describe('no two marks overlap', () => {
  for (const zoom of [9.5, 12, 14.5, 16])
    test(`at zoom ${zoom}: all of them, few of them, and with one selected`, () => {
      expect(closest(places(crowd, zoom), zoom)).toBeGreaterThanOrEqual(MARK_ROOM - 0.1);
      for (const n of [2, 3, 5, 7]) {
        const few = crowd.filter((_, i) => i % n === 0);
        expect(closest(places(few, zoom), zoom), `every ${n}th`).toBeGreaterThanOrEqual(MARK_ROOM - 0.1);
      }
      for (const { project } of crowd.slice(0, 20)) {
        const marks = places(crowd, zoom, project.id);
        expect(closest(marks, zoom), project.id).toBeGreaterThanOrEqual(MARK_ROOM - 0.1);
        const own = marks.find((m) => m.site >= 0 && idsOf(m).includes(project.id));
        expect(own?.point, `${project.id} stands where it is`).toEqual(project.point);
      }
    });

  test('and every project shown stands in one of them', () => {
    for (const selected of [null, 'p7'])
      expect(places(crowd, 12, selected).flatMap(idsOf).sort()).toEqual(crowd.map((s) => s.project.id).sort());
  });
});

test('a mark that a filter left alone in its cluster stands where it is, if there is room', () => {
  const [lonely] = crowd.slice(5);
  const [mark] = places([lonely!], 12);
  expect(mark!.point).toEqual(lonely!.project.point);
});

test('labels keep further from a ring than from a mark', () => {
  const of = (matches: ProjectAsOf[]) => obstaclesOf(places(matches, 12)).map((o) => o.reach);
  expect(Math.max(...of(crowd))).toBeGreaterThan(Math.max(...of([crowd[0]!])));
});

test('where only some places are of interest, the marks there are as they are among all', () => {
  const [clusters, passed, sites] = [clustersOf(rows, 14), passedOf(rows, crowd), sitesOf(rows)];
  const middle = sites.x.reduce((a, b) => a + b) / sites.n;
  const all = markPlaces({ rows, clusters, passed, apart: -1 });
  const some = markPlaces({ rows, clusters, passed, apart: -1, where: (x) => x < middle });
  expect(some.length).toBeGreaterThan(0);
  expect(some.length).toBeLessThan(all.length);
  expect(all).toEqual(expect.arrayContaining(some));
});
