// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { describe, expect, test } from 'vitest';
import { Layout } from '../../../../src/app/layout.svelte.ts';
import { View } from '../../../../src/state/view.svelte.ts';
import SheetHandle from '../../../../src/ui/shell/SheetHandle.svelte';
import { activate, click, find, mountComponent, press } from '../mount.svelte.ts';

function open() {
  const layout = new Layout(new View());
  layout.height = 'half';
  const { target } = mountComponent(SheetHandle, { layout });
  return { layout, handle: find<HTMLButtonElement>(target, 'button'), height: () => layout.height };
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

test('under way the sheet goes with the finger, and not a moment longer', () => {
  const { layout, handle } = open();
  const at = (clientY: number) => ({ bubbles: true, cancelable: true, pointerId: 1, clientY });
  expect(layout.dragged).toBe(null);
  handle.dispatchEvent(new PointerEvent('pointerdown', at(400)));
  handle.dispatchEvent(new PointerEvent('pointermove', at(340)));
  expect(layout.dragged).toBe(-60);
  handle.dispatchEvent(new PointerEvent('pointercancel', at(340)));
  expect(layout.dragged).toBe(null);
});
