// @vitest-environment happy-dom
import { flushSync, mount, unmount } from 'svelte';
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import App from '../../../src/app/App.svelte';
import { keepAddress } from '../../../src/state/address.ts';
import { NO_PREFERENCES } from '../../../src/state/preferences.ts';
import type { Atlas } from '../../../src/state/atlas.svelte.ts';
import { atlasOf } from '../atlas-of.ts';
import { View } from '../../../src/state/view.svelte.ts';
import { aliases, dataset, textOf } from '../ui/mount.svelte.ts';

const SITE = { origin: 'https://example.org', root: '/atlas/' };

/** Waits for what is loaded on the way, on a busy machine too. */
const soon = <T>(check: () => T) => vi.waitFor(check, { timeout: 20_000 });

// The map cannot be drawn here, and nothing is fetched.
beforeAll(async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
  // Loaded once, so that the first test does not wait for its compilation.
  await import('../../../src/app/later.ts');
});

/** The whole page at an address, once what comes after the list is there. */
async function open(path = '') {
  (window as unknown as { happyDOM: { setURL: (url: string) => void } }).happyDOM.setURL(`${SITE.origin}${SITE.root}${path}`);
  const atlas = atlasOf(dataset, new View(), aliases, 'en');
  keepAddress(atlas.view, atlas.known, SITE.root, window);
  const target = document.body.appendChild(document.createElement('div'));
  const app = mount(App, { target, props: { atlas, preferences: NO_PREFERENCES, site: SITE } });
  onTestFinished(async () => {
    await unmount(app);
    target.remove();
  });
  flushSync();
  const find = <E extends HTMLElement>(selector: string) => target.querySelector<E>(selector);
  await soon(() => expect((flushSync(), find('.map-view'))).not.toBe(null));
  return { atlas, target, find, act: (change: () => void) => (change(), flushSync()) };
}
const address = () => location.href.slice(`${SITE.origin}${SITE.root}`.length);
const skip = (target: HTMLElement, at: number) => target.querySelectorAll<HTMLElement>('.skip')[at]!.click();

describe('the ways past everything', () => {
  test('to the list lands on its first project and leaves the address, with the camera in it, alone', async () => {
    const { target } = await open('?lang=en#map=12/50.01/10.01');
    skip(target, 0);
    expect(document.activeElement?.getAttribute('data-id')).toBe('harbour-homes');
    expect(address()).toBe('?lang=en#map=12/50.01/10.01');
  });

  test('to the list of what changed while two dates are compared', async () => {
    const { atlas, target, find } = await open('?since=2030-03');
    await soon(() => expect((flushSync(), find('#results a[data-id]'))).not.toBe(null));
    skip(target, 0);
    expect(atlas.changes!.map((c) => c.project.id)).toContain(document.activeElement?.getAttribute('data-id'));
  });

  test('to the panel that stands in the list’s place', async () => {
    const { target } = await open('p/market-hall/#map=12/50.01/10.01');
    skip(target, 0);
    expect(document.activeElement?.id).toBe('list');
    expect(address()).toBe('p/market-hall/#map=12/50.01/10.01');
  });

  test('stand first from the start, before what comes after the list has come', () => {
    const view = new View();
    const target = document.body.appendChild(document.createElement('div'));
    const app = mount(App, {
      target,
      props: { atlas: atlasOf(dataset, view, aliases, 'en'), preferences: NO_PREFERENCES, site: SITE },
    });
    flushSync();
    const stops = [...target.querySelectorAll<HTMLElement>('a, button, input')];
    expect(stops.slice(0, 2).map(textOf)).toEqual(['Skip to the list of projects', 'Skip to the map']);
    stops[0]!.click();
    expect(document.activeElement?.getAttribute('data-id')).toBe('harbour-homes');
    void unmount(app);
    target.remove();
  });

  test('to the map’s listbox, which stands in for its canvas; without one, to where the map would be', async () => {
    const { target, find } = await open('#map=12/50.01/10.01');
    skip(target, 1);
    expect(document.activeElement?.id).toBe('map');
    const box = document.createElement('ul');
    box.role = 'listbox';
    box.tabIndex = 0;
    find('.map-view')!.append(box);
    skip(target, 1);
    expect(document.activeElement).toBe(box);
    expect(address()).toBe('#map=12/50.01/10.01');
  });
});

