import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { compileTables, type Compiled } from '../../../../src/compile/dataset/compile.ts';
import { pages } from '../../../../src/compile/pages/pages.ts';
import { dataBlock, markup, Markup } from '../../../../src/compile/pages/markup.ts';
import { licenseAddress } from '../../../../src/compile/pages/license.ts';
import type { Text } from '../../../../src/model/dataset.ts';
import { BASE, builtIndex, elements, graph, meta, nodeOf, textOf, visible } from './pages-reader.ts';
import { tinyDistrict } from '../tiny-district.ts';
import { district } from '../../../district.ts';

// Whole districts are built here, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const index = builtIndex();
const validator = new HtmlValidate(new StaticConfigLoader({ extends: ['html-validate:standard', 'html-validate:a11y'] }));

/** What the validator finds wrong, as `path:line rule: message`. */
function faults(files: Iterable<[string, string]>): string[] {
  return [...files].flatMap(([path, html]) =>
    validator.validateStringSync(html, path).results.flatMap((r) => r.messages.map((m) => `${path}:${m.line} ${m.ruleId}: ${m.message}`)),
  );
}
const htmlOf = (files: ReadonlyMap<string, string>) => [...files].filter(([path]) => path.endsWith('.html'));

describe('the HTML validator finds nothing', () => {
  test('in all pages of the tiny district, retired slugs included', () => {
    const tiny = compileTables(tinyDistrict());
    const aliases = { projects: { 'old-hall': 'market-hall' }, blocks: { docks: 'harbour' } };
    expect(faults(htmlOf(pages({ ...tiny, aliases }, index, BASE)))).toEqual([]);
    expect(faults(htmlOf(pages({ ...tiny, site: 'https://example.org/a/?b=1&c' }, index, BASE)))).toEqual([]);
  });

  test('in a sample of the real district', () => {
    const all = htmlOf(pages(district(), index, BASE));
    // The first, the middle and the last of each kind in each language.
    const kindOf = ([path]: [string, string]) => /^(en\/)?([^/]+\/)?/.exec(path)![0];
    const sample = [...new Set(all.map(kindOf))].flatMap((kind) => {
      const pagesOf = all.filter((page) => kindOf(page) === kind);
      return [...new Set([pagesOf[0]!, pagesOf[pagesOf.length >> 1]!, pagesOf.at(-1)!])];
    });
    expect(sample.length).toBeGreaterThan(10);
    expect(faults(sample)).toEqual([]);
  });

  test('and does find what is wrong', () => {
    expect(
      faults([['broken', '<!doctype html><html lang="en"><head><title>x</title></head><body><p><div></div></p></body></html>']]),
    ).not.toEqual([]);
  });
});

/** Names that would be markup, a replacement pattern, the end of a script, or a place that pages are filled into. */
const HOSTILE = [
  '</script><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '<!--page--></title></head>',
  "$& $1 $` $' $$",
  '&lt;b&gt; &amp; &#60;',
  ']]> --> <!-- <![CDATA[',
  '\u2028\u2029\u200f\u202e',
  '{{7*7}} ${7*7}',
  'javascript:alert(1)',
];

/** The compiled tiny district with every text that data can bring replaced. */
function hostile(compiled: Compiled, text: string): Compiled {
  const said = (): Text => ({ zh: `中${text}`, en: `e${text}` });
  const { dataset } = compiled;
  const observed = <T extends { text: Text }>(o: T): T => ({ ...o, text: said(), section: text });
  return {
    ...compiled,
    indicators: compiled.indicators.map((i) => ({
      ...i,
      name: said(),
      disagreement: said(),
      values: i.values.map((v) => ({ ...v, note: said() })),
    })),
    dataset: {
      ...dataset,
      district: {
        ...dataset.district,
        title: said(),
        name: said(),
        tagline: said(),
        intro: said(),
        license: { data: text, credit: said() },
      },
      sources: dataset.sources.map((s) => ({ ...s, title: said(), short: said(), kind: said(), publisher: said(), coverage: said() })),
      vocab: { ...dataset.vocab, stages: dataset.vocab.stages.map((s) => ({ ...s, ...said(), define: said() })) },
      blocks: dataset.blocks.map((b) => ({
        ...b,
        name: said(),
        short: said(),
        summary: said(),
        extent: said(),
        aliases: [text],
        observations: b.observations.map(observed),
      })),
      projects: dataset.projects.map((p) => ({
        ...p,
        name: said(),
        aliases: [text],
        basis: said(),
        observations: p.observations.map(observed),
      })),
    },
  };
}

