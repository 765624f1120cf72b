import { mount } from 'svelte';
import { LIST_TEXTS } from '../i18n/list.ts';
import { LIST_PATH, MORE_PATH, type ListFile, type MoreFile } from '../model/columns.ts';
import { SCHEMA_VERSION } from '../model/dataset.ts';
import { languagesOf } from '../model/languages.ts';
import type { Site } from '../share/links.ts';
import { keepAddress } from '../state/address.ts';
import { Atlas } from '../state/atlas.svelte.ts';
import { browserLanguage, NO_PREFERENCES, readPreferences } from '../state/preferences.ts';
import { View } from '../state/view.svelte.ts';
import { linkLanguage } from '../url/view-params.ts';
import { fetchJson } from '../ui/shell/data-file.ts';
import App from './App.svelte';
import { say } from './starting.ts';

/** What a link may ask for without filtering the list. */
const ASIDE = new Set(['lang', 'view', 'base', 'embed']);

/**
 * Fetches what the list needs of the dataset and puts the app in the place of the page's own text. What fails on the way is said beside
 * that text, in the language of the link, and can be tried again; nothing is thrown.
 * @param target holds the text that the page came with
 */
export async function start(target: HTMLElement, site: Site): Promise<void> {
  const { root } = site;
  const query = new URLSearchParams(location.search);
  // A frame in another page keeps nothing and asks for nothing kept.
  const embed = query.get('embed') === '1';
  const preferences = embed ? NO_PREFERENCES : readPreferences();
  const asked = [preferences.lang ?? [], navigator.languages].flat();
  const t = LIST_TEXTS[linkLanguage(location.pathname.slice(root.length), location.search) ?? browserLanguage(asked)];
  if (preferences.theme !== 'auto') document.documentElement.dataset.theme = preferences.theme;
  const reload = () => location.reload();
  // The way on that the page offers by itself would lose where the camera is.
  document.querySelector<HTMLElement>('#starting a')!.onclick = (event) => {
    event.preventDefault();
    reload();
  };
  let again: () => unknown = () => start(target, site);
  try {
    // An app without its styles is no use, while the page's own text can still be read.
    if (!getComputedStyle(target).getPropertyValue('--ink')) return say('failed', t.htmlLang, reload);
    // What a link filters by is there with the list; where it searches for words, all names are.
    const [list, finding, more] = await Promise.all([
      fetchJson<ListFile>(root + LIST_PATH),
      [...query.keys()].some((name) => !ASIDE.has(name)) ? import('../model/finding.ts') : null,
      query.has('q') ? fetchJson<MoreFile>(root + MORE_PATH) : null,
    ]);
    if (list.schema !== SCHEMA_VERSION) return say('newer', t.htmlLang, reload);
    // What cannot be drawn may stand in the page half-made.
    again = reload;
    const view = new View();
    const atlas = new Atlas(list, view, browserLanguage(asked, languagesOf(list.district)));
    atlas.finding = finding;
    if (more?.version === list.version) atlas.complete(more);
    keepAddress(view, atlas.known, root, window);
    // The drawn district stays behind the map; a frame has another.
    const before = [...target.children].filter((child) => embed || child.className !== 'drawn');
    document.documentElement.lang = atlas.t.htmlLang;
    mount(App, { target, props: { atlas, preferences, site } });
    for (const element of before) element.remove();
  } catch (error) {
    console.error(error);
    say('failed', t.htmlLang, again);
  }
}