describe('the count over the list, and what a screen reader hears', () => {
  const count = (find: (selector: string) => HTMLElement | null) => textOf(find('.count p')!);
  const mapped = (atlas: Atlas) => atlas.results.filter(({ project: p }) => p.point || p.precision === 'block').length;
  const heard = (find: (selector: string) => HTMLElement | null) => textOf(find('[role="status"][aria-live="polite"]')!);

  test('speak of all projects, and while two dates are compared of those that changed, as list and map do', async () => {
    const { atlas, find, act } = await open('?lang=en');
    expect(count(find)).toBe('6 projects, 5 on the map');
    expect(heard(find)).toContain('6 projects, 5 on the map');
    act(() => atlas.view.choose({ since: '2030-03' }));
    const { length } = atlas.changes!;
    expect(length).toBeLessThan(6);
    const words = `${length} projects changed, ${mapped(atlas)} on the map`;
    expect(count(find)).toBe(words);
    expect(heard(find)).toContain(words);
    await soon(() => expect((flushSync(), find('#results')!.querySelectorAll('a[data-id]'))).toHaveLength(length));
  });

  test('in Chinese', async () => {
    const { atlas, find } = await open('?lang=zh&since=2030-03');
    expect(count(find)).toBe(`${atlas.changes!.length} 个项目有变化，${mapped(atlas)} 个在图上`);
  });

  test('that no change fits the filters is said once, with the filter to drop', async () => {
    const { target } = await open('?lang=en&since=2030-03&q=nothing-is-called-so');
    await soon(() => expect((flushSync(), textOf(target.querySelector('.scroll')!))).toContain('No project fits these filters'));
    await soon(() => expect((flushSync(), textOf(target))).toContain('End the comparison'));
    expect(textOf(target)).not.toContain('Nothing moved between these dates');
  });
});

describe('an error in the list', () => {
  test('ends with the list: what stands about it lives, and it lives again when the reader asks', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    onTestFinished(() => void vi.restoreAllMocks());
    const { atlas, target, find, act } = await open('?lang=zh');
    const { project } = atlas.results[2]!;
    const { name } = project;
    let faulty = true;
    project.name = {
      zh: name.zh,
      get en(): string {
        if (faulty) throw new TypeError('no name');
        return name.en;
      },
    };
    onTestFinished(() => void (project.name = name));
    act(() => atlas.view.choose({ lang: 'en' }));
    const alert = () => find('#results [role="alert"]');
    await soon(() => expect(textOf(alert()!)).toContain('Something went wrong in this part'));
    expect(target.querySelectorAll('#results a[data-id]')).toHaveLength(0);
    expect(textOf(find('#filters')!)).toContain('Block');
    expect(find('.map-view')).not.toBe(null);
    faulty = false;
    act(() => alert()!.querySelector('button')!.click());
    expect(alert()).toBe(null);
    expect(target.querySelectorAll('#results a[data-id]')).toHaveLength(6);
  });
});

describe('what the document says of itself', () => {
  test('title and language follow what is selected and spoken', async () => {
    const { atlas, act } = await open('?lang=en');
    const { title } = atlas.dataset.district;
    expect(document.title).toBe(`${title.en} · ${title.zh}`);
    act(() => atlas.view.select({ kind: 'project', id: 'market-hall' }));
    expect(document.title).toBe(`${atlas.selected!.name.en} — ${title.en}`);
    act(() => atlas.view.choose({ lang: 'zh' }));
    expect(document.title).toBe(`${atlas.selected!.name.zh} — ${title.zh}`);
    expect(document.documentElement.lang).toBe('zh-Hans');
  });
});

describe('a panel in the list’s place', () => {
  test('closes by Escape, and the focus goes back to the row it came from', async () => {
    const { atlas, find, act } = await open('?lang=en');
    act(() => find('a[data-id="market-hall"]')!.click());
    expect(address()).toBe('p/market-hall/?lang=en');
    await soon(() => expect((flushSync(), find('#list h2')?.textContent)).toBe('Market Hall'));
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    flushSync();
    expect(atlas.view.choices.selection).toBe(null);
    await soon(() => expect(document.activeElement?.getAttribute('data-id')).toBe('market-hall'));
  });

  test('gives the list of changes back where it was, though that is loaded and comes later', async () => {
    const { atlas, find, act } = await open('?lang=en&since=2030-03');
    await soon(() => expect((flushSync(), find('#results a[data-id="market-hall"]'))).not.toBe(null));
    find('#list')!.scrollTop = 300;
    act(() => find('#results a[data-id="market-hall"]')!.click());
    expect(find('#list')!.scrollTop).toBe(0);
    act(() => atlas.view.select(null));
    await soon(() => expect(document.activeElement?.getAttribute('data-id')).toBe('market-hall'));
    expect(find('#list')!.scrollTop).toBe(300);
  });
});
