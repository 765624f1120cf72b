import { mount } from 'svelte';
import { LIST_TEXTS } from '../i18n/list.ts';
import { SCHEMA_VERSION, type Dataset } from '../model/dataset.ts';
import type { Site } from '../share/links.ts';
import { keepAddress } from '../state/address.ts';
import { Atlas } from '../state/atlas.svelte.ts';
import { browserLanguage, NO_PREFERENCES, readPreferences } from '../state/preferences.ts';
import { View } from '../state/view.svelte.ts';
import { linkLanguage, type KnownIds } from '../url/view-params.ts';
import App from './App.svelte';

/**
 * Fetches the dataset and puts the app in the place of the page's own text. What fails on the way is said above that text, in the
 * language of the link; nothing is thrown.
 * @param target holds the text that the page came with
 */
export async function start(target: HTMLElement, site: Site, aliases: KnownIds['aliases']): Promise<void> {
  const { root } = site;
  const query = new URLSearchParams(location.search);
  // A frame in another page keeps nothing and asks for nothing kept.
  const embed = query.get('embed') === '1';
  const preferences = embed ? NO_PREFERENCES : readPreferences();
  const browserLang = preferences.lang ?? browserLanguage(navigator.languages);
  const t = LIST_TEXTS[linkLanguage(location.pathname.slice(root.length), location.search) ?? browserLang];
  if (preferences.theme !== 'auto') document.documentElement.dataset.theme = preferences.theme;
  try {
    const response = await fetch(`${root}data/atlas.json`);
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    const dataset = (await response.json()) as Dataset;
    if (dataset.schema !== SCHEMA_VERSION) return fail(t.newer, t.reload);
    const view = new View();
    const atlas = new Atlas(dataset, view, aliases, browserLang);
    keepAddress(view, atlas.known, root, window);
    // The drawn district stays behind the map; a frame has another.
    const before = [...target.children].filter((child) => embed || child.className !== 'drawn');
    document.documentElement.lang = t.htmlLang;
    mount(App, { target, props: { atlas, preferences, site } });
    for (const element of before) element.remove();
  } catch (error) {
    console.error(error);
    fail(t.loadFailed, t.retry);
  }

  function fail(message: string, action: string): void {
    const box = document.createElement('div');
    box.className = 'failure';
    box.lang = t.htmlLang;
    box.role = 'alert';
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = action;
    button.addEventListener('click', () => location.reload());
    box.append(message, ' ', button);
    target.prepend(box);
  }
}
