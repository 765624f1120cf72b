// @vitest-environment happy-dom
import { createRawSnippet, flushSync } from 'svelte';
import { describe, expect, test } from 'vitest';
import { Layout } from '../../../../src/app/layout.svelte.ts';
import { View } from '../../../../src/state/view.svelte.ts';
import Sheet from '../../../../src/ui/shell/Sheet.svelte';
import { activate, click, find, mountComponent, press } from '../mount.svelte.ts';

const children = createRawSnippet(() => ({ render: () => '<p>the list</p>' }));

/** How the page is laid out in a window of a width. */
function layoutIn(width: number): Layout {
  (window as unknown as { happyDOM: { setViewport: (size: { width: number; height: number }) => void } }).happyDOM.setViewport({
    width,
    height: 844,
  });
  const layout = new Layout(new View());
  layout.height = 'half';
  return layout;
}

function open() {
  const { target } = mountComponent(Sheet, { layout: layoutIn(390), children });
  return { handle: find<HTMLButtonElement>(target, '.handle'), height: () => find(target, 'aside').dataset.height };
}

/** Presses the handle at one height of the screen and lets it go at another, which ends in a click where the pointer is a mouse. */
function drag(handle: HTMLElement, from: number, to: number, pointer: 'mouse' | 'touch'): void {
  const at = (clientY: number) => ({ bubbles: true, cancelable: true, pointerId: 1, clientY });
  handle.dispatchEvent(new PointerEvent('pointerdown', at(from)));
  handle.dispatchEvent(new PointerEvent('pointermove', at((from + to) / 2)));
  handle.dispatchEvent(new PointerEvent('pointermove', at(to)));
  handle.dispatchEvent(new PointerEvent('pointerup', at(to)));
  if (pointer === 'mouse') handle.dispatchEvent(new MouseEvent('click', { ...at(to), detail: 1 }));
  flushSync();
}

describe('the handle', () => {
  test('taps go round the heights', () => {
    const { handle, height } = open();
    const seen = [1, 2, 3].map(() => (click(handle), height()));
    expect(seen).toEqual(['full', 'peek', 'half']);
  });

  test('Up and Down go through them, and stop at the ends', () => {
    const { handle, height } = open();
    expect(press(handle, 'ArrowUp').defaultPrevented).toBe(true);
    expect(height()).toBe('full');
    press(handle, 'ArrowUp');
    expect(height()).toBe('full');
    for (const _ of [1, 2, 3]) press(handle, 'ArrowDown');
    expect(height()).toBe('peek');
    expect(press(handle, 'Tab').defaultPrevented).toBe(false);
  });

  test.each(['mouse', 'touch'] as const)('a drag by %s moves it one height, a long one two, a little one none', (pointer) => {
    const { handle, height } = open();
    drag(handle, 400, 340, pointer);
    expect(height()).toBe('full');
    drag(handle, 100, 100 + innerHeight * 0.5, pointer);
    expect(height()).toBe('peek');
    drag(handle, 700, 680, pointer);
    expect(height()).toBe('peek');
  });

  test.each(['mouse', 'touch'] as const)('after a drag by %s, Enter and a screen reader’s click work as before', (pointer) => {
    const { handle, height } = open();
    drag(handle, 400, 340, pointer);
    expect(height()).toBe('full');
    activate(handle);
    expect(height()).toBe('peek');
    activate(handle);
    expect(height()).toBe('half');
  });

  test.each(['mouse', 'touch'] as const)('and so does a tap after a drag by %s', (pointer) => {
    const { handle, height } = open();
    drag(handle, 400, 340, pointer);
    click(handle);
    expect(height()).toBe('peek');
  });

  test('a finger that trembles still taps', () => {
    const { handle, height } = open();
    drag(handle, 400, 404, 'mouse');
    expect(height()).toBe('full');
  });
});

test('beside the map there is no handle', () => {
  const { target } = mountComponent(Sheet, { layout: layoutIn(1440), children });
  expect(target.querySelector('.handle')).toBe(null);
  expect(target.textContent).toContain('the list');
});
