// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import Chooser from '../../../../src/ui/on-map/Chooser.svelte';
import MapListbox from '../../../../src/ui/on-map/MapListbox.svelte';
import { find, mountComponent, press, textOf } from '../mount.svelte.ts';
import { many } from '../many.ts';

const COUNT = 5000;
const projects = many(COUNT, () => ({ point: [10, 50] }));

test('of thousands in view the listbox has those near the active one, and the keys reach all of them', () => {
  const { atlas, target } = mountComponent(MapListbox, {}, { choices: { sort: 'name' }, dataset: { projects } });
  flushSync(() => (atlas.session.bounds = [9.9, 49.95, 10.1, 50.05]));
  const list = find(target, '[role="listbox"]');
  const options = () => [...target.querySelectorAll<HTMLElement>('[role="option"]')];
  const active = () => document.getElementById(list.getAttribute('aria-activedescendant')!)!;
  expect(options().length).toBeLessThan(100);
  list.focus();
  flushSync();
  const all = COUNT + atlas.dataset.blocks.length;
  expect(options()[0]!.getAttribute('aria-setsize')).toBe(String(all));
  press(list, 'End');
  expect(textOf(active())).toContain('Project 004999');
  expect(active().getAttribute('aria-posinset')).toBe(String(all));
  expect(options().length).toBeLessThan(100);
  press(list, 'ArrowUp');
  expect(textOf(active())).toContain('Project 004998');
  expect(atlas.session.hover).toEqual({ kind: 'project', id: 'm4998' });
  press(list, 'Home');
  expect(active()).toBe(options()[0]);
  press(list, 'Enter');
  expect(atlas.view.choices.selection).toEqual({ kind: 'block', id: atlas.dataset.blocks[0]!.id });
});

test('a mark that stands for thousands offers them a step at a time', () => {
  const members = projects.map((p) => p.id);
  const props = { members, gathering: null, closer: null, onclose: () => undefined };
  const { target } = mountComponent(Chooser, props, { dataset: { projects } });
  expect(target.querySelectorAll('li')).toHaveLength(60);
  expect(textOf(target)).toContain('60 of ');
});
