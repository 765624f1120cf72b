import { describe, expect, test } from 'vitest';
import { compileTables } from '../../../../src/compile/dataset/compile.ts';
import { pagesMade } from '../../../../src/compile/pages/pages-made.ts';
import { pages } from '../../../../src/compile/pages/pages.ts';
import { siteFiles } from '../../../../src/compile/site.ts';
import { tinyDistrict } from '../tiny-district.ts';
import { BASE, builtIndex, elements, textOf, visible } from './pages-reader.ts';

const tiny = { ...compileTables(tinyDistrict()), site: 'https://example.org', aliases: { projects: { old: 'market-hall' }, blocks: {} } };
const index = builtIndex();

test('the variable says none or nothing; what else it says is refused in a sentence', () => {
  expect([undefined, '', ' ', 'none'].map(pagesMade)).toEqual(['all', 'all', 'all', 'none']);
  for (const wrong of ['all', 'off', 'None'])
    expect(() => pagesMade(wrong)).toThrow(`ATLAS_PAGES is "${wrong}", expected none or nothing.`);
});

describe('a site without pages of single projects', () => {
  const files = new Map(pages(tiny, index, BASE, { of: 'none' }));
  const all = new Map(pages(tiny, index, BASE));

  test('has all other pages as they are, and no preview pictures of projects', () => {
    const ofProjects = [...all.keys()].filter((path) => /^(en\/)?p\//.test(path));
    expect(ofProjects.length).toBe(2 * (tiny.dataset.projects.length + 1));
    expect([...files.keys()]).toEqual([...all.keys()].filter((path) => !ofProjects.includes(path)));
    for (const [path, text] of files) if (!['404.html', 'sitemap.xml'].includes(path)) expect(text === all.get(path), path).toBe(true);
    const site = [...siteFiles(tiny, { index, base: BASE, cache: null, of: 'none' }).keys()];
    expect(site.filter((path) => path.startsWith('cards/p/'))).toEqual([]);
    expect(site).toContain('cards/atlas.png');
  });

  test('sends nobody from a sitemap to a page that is not there', () => {
    expect(all.get('sitemap.xml')).toContain('/p/market-hall/');
    expect(files.get('sitemap.xml')).not.toContain('/p/');
  });

  test('has a 404.html that starts the app, and says in both languages that it opens projects, not that nothing is there', () => {
    const html = files.get('404.html')!;
    expect(elements(html, 'script').map((s) => s['src'])).toEqual([`${BASE}assets/index-1.js`]);
    expect(elements(html, 'meta').find((m) => m['name'] === 'robots')!['content']).toBe('noindex');
    expect(textOf(html, 'h1')).toBe('这个地址由地图打开');
    expect(visible(html)).toContain('The map opens this address');
    expect(visible(html)).not.toMatch(/没有这个页面|There is no such page/);
    expect(textOf(all.get('404.html')!, 'h1')).toBe('没有这个页面');
  });
});
