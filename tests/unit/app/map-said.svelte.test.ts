// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { flushSync } from 'svelte';
import type { LineworkFiles } from '../../../src/app/linework.svelte.ts';
import MapNotices from '../../../src/app/MapNotices.svelte';
import MapTrouble from '../../../src/app/MapTrouble.svelte';
import { BaseMap, FEW_TILES } from '../../../src/map/basemap.svelte.ts';
import type { Basemap } from '../../../src/model/dataset.ts';
import { button, click, find, mountComponent, textOf } from '../ui/mount.svelte.ts';

test('in the place of the map it is said why there is none, what goes on, and how to try again', () => {
  const onretry = vi.fn();
  const { target, props } = mountComponent(MapTrouble, { said: 'The map did not start.', urgent: true, onretry });
  expect(textOf(find(target, '[role="alert"]'))).toContain('The map did not start. The list, filters and details work all the same.');
  click(button(target, 'Try again'));
  expect(onretry).toHaveBeenCalledOnce();
  props.urgent = false;
  flushSync();
  expect(target.querySelectorAll('[role="alert"]')).toHaveLength(0);
  expect(target.querySelectorAll('[role="status"]')).toHaveLength(1);
});

test('a frame, which has no list, promises none, and leads to the page that has', () => {
  const choices = { embed: true, selection: { kind: 'block', id: 'harbour' } as const };
  const { target } = mountComponent(MapTrouble, { said: 'No map.' }, { choices });
  expect(textOf(target)).not.toContain('work all the same');
  expect(target.querySelectorAll('button')).toHaveLength(0);
  const link = find<HTMLAnchorElement>(target, 'a');
  expect(textOf(link)).toContain('on the full page');
  expect(link.href).toBe('https://example.org/b/harbour/');
});

test('what of the map is missing is said over it, each until it is dismissed or mended', () => {
  const basemaps: Basemap[] = [{ id: 'sky', kind: 'style', name: { zh: '天', en: 'Sky' }, url: 'https://tiles.example/style.json' }];
  const base = new BaseMap(basemaps, '/');
  const load = vi.fn(() => Promise.resolve());
  const files = $state({ withoutBase: true, load, dismiss: () => (files.withoutBase = false) });
  const onread = vi.fn();
  const props = { base, files: files as unknown as LineworkFiles, unlocated: 'outside' as const, onread };
  const { target } = mountComponent(MapNotices, props, { district: { basemaps } });
  const notices = () => [...target.querySelectorAll<HTMLElement>('[role="status"]')];
  expect(notices().map((n) => textOf(n.querySelector('p')!))).toEqual([
    'The data of the base map cannot be read: only blocks and projects are drawn.',
    'You are outside this map: nothing on it lies within 10 km of you. The map has stayed where it was.',
  ]);
  click(button(notices()[0]!, 'Try again'));
  expect(load).toHaveBeenCalledOnce();
  click(button(notices()[0]!, 'Close'));
  expect(notices()).toHaveLength(1);
  click(button(notices()[0]!, 'Close'));
  expect(onread).toHaveBeenCalledOnce();

  base.notice = { id: 'sky', reason: FEW_TILES };
  flushSync();
  expect(textOf(notices()[0]!)).toContain('“Sky” has hardly any tiles here.');
  click(button(notices()[0]!, 'Close'));
  expect(base.notice).toBe(null);
});

test.each(['refused', 'failed', 'late', 'outside'] as const)('why the map does not go to the reader is one sentence: %s', (unlocated) => {
  for (const lang of ['zh', 'en'] as const) {
    const files = { withoutBase: false } as LineworkFiles;
    const { target } = mountComponent(MapNotices, { base: new BaseMap([], '/'), files, unlocated, onread: () => {} }, { lang });
    expect(textOf(find(target, '[role="status"] p'))).toMatch(lang === 'zh' ? /[\u4e00-\u9fff].*。$/ : /[a-z]\.$/);
  }
});
