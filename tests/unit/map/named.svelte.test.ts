// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { compile } from '../../../src/compile/dataset/compile.ts';
import { deriveNamed } from '../../../src/map/named.svelte.ts';
import type { Pointing } from '../../../src/map/pointing.svelte.ts';
import { clustersOf } from '../../../src/map/clusters.ts';
import { markRows } from '../../../src/map/mark-rows.ts';
import type { LngLat } from '../../../src/model/dataset.ts';
import { atlasOf } from '../atlas-of.ts';
import { View } from '../../../src/state/view.svelte.ts';

const { dataset, aliases } = compile('tests/fixtures/tiny-district');
const placed = dataset.projects.find((p) => p.point)!;
const thing = { kind: 'project', id: placed.id } as const;

function open(popups = true) {
  const atlas = atlasOf(dataset, new View(), aliases, 'zh');
  let pointed: Pointing['pointed'] = $state.raw(null);
  let on = $state(false);
  const input = {
    measure: {
      get on() {
        return on;
      },
    },
    pointing: {
      get pointed() {
        return pointed;
      },
    },
  };
  const rows = markRows(atlas.at, dataset.blocks);
  let named: ReturnType<typeof deriveNamed>;
  $effect.root(() => {
    named = deriveNamed({
      atlas,
      ...input,
      overlays: { spots: new Map(), shown: { passed: atlas.at.known } },
      standing: () => ({
        rows,
        clusters: clustersOf(rows, 17),
        project: (id) => atlas.entry(id)?.project,
      }),
      popups: () => popups,
    });
  });
  return { atlas, named: named!, point: (to: Pointing['pointed']) => (pointed = to), measuring: (to: boolean) => (on = to) };
}
const AT: LngLat = [10, 50];

test('what is pointed at is named there, but not while something is measured or asked', () => {
  const { atlas, named, point, measuring } = open();
  expect(named.label).toBeNull();
  point({ thing, at: AT });
  expect(named.label).toEqual({ thing, at: AT });
  measuring(true);
  expect(named.label).toBeNull();
  measuring(false);
  atlas.session.card = { kind: 'place', at: AT };
  expect(named.label).toBeNull();
});

test('what the page lights up is named where it stands', () => {
  const { atlas, named } = open();
  atlas.session.hover = thing;
  expect(named.label).toEqual({ thing, at: placed.point });
  atlas.session.hover = { kind: 'project', id: 'unheard-of' };
  expect(named.label).toBeNull();
});

test('the selection is named by its pop-up, where it has one', () => {
  for (const popups of [true, false]) {
    const { atlas, named, point } = open(popups);
    atlas.view.select(thing);
    point({ thing, at: AT });
    expect(named.label === null).toBe(popups);
    expect(named.popupAt).toEqual(placed.point);
    atlas.view.select(null);
    expect(named.popupAt).toBeUndefined();
    expect(named.label).not.toBeNull();
  }
});