describe('hostile texts stay texts', () => {
  const tiny = compileTables(tinyDistrict());
  const tags = (html: string) => html.match(/<[a-z][^\s>]*/gi)!.length;
  const plain = pages(hostile(tiny, 'x'), index, BASE);
  const linked = { ...tiny, site: 'https://example.org' };
  /** How many tags each page has with harmless texts. */
  const harmless = new Map(htmlOf(pages(hostile(linked, 'x'), index, BASE)).map(([path, html]) => [path, tags(html)]));

  test.each(HOSTILE)('%j', (text) => {
    const files = pages(hostile(linked, text), index, BASE);
    expect(faults(htmlOf(files))).toEqual([]);
    for (const [path, html] of htmlOf(files)) {
      expect(tags(html), path).toBe(harmless.get(path));
      expect(html, path).not.toMatch(/<script>|<img src=x|[\u2028\u2029](?=[^<]*<\/script>)/);
    }
    const html = files.get('en/p/market-hall/index.html')!;
    expect(nodeOf(html, 'Project').name).toBe(`e${text}`);
    expect(textOf(html, 'title')).toContain(`e${text}`.trim());
    expect(meta(html, 'og:title')).toContain(`e${text}`);
    expect(visible(html)).toContain(`e${text}`.replaceAll(/\s+/g, ' ').trim());
    expect(elements(html, 'link').every((l) => !l['href']!.includes('alert'))).toBe(true);
  });

  test('whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), (text) => {
        const files = pages(hostile(tiny, text), index, BASE);
        for (const path of [
          'index.html',
          'en/p/market-hall/index.html',
          'b/harbour/index.html',
          'data/index.html',
          'en/overview/index.html',
          'en/s/gazette-2030/index.html',
          'how-to-read/index.html',
        ]) {
          expect(tags(files.get(path)!), path).toBe(tags(plain.get(path)!));
          graph(files.get(path)!);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('markup', () => {
  test('escapes texts, and keeps markup', () => {
    expect(markup`<p title="${'"<&>\''}">${markup`<b>${'<i>'}</b>`}${null}${[1, 'a&b']}</p>`.html).toBe(
      '<p title="&#34;&#60;&#38;&#62;&#39;"><b>&#60;i&#62;</b>1a&#38;b</p>',
    );
  });
  test('data blocks hold anything that JSON can', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const { html } = dataBlock(value);
        expect(html).toMatch(/^<script type="application\/ld\+json">[^<>&\u2028\u2029]*<\/script>$/);
        expect(JSON.parse(html.slice(html.indexOf('>') + 1, html.lastIndexOf('<')))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
    expect(dataBlock('</script>')).toBeInstanceOf(Markup);
  });
});

test.each([
  ['CC BY 4.0', 'https://creativecommons.org/licenses/by/4.0/'],
  ['CC BY-NC-SA 3.0', 'https://creativecommons.org/licenses/by-nc-sa/3.0/'],
  ['CC0 1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
  ['ODbL 1.0', 'https://opendatacommons.org/licenses/odbl/1-0/'],
  ['MIT', null],
  ['CC XX 4.0', null],
  ['', null],
])('the address of the licence %j is %j', (name, address) => {
  expect(licenseAddress(name)).toBe(address);
});
