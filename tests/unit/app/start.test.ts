// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { start } from '../../../src/app/start.ts';
import { columnFiles } from '../../../src/compile/dataset/columns.ts';
import { starting } from '../../../src/compile/pages/starting.ts';
import { LIST_PATH, MORE_PATH, type ListFile } from '../../../src/model/columns.ts';
import { LANGUAGES } from '../../../src/model/languages.ts';
import { dataset, nameOf, textOf } from '../ui/mount.svelte.ts';

const SITE = { origin: 'https://example.org', root: '/atlas/' };
const list = columnFiles(dataset).get(LIST_PATH)!() as ListFile;
let target: HTMLElement;

beforeEach(() => {
  document.body.innerHTML = `${starting({ lang: 'zh', languages: LANGUAGES }).html}<div id="app"><main class="page">the page’s own text</main></div>`;
  target = document.getElementById('app')!;
  // The styles have come.
  target.style.setProperty('--ink', '#123456');
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
async function open(path: string, answer: () => Promise<Response> = () => Promise.resolve(Response.json(list))) {
  (window as unknown as { happyDOM: { setURL: (url: string) => void } }).happyDOM.setURL(`${SITE.origin}${SITE.root}${path}`);
  vi.stubGlobal('fetch', vi.fn(answer));
  await start(target, SITE);
}
const alert = () => document.querySelector<HTMLElement>('[role="alert"]:not([hidden])');

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

describe('a site in English alone', () => {
  const alone = { ...list, district: { ...list.district, languages: ['en'] as const } };
  beforeEach(() => {
    document.getElementById('starting')!.outerHTML = starting({ lang: 'en', languages: ['en'] }).html;
  });

  test.each(['', '?lang=zh', 'zh/p/market-hall/', 'en/'])('opens in it at %j, whatever browser and link ask for', async (path) => {
    localStorage.setItem('atlas.preferences', '{"lang":"zh"}');
    await open(path, () => Promise.resolve(Response.json(alone)));
    expect(document.documentElement.lang).toBe('en');
    expect(textOf(target.querySelector('h1 a')!)).toBe(dataset.district.title.en);
    expect(target.querySelector<HTMLInputElement>('#search')!.placeholder).toBe('Search projects, places');
  });

  test('says in it what went wrong, before it is known that there is no other', async () => {
    await open('', offline);
    expect(textOf(alert()!)).toMatch(NOT_STARTED.en);
  });
});

describe('what a link narrows the list to', () => {
  const more = columnFiles(dataset).get(MORE_PATH)!();
  const shown = () => [...target.querySelectorAll('#results a[data-id]')].map((a) => a.getAttribute('data-id')).sort();
  const of = (fits: (p: (typeof dataset.projects)[number]) => boolean) =>
    dataset.projects
      .filter(fits)
      .map((p) => p.id)
      .sort();

  test('stands from the first, by filters as by words that only what comes later knows', async () => {
    await open('?block=harbour');
    expect(shown()).toEqual(of((p) => p.block === 'harbour'));
    document.body.innerHTML = `${starting({ lang: 'zh', languages: LANGUAGES }).html}<div id="app" style="--ink: #123456"></div>`;
    target = document.getElementById('app')!;
    const [hall] = dataset.projects.filter((p) => p.id === 'market-hall');
    const initials = hall!.pinyin.split(' ')[1]!;
    await open(`?q=${initials}`, ((address: string) =>
      Promise.resolve(Response.json(address.endsWith(MORE_PATH) ? more : list))) as () => Promise<Response>);
    expect(shown()).toEqual(of((p) => p.pinyin.includes(initials)));
  });
});

const offline = () => Promise.reject(new TypeError('offline'));
const NOT_STARTED = { zh: /^互动地图没有载入成功/, en: /^The interactive map could not be loaded/ };

describe('what fails is said beside the page’s text, in the language of the link', () => {
  test.each<[string, string, () => Promise<Response>, RegExp, string]>([
    ['no connection', '', offline, NOT_STARTED.zh, '重试'],
    ['no connection', 'en/b/harbour/', offline, NOT_STARTED.en, 'Try again'],
    ['no such file', '?lang=en', () => Promise.resolve(new Response('', { status: 404 })), NOT_STARTED.en, 'Try again'],
    ['a page in its place', 'en/', () => Promise.resolve(new Response('<!doctype html>')), NOT_STARTED.en, 'Try again'],
    ['nothing in it', 'en/', () => Promise.resolve(Response.json(null)), NOT_STARTED.en, 'Try again'],
    ['another version', '', () => Promise.resolve(Response.json({ ...list, schema: 99 })), /新版本/, '刷新页面'],
    ['another version', 'en/', () => Promise.resolve(Response.json({ ...list, schema: 99 })), /newer version/, 'Reload the page'],
    [
      'data that the list cannot be made of',
      'en/',
      () => Promise.resolve(Response.json({ schema: dataset.schema })),
      NOT_STARTED.en,
      'Try again',
    ],
    [
      'data that only the drawing stumbles over',
      'en/',
      () => Promise.resolve(Response.json({ ...list, district: { ...dataset.district, title: null } })),
      NOT_STARTED.en,
      'Try again',
    ],
  ])('%s at %j', async (_what, path, answer, sentence, action) => {
    await open(path, answer);
    expect(textOf(alert()!)).toMatch(sentence);
    expect(alert()!.lang).toBe(/[a-z]{4}/.test(action) ? 'en' : 'zh-Hans');
    expect([...alert()!.querySelectorAll('button')].map(nameOf)).toEqual([action]);
    expect(target.textContent).toContain('the page’s own text');
  });

  test.each([
    ['another version', { ...list, schema: 99 }],
    ['data that cannot be drawn', { ...list, district: { ...dataset.district, title: null } }],
  ])('%s is asked for by a reload', async (_what, data) => {
    await open('en/', () => Promise.resolve(Response.json(data)));
    const reload = vi.spyOn(location, 'reload').mockImplementation(() => undefined);
    alert()!.querySelector('button')!.click();
    expect(reload).toHaveBeenCalledTimes(1);
  });

  test('data that did not come are asked for again in place: without a connection a reload would take the text away', async () => {
    await open('en/', offline);
    const reload = vi.spyOn(location, 'reload').mockImplementation(() => undefined);
    alert()!.querySelector('button')!.click();
    await vi.waitFor(() => expect(alert()).not.toBe(null), 10_000);
    vi.stubGlobal('fetch', () => Promise.resolve(Response.json(list)));
    alert()!.querySelector('button')!.click();
    expect(alert()).toBe(null);
    await vi.waitFor(() => expect(textOf(target.querySelector('h1 a')!)).toBe(dataset.district.title.en), 10_000);
    expect(reload).not.toHaveBeenCalled();
  });

  test('what was tried again in vain while the host answers is tried by a reload: the browser may remember that it failed', async () => {
    await open('en/', offline);
    const reload = vi.spyOn(location, 'reload').mockImplementation(() => undefined);
    const ask = vi.fn((address: string) =>
      address === location.href ? Promise.resolve(new Response('the page')) : Promise.reject(new TypeError('remembered')),
    );
    vi.stubGlobal('fetch', ask);
    alert()!.querySelector('button')!.click();
    await vi.waitFor(() => expect(reload).toHaveBeenCalledTimes(1), 10_000);
    expect(alert()).toBe(null);
    expect(ask).toHaveBeenLastCalledWith(location.href);
  });

  test('without its styles the app does not take the place of the text, and asks for nothing', async () => {
    target.style.removeProperty('--ink');
    await open('en/');
    expect(textOf(alert()!)).toMatch(NOT_STARTED.en);
    expect(target.textContent).toContain('the page’s own text');
    expect(fetch).not.toHaveBeenCalled();
    const reload = vi.spyOn(location, 'reload').mockImplementation(() => undefined);
    alert()!.querySelector('button')!.click();
    expect(reload).toHaveBeenCalledTimes(1);
  });

  test('the way on of a page that waits keeps the camera, which a link to the page itself would lose', async () => {
    void open('en/#map=14/50/10', () => new Promise(() => undefined));
    const reload = vi.spyOn(location, 'reload').mockImplementation(() => undefined);
    const link = document.querySelector<HTMLElement>('#starting a')!;
    const click = new MouseEvent('click', { bubbles: true, cancelable: true });
    link.dispatchEvent(click);
    expect(click.defaultPrevented).toBe(true);
    expect(reload).toHaveBeenCalledTimes(1);
  });
});
