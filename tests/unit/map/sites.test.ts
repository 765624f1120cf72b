import { describe, expect, test } from 'vitest';
import { clustersOf } from '../../../src/map/clusters.ts';
import { hiddenSite } from '../../../src/map/mark-places.ts';
import { pointAt } from '../../../src/map/mark-rows.ts';
import { firstOf, sitesOf } from '../../../src/map/sites.ts';
import type { ProjectAsOf } from '../../../src/model/snapshot.ts';
import { entry, passedOf, rowsFor, three, whole } from './entries.ts';

/** Sites by the ids of their records. */
function named(entries: readonly ProjectAsOf[]) {
  const rows = rowsFor(entries);
  const { n, from, records } = sitesOf(rows);
  return Array.from({ length: n }, (_, site) => {
    const members = [...records.slice(from[site], from[site + 1])];
    return { whole: rows.wholeId(members[0]!), members: members.map(rows.id), point: pointAt(rows, members[0]!) };
  });
}

describe('sites', () => {
  test('a whole and the parts at its point are one, the whole first; a part with a point of its own is another', () => {
    const entries = [entry('annex', { within: 'hall' }), whole, entry('tower', { within: 'hall', point: [10.1, 50] }), three[0]!];
    expect(named(entries)).toEqual([
      { whole: 'hall', members: ['hall', 'annex'], point: [10, 50] },
      { whole: 'hall', members: ['tower'], point: [10.1, 50] },
      { whole: 'a', members: ['a'], point: [10, 50] },
    ]);
    expect([...sitesOf(rowsFor(entries)).of]).toEqual([0, 0, 1, 2]);
  });

  test('parts whose whole no source had named by then are one named by the first', () => {
    const parts = ['annex', 'wing'].map((id) => entry(id, { within: 'hall' }));
    expect(named(parts)).toEqual([{ whole: 'hall', members: ['annex', 'wing'], point: [10, 50] }]);
  });

  test('parts of different wholes that are not there are no site', () => {
    expect(named([entry('annex', { within: 'hall' }), entry('wing', { within: 'tower' })]).map((s) => s.members)).toEqual([
      ['annex'],
      ['wing'],
    ]);
  });

  test('what has no point has none; the same rows give the same', () => {
    expect(named([entry('nowhere', { point: undefined })])).toEqual([]);
    expect(sitesOf(rowsFor(three))).toBe(sitesOf(rowsFor(three)));
  });
});

describe('the selected project in a cluster', () => {
  /** The record that names the site hidden; null for none. */
  const hidden = (id: string | null, matches: readonly ProjectAsOf[] = three, entries: readonly ProjectAsOf[] = three) => {
    const rows = rowsFor(entries);
    const clusters = clustersOf(rows, 12);
    const site = hiddenSite(id === null ? undefined : rows.numberOf(id), { rows, clusters, passed: passedOf(rows, matches) });
    return site < 0 ? null : rows.id(firstOf(sitesOf(rows), site));
  };

  test('is hidden among others that are shown', () => {
    expect(hidden('b')).toBe('b');
    expect(hidden('b', [three[0]!, three[1]!])).toBe('b');
  });

  test('is not hidden where it is shown alone, not shown, in no cluster, or nothing is selected', () => {
    expect(hidden('b', [three[1]!])).toBe(null);
    expect(hidden('b', [three[0]!, three[2]!])).toBe(null);
    expect(hidden('z')).toBe(null);
    expect(hidden(null)).toBe(null);
  });

  test('is not hidden among the parts of its own whole; among others its site is', () => {
    const site = [whole, entry('annex', { within: 'hall' })];
    expect(hidden('annex', site, site)).toBe(null);
    const all = [...site, three[0]!];
    expect(hidden('annex', all, all)).toBe('hall');
  });
});
