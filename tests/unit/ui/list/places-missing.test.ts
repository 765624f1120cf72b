// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { compile } from '../../../../src/compile/dataset/compile.ts';
import KnownNear from '../../../../src/ui/list/KnownNear.svelte';
import Suggestions from '../../../../src/ui/list/Suggestions.svelte';
import { button, click, mountComponent, textOf } from '../mount.svelte.ts';

const { placeIndex } = compile('tests/fixtures/tiny-district');
let asked: number;

// They come at the second try.
beforeEach(() => {
  asked = 0;
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.stubGlobal('fetch', async (address: string) => {
    if (address.endsWith('places.json') && ++asked === 1) throw new TypeError('offline');
    return Response.json(address.endsWith('places.json') ? { schema: 1, ...placeIndex } : { schema: 1, indicators: [] });
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('places that do not come are said under the search, and asked for again with the next letter', async () => {
  const input = document.body.appendChild(document.createElement('input'));
  onTestFinished(() => input.remove());
  input.focus();
  const { atlas, target } = mountComponent(Suggestions, { input }, { root: '/search/' });
  const missed = () => target.querySelector('[aria-disabled="true"]');
  await vi.waitFor(() => expect((flushSync(), textOf(missed()!))).toMatch(/^Some suggestions could not be loaded/), 10_000);
  flushSync(() => atlas.view.search('example'));
  await vi.waitFor(() => expect((flushSync(), textOf(target))).toContain('Example Square'), 10_000);
  expect(asked).toBe(2);
});

test('what is known near a place of a link says that it did not come, and comes when the reader asks', async () => {
  const near = { center: placeIndex.places[0]!.point, km: 1, place: 'example-square' };
  const { atlas, target } = mountComponent(KnownNear, {}, { choices: { near }, root: '/near/' });
  await vi.waitFor(() => expect((flushSync(), textOf(target))).toContain('This part could not be loaded'), 10_000);
  expect(atlas.view.choices.near).toEqual(near);
  click(button(target, 'Try again'));
  await vi.waitFor(() => expect(atlas.session.sought.place?.id).toBe('example-square'), 10_000);
  flushSync();
  expect(target.querySelector('[role="alert"]')).toBe(null);
});
