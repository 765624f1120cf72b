// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followFilters, REST } from '../../../src/map/follow-filters.svelte.ts';
import { View } from '../../../src/state/view.svelte.ts';

let view: View;
let stop: () => void;
beforeEach(() => {
  vi.useFakeTimers();
  history.replaceState({}, '', '/');
  view = new View();
  stop = $effect.root(() => followFilters({ view, session: view.session }));
  flushSync();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

const choose = (patch: Parameters<View['choose']>[0]) => flushSync(() => view.choose(patch));
const requests = () => view.session.cameraRequest.n;

test('the camera is asked for once filters rest, not at each key', () => {
  for (const q of ['r', 'ri', 'riv']) {
    choose({ q });
    vi.advanceTimersByTime(REST - 1);
  }
  expect(requests()).toBe(0);
  vi.advanceTimersByTime(1);
  expect(view.session.cameraRequest).toEqual({ to: 'results', n: 1 });
});

test('each filter that says where to look counts, nothing else does', () => {
  for (const patch of [
    { block: ['harbour'] },
    { near: { center: [10, 50] as [number, number], km: 1 } },
    { stage: ['a'] },
    { q: 'river' },
  ]) {
    const before = requests();
    choose(patch);
    vi.advanceTimersByTime(REST);
    expect(requests()).toBe(before + 1);
  }
  const before = requests();
  choose({ lang: 'en' });
  choose({ inView: true });
  choose({ q: ' river ' });
  choose({ view: 'table' });
  vi.advanceTimersByTime(2 * REST);
  expect(requests()).toBe(before);
});

test('another camera asked for meanwhile is kept', () => {
  choose({ q: 'river' });
  view.session.requestCamera('district');
  vi.advanceTimersByTime(REST);
  expect(view.session.cameraRequest).toEqual({ to: 'district', n: 1 });
});

test('another choice meanwhile does not put it off', () => {
  choose({ q: 'river' });
  vi.advanceTimersByTime(REST - 1);
  choose({ lang: 'en' });
  vi.advanceTimersByTime(1);
  expect(requests()).toBe(1);
});

test('a step of the history brings its own camera, unless its address has none', () => {
  choose({ q: 'river' });
  history.replaceState({}, '', '/#map=12/50/10');
  window.dispatchEvent(new Event('popstate'));
  vi.advanceTimersByTime(REST);
  expect(requests()).toBe(0);
  history.replaceState({}, '', '/');
  choose({ q: 'hall' });
  window.dispatchEvent(new Event('popstate'));
  vi.advanceTimersByTime(REST);
  expect(requests()).toBe(1);
});

test('nothing is asked for after the map has gone', () => {
  choose({ q: 'river' });
  stop();
  vi.advanceTimersByTime(REST);
  expect(requests()).toBe(0);
});
