import { expect, it } from 'vitest';
import { compileTables } from '../../../../src/compile/dataset/compile.ts';
import { draw, formatRecord, mulberry32, paragraphsIn } from '../../../../src/compile/reports/sample.ts';
import { tinyDistrict } from '../tiny-district.ts';

it('gives the numbers of mulberry32', () => {
  const random = mulberry32(1);
  expect([random(), random(), random()]).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522]);
});

it('draws the same for the same seed, each item once, and not more than there are', () => {
  const items = Array.from({ length: 50 }, (_, i) => i);
  expect(draw(items, 10, 7)).toEqual(draw(items, 10, 7));
  expect(draw(items, 10, 7)).not.toEqual(draw(items, 10, 8));
  expect(draw(items, 99, 1).sort((a, b) => a - b)).toEqual(items);
  expect(draw([], 3, 1)).toEqual([]);
});

it('draws every item about as often', () => {
  const times = [0, 0, 0, 0];
  for (let seed = 0; seed < 4000; seed++) times[draw([0, 1, 2, 3], 1, seed)[0]!]! += 1;
  for (const n of times) expect(Math.abs(n - 1000)).toBeLessThan(120);
});

it('finds the numbered paragraphs of a text, over several lines, without headings', () => {
  const text = '# Title\n\n[p1] one\nmore\n\n## Head\n\nstray\n[p2] two\r\n';
  expect([...paragraphsIn(text)]).toEqual([
    [1, 'one\nmore'],
    [2, 'two'],
  ]);
});

it('prints what a record is, where it belongs, and how and when what is said of it is known', () => {
  const { dataset } = compileTables(
    tinyDistrict({
      kiosk: `id: kiosk
name: { zh: 书亭, en: Kiosk }
sector: culture
one_of: [harbour, hillside]
block_basis: text
within: market-hall
location: { precision: place, uncertainty_m: 500, basis: { zh: 市场内, en: In the market } }
observations:
  - { asof: 2030-03, source: gazette-2030, paragraphs: [6], stage: operating, implied: { zh: 卖书, en: sells books }, happened: 2029, due: 2031-05, text: { zh: 卖书。, en: It sells books. } }
`,
    }),
  );
  const text = formatRecord(
    dataset.projects.find((p) => p.id === 'kiosk')!,
    dataset,
    () => undefined,
  );
  expect(text).toContain('culture · one of harbour, hillside · by text · within market-hall · place · 500 m · 10.002, 50.008\n');
  expect(text).toContain('  happened 2029, due 2031-05\n  implied: 卖书 / sells books\n  卖书。\n');
});

it('prints observations with their citations and the text cited', () => {
  const { dataset } = compileTables(tinyDistrict());
  const hall = dataset.projects.find((p) => p.id === 'market-hall')!;
  const text = formatRecord(hall, dataset, (source) => (source === 'gazette-2030' ? new Map([[5, 'the fifth']]) : undefined));
  expect(text).toContain('2030-03  construction (started)  gazette-2030 2030 公报, 建设, p5 p6\n  大厅动工。\n');
  expect(text).toContain('  投资 Investment: about 2.5 亿元\n    [p5] the fifth\n    [p6] (not in the text)\n');
  expect(text).toContain('2031-03  operating  review-2031 中期回顾, 进展, p3\n');
});
