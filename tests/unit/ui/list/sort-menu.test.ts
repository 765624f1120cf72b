// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { describe, expect, test } from 'vitest';
import SortMenu from '../../../../src/ui/list/SortMenu.svelte';
import { SORTS, type Choices, type Sort } from '../../../../src/model/choices.ts';
import { dataset, enter, find, mountComponent } from '../mount.svelte.ts';

const near: Choices['near'] = { center: [10.002, 50.008], km: 5 };

function open(choices: Partial<Choices> = {}) {
  const { atlas, target } = mountComponent(SortMenu, {}, { choices });
  const menu = find<HTMLSelectElement>(target, 'select');
  return {
    atlas,
    menu,
    offered: () => [...menu.options].map((o) => o.value),
    ids: () => atlas.results.map((s) => s.project.id),
  };
}

test('by distance only where there is a point to measure from', () => {
  const { atlas, offered } = open();
  expect(offered()).toEqual(SORTS.filter((s) => !['distance', 'due', 'change'].includes(s)));
  flushSync(() => atlas.view.choose({ near }));
  expect(offered()).toEqual(SORTS.filter((s) => !['due', 'change'].includes(s)));
});

test('every order that is offered can be chosen, is in force and is the one shown', () => {
  const { atlas, menu, offered } = open({ near });
  for (const sort of offered() as Sort[]) {
    enter(menu, sort);
    expect(atlas.sort).toBe(sort);
    expect(menu.value).toBe(sort);
  }
});

test('by change only while two dates are compared, and then at first', () => {
  const { atlas, menu, offered } = open({ since: '2030-03' });
  expect(offered()).toContain('change');
  expect(menu.value).toBe('change');
  const ranks = () => atlas.results.map((s) => atlas.changes!.find((c) => c.project === s.project)!.rank);
  expect(ranks()).toEqual(ranks().sort((a, b) => a - b));
  enter(menu, 'progress');
  expect(atlas.view.choices.sort).toBe('progress');
  enter(menu, 'change');
  expect(atlas.view.choices.sort, 'the default is no choice').toBe(null);
});

test('by due date only where some project has one, and where a link asks for it', () => {
  const projects = dataset.projects.map((p) =>
    p.id === 'north-terrace' ? { ...p, observations: p.observations.map((o) => ({ ...o, due: '2032' })) } : p,
  );
  const { atlas, target } = mountComponent(SortMenu, {}, { dataset: { projects } });
  const menu = find<HTMLSelectElement>(target, 'select');
  enter(menu, 'due');
  expect(atlas.results[0]!.project.id).toBe('north-terrace');
  expect(open({ sort: 'due' }).menu.value).toBe('due');
});

describe('where distances are asked for', () => {
  test('the nearest come first, and the menu says so', () => {
    const { menu, ids } = open({ near });
    expect(menu.value).toBe('distance');
    expect(ids()).toEqual(['market-hall', 'tram-line-1', 'north-terrace', 'river-park']);
  });

  test('the reader may still ask for progress, in the list as in the menu', () => {
    const { menu, ids } = open({ near });
    enter(menu, 'progress');
    expect(menu.value).toBe('progress');
    expect(ids()).toEqual(['river-park', 'tram-line-1', 'north-terrace', 'market-hall']);
    enter(menu, 'distance');
    expect(ids()[0]).toBe('market-hall');
  });

  test('without the point its order goes too', () => {
    const { atlas, menu, ids } = open({ near });
    flushSync(() => atlas.view.drop('near'));
    expect(menu.value).toBe('progress');
    expect(ids()).toHaveLength(6);
  });
});

test('an order from elsewhere, a heading of the table or a link, shows here', () => {
  const { atlas, menu } = open({ sort: 'name' });
  expect(menu.value).toBe('name');
  enter(menu, 'updated');
  flushSync(() => atlas.view.sortBy('block'));
  expect(menu.value).toBe('block');
  flushSync(() => atlas.view.sortBy('updated', true));
  expect(menu.value, 'as when it was chosen here').toBe('updated');
});
