// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import { isMapped } from '../../../../src/model/precision.ts';
import MapListbox from '../../../../src/ui/on-map/MapListbox.svelte';
import type { Bounds } from '../../../../src/model/dataset.ts';
import { click, find, mountComponent, press, textOf } from '../mount.svelte.ts';

const ALL: Bounds = [9.9, 49.95, 10.1, 50.05];

function open(bounds: Bounds = ALL) {
  const { atlas, target } = mountComponent(MapListbox, {});
  flushSync(() => (atlas.session.bounds = bounds));
  const list = find(target, '[role="listbox"]');
  const options = () => [...target.querySelectorAll<HTMLElement>('[role="option"]')];
  return {
    atlas,
    list,
    options,
    /** The option that a screen reader is told of. */
    active: () => document.getElementById(list.getAttribute('aria-activedescendant') ?? '')!,
  };
}

afterEach(() => document.querySelector('.maplibregl-canvas')?.remove());

test('blocks and what is on the map, as far as in its view', () => {
  const { atlas, options } = open();
  const placed = atlas.results.filter(({ project }) => isMapped(project));
  expect(placed.length).toBeGreaterThan(0);
  expect(options()).toHaveLength(3 + placed.length);
  flushSync(() => (atlas.session.bounds = [10.002, 50.008, 10.002, 50.008]));
  expect(options().map(textOf)).toEqual([expect.stringContaining('Market Hall')]);
});

test('what is only counted says where that is', () => {
  const { options } = open();
  expect(options().map(textOf)).toContainEqual('Harbour Homes Proposed, Known only to lie in Harbour');
});

test('keys walk it and light up what they are at; the ends hold', () => {
  const { atlas, list, options, active } = open();
  list.focus();
  flushSync();
  expect(atlas.session.hover).toEqual({ kind: 'block', id: 'harbour' });
  press(list, 'ArrowUp');
  expect(active()).toBe(options()[0]);
  press(list, 'ArrowDown');
  expect(active()).toBe(options()[1]);
  expect(atlas.session.hover).toEqual({ kind: 'block', id: 'old-town' });
  press(list, 'End');
  press(list, 'ArrowDown');
  expect(active()).toBe(options().at(-1));
  expect(options().map((o) => o.getAttribute('aria-selected') === 'true')).toEqual(options().map((o) => o === active()));
  press(list, 'Home');
  expect(active()).toBe(options()[0]);
  list.blur();
  flushSync();
  expect(atlas.session.hover).toBe(null);
});

test('the active one stays within what is left in view', () => {
  const { atlas, list, options, active } = open();
  press(list, 'End');
  flushSync(() => (atlas.session.bounds = [10.002, 50.008, 10.002, 50.008]));
  expect(active()).toBe(options()[0]);
  flushSync(() => (atlas.session.bounds = [0, 0, 1, 1]));
  expect(list.hasAttribute('aria-activedescendant')).toBe(false);
  press(list, 'Enter');
  expect(atlas.view.choices.selection).toBe(null);
});

test('Enter and a click open; Escape goes back to the map and drops nothing', () => {
  const { atlas, list, options } = open();
  press(list, 'ArrowDown');
  press(list, 'Enter');
  expect(atlas.view.choices.selection).toEqual({ kind: 'block', id: 'old-town' });
  click(options()[0]!);
  expect(atlas.view.choices.selection).toEqual({ kind: 'block', id: 'harbour' });
  const canvas = document.body.appendChild(document.createElement('canvas'));
  canvas.className = 'maplibregl-canvas';
  canvas.tabIndex = 0;
  expect(press(list, 'Escape').defaultPrevented).toBe(true);
  expect(document.activeElement).toBe(canvas);
  expect(press(list, 'Tab').defaultPrevented).toBe(false);
});
