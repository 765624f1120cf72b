// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import TimeBar from '../../../../src/ui/time/TimeBar.svelte';
import type { Step } from '../../../../src/state/view.svelte.ts';
import { button, click, enter, find, mountComponent, textOf } from '../mount.svelte.ts';

function open(choices = {}) {
  const mounted = mountComponent(TimeBar, { onclose: () => {} }, { choices });
  const { target, atlas } = mounted;
  const steps: Step[] = [];
  atlas.view.onchange = (step) => void steps.push(step);
  const slider = find<HTMLInputElement>(target, 'input[type="range"]');
  const since = find<HTMLSelectElement>(target, 'select');
  return { ...mounted, steps, slider, since, offered: () => [...since.options].map((o) => o.value) };
}

describe('the slider', () => {
  test('stands at the latest date, and says the date and who spoke then', () => {
    const { slider } = open();
    expect([slider.min, slider.max, slider.value]).toEqual(['0', '1', '1']);
    expect(slider.getAttribute('aria-valuetext')).toBe('March 2031 Review 2031');
  });

  test('to an earlier date and back: the latest one is no choice, and Back is not filled with dates', () => {
    const { atlas, slider, target, steps } = open();
    enter(slider, '0');
    expect(atlas.view.choices.asof).toBe('2030-03');
    expect(slider.getAttribute('aria-valuetext')).toBe('March 2030 Gazette 2030');
    expect(textOf(find(target, 'input + ol .now'))).toBe('2030-03');
    enter(slider, '1');
    expect(atlas.view.choices.asof).toBe(null);
    expect(new Set(steps)).toEqual(new Set(['run']));
  });

  test('follows a date chosen elsewhere', () => {
    const { atlas, slider } = open();
    flushSync(() => atlas.view.choose({ asof: '2030-03' }));
    expect(slider.value).toBe('0');
  });
});

describe('what to compare with', () => {
  test('only earlier dates are offered', () => {
    const { slider, offered } = open();
    expect(offered()).toEqual(['', '2030-03']);
    enter(slider, '0');
    expect(offered()).toEqual(['']);
  });

  test('a date, and none again', () => {
    const { atlas, since } = open();
    enter(since, '2030-03');
    expect(atlas.view.choices.since).toBe('2030-03');
    expect(atlas.changes).not.toBe(null);
    enter(since, '');
    expect(atlas.view.choices.since).toBe(null);
  });

  test('the earlier date stays earlier: back at it, nothing is compared, and the menu says so', () => {
    const { atlas, slider, since } = open({ since: '2030-03' });
    expect(since.value).toBe('2030-03');
    enter(slider, '0');
    expect(atlas.view.choices).toMatchObject({ asof: '2030-03', since: null });
    expect(since.value).toBe('');
    enter(slider, '1');
    expect([atlas.view.choices.since, since.value]).toEqual([null, '']);
  });
});

describe('playing', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const wait = (steps: number) => {
    for (let i = 0; i < steps; i++) flushSync(() => vi.advanceTimersByTime(1600));
  };

  test('from the latest date it begins at the first, goes on by itself and ends', () => {
    const { atlas, target } = open();
    click(button(target, 'Play through time'));
    expect(atlas.asof).toBe('2030-03');
    wait(1);
    expect(atlas.asof).toBe('2031-03');
    wait(1);
    expect(button(target, 'Play through time')).toBeTruthy();
    wait(3);
    expect(atlas.asof).toBe('2031-03');
  });

  test('a pause leaves it where it is', () => {
    const { atlas, target } = open({ asof: '2030-03' });
    click(button(target, 'Play through time'));
    expect(atlas.asof, 'it goes on from here').toBe('2030-03');
    click(button(target, 'Pause'));
    wait(3);
    expect(atlas.asof).toBe('2030-03');
  });

  test('it ends with the view', async () => {
    const { atlas, target, cleanup } = open();
    click(button(target, 'Play through time'));
    await cleanup();
    wait(3);
    expect(atlas.asof).toBe('2030-03');
  });
});
