import { describe, expect, test } from 'vitest';
import { compile } from '../../../../src/compile/dataset/compile.ts';
import { pages } from '../../../../src/compile/pages/pages.ts';
import { BASE, builtIndex } from './pages-reader.ts';

const files = pages(compile('tests/fixtures/tiny-district'), builtIndex(), BASE);
/** What a page says until its program has taken it over. */
const starting = (path: string): string | undefined => /<div id="starting">.*?(?=<div id="app">)/s.exec(files.get(path)!)?.[0];
const languages = (html: string) => [...html.matchAll(/<span lang="([^"]*)">/g)].map(([, lang]) => lang);

describe('a page that the program takes over says by itself that it does not come', () => {
  test.each([
    ['index.html', ['zh-Hans', 'en']],
    ['en/index.html', ['en', 'zh-Hans']],
    ['p/market-hall/index.html', ['zh-Hans', 'en']],
    ['en/b/harbour/index.html', ['en', 'zh-Hans']],
    ['en/s/gazette-2030/index.html', ['en', 'zh-Hans']],
    ['404.html', ['zh-Hans', 'en']],
  ])('%s, in its own language first', (path, order) => {
    // Three times: that it is coming, that it is late, and the way on.
    expect(languages(starting(path)!)).toEqual([...order, ...order, ...order]);
    expect(starting(path)).toContain('<a class="button" href="">');
  });

  test('and keeps it hidden from who reads without styles', () => {
    const html = starting('index.html')!;
    expect(html.match(/class="(coming|late|failure)"[^>]*>/g)!.every((tag) => tag.endsWith(' hidden>'))).toBe(true);
    expect(html.match(/class="(coming|late|failure)"/g)).toHaveLength(6);
  });

  test('what the program reveals stands once in each language', () => {
    const ids = [...starting('en/index.html')!.matchAll(/ id="((?:failed|newer)-[^"]*)"/g)].map(([, id]) => id);
    expect(ids.sort()).toEqual(['failed-en', 'failed-zh-Hans', 'newer-en', 'newer-zh-Hans']);
  });
});

test.each(['data/index.html', 'en/how-to-read/index.html'])('%s stands for itself and waits for nothing', (path) => {
  expect(starting(path)).toBe(undefined);
  expect(files.get(path)).not.toContain('<!--starting-->');
});
