import { expect, test } from 'vitest';
import { CardArtist } from '../../../../src/compile/cards/draw.ts';
import { Typesetter } from '../../../../src/compile/cards/typeset.ts';
import { compileTables, type Compiled } from '../../../../src/compile/dataset/compile.ts';
import { pages } from '../../../../src/compile/pages/pages.ts';
import type { Project } from '../../../../src/model/dataset.ts';
import { BASE, builtIndex, elements, meta, nodeOf, visible } from './pages-reader.ts';
import { counted } from '../../ui/told-district.ts';
import { tinyDistrict } from '../tiny-district.ts';

/* What pages say of kinds, sub-districts, stages by implication, dates, parts and blocks of which one is meant. */

const text = (zh: string, en: string) => ({ zh, en });
const compiled = compileTables(tinyDistrict());
const MORE: Record<string, (p: Project) => Partial<Project>> = {
  'market-hall': (p) => ({
    kind: 'place',
    subdistrict: 'quayside',
    observations: p.observations.map((o) =>
      o.stage === 'operating' ? { ...o, implied: text('天天有集', 'holds a market daily'), milestone: 'started', happened: '2030-07' } : o,
    ),
  }),
  'tram-line-1': (p) => ({ kind: 'works', observations: p.observations.map((o) => ({ ...o, due: '2032-05' })) }),
  'river-park': () => ({ kind: 'place' }),
  'harbour-homes': () => ({ kind: 'works', within: 'river-park' }),
  'night-museum': () => ({ kind: 'title', one_of: ['harbour', 'old-town'] }),
  'north-terrace': () => ({ kind: 'works', subdistrict: 'quayside', precision: 'subdistrict' }),
};
const { dataset } = compiled;
const told: Compiled = {
  ...compiled,
  dataset: {
    ...dataset,
    district: { ...dataset.district, counted },
    vocab: {
      ...dataset.vocab,
      kinds: [
        { id: 'works', ...text('工程', 'Works'), located: true },
        { id: 'place', ...text('场所', 'Place'), located: true },
        { id: 'title', ...text('称号', 'Title') },
      ],
    },
    subdistricts: [{ id: 'quayside', name: text('码头街道', 'Quayside'), anchor: [10, 50] }],
    projects: dataset.projects.map((p) => ({ ...p, ...MORE[p.id]!(p) })),
  },
};
const files = pages(told, builtIndex(), BASE);
const page = (path: string): string => files.get(`${path}index.html`)!;
const hrefs = (path: string) => elements(page(path), 'a').map((a) => a['href']);

test('an implied stage says so with what shows it: among the facts, in the timeline, in the description and the structured data', () => {
  const html = page('en/p/market-hall/');
  const words = 'In use, by implication: holds a market daily';
  expect(visible(html).split('by implication: holds a market daily')).toHaveLength(3);
  expect(visible(html)).toContain(`${words}; Work started (as of March 2031)`);
  expect(meta(html, 'description')).toContain(words);
  expect(nodeOf(html, 'Project').description).toContain(words);
  expect(nodeOf(html, 'Project').keywords).toBe('In use, by implication, Culture');
  expect(visible(page('p/market-hall/'))).toContain('投用，由所述推知：天天有集');
});

test('lists of projects and the preview card say it too', () => {
  expect(visible(page('en/b/old-town/'))).toContain('In use, by implication');
  const said: string[] = [];
  const set = new Typesetter();
  const draw = set.draw.bind(set);
  set.draw = (...args) => (said.push(args[2]), draw(...args));
  const artist = new CardArtist(told, set);
  artist.project(artist.entries.find((s) => s.project.id === 'market-hall')!);
  expect(said).toContain('投用，由所述推知');
});

test('a statement tells when it took place and by when the thing is due', () => {
  expect(visible(page('en/p/market-hall/'))).toContain('in July 2030');
  expect(visible(page('en/p/tram-line-1/'))).toContain('due by May 2032');
  expect(visible(page('p/tram-line-1/'))).toContain('预计 2032 年 5 月前完成');
});

test('kind and sub-district stand among the facts; a place known only by its sub-district is told so', () => {
  const seen = visible(page('en/p/north-terrace/'));
  expect(seen).toMatch(/Kind Works/);
  expect(seen).toMatch(/Sub-district Quayside/);
  expect(seen).toContain('Known only to lie in Quayside');
});

test('a part leads to its whole, a whole to its parts', () => {
  expect(visible(page('en/p/harbour-homes/'))).toContain('Part of River Park');
  expect(hrefs('en/p/harbour-homes/')).toContain(`${BASE}en/p/river-park/`);
  expect(hrefs('p/river-park/')).toContain(`${BASE}p/harbour-homes/`);
});

test('blocks of which one is meant are named, and each lists it apart', () => {
  expect(visible(page('en/p/night-museum/'))).toMatch(/In one of Harbour .*, Old Town/);
  for (const id of ['harbour', 'old-town']) {
    expect(hrefs('en/p/night-museum/')).toContain(`${BASE}en/b/${id}/`);
    expect(visible(page(`en/b/${id}/`))).toMatch(/Perhaps in this block \(1\).* Night Museum/);
  }
  expect(visible(page('en/b/hillside/'))).not.toContain('Perhaps in this block');
});

test('the opening page counts what can be located apart from the rest; one sort of thing is counted as before', () => {
  expect(visible(page('en/'))).toContain('5 places and works; 1 title; 3 blocks, from 2 sources.');
  expect(visible(pages(compiled, builtIndex(), BASE).get('en/index.html')!)).toContain('6 projects; 3 blocks, from 2 sources.');
});
