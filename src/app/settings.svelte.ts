import { MediaQuery } from 'svelte/reactivity';
import { writePreferences } from '../state/keep-preferences.ts';
import type { Preferences } from '../state/preferences.ts';
import type { View } from '../state/view.svelte.ts';
import type { Scheme } from '../theme/tokens.ts';

/** The reader's language and colours, kept between visits. */
export class Settings {
  readonly #view: View;
  readonly #dark = new MediaQuery('(prefers-color-scheme: dark)');
  #kept: Preferences = $state.raw()!;

  constructor(view: View, kept: Preferences) {
    this.#view = view;
    this.#kept = kept;
  }

  get theme(): Preferences['theme'] {
    return this.#kept.theme;
  }
  /** The colours in force. */
  get scheme(): Scheme {
    return this.theme === 'auto' ? (this.#dark.current ? 'dark' : 'light') : this.theme;
  }

  setTheme(theme: Preferences['theme']): void {
    if (theme === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    this.#keep({ theme });
  }
  setLanguage(lang: 'zh' | 'en'): void {
    this.#view.choose({ lang }, 'replace');
    this.#keep({ lang });
  }

  #keep(change: Partial<Preferences>): void {
    this.#kept = { ...this.#kept, ...change };
    writePreferences(this.#kept);
  }
}
