// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { searchBox, type SearchParts } from '../../../src/city-page/search-box.ts';
import type { CityIndexFile } from '../../../src/model/city-search.ts';

const names = (path: string, en: string, records: string[]): CityIndexFile => ({
  name: { zh: `${en}区`, en },
  path,
  languages: ['zh', 'en'],
  blocks: { id: ['quay'], zh: ['码头'], en: ['Quay'], more: ['matou'] },
  records: {
    id: records.map((name) => name.toLowerCase()),
    zh: records,
    en: records,
    more: records.map(() => ''),
    block: records.map(() => 0),
  },
});
const FILES: Record<string, CityIndexFile> = {
  '/c/city/search/north.json': names('north', 'North', ['Park', 'Hall']),
  '/c/city/search/south.json': names('south', 'South', ['Parkway']),
};
const files = [
  { district: 'North', url: '/c/city/search/north.json' },
  { district: 'South', url: '/c/city/search/south.json' },
];
let parts: SearchParts;
let asked: string[];
/** Files that do not come. */
let lost: Set<string>;

beforeEach(() => {
  (window as unknown as { happyDOM: { setURL: (url: string) => void } }).happyDOM.setURL('https://example.org/c/en/');
  document.body.innerHTML =
    '<div><form><input type="search"></form><p role="status"></p><button type="button" hidden></button><ul hidden></ul></div>';
  const of = <T extends Element>(name: string) => document.querySelector<T>(name)!;
  parts = { input: of('input'), list: of('ul'), status: of('p'), retry: of('button') };
  asked = [];
  lost = new Set();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(url);
    return lost.has(url) ? Promise.reject(new TypeError('offline')) : Promise.resolve(Response.json(FILES[url]));
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const begin = (lang: 'zh' | 'en' = 'en') => searchBox(parts, files, '/c/', lang);
const type = (text: string) => {
  parts.input.value = text;
  parts.input.dispatchEvent(new Event('input'));
};
const found = () => [...parts.list.querySelectorAll('a')].map((a) => a.getAttribute('href'));
const soon = (check: () => void) => vi.waitFor(check);

describe('the search across the city', () => {
  test('asks for names once, when somebody goes to it, and tells what fits and where that is', async () => {
    begin();
    expect(asked).toEqual([]);
    parts.input.focus();
    expect(asked).toHaveLength(2);
    type('park');
    await soon(() => expect(found()).toEqual(['/c/north/en/p/park/', '/c/south/en/p/parkway/']));
    expect(parts.list.textContent).toContain('North · Quay');
    expect(parts.status.textContent).toBe('2 found.');
    type('parkw');
    expect(found()).toEqual(['/c/south/en/p/parkway/']);
    expect(asked).toHaveLength(2);
    type('nowhere');
    expect(parts.list.hidden).toBe(true);
    expect(parts.status.textContent).toContain('“nowhere”');
    type('');
    expect(parts.status.textContent).toBe('');
  });

  test('what did not come is said, and can be asked for again', async () => {
    lost.add(files[1]!.url);
    begin();
    type('park');
    await soon(() => expect(parts.retry.hidden).toBe(false));
    expect(found()).toEqual(['/c/north/en/p/park/']);
    expect(parts.status.textContent).toBe('1 found. Could not be loaded and are not among the results: South.');
    lost.clear();
    parts.retry.click();
    await soon(() => expect(found()).toHaveLength(2));
    expect(parts.retry.hidden).toBe(true);
    expect(document.activeElement).toBe(parts.input);
    expect(asked).toHaveLength(3);
  });

  test('its words are kept in the address when it is left, and taken from there', async () => {
    begin();
    type('hall');
    await soon(() => expect(found()).toEqual(['/c/north/en/p/hall/']));
    dispatchEvent(new Event('pagehide'));
    expect(location.search).toBe('?q=hall');
    parts.input.value = '';
    begin('zh');
    expect(parts.input.value).toBe('hall');
    await soon(() => expect(found()).toEqual(['/c/north/p/hall/']));
    expect(parts.status.textContent).toBe('找到 1 个。');
  });

  test('arrows go through what was found, and Enter to the first', async () => {
    begin();
    type('park');
    await soon(() => expect(found()).toHaveLength(2));
    const press = (key: string) => document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    parts.input.focus();
    press('ArrowDown');
    expect(document.activeElement?.getAttribute('href')).toBe('/c/north/en/p/park/');
    press('ArrowDown');
    press('ArrowDown');
    expect(document.activeElement?.getAttribute('href')).toBe('/c/south/en/p/parkway/');
    press('ArrowUp');
    press('ArrowUp');
    expect(document.activeElement).toBe(parts.input);
    const clicked = vi.fn((event: Event) => event.preventDefault());
    parts.list.addEventListener('click', clicked);
    parts.input.form!.dispatchEvent(new Event('submit', { cancelable: true }));
    expect(clicked).toHaveBeenCalledOnce();
  });
});
