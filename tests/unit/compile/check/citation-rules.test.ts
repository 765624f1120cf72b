import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { citationProblems } from '../../../../src/compile/check/citation-rules.ts';
import { check } from '../../../../src/compile/check/check.ts';
import { importTable } from '../../../../src/compile/import/import-table.ts';
import { tinyDistrict } from '../tiny-district.ts';

const root = mkdtempSync(join(tmpdir(), 'atlas-citations-'));
cpSync('tests/fixtures/tiny-district', root, { recursive: true });
afterAll(() => rmSync(root, { recursive: true, force: true }));

const tables = tinyDistrict();
/** Paragraphs 1 to 12 are of 2031-03, published 2031-06. */
const review = tables.sources.find((s) => s.value.id === 'review-2031')!.value;
const mixed = { ...review, sections: review.sections.map((s, i) => ({ ...s, asof: i === 0 ? '2031-03' : '2030-12' })) };

test.each([
  ['all in order', { paragraphs: [3, 13], asof: '2031-03' }, []],
  ['paragraphs not known', { asof: '2031-03' }, []],
  [
    'each stray paragraph',
    { paragraphs: [3, 16, 99], asof: '2031-03' },
    ['paragraph 16 is in no section of review-2031, expected 1 to 15', 'paragraph 99 is in no section of review-2031, expected 1 to 15'],
  ],
  [
    'after publication',
    { paragraphs: [3], asof: '2031-07' },
    ['asof 2031-07 is after review-2031 was published, expected 2031-06 or before'],
  ],
  [
    'after publication, paragraphs not known',
    { asof: '2031-07' },
    ['asof 2031-07 is after review-2031 was published, expected 2031-06 or before'],
  ],
  [
    'another date',
    { paragraphs: [3], asof: '2030-12' },
    ['asof 2030-12 is not the date of reference of the section cited, expected 2031-03'],
  ],
  [
    'another date, and a stray',
    { paragraphs: [3, 16], asof: '2030-12' },
    [
      'paragraph 16 is in no section of review-2031, expected 1 to 15',
      'asof 2030-12 is not the date of reference of the section cited, expected 2031-03',
    ],
  ],
  [
    'only strays: there is no date to compare',
    { paragraphs: [16], asof: '2030-12' },
    ['paragraph 16 is in no section of review-2031, expected 1 to 15'],
  ],
])('%s', (_what, at, messages) => {
  expect(citationProblems(review, at, true).map(({ message }) => message)).toEqual(messages);
});

test('any date of the sections cited will do, and is named', () => {
  expect(citationProblems(mixed, { paragraphs: [3, 13], asof: '2030-12' }, true)).toEqual([]);
  expect(citationProblems(mixed, { paragraphs: [3, 13], asof: '2031-01' }, true)).toEqual([
    { key: 'asof', message: 'asof 2031-01 is not the date of reference of the section cited, expected 2031-03 or 2030-12' },
  ]);
});

test('a figure of an earlier year may be cited from a later section', () => {
  expect(citationProblems(review, { paragraphs: [3], asof: '2029-12' }, false)).toEqual([]);
});

test('the import says of a row what the check says of the file', () => {
  const row = 'id,source,asof,paragraphs,stage,text_zh,text_en\nnight-museum,review-2031,2030-12,3 16,投用,甲,A';
  const told = importTable(row, tables).reports[0]!.details;
  const file = join(root, 'data/projects/night-museum.yaml');
  const observation = '  - { asof: 2030-12, source: review-2031, paragraphs: [3, 16], stage: operating, text: { zh: 甲, en: A } }\n';
  writeFileSync(file, readFileSync(file, 'utf8') + observation);
  expect(told).toHaveLength(2);
  expect(check(root).issues.map(({ message }) => message)).toEqual(expect.arrayContaining(told));
});
