// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { describe, expect, test } from 'vitest';
import { Layout } from '../../../src/app/layout.svelte.ts';
import { hiddenBySheet, mapInset } from '../../../src/app/map-inset.ts';
import { View } from '../../../src/state/view.svelte.ts';
import { LOW_HEIGHT } from '../../../src/theme/breakpoints.ts';
import { HEIGHTS, SHEET_LENGTHS } from '../../../src/ui/shell/sheet-heights.ts';

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

/** Pixels of one of our CSS lengths. */
function pixels(length: string, windowHeight: number): number {
  const dvh = (n: string) => (Number(n) / 100) * windowHeight;
  const [, share = '0', rest = '0'] = /^(?:calc\()?(?:([\d.]+)dvh)?(?: - )?(?:([\d.]+)px)?\)?$/.exec(length)!;
  return length.includes(' - ') ? dvh(share) - Number(rest) : dvh(share) + Number(rest);
}

describe('what the sheet hides of the map is what its style makes it', () => {
  test.each([844, 568, LOW_HEIGHT + 1, LOW_HEIGHT, 390, 320])('in a window %d high', (windowHeight) => {
    const lengths = SHEET_LENGTHS[windowHeight > LOW_HEIGHT ? 'tall' : 'low'];
    for (const height of ['peek', 'half'] as const)
      expect(hiddenBySheet(height, windowHeight)).toBe(Math.round(pixels(lengths[height], windowHeight)));
    // A camera cannot stand clear of a sheet that hides everything.
    expect(hiddenBySheet('full', windowHeight)).toBe(hiddenBySheet('half', windowHeight));
    const inOrder = HEIGHTS.map((h) => pixels(lengths[h], windowHeight));
    expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
  });
});
