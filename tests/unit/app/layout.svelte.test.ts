// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { describe, expect, test } from 'vitest';
import { Layout } from '../../../src/app/layout.svelte.ts';
import { hiddenBySheet, mapInset } from '../../../src/app/map-inset.ts';
import type { Choices } from '../../../src/model/choices.ts';
import { View } from '../../../src/state/view.svelte.ts';
import { LOW_HEIGHT } from '../../../src/theme/breakpoints.ts';
import { GAP, HEIGHTS, SHEET_LENGTHS } from '../../../src/ui/shell/sheet-heights.ts';

const happyDOM = (window as unknown as { happyDOM: { setViewport: (size: { width: number; height: number }) => void } }).happyDOM;

/** A window's layout with what is read of it, as components read it. */
function open(width = 390) {
  happyDOM.setViewport({ width, height: 844 });
  const view = new View();
  const layout = new Layout(view);
  return { view, layout };
}

test('a selection brings the sheet up, and gives back what was', () => {
  const { view, layout } = open();
  expect(layout.height).toBe('peek');
  view.select({ kind: 'project', id: 'market-hall' });
  expect(layout.height).toBe('half');
  view.select(null);
  expect(layout.height).toBe('peek');
});

test('what was asked of the map brings a resting sheet up for as long as it is open', () => {
  const { view, layout } = open();
  layout.height = 'peek';
  view.session.card = { kind: 'place', at: [10, 50] };
  expect(layout.height).toBe('half');
  view.session.card = null;
  expect(layout.height).toBe('peek');
  layout.height = 'full';
  view.session.card = { kind: 'place', at: [10, 50] };
  expect(layout.height).toBe('full');
});

test('where the reader puts the sheet it stays, until a place is selected', () => {
  const { view, layout } = open();
  layout.height = 'half';
  view.choose({ q: 'hall' });
  expect(layout.height).toBe('half');
  layout.height = 'peek';
  view.select({ kind: 'project', id: 'market-hall' });
  expect(layout.height).toBe('half');
  layout.height = 'peek';
  expect(layout.height).toBe('peek');
});

describe('the panel is folded', () => {
  test.each<[string, number, Partial<Choices>, boolean]>([
    ['on the map of a desk not', 1440, {}, false],
    ['nor beside a table', 1440, { view: 'table' }, false],
    ['beside the overview, which has no list', 1440, { view: 'overview' }, true],
    ['until something is selected there', 1440, { view: 'overview', selection: { kind: 'block', id: 'harbour' } }, false],
    ['on the map of a tablet not', 1024, {}, false],
    ['where a table needs the room', 1024, { view: 'table' }, true],
    ['on a phone’s map never: it is a sheet', 390, {}, false],
    ['under a phone’s table', 390, { view: 'table' }, true],
  ])('%s', (_what, width, choices, folded) => {
    const { view, layout } = open(width);
    view.choose(choices);
    expect(layout.folded).toBe(folded);
  });

  test('by the reader, until something is selected, and again after that', () => {
    const { view, layout } = open(1440);
    layout.folded = true;
    expect(layout.folded).toBe(true);
    view.select({ kind: 'project', id: 'market-hall' });
    expect(layout.folded).toBe(false);
    view.select(null);
    expect(layout.folded).toBe(true);
  });

  test('and what it was over is free', () => {
    const { layout } = open(1024);
    layout.panelWidth = 380;
    expect(mapInset(layout, false)).toEqual({ top: 0, right: 0, bottom: 0, left: 380 });
    layout.folded = true;
    expect(mapInset(layout, false).left).toBe(0);
  });
});

test('turning the phone gives the map another inset: a sheet below it, or a panel over its side', () => {
  const { layout } = open();
  layout.panelWidth = 300;
  const insets: [number, number][] = [];
  const stop = $effect.root(() => {
    $effect(() => {
      const { bottom, left } = mapInset(layout, false);
      insets.push([bottom, left]);
    });
  });
  flushSync();
  happyDOM.setViewport({ width: 844, height: 390 });
  window.dispatchEvent(new Event('resize'));
  flushSync();
  stop();
  expect(insets).toEqual([
    [hiddenBySheet('peek', 844, () => 16), 0],
    [0, 300],
  ]);
  expect(mapInset(layout, true), 'a frame has no panel').toEqual({ top: 0, right: 0, bottom: 0, left: 0 });
});

/** Pixels of one of our CSS lengths. */
function pixels(length: string, windowHeight: number, rem: number): number {
  const [, dvh, half, least] = /^calc\((\d+)dvh|^max\(([\d.]+)dvh, min\((\d+)rem/.exec(length) ?? [];
  const full = windowHeight - GAP;
  if (dvh) return full;
  return half ? Math.max((Number(half) / 100) * windowHeight, Math.min(Number(least) * rem, full)) : parseFloat(length);
}

describe('what the sheet hides of the map is what its style makes it', () => {
  const heights = [844, 568, LOW_HEIGHT + 1, LOW_HEIGHT, 390, 320];
  test.each(heights.flatMap((h) => [[h, 16] as const, [h, 32] as const]))(
    'in a window %d high, in text of %d pixels',
    (windowHeight, rem) => {
      const lengths = SHEET_LENGTHS[windowHeight > LOW_HEIGHT ? 'tall' : 'low'];
      for (const height of ['peek', 'half'] as const)
        expect(hiddenBySheet(height, windowHeight, () => rem)).toBe(Math.round(pixels(lengths[height], windowHeight, rem)));
      // A camera cannot stand clear of a sheet that hides everything.
      expect(hiddenBySheet('full', windowHeight, () => rem)).toBe(hiddenBySheet('half', windowHeight, () => rem));
      const inOrder = HEIGHTS.map((h) => pixels(lengths[h], windowHeight, rem));
      expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
    },
  );
});
