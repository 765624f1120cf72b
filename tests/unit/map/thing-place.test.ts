import { describe, expect, test } from 'vitest';
import { nameable, placeOf, popupPlace, type Stood } from '../../../src/map/thing-place.ts';
import { clustersOf } from '../../../src/map/clusters.ts';
import type { LngLat, Project } from '../../../src/model/dataset.ts';
import { blocks, entry, passedOf, rowsFor } from './entries.ts';

const [block] = blocks;
const SPOT: LngLat = [10.5, 50.5];
const counted: Partial<Project> = { point: undefined, precision: 'block' } as Partial<Project>;
const entries = [entry('a'), entry('b'), entry('far', { point: [10.2, 50] }), entry('counted', counted)];

const rows = rowsFor(entries);

/** All of them at a zoom at which the first two stand in a cluster. */
function stood(over: Partial<Stood> = {}): Stood {
  return {
    rows,
    clusters: clustersOf(rows, 10),
    spots: new Map([[`block:${block!.id}`, SPOT]]),
    passed: passedOf(rows, entries),
    selected: null,
    anchor: (id) => blocks.find((b) => b.id === id)?.anchor,
    project: (id) => entries.find((e) => e.project.id === id)?.project,
    ...over,
  };
}
const project = (id: string) => ({ kind: 'project', id }) as const;
const ofBlock = { kind: 'block', id: block!.id } as const;

describe('the place of what the page lights up', () => {
  test('of a block is where its label stands, or else its anchor', () => {
    expect(placeOf(ofBlock, stood())).toEqual(SPOT);
    expect(placeOf(ofBlock, stood({ spots: new Map() }))).toEqual(block!.anchor);
  });

  test('of a project that stands alone is its point', () => {
    expect(placeOf(project('far'), stood())).toEqual([10.2, 50]);
  });

  test('of one that a cluster hides is the cluster', () => {
    const away = [entry('lead', { point: [10.001, 50], precision: 'exact' }), entry('b')];
    const of = rowsFor(away);
    const among = (over: Partial<Stood> = {}) =>
      stood({
        rows: of,
        clusters: clustersOf(of, 10),
        passed: passedOf(of, away),
        project: (id) => away.find((e) => e.project.id === id)?.project,
        ...over,
      });
    expect(placeOf(project('b'), among())).toEqual([10.001, 50]);
    // Selected it stands beside the cluster, and with nothing else shown it is the mark itself.
    expect(placeOf(project('b'), among({ selected: 'b' }))).toEqual([10, 50]);
    expect(placeOf(project('b'), among({ passed: passedOf(of, [away[1]!]) }))).toEqual([10, 50]);
  });

  test('of one known only by its block is the label at which it is counted; nothing where there is none', () => {
    expect(placeOf(project('counted'), stood())).toEqual(SPOT);
    expect(placeOf(project('counted'), stood({ spots: new Map() }))).toBeUndefined();
    expect(placeOf(project('unheard-of'), stood())).toBeUndefined();
  });
});

test('a pop-up stands at the count of what is counted, and at the point of what has one', () => {
  const { spots } = stood();
  expect(popupPlace(entries[3]!.project, spots)).toEqual(SPOT);
  expect(popupPlace(entries[3]!.project, new Map())).toBeUndefined();
  expect(popupPlace(entries[2]!.project, spots)).toEqual([10.2, 50]);
});

test('a mark of several is named by its projects and what brought them together, anything else by itself', () => {
  expect(nameable({ kind: 'site', id: 'site:a', whole: 'a', members: ['a', 'b'] })).toEqual({
    kind: 'several',
    members: ['a', 'b'],
    gathering: { kind: 'site', id: 'a' },
  });
  expect(nameable({ kind: 'cluster', id: 'cluster:a', members: ['a', 'b'] })).toMatchObject({ gathering: null });
  expect(nameable(project('a'))).toEqual(project('a'));
});
