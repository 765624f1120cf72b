// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import Bar from '../../../src/app/Bar.svelte';
import ListEmpty from '../../../src/app/ListEmpty.svelte';
import { lacksRecords } from '../../../src/app/lacks-records.ts';
import { NOTHING_YET_TEXTS } from '../../../src/i18n/nothing-yet.ts';
import { SHELL_TEXTS } from '../../../src/i18n/shell.ts';
import type { Dataset } from '../../../src/model/dataset.ts';
import { dataset, mountComponent } from '../ui/mount.svelte.ts';

/* The parts of the page that speak of records, in a district that has none yet. */

const EMPTY: Partial<Dataset> = { projects: [], blocks: [], sources: [], subdistricts: [], dates: [] };

describe.each(['zh', 'en'] as const)('in %s', (lang) => {
  const texts = NOTHING_YET_TEXTS[lang];

  test('the list says what to add, by what there is already', async () => {
    const { target } = mountComponent(ListEmpty, {}, { lang, dataset: EMPTY });
    await vi.waitFor(() => expect(target.querySelector('h2')?.textContent).toBe(texts.title), 10_000);
    expect(target.querySelector('p')?.textContent).toBe(texts.add(false));
    expect(target.textContent).toContain('data/sources/');
    const other = mountComponent(ListEmpty, {}, { lang, dataset: { ...EMPTY, sources: dataset.sources } });
    await vi.waitFor(() => expect(other.target.querySelector('p')?.textContent).toBe(texts.add(true)), 10_000);
    expect(other.target.textContent).not.toContain('data/sources/');
  });

  test('there is no date to choose', () => {
    const layout = { mode: 'beside', timeOpen: false, folded: false, height: 'half' } as never;
    const settings = { theme: 'auto', setLanguage: () => {}, setTheme: () => {} } as never;
    const bar = (among: Partial<Dataset>) => mountComponent(Bar as never, { layout, settings }, { lang, dataset: among }).target;
    // As a button, or as a menu where the window of an earlier test had room for no more.
    const dates = (target: HTMLElement) => target.innerHTML.includes(SHELL_TEXTS[lang].time);
    expect([dates(bar(EMPTY)), dates(bar({}))]).toEqual([false, true]);
  });
});

test('views of records give way to the sentence, and then it does not stand beside them too', async () => {
  const { atlas, target } = mountComponent(ListEmpty, {}, { dataset: EMPTY });
  for (const view of ['table', 'pipeline', 'land'] as const) {
    atlas.view.choose({ view });
    expect(lacksRecords(atlas)).toBe(true);
  }
  await vi.waitFor(() => expect(target.textContent.trim()).toBe(''), 10_000);
  for (const view of ['map', 'compare', 'overview'] as const) {
    atlas.view.choose({ view });
    expect(lacksRecords(atlas)).toBe(false);
  }
  expect(lacksRecords(mountComponent(ListEmpty, {}, { choices: { view: 'table' } }).atlas)).toBe(false);
});
