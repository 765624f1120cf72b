// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { Layout } from '../../../src/app/layout.svelte.ts';
import { mapInset } from '../../../src/app/map-inset.ts';
import { View } from '../../../src/state/view.svelte.ts';
import { hiddenBySheet } from '../../../src/ui/shell/sheet-heights.ts';

const happyDOM = (window as unknown as { happyDOM: { setViewport: (size: { width: number; height: number }) => void } }).happyDOM;

/** A narrow window's layout with what is read of it, as components read it. */
function open() {
  happyDOM.setViewport({ width: 390, height: 844 });
  const view = new View();
  const layout = new Layout(view);
  return { view, layout };
}

test('a view takes the room, a selection brings the sheet up, and both give it back', () => {
  const { view, layout } = open();
  expect(layout.height).toBe('half');
  view.show('table');
  expect(layout.height).toBe('peek');
  view.select({ kind: 'project', id: 'market-hall' });
  expect(layout.height).toBe('half');
  view.select(null);
  expect(layout.height).toBe('peek');
  view.show('map');
  expect(layout.height).toBe('half');
});

test('where the reader puts the sheet it stays, until a place is selected', () => {
  const { view, layout } = open();
  view.show('table');
  layout.height = 'half';
  expect(layout.height).toBe('half');
  view.choose({ q: 'hall' });
  expect(layout.height).toBe('half');
  layout.height = 'peek';
  view.select({ kind: 'project', id: 'market-hall' });
  expect(layout.height).toBe('half');
  layout.height = 'peek';
  expect(layout.height).toBe('peek');
});

test('turning the phone gives the map another inset', () => {
  const { layout } = open();
  const insets: number[] = [];
  const stop = $effect.root(() => {
    $effect(() => void insets.push(mapInset(layout, false)));
  });
  flushSync();
  happyDOM.setViewport({ width: 844, height: 390 });
  window.dispatchEvent(new Event('resize'));
  flushSync();
  stop();
  expect(insets).toEqual([hiddenBySheet('half', 844), hiddenBySheet('half', 390)]);
  expect(mapInset(layout, true), 'a frame has no sheet').toBe(0);
});
