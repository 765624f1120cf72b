import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, describe, expect, test } from 'vitest';
import { columnFiles } from '../../../../src/compile/dataset/columns.ts';
import { compile } from '../../../../src/compile/dataset/compile.ts';
import { downloads } from '../../../../src/compile/downloads/downloads.ts';
import { appFiles } from '../../../../src/compile/pages/app-files.ts';
import { pages } from '../../../../src/compile/pages/pages.ts';
import { SITEMAP_PATH } from '../../../../src/compile/pages/crawlers.ts';
import type { ListFile } from '../../../../src/model/columns.ts';
import type { Lang } from '../../../../src/model/dataset.ts';
import { oneLanguage } from '../../../one-language.ts';
import { BASE, builtIndex, elements, graph, textOf, visible } from './pages-reader.ts';

const TINY = 'tests/fixtures/tiny-district';
const index = builtIndex();
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** The files of a district's site that follow from its languages. */
function filesOf(root: string): Map<string, string> {
  const compiled = { ...compile(root), site: 'https://example.org' };
  return new Map([...downloads(compiled), ...pages(compiled, index, BASE), ...appFiles(compiled, index, BASE)]);
}
const htmlOf = (files: Map<string, string>) => [...files].filter(([path]) => path.endsWith('.html'));
const both = filesOf(TINY);

function alone(lang: Lang): string {
  const folder = oneLanguage(TINY, lang);
  folders.push(folder);
  return folder;
}

describe.each<[Lang, string, string]>([
  ['zh', 'zh-Hans', '港湾区块'],
  ['en', 'en', 'Harbour'],
])('a district in %s alone', (lang, tag, name) => {
  const root = alone(lang);
  const files = filesOf(root);
  const html = htmlOf(files);

  test('has each page once, at the root, and no other language in it', () => {
    const once = htmlOf(both).flatMap(([path]) => (path.startsWith('en/') ? [] : [path]));
    expect(html.map(([path]) => path)).toEqual(once);
    for (const [path, page] of html) {
      const tags = [page.matchAll(/ (?:hreflang|lang)="([^"]*)"/g)].flatMap((found) => [...found].map(([, of]) => of));
      expect(new Set(tags), path).toEqual(new Set([tag]));
      expect(page, path).not.toMatch(/og:locale:alternate|\/(?:en|zh)\//);
    }
    expect([...files.keys()].filter((path) => /^(?:zh|en)\//.test(path))).toEqual([]);
    expect(JSON.parse(files.get('manifest.json')!)).toMatchObject({ lang: tag, start_url: BASE });
  });

  test('has every name once', () => {
    const page = files.get('b/harbour/index.html')!;
    expect(/<h1>(.*?)<\/h1>/.exec(page)![1]!.trim()).toBe(name);
    expect(textOf(files.get('index.html')!, 'title')).toBe(lang === 'zh' ? '示例一张图' : 'Exampleton Atlas');
    const named = graph(files.get('index.html')!).flatMap((node) => node.alternateName ?? []);
    expect(named).toEqual([]);
    const source = files.get('s/gazette-2030/index.html')!;
    for (const [, heading] of source.matchAll(/<h3>(.*?)<\/h3>/g)) expect(heading).not.toContain('<span');
  });

  test('shows no word of the other', () => {
    for (const [path, page] of html) {
      // A unit stands as the source prints it, and what aliases are is the district's own.
      const seen = visible(page).replaceAll(/亿元|个|公里|旧城|\+1集市/g, '');
      if (lang === 'en') expect(seen, path).not.toMatch(/\p{Script=Han}/u);
      else expect(seen, path).not.toMatch(/Harbour|Market|Terrace|as of|The hall|English/);
    }
  });

  test('is mapped by one address each', () => {
    const map = files.get(SITEMAP_PATH)!;
    expect(map).not.toContain('xhtml:link');
    const urls = [...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url);
    expect(new Set(urls).size).toBe(urls.length);
    expect(urls).toHaveLength(html.filter(([, page]) => page.includes('rel="canonical"') && !page.includes('http-equiv="refresh"')).length);
  });

  test('has the columns that every district has, the other language’s empty', () => {
    for (const path of ['data/projects.csv', 'data/observations.csv', 'data/indicators.csv']) {
      const [own, two] = [files, both].map((of) => Papa.parse<Record<string, string>>(of.get(path)!.trim(), { header: true }));
      expect(own!.meta.fields, path).toEqual(two!.meta.fields);
      const other = lang === 'zh' ? '_en' : '_zh';
      for (const [i, row] of own!.data.entries())
        for (const [column, cell] of Object.entries(row)) {
          if (column.endsWith(other)) expect(cell, `${path} ${column}`).toBe('');
          else if (column.endsWith(`_${lang}`)) expect(cell, `${path} ${column}`).toBe(two!.data[i]![column]);
        }
    }
    const [block] = (JSON.parse(files.get('data/blocks.geojson')!) as { features: { properties: Record<string, unknown> }[] }).features;
    expect(block!.properties).toMatchObject(lang === 'zh' ? { name_zh: '港湾区块', name_en: null } : { name_zh: null, name_en: 'Harbour' });
    expect(files.get('data/index.html')).toContain(lang === 'zh' ? '_en 结尾的列是空的' : 'that end in _zh are empty');
  });

  test('says so to the app', () => {
    const list = columnFiles(compile(root).dataset).get('data/list.json')!() as ListFile;
    expect(list.district.languages).toEqual([lang]);
  });
});

test('where English leads, its pages are at the root and the Chinese ones below zh/', () => {
  const root = alone('en');
  for (const path of ['data/district.yaml', 'data/blocks/harbour.yaml']) {
    const own = readFileSync(join(TINY, path), 'utf8');
    writeFileSync(join(root, path), path.endsWith('district.yaml') ? `${own}\nlanguages: [en, zh]\n` : own);
  }
  const files = filesOf(root);
  const page = files.get('b/harbour/index.html')!;
  expect(elements(page, 'html')[0]!['lang']).toBe('en');
  expect(elements(files.get('zh/b/harbour/index.html')!, 'html')[0]!['lang']).toBe('zh-Hans');
  const alternates = elements(page, 'link').flatMap((l) => (l['hreflang'] ? [`${l['hreflang']} ${l['href']}`] : []));
  expect(alternates).toEqual([
    `en https://example.org${BASE}b/harbour/`,
    `zh-Hans https://example.org${BASE}zh/b/harbour/`,
    `x-default https://example.org${BASE}b/harbour/`,
  ]);
  expect([...files.keys()].filter((path) => path.startsWith('en/'))).toEqual([]);
  expect(JSON.parse(files.get('zh/manifest.json')!)).toMatchObject({ start_url: `${BASE}zh/`, lang: 'zh-Hans' });
  // What is in English only is marked as such for Chinese readers, once and without its twin.
  expect(files.get('zh/p/market-hall/index.html')).toContain('<p><span lang="en">Work on the hall has started, at last.</span></p>');
  expect(files.get('zh/p/market-hall/index.html')).toContain('<h1>Market Hall </h1>');
  // Nothing is taken for Chinese that is not.
  expect(files.get('data/observations.csv')).toContain(
    'construction,stated,,,started,,,,gazette-2030,建设,5; 6,,"Work on the hall has started, at last."',
  );
});
