import { describe, expect, test, vi } from 'vitest';
import { compileTables, type Compiled } from '../../../../src/compile/dataset/compile.ts';
import { sitemaps } from '../../../../src/compile/pages/crawlers.ts';
import { MOST_LISTED } from '../../../../src/compile/pages/long-lists.ts';
import { PageContext } from '../../../../src/compile/pages/page-context.ts';
import { pages } from '../../../../src/compile/pages/pages.ts';
import { LANGUAGES } from '../../../../src/model/languages.ts';
import { RecordIndex } from '../../../../src/model/record-index.ts';
import { tinyDistrict } from '../tiny-district.ts';
import { addresses, BASE, builtIndex, visible } from './pages-reader.ts';

// Large districts are built here, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const tiny = compileTables(tinyDistrict());
const index = builtIndex();

/** The district with its projects again and again, in the blocks that they are in. */
function large(count: number): Compiled {
  const from = tiny.dataset.projects;
  const projects = Array.from({ length: count }, (_, i) => {
    const project = from[i % from.length]!;
    return i < from.length ? project : { ...project, id: `${project.id}-${i}` };
  });
  return { ...tiny, dataset: { ...tiny.dataset, projects } };
}

const links = (html: string, kind: string) => addresses(html).filter((a) => a.startsWith(`${BASE}${kind}/`)).length;

describe('a page of a district of thousands', () => {
  const files = pages(large(6 * MOST_LISTED), index, BASE);
  const twice = pages(large(12 * MOST_LISTED), index, BASE);

  test.each(['index.html', 'en/index.html', 'b/harbour/index.html', 's/gazette-2030/index.html', 'overview/index.html'])(
    '%s does not grow with the number of projects, and says where all of them are',
    (path) => {
      const [some, more] = [files.get(path)!, twice.get(path)!];
      expect(Buffer.byteLength(more) / Buffer.byteLength(some)).toBeLessThan(1.05);
      if (/^(en\/)?(index|b)/.test(path)) expect(addresses(some)).toContain(`${BASE}${path.startsWith('en/') ? 'en/' : ''}`);
    },
  );

  test('a block lists the first of its projects and how many more there are', () => {
    const html = twice.get('b/harbour/index.html')!;
    expect(links(html, 'p')).toBeGreaterThanOrEqual(MOST_LISTED);
    expect(visible(html)).toMatch(/另有 [\d,]+ 项，见 地图与列表/);
    expect(visible(twice.get('en/b/harbour/index.html')!)).toMatch(/[\d,]+ more are in: Map and list/);
  });

  test('the opening page lists its blocks, and no project', () => {
    const html = files.get('index.html')!;
    expect(links(html, 'b')).toBe(tiny.dataset.blocks.length);
    expect(links(html, 'p')).toBe(0);
    expect(visible(html)).toMatch(/全部 3,?000 个项目，见 地图与列表/);
  });

  test('a source tells a few statements of each paragraph, and where the others are', () => {
    const html = files.get('s/gazette-2030/index.html')!;
    expect(visible(html)).toMatch(/另有 [\d,]+ 项，见 数据下载/);
    expect(addresses(html)).toContain(`${BASE}data/`);
  });
});

test('a small district has all of them', () => {
  const files = pages(tiny, index, BASE);
  const { projects, blocks } = tiny.dataset;
  const others = projects.filter((p) => p.block === null).length;
  expect(links(files.get('index.html')!, 'p')).toBe(others);
  // Those of a block are on its page.
  for (const { id } of blocks)
    expect(links(files.get(`b/${id}/index.html`)!, 'p'), id).toBeGreaterThanOrEqual(projects.filter((p) => p.block === id).length);
  for (const [path, html] of files) if (path.endsWith('.html')) expect(visible(html), path).not.toMatch(/另有 [\d,]+ 项|\d more are in:/);
});

describe('the sitemap', () => {
  const compiled = { ...tiny, site: 'https://example.org' };
  const contexts = LANGUAGES.map((lang) => new PageContext(compiled, new RecordIndex(compiled.dataset), BASE, lang));
  const text = (made: ReturnType<typeof sitemaps>[number]) => [...made[1]()].join('');
  const paths = (count: number) => Array.from({ length: count }, (_, i) => `p/${i}/`);

  test('is one file as long as it may hold all addresses', () => {
    const made = sitemaps(contexts, paths(20), 40);
    expect(made.map(([path]) => path)).toEqual(['sitemap.xml']);
    expect(text(made[0]!).match(/<loc>/g)).toHaveLength(40);
  });

  test('is a list of several from then on, each of which holds what it may and no address twice', () => {
    const [list, ...parts] = sitemaps(contexts, paths(41), 40);
    expect(parts.map(([path]) => path)).toEqual(['sitemap-1.xml', 'sitemap-2.xml', 'sitemap-3.xml']);
    expect([...text(list!).matchAll(/<sitemap><loc>([^<]*)<\/loc><\/sitemap>/g)].map(([, url]) => url)).toEqual(
      parts.map(([path]) => `https://example.org${BASE}${path}`),
    );
    const listed = parts.flatMap((part) => text(part).match(/<loc>[^<]*/g)!);
    expect([listed.length, new Set(listed).size]).toEqual([82, 82]);
    expect(parts.map((part) => text(part).match(/<loc>/g)!.length)).toEqual([40, 40, 2]);
  });

  test('holds 50,000 addresses at most', () => {
    expect(sitemaps(contexts, paths(25_000))).toHaveLength(1);
    expect(sitemaps(contexts, paths(25_001))).toHaveLength(3);
  });
});
