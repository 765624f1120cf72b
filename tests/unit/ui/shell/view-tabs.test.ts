// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { wordsOf } from '../../../../src/compile/dataset/words.ts';
import ViewTabs from '../../../../src/ui/shell/ViewTabs.svelte';
import { button, click, mountComponent, nameOf } from '../mount.svelte.ts';

function open() {
  const { atlas, target } = mountComponent(ViewTabs, {});
  return { atlas, target, current: () => [...target.querySelectorAll('[aria-current="page"]')].map(nameOf) };
}

test('every view has its tab, and the one shown is marked', () => {
  const { atlas, target, current } = open();
  expect([...target.querySelectorAll('button')].map(nameOf)).toEqual(['Map', 'Table', 'Pipeline', 'Compare', 'Overview']);
  expect(current()).toEqual(['Map']);
  click(button(target, 'Table'));
  expect(atlas.view.choices.view).toBe('table');
  expect(current()).toEqual(['Table']);
  flushSync(() => atlas.view.show('overview'));
  expect(current()).toEqual(['Overview']);
});

test('the tab of the view shown makes no step that Back returns to', () => {
  const { atlas, target } = open();
  let steps = 0;
  atlas.view.onchange = () => (steps += 1);
  click(button(target, 'Map'));
  expect(steps).toBe(0);
});

test('where there are no blocks there is nothing to compare', () => {
  const words = wordsOf({}, false);
  const { target } = mountComponent(ViewTabs, {}, { dataset: { blocks: [] }, district: { words } });
  expect([...target.querySelectorAll('button')].map(nameOf)).toEqual(['Map', 'Table', 'Pipeline', 'Overview']);
});
