import fc from 'fast-check';
import { Window } from 'happy-dom';
import Papa from 'papaparse';
import { expect } from 'vitest';
import { compileTables } from '../../src/compile/dataset/compile.ts';
import { downloads } from '../../src/compile/downloads/downloads.ts';
import { markup } from '../../src/compile/pages/markup.ts';
import { pages } from '../../src/compile/pages/pages.ts';
import { guard, toCsv } from '../../src/formats/csv.ts';
import { tinyDistrict } from '../unit/compile/tiny-district.ts';
import { BASE, builtIndex, graph } from '../unit/compile/pages/pages-reader.ts';
import { fuzz, promptly, prototypesAreClean } from './cases.ts';
import { withTexts } from './hostile-district.ts';
import { hostileText } from './hostile-text.ts';

// Without what a parser that is a browser would fetch.
const index = builtIndex().replace(/<link rel="preload"[^>]*>/g, '');
const tiny = compileTables(tinyDistrict());
const { DOMParser } = new Window();
const parsed = (html: string) => new DOMParser().parseFromString(html, 'text/html');

/** What of a page is alive: its elements with the names of their attributes, and where they lead. */
function skeleton(html: string): string[] {
  return [...parsed(html).querySelectorAll('*')].map((element) => {
    const attributes = [...element.attributes].map(({ name }) => name).sort();
    const leads = ['href', 'src', 'action', 'content', 'style']
      .flatMap((name) => element.getAttribute(name) ?? [])
      .filter((value) => /^[\s\p{Cc}]*(javascript|data|vbscript)\s*:|url\s*\(/iu.test(value));
    return [element.tagName, ...attributes, ...leads].join(' ');
  });
}

/** The pages that are looked at: one of each kind. */
const PAGES = [
  'index.html',
  'en/p/market-hall/index.html',
  'b/harbour/index.html',
  'en/s/gazette-2030/index.html',
  'en/overview/index.html',
  'data/index.html',
  'how-to-read/index.html',
  '404.html',
];
const plain = pages(withTexts(tiny, () => 'x').compiled, index, BASE);
const skeletons = new Map(PAGES.map((path) => [path, skeleton(plain.get(path)!)]));

const texts = fc.array(hostileText, { minLength: 1, maxLength: 7 });
const hostile = (drawn: readonly string[]) => withTexts(tiny, (place) => drawn[place % drawn.length]!).compiled;

fuzz(
  'whatever texts the data bring, a page has the elements and attributes that it has with harmless ones',
  40,
  fc.property(texts, fc.constantFrom(...PAGES), (drawn, path) => {
    const html = promptly(() => pages(hostile(drawn), index, BASE)).get(path)!;
    expect(skeleton(html), path).toEqual(skeletons.get(path));
    if (!['data/index.html', 'how-to-read/index.html', '404.html'].includes(path)) graph(html);
    prototypesAreClean();
  }),
);

/** Cells that a spreadsheet would run. */
const runs = (cell: string): boolean => /^[=+\-@\t\r]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell);

fuzz(
  'whatever texts the data bring, downloads are whole, and no cell of theirs is a formula',
  100,
  fc.property(texts, (drawn) => {
    const files = promptly(() => downloads(hostile(drawn)));
    for (const [path, text] of files) {
      if (!path.endsWith('.csv')) JSON.parse(text);
      else {
        const { data, errors } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { delimiter: ',', newline: '\r\n' });
        expect(errors, path).toEqual([]);
        const rows = data.slice(0, -1);
        expect(new Set(rows.map((row) => row.length)).size, path).toBe(1);
        expect(rows.flat().filter(runs), path).toEqual([]);
      }
    }
    const { projects } = JSON.parse(files.get('data/atlas.json')!) as typeof tiny.dataset;
    expect(projects.length).toBe(tiny.dataset.projects.length);
    prototypesAreClean();
  }),
);

fuzz(
  'a table of any texts is read back cell by cell, but for the apostrophe before a formula',
  10_000,
  fc.property(fc.array(fc.array(hostileText, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 }), (rows) => {
    const csv = toCsv(['a', 'b', 'c'], rows);
    const { data } = Papa.parse<string[]>(csv.slice(1), { delimiter: ',', newline: '\r\n' });
    expect(data.slice(1, -1)).toEqual(rows.map((row) => row.map(guard)));
    expect(data.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  }),
);

fuzz(
  'any text in markup is text',
  3_000,
  fc.property(hostileText, (text) => {
    const { body } = parsed(`<body>${markup`<p title="${text}">${text}</p>`.html}</body>`);
    expect([...body.querySelectorAll('*')].map((e) => [e.tagName, ...e.getAttributeNames()])).toEqual([['P', 'title']]);
    expect(body.textContent).toBe(text);
    expect(body.querySelector('p')!.getAttribute('title')).toBe(text);
  }),
);
