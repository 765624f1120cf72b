import { describe, expect, test } from 'vitest';
import { compileTables, type Compiled } from '../../../../src/compile/dataset/compile.ts';
import { overviewPage } from '../../../../src/compile/pages/overview.ts';
import { PageContext } from '../../../../src/compile/pages/page-context.ts';
import { formatCitation } from '../../../../src/i18n/citation.ts';
import { formatIndicatorValue, formatPeriod } from '../../../../src/i18n/indicator-format.ts';
import { OVERVIEW_TEXTS } from '../../../../src/i18n/overview.ts';
import type { Lang } from '../../../../src/model/dataset.ts';
import { RecordIndex } from '../../../../src/model/record-index.ts';
import { tinyDistrict } from '../tiny-district.ts';
import { BASE, visible } from './pages-reader.ts';
import { district } from '../../../district.ts';

const tiny = compileTables(tinyDistrict());
const districts: [string, Compiled][] = [
  ['tiny', tiny],
  ['real', district()],
];

const pageOf = (compiled: Compiled, lang: Lang): string =>
  overviewPage(new PageContext(compiled, new RecordIndex(compiled.dataset), BASE, lang)).body.html;

const words = (html: string): string => visible(`<main>${html}`).trim();

/** Value, period and citation of every row of the tables of indicators, as a reader sees them; notes are left out. */
const rowsOf = (html: string): string[][] =>
  html
    .split('<tbody>')
    .slice(1)
    .filter((body) => body.includes('<cite>'))
    .flatMap((body) => body.slice(0, body.indexOf('</tbody>')).split('<tr>').slice(1))
    .map((row) => [...row.replaceAll(/<p class="note">.*?<\/p>/gs, '').matchAll(/<td>(.*?)<\/td>/gs)].map(([, cell]) => words(cell!)));

describe.each(districts)('the static overview of the %s district', (_name, compiled) => {
  test.each<Lang>(['zh', 'en'])('has every value, period and citation as the app has them (%s)', (lang) => {
    const { dataset, indicators } = compiled;
    const plain = (text: string): string => text.replaceAll(/\s+/g, ' ');
    const expected = indicators.flatMap((indicator) =>
      indicator.values.map((value) =>
        [
          formatIndicatorValue(indicator, value, lang, dataset.vocab),
          formatPeriod(value, lang),
          formatCitation(
            value,
            dataset.sources.find((s) => s.id === value.source),
            lang,
          ),
        ].map(plain),
      ),
    );
    expect(expected.length).toBeGreaterThan(0);
    expect(rowsOf(pageOf(compiled, lang))).toEqual(expected);
  });
});

test('what is said of the blocks together stands below the figures, the newest first, each with its citation', () => {
  const said = (asof: string, en: string) => ({
    kind: 'history' as const,
    asof,
    source: 'gazette-2030',
    section: '开篇',
    paragraphs: [2],
    text: { zh: en, en },
  });
  const observations = [said('2030-03', 'Three headquarters.'), said('2031-03', 'Taken forward together.')];
  const district = { ...tiny.dataset.district, observations };
  const html = pageOf({ ...tiny, dataset: { ...tiny.dataset, district } }, 'en');
  const [above, below] = html.split('<h2>The blocks together</h2>');
  expect(above).toContain('<nav');
  const list = below!.slice(0, below!.indexOf('<h2'));
  expect(words(list)).toMatch(/^March 2031 Taken forward together\. .*Gazette 2030.* March 2030 Three headquarters\. /);
  expect(pageOf(tiny, 'en')).not.toContain('The blocks together');
});

test('a rank is a place among others, and its name does not say among whom once more', () => {
  const share = tiny.indicators.find((i) => i.scope === 'nation')!;
  const rank = { ...share, measure: 'rank', values: [{ ...share.values[0]!, value: 3, qualifier: 'within' }] };
  const ranked = { ...tiny, indicators: [rank] };
  expect(rowsOf(pageOf(ranked, 'zh')).map(([value]) => value)).toEqual(['全国前 3 位']);
  expect(rowsOf(pageOf(ranked, 'en')).map(([value]) => value)).toEqual(['top 3 in the country']);
  expect(words(pageOf(ranked, 'en'))).not.toContain('(in the country)');
  expect(words(pageOf({ ...tiny, indicators: [share] }, 'en'))).toContain('(in the country)');
});

describe('the front', () => {
  const headings = (html: string): string[] => [...html.matchAll(/<h[123][^>]*>(.*?)<\/h[123]>/gs)].map(([, h]) => words(h!));

  test('is left out where the district chooses nothing', () => {
    expect(headings(pageOf(tiny, 'en'))[1]).toBe(OVERVIEW_TEXTS.en.topics);
  });
});
