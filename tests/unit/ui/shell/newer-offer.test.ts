// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';
import NewerOffer from '../../../../src/ui/shell/NewerOffer.svelte';
import { button, click, mountComponent, textOf } from '../mount.svelte.ts';

afterEach(() => vi.restoreAllMocks());

test.each([
  ['en', /^A newer version of this site is out/, 'Reload the page', 'Close'],
  ['zh', /^网站有了新版本/, '刷新页面', '关闭'],
] as const)('a newer version is offered to who reads %s, and taken or left', (lang, sentence, take, leave) => {
  const reload = vi.spyOn(location, 'reload').mockImplementation(() => undefined);
  const { target, atlas } = mountComponent(NewerOffer, {}, { lang });
  const place = target.querySelector('[role="status"]')!;
  expect(textOf(place)).toBe('');
  const act = vi.fn();
  atlas.session.newerBuild = act;
  flushSync();
  expect(textOf(place)).toMatch(sentence);
  expect(act).not.toHaveBeenCalled();
  click(button(target, take));
  expect(act).toHaveBeenCalledTimes(1);
  click(button(target, leave));
  expect(textOf(place)).toBe('');
  expect(reload).not.toHaveBeenCalled();
});

test('one that the tab hears of when it is seen again is taken by a reload', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ build: 'b2' })));
  document.head.innerHTML = '<meta name="build" content="b1">';
  const reload = vi.spyOn(location, 'reload').mockImplementation(() => undefined);
  const { target } = mountComponent(NewerOffer, {});
  vi.advanceTimersByTime(20 * 60_000);
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.waitFor(() => expect((flushSync(), target.querySelector('.offer'))).not.toBe(null), 10_000);
  click(button(target, 'Reload the page'));
  await vi.waitFor(() => expect(reload).toHaveBeenCalledTimes(1), 10_000);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
