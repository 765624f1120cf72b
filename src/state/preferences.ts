import type { Lang } from '../model/dataset.ts';
import { LANGUAGES } from '../model/languages.ts';

/** What is remembered between visits. A link's own words win over it. */
export interface Preferences {
  lang: 'zh' | 'en' | null;
  theme: 'auto' | 'light' | 'dark';
}

export const KEY = 'atlas.preferences';
/** What a first visit has. */
export const NO_PREFERENCES: Preferences = { lang: null, theme: 'auto' };

/** Storage may be refused (private windows, embedded frames); then nothing is remembered and nothing breaks. */
export function readPreferences(storage: () => Pick<Storage, 'getItem'> = () => localStorage): Preferences {
  try {
    const stored: unknown = JSON.parse(storage().getItem(KEY) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return { ...NO_PREFERENCES };
    const { lang, theme } = stored as Partial<Record<keyof Preferences, unknown>>;
    return {
      lang: lang === 'zh' || lang === 'en' ? lang : null,
      theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
    };
  } catch {
    return { ...NO_PREFERENCES };
  }
}

/** The first language a browser asks for that the district has, else the leading one. */
export function browserLanguage(asked: readonly string[], languages: readonly Lang[] = LANGUAGES): Lang {
  for (const tag of asked) {
    const lang = languages.find((one) => one === tag.toLowerCase().split('-')[0]);
    if (lang) return lang;
  }
  return languages[0]!;
}
