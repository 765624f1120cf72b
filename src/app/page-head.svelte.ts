import type { Atlas } from '../state/atlas.svelte.ts';
import type { Settings } from './settings.svelte.ts';

/** Keeps what the document says of itself in step: its title, language and colours. For a component's setup. */
export function keepPageHead(atlas: Atlas, settings: Settings): void {
  $effect(() => {
    const { lang } = atlas;
    const { title } = atlas.dataset.district;
    const place = atlas.selected?.name[lang];
    document.title = place ? `${place} — ${title[lang]}` : `${title[lang]} · ${title[lang === 'zh' ? 'en' : 'zh']}`;
    document.documentElement.lang = atlas.t.htmlLang;
    document.documentElement.dataset.scheme = settings.scheme;
  });
}
