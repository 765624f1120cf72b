import { describe, expect, test } from 'vitest';
import { changelog } from '../../src/compile/downloads/version.ts';
import { overviewPage } from '../../src/compile/pages/overview.ts';
import { PageContext } from '../../src/compile/pages/page-context.ts';
import { OVERVIEW_TEXTS } from '../../src/i18n/overview.ts';
import type { Lang } from '../../src/model/dataset.ts';
import { RecordIndex } from '../../src/model/record-index.ts';
import { district } from '../district.ts';
import { BASE, visible } from '../unit/compile/pages/pages-reader.ts';

/* What the pages have that only a district with a scorecard, and with stages stated late, has them tell. */

const real = district();
const pageOf = (lang: Lang): string => overviewPage(new PageContext(real, new RecordIndex(real.dataset), BASE, lang)).body.html;
const words = (html: string): string => visible(`<main>${html}`).trim();
const headings = (html: string): string[] => [...html.matchAll(/<h[123][^>]*>(.*?)<\/h[123]>/gs)].map(([, h]) => words(h!));

describe('the front of the overview', () => {
  test.each<Lang>(['zh', 'en'])('comes first, in the order of the app (%s)', (lang) => {
    const { overview, indicators } = real;
    const html = pageOf(lang);
    const m = OVERVIEW_TEXTS[lang];
    const told = headings(html);
    const scorecard = indicators.find((i) => i.id === overview.scorecard)!;
    const at = [scorecard.name[lang], m.keyNumbers, m.disagreements, m.clarifications, m.topics].map((text) =>
      told.findIndex((h) => h.startsWith(text)),
    );
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at[0]).toBe(1);
    for (const id of overview.lead) expect(html).toContain(`<dt>${indicators.find((i) => i.id === id)!.name[lang]}</dt>`);
  });

  test('has the parts of the scorecard inside their whole', () => {
    const html = pageOf('en');
    const pictures = [...html.matchAll(/<svg width="100%".*?<\/svg>/gs)].map(([svg]) => svg!);
    expect(pictures.length).toBeGreaterThan(0);
    for (const svg of pictures) {
      const parts = [...svg.matchAll(/x="([\d.]+)%" y="1" width="([\d.]+)%"/g)].map(([, x, width]) => [Number(x), Number(width)] as const);
      expect(parts[0]![0]).toBe(0);
      for (const [i, [x]] of parts.entries()) if (i > 0) expect(x).toBeCloseTo(parts[i - 1]![0] + parts[i - 1]![1], 2);
      const [x, width] = parts.at(-1)!;
      expect(x + width).toBeCloseTo(100, 2);
    }
  });
});

test('some stages are stated after their records were named', () => {
  const { dataset } = real;
  expect(changelog(dataset).flatMap((release) => release.first_stated).length).toBeGreaterThan(0);
  expect(dataset.district.license.data).toBe('CC BY 4.0');
});
