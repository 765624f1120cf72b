// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import type { Bounds } from '../../../../src/model/dataset.ts';
import { isMapped } from '../../../../src/model/precision.ts';
import MapListbox from '../../../../src/ui/on-map/MapListbox.svelte';
import DataTab from '../../../../src/ui/share/DataTab.svelte';
import ChangesList from '../../../../src/ui/list/ChangesList.svelte';
import ViewCount from '../../../../src/ui/shell/ViewCount.svelte';
import { dataset, find, mountComponent, textOf } from '../mount.svelte.ts';

/* While two dates are compared every place that counts projects counts those that changed, and says so. */
const SINCE = { since: '2030-03' };
const EVERYWHERE: Bounds = [9, 49, 11, 51];

test('the listbox of the map holds what changed, and its blocks count it', () => {
  const { atlas, target } = mountComponent(MapListbox, {}, { choices: SINCE });
  flushSync(() => (atlas.session.bounds = EVERYWHERE));
  const box = find(target, '[role="listbox"]');
  expect(box.getAttribute('aria-label')).toBe('Changed projects in view');
  const options = [...box.querySelectorAll('[role="option"]')].map(textOf);
  const names = atlas.results.filter((s) => isMapped(s.project)).map((s) => s.project.name.en);
  expect(options.slice(dataset.blocks.length).map((o) => names.find((n) => o.startsWith(n)))).toEqual(names);
  expect(options.slice(0, dataset.blocks.length)).toEqual(
    dataset.blocks.map((b) => {
      const n = atlas.results.filter((s) => s.project.block === b.id).length;
      return `${b.name.en} ${n} ${n === 1 ? 'project' : 'projects'} changed`;
    }),
  );
  flushSync(() => atlas.view.choose({ since: null }));
  expect(box.getAttribute('aria-label')).toBe('Projects in the map view');
  expect(textOf(box)).not.toContain('changed');
});

test('the head of a view says how many changed', () => {
  const { atlas, target } = mountComponent(ViewCount, {}, { choices: SINCE });
  expect(textOf(find(target, 'h2'))).toBe(
    `${atlas.results.length} projects changed, ${atlas.results.filter(({ project: p }) => p.point || p.precision === 'block').length} on the map`,
  );
});

test('files hold what changed, which is not all there is', () => {
  const props = { site: { origin: 'https://example.org', root: '/' }, hash: '', onsay: () => undefined };
  const words = (choices: object) => textOf(mountComponent(DataTab, props, { choices }).target.querySelector('section')!);
  expect(words({})).toContain('Nothing is filtered now, so the list is all projects.');
  const compared = words(SINCE);
  expect(compared).toMatch(/^What the list shows \d changed projects as of March 2031/);
  expect(compared).not.toContain('Nothing is filtered now');
});

test('that nothing changed is said of all projects, not of those that filters leave', () => {
  const none = mountComponent(ChangesList, {}, { choices: SINCE, dataset: { projects: [] } }).target;
  expect(textOf(none)).toContain('Nothing moved between these dates.');
  const filtered = mountComponent(ChangesList, {}, { choices: { ...SINCE, q: 'nothing-is-called-so' } }).target;
  expect(textOf(filtered)).not.toContain('Nothing moved between these dates.');
});
