import { mount } from 'svelte';
import { aliases } from 'virtual:atlas/aliases';
import 'virtual:atlas/tokens.css';
import './app/app.css';
import App from './app/App.svelte';
import { LIST_TEXTS } from './i18n/list.ts';
import { SCHEMA_VERSION, type Dataset } from './model/dataset.ts';
import { keepAddress } from './state/address.ts';
import { linkLanguage } from './url/view-params.ts';
import { Atlas } from './state/atlas.svelte.ts';
import { browserLanguage, NO_PREFERENCES, readPreferences } from './state/preferences.ts';
import { View } from './state/view.svelte.ts';

const root = import.meta.env.BASE_URL;
const embedded = new URLSearchParams(location.search).get('embed') === '1';
// A frame in another page keeps nothing and asks for nothing kept.
const preferences = embedded ? NO_PREFERENCES : readPreferences();
const browserLang = preferences.lang ?? browserLanguage(navigator.languages);
if (preferences.theme !== 'auto') document.documentElement.dataset.theme = preferences.theme;

start();

async function start(): Promise<void> {
  const target = document.getElementById('app')!;
  const t = LIST_TEXTS[linkLanguage(location.pathname.slice(root.length), location.search) ?? browserLang];
  try {
    const response = await fetch(`${root}data/atlas.json`);
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    const dataset = (await response.json()) as Dataset;
    if (dataset.schema !== SCHEMA_VERSION) return fail(target, t.wrongSchema, t.retry);
    const view = new View();
    const atlas = new Atlas(dataset, view, aliases, browserLang);
    keepAddress(view, atlas.known, root, window);
    target.replaceChildren();
    mount(App, { target, props: { atlas, preferences, root } });
  } catch (error) {
    console.error(error);
    fail(target, t.loadFailed, t.retry);
  }
}

/** The page's own text stays; above it a plain sentence says why there is no more. */
function fail(target: HTMLElement, message: string, retry: string): void {
  const box = document.createElement('div');
  box.className = 'failure';
  box.role = 'alert';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = retry;
  button.addEventListener('click', () => location.reload());
  box.append(message, ' ', button);
  target.prepend(box);
}
