import { describe, expect, test } from 'vitest';
import { writePreferences } from '../../../src/state/keep-preferences.ts';
import { browserLanguage, readPreferences, type Preferences } from '../../../src/state/preferences.ts';

const NONE: Preferences = { lang: null, theme: 'auto' };
const holding = (text: string | null) => () => ({ getItem: () => text });

describe('preferences', () => {
  test('come back as they were kept', () => {
    const kept = new Map<string, string>();
    const storage = () => ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    });
    for (const lang of [null, 'zh', 'en'] as const) {
      for (const theme of ['auto', 'light', 'dark'] as const) {
        writePreferences({ lang, theme }, storage);
        expect(readPreferences(storage)).toEqual({ lang, theme });
      }
    }
    expect(kept.size).toBe(1);
  });

  test.each([
    ['nothing', null, NONE],
    ['no JSON', '{lang:', NONE],
    ['no object', '"en"', NONE],
    ['null', 'null', NONE],
    ['a list', '[1]', NONE],
    ['other values', '{"lang":"fr","theme":"pink"}', NONE],
    ['what an older version kept', '{"lang":"en","theme":"dark","introHidden":true}', { lang: 'en' as const, theme: 'dark' as const }],
    ['other keys', '{"lang":"en","__proto__":{"theme":"dark"}}', { ...NONE, lang: 'en' as const }],
  ])('what is kept may be broken: %s', (_what, text, expected) => expect(readPreferences(holding(text))).toEqual(expected));

  test('a browser that refuses storage breaks nothing', () => {
    const refused = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    expect(readPreferences(refused)).toEqual(NONE);
    expect(() => writePreferences(NONE, refused)).not.toThrow();
    expect(() => writePreferences(NONE, () => ({ setItem: refused }))).not.toThrow();
    expect(readPreferences(() => ({ getItem: refused }))).toEqual(NONE);
  });

  test('where there is no storage at all, as here, nothing is remembered', () => {
    const before = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');
    Reflect.deleteProperty(globalThis, 'localStorage');
    expect(readPreferences()).toEqual(NONE);
    writePreferences({ ...NONE, lang: 'en' });
    if (before) Object.defineProperty(globalThis, 'localStorage', before);
  });

  test('changing what was read changes nothing for the next reader', () => {
    const read = readPreferences(holding('broken'));
    read.theme = 'dark';
    expect(readPreferences(holding('broken'))).toEqual(NONE);
  });
});

test.each<[string[], 'zh' | 'en']>([
  [[], 'zh'],
  [['zh-CN', 'en'], 'zh'],
  [['en-GB', 'zh'], 'en'],
  [['ZH-Hant-TW'], 'zh'],
  [['EN'], 'en'],
  [['fr-FR', 'de', 'en-US', 'zh'], 'en'],
  [['fr', 'eng', ''], 'zh'],
])('of %j the page speaks %s', (asked, spoken) => expect(browserLanguage(asked)).toBe(spoken));

test.each<[string[], ('zh' | 'en')[], 'zh' | 'en']>([
  [['en-GB', 'zh'], ['zh'], 'zh'],
  [['zh-CN'], ['en'], 'en'],
  [['fr'], ['en', 'zh'], 'en'],
  [['fr', 'zh'], ['en', 'zh'], 'zh'],
])('of %j a site in %j speaks %s', (asked, languages, spoken) => expect(browserLanguage(asked, languages)).toBe(spoken));
