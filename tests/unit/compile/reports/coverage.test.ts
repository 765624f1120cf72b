import { expect, it } from 'vitest';
import { coverage, formatCoverage } from '../../../../src/compile/reports/coverage.ts';
import { tinyDistrict } from '../tiny-district.ts';

const tables = tinyDistrict();

it('counts for each paragraph what cites it, sources in their order', () => {
  const [gazette, review] = coverage(tables);
  expect(gazette!.source.id).toBe('gazette-2030');
  expect(gazette!.sections.map((s) => s.paragraphs.length)).toEqual([4, 6]);
  expect(gazette!.sections[0]!.paragraphs).toEqual([
    { paragraph: 1, observations: 0, statements: 0, values: 1 },
    { paragraph: 2, observations: 0, statements: 1, values: 0 },
    { paragraph: 3, observations: 0, statements: 0, values: 0 },
    { paragraph: 4, observations: 0, statements: 0, values: 0 },
  ]);
  expect(review!.sections[0]!.paragraphs[2]).toEqual({ paragraph: 3, observations: 1, statements: 1, values: 0 });
});

it('counts a paragraph once for one citation that names it twice', () => {
  const { values, ...rest } = tables.indicators[0]!.value[0]!;
  const indicators = [
    { ...tables.indicators[0]!, value: [{ ...rest, values: [{ ...values[0]!, source: 'gazette-2030', paragraphs: [4, 4] }] }] },
  ];
  expect(coverage({ ...tables, indicators })[0]!.sections[0]!.paragraphs[3]!.values).toBe(1);
});

it('counts what is said of the blocks together among the statements', () => {
  const text = { zh: '一起推进。', en: 'Taken forward together.' };
  const observations = [{ kind: 'next' as const, asof: '2030-03', source: 'gazette-2030', paragraphs: [3], text }];
  const district = { ...tables.district, value: { ...tables.district.value, observations } };
  expect(coverage({ ...tables, district })[0]!.sections[0]!.paragraphs[2]).toEqual({
    paragraph: 3,
    observations: 0,
    statements: 1,
    values: 0,
  });
});

it('marks what nothing cites, and sums up', () => {
  const text = formatCoverage(coverage(tables));
  expect(text.split('\n').filter((line) => /^ +p3 /.test(line))[0]).toMatch(/^ +p3 +0 +0 +0 {2}<-- nothing cites it$/);
  expect(text).toMatch(/\n {2}total +5 +1 +2\n {2}10 paragraphs, 8 cited, 2 not: p3, p4\n/);
  expect(text.trimEnd().split('\n').at(-1)).toMatch(
    /^All sources: 9 citations by projects, 4 by blocks, 5 by indicators\. 25 paragraphs, /,
  );
});
