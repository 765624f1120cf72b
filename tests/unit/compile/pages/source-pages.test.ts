import { describe, expect, test, vi } from 'vitest';
import { compileTables, type Compiled } from '../../../../src/compile/dataset/compile.ts';
import { pages } from '../../../../src/compile/pages/pages.ts';
import { sourceProfile } from '../../../../src/model/source-profile.ts';
import { addresses, BASE, builtIndex, nodeOf, visible } from './pages-reader.ts';
import { tinyDistrict } from '../tiny-district.ts';
import { district } from '../../../district.ts';

vi.setConfig({ testTimeout: 60_000 });

const index = builtIndex();
const tiny = compileTables(tinyDistrict());
const folded = (text: string) => text.replaceAll(/\s+/g, ' ');
const pageOf = (compiled: Compiled, path: string): string => pages(compiled, index, BASE).get(`${path}index.html`)!;

describe.each([
  ['tiny', tiny],
  ['real', district()],
] as const)('the page of each source of the %s district', (_name, compiled) => {
  const { dataset, indicators } = compiled;
  const files = pages(compiled, index, BASE);

  test('has everything that cites it, below an anchor for each paragraph', () => {
    for (const source of dataset.sources)
      for (const [lang, folder] of [
        ['zh', ''],
        ['en', 'en/'],
      ] as const) {
        const html = files.get(`${folder}s/${source.id}/index.html`)!;
        const seen = visible(html);
        for (const text of [source.title, source.kind, source.coverage, ...(source.publisher ? [source.publisher] : [])])
          expect(seen).toContain(folded(text[lang]));
        for (const { paragraphs, place } of sourceProfile(dataset, source, indicators)) {
          expect(html).toContain(`id="section-${place}"`);
          for (const { paragraph, said } of paragraphs) {
            expect(html).toContain(`id="p${paragraph}"`);
            for (const one of said)
              expect(seen).toContain(folded(one.about === 'indicator' ? one.indicator.name[lang] : one.statement.text[lang]));
          }
        }
      }
  });

  test('ids stand once', () => {
    for (const source of dataset.sources) {
      const ids = [...files.get(`s/${source.id}/index.html`)!.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('how to read defines each term of the vocabulary that readers filter by, at its own anchor', () => {
    for (const [lang, folder] of [
      ['zh', ''],
      ['en', 'en/'],
    ] as const) {
      const html = files.get(`${folder}how-to-read/index.html`)!;
      const seen = visible(html);
      for (const list of ['stages', 'kinds', 'sectors', 'precisions'] as const)
        for (const term of dataset.vocab[list]) {
          expect(html).toContain(`id="${list}-${term.id}"`);
          expect(seen).toContain(folded(term.define![lang]));
        }
      for (const { id } of dataset.sources) expect(addresses(html)).toContain(`${BASE}${folder}s/${id}/`);
    }
  });
});

test('a page of a source is the work that statements cite', () => {
  const html = pageOf(tiny, 'en/s/review-2031/');
  const work = nodeOf(html, 'CreativeWork');
  expect(work).toMatchObject({
    '@id': `${BASE}s/review-2031/#source`,
    name: 'Exampleton mid-term review',
    datePublished: '2031-06',
    publisher: { name: 'Exampleton Office' },
    about: { name: 'Exampleton' },
  });
  expect(nodeOf(pageOf(tiny, 'en/p/market-hall/'), 'Project').subjectOf.map((w: { '@id': string }) => w['@id'])).toContain(work['@id']);
});

test('the original is a link where its address is known, and is told as what the work is', () => {
  const url = 'https://example.org/review';
  const sources = tiny.dataset.sources.map((s) => (s.id === 'review-2031' ? { ...s, url } : s));
  const known = { ...tiny, dataset: { ...tiny.dataset, sources } };
  expect(addresses(pageOf(known, 's/review-2031/'))).toContain(url);
  expect(nodeOf(pageOf(known, 's/review-2031/'), 'CreativeWork').sameAs).toBe(url);
  expect(addresses(pageOf(known, 's/gazette-2030/')).filter((a) => a.startsWith('https://example.org'))).toEqual([]);
});

test('how to say that something is wrong stands where the district names a way', () => {
  const reporting = (report: Compiled['dataset']['district']['report']) => {
    const district = { ...tiny.dataset.district, ...(report && { report }) };
    return pageOf({ ...tiny, dataset: { ...tiny.dataset, district } }, 'en/how-to-read/');
  };
  expect(reporting(undefined)).not.toContain('id="correct"');
  expect(addresses(reporting({ mail: 'map@example.org' }))).toContain('mailto:map@example.org');
  expect(addresses(reporting({ issues: 'https://example.org/new' }))).toContain('https://example.org/new');
});

test('crawlers are told of both, and every page leads to how to read', () => {
  const files = pages({ ...tiny, site: 'https://example.org' }, index, BASE);
  const map = files.get('sitemap.xml')!;
  for (const path of ['s/gazette-2030/', 'en/s/review-2031/', 'how-to-read/', 'en/how-to-read/'])
    expect(map).toContain(`<loc>https://example.org${BASE}${path}</loc>`);
  for (const path of ['', 'p/market-hall/', 'b/harbour/', 's/gazette-2030/', 'overview/', 'data/'])
    expect(addresses(files.get(`en/${path}index.html`)!)).toContain(`${BASE}en/how-to-read/`);
});
