// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { start } from '../../../src/app/start.ts';
import { aliases, dataset, nameOf, textOf } from '../ui/mount.svelte.ts';

const SITE = { origin: 'https://example.org', root: '/atlas/' };
let target: HTMLElement;

beforeEach(() => {
  document.body.innerHTML = '<div id="app"><main class="page">the page’s own text</main></div>';
  target = document.getElementById('app')!;
  document.documentElement.lang = 'zh-Hans';
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['zh-CN']);
  // What comes after the list is no matter of the start.
  vi.stubGlobal('requestAnimationFrame', () => 0);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  localStorage.clear();
});

/** Opens an address below the app's folder, where the dataset is answered so. */
async function open(path: string, answer: () => Promise<Response> = () => Promise.resolve(Response.json(dataset))) {
  (window as unknown as { happyDOM: { setURL: (url: string) => void } }).happyDOM.setURL(`${SITE.origin}${SITE.root}${path}`);
  vi.stubGlobal('fetch', vi.fn(answer));
  await start(target, SITE, aliases);
}
const alert = () => target.querySelector<HTMLElement>('[role="alert"]');

describe('the app takes the place of the page’s text', () => {
  test.each([
    ['', 'zh-Hans', dataset.district.title.zh],
    ['en/', 'en', dataset.district.title.en],
    ['en/p/market-hall/', 'en', dataset.district.title.en],
    ['?lang=en', 'en', dataset.district.title.en],
    ['en/?lang=zh', 'zh-Hans', dataset.district.title.zh],
  ])('at %j in the language of the link from the first', async (path, lang, title) => {
    await open(path);
    // Before any effect has run: what the first picture shows.
    expect(document.documentElement.lang).toBe(lang);
    expect(textOf(target.querySelector('h1 a')!)).toBe(title);
    expect(target.textContent).not.toContain('the page’s own text');
    flushSync();
    expect(document.documentElement.lang).toBe(lang);
    expect(document.title).toContain(title);
  });

  test('a language that was chosen before holds where the link asks for none', async () => {
    localStorage.setItem('atlas.preferences', '{"lang":"en"}');
    await open('');
    expect(document.documentElement.lang).toBe('en');
  });

  test('a frame of another page asks for nothing kept', async () => {
    localStorage.setItem('atlas.preferences', '{"lang":"en","theme":"dark"}');
    await open('?embed=1');
    expect(document.documentElement.lang).toBe('zh-Hans');
    expect(document.documentElement.dataset['theme']).toBeUndefined();
  });
});

describe('what fails is said above the page’s text, in the language of the link', () => {
  test.each<[string, string, () => Promise<Response>, RegExp, string]>([
    ['no connection', '', () => Promise.reject(new TypeError('offline')), /^数据没有载入成功/, '重试'],
    ['no connection', 'en/b/harbour/', () => Promise.reject(new TypeError('offline')), /^The data could not be loaded/, 'Try again'],
    ['no such file', '?lang=en', () => Promise.resolve(new Response('', { status: 404 })), /^The data could not be loaded/, 'Try again'],
    ['a page in its place', 'en/', () => Promise.resolve(new Response('<!doctype html>')), /^The data could not be loaded/, 'Try again'],
    ['nothing in it', 'en/', () => Promise.resolve(Response.json(null)), /^The data could not be loaded/, 'Try again'],
    ['another version', '', () => Promise.resolve(Response.json({ ...dataset, schema: 99 })), /新版本/, '刷新页面'],
    ['another version', 'en/', () => Promise.resolve(Response.json({ ...dataset, schema: 99 })), /newer version/, 'Reload the page'],
    [
      'data that the list cannot be made of',
      'en/',
      () => Promise.resolve(Response.json({ schema: dataset.schema })),
      /^The data could not/,
      'Try again',
    ],
    [
      'data that only the drawing stumbles over',
      'en/',
      () => Promise.resolve(Response.json({ ...dataset, district: { ...dataset.district, title: null } })),
      /^The data could not/,
      'Try again',
    ],
  ])('%s at %j', async (_what, path, answer, sentence, action) => {
    await open(path, answer);
    expect(textOf(alert()!)).toMatch(sentence);
    expect(alert()!.lang).toBe(/[a-z]{4}/.test(action) ? 'en' : 'zh-Hans');
    expect([...alert()!.querySelectorAll('button')].map(nameOf)).toEqual([action]);
    expect(target.textContent).toContain('the page’s own text');
    const reload = vi.spyOn(location, 'reload').mockImplementation(() => undefined);
    alert()!.querySelector('button')!.click();
    expect(reload).toHaveBeenCalledTimes(1);
  });
});
