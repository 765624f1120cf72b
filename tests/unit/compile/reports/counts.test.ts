import { expect, it } from 'vitest';
import { compileTables } from '../../../../src/compile/dataset/compile.ts';
import { countRecords, formatCounts } from '../../../../src/compile/reports/counts.ts';
import { alignColumns, widthOf } from '../../../../src/compile/reports/plain-text.ts';
import { tinyDistrict } from '../tiny-district.ts';

const { dataset, indicators } = compileTables(tinyDistrict());
const tables = countRecords(dataset, indicators);
const counts = (title: string) => Object.fromEntries(tables.find((t) => t.title.includes(title))!.rows.map((r) => [r.id, r.counts]));

it('counts projects by each facet, terms without any included', () => {
  expect(counts('source')).toEqual({ 'gazette-2030': [4], 'review-2031': [4] });
  expect(counts('sector')).toEqual({ transport: [1], housing: [2], culture: [2], recreation: [1] });
  expect(counts('block')).toEqual({ harbour: [2], 'old-town': [1], hillside: [0], none: [3] });
  expect(counts('precision')).toEqual({ exact: [3], street: [1], place: [0], block: [1], none: [1] });
});

it('takes the latest stated stage, which a later mention does not erase', () => {
  expect(counts('stage')).toEqual({ proposed: [2], construction: [2], operating: [1], unstated: [1] });
});

it('counts indicators and their values by group', () => {
  expect(counts('Indicators')).toEqual({ economy: [2, 3], life: [1, 2] });
});

it('sets labels of both scripts under each other, and sums what can be summed', () => {
  const text = formatCounts(tables, 6);
  const block = text
    .split('\n\n')
    .find((part) => part.startsWith('Projects by block'))!
    .split('\n');
  expect(block.at(-1)).toMatch(/^ {2}total +6$/);
  expect(new Set(block.slice(1).map(widthOf)).size).toBe(1);
  expect(text.split('\n\n').find((part) => part.startsWith('Projects by source'))).not.toContain('total');
});

it('gives Chinese two columns', () => {
  expect(widthOf('交通a（1）')).toBe(10);
  expect(
    alignColumns([
      ['甲', 1],
      ['abc', 10],
    ]),
  ).toEqual(['甲    1', 'abc  10']);
});
