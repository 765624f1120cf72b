import { expect, test } from 'vitest';
import { check } from '../../src/compile/check/check.ts';
import { compileTables } from '../../src/compile/dataset/compile.ts';
import { coverage } from '../../src/compile/reports/coverage.ts';
import { formatIssue } from '../../src/compile/read/issue.ts';

/* What holds of the records in data/, however many there are. */

const { tables, issues } = check('.');
const { dataset, shapes } = compileTables(tables!);

test('the data is in order', () => {
  expect(issues.map(formatIssue)).toEqual([]);
});

test.each(coverage(tables!).map((entry) => [entry.source.id, entry] as const))('the source %s is cited', (_id, { sections }) => {
  const times = sections.flatMap((s) => s.paragraphs).reduce((sum, p) => sum + p.observations + p.statements + p.values, 0);
  expect(times).toBeGreaterThan(0);
});

test('every sector and precision of the vocabulary is used', () => {
  const unused = (terms: readonly { id: string }[], values: readonly string[]) =>
    terms.map((t) => t.id).filter((id) => !values.includes(id));
  expect(unused(dataset.vocab.sectors, dataset.projects.map((p) => p.sector))).toEqual([]);
  expect(unused(dataset.vocab.precisions, dataset.projects.map((p) => p.precision))).toEqual([]);
});

test('what is drawn has a record, and what has a shape is drawn', () => {
  expect(shapes.blocks.features.map((f) => f.id).sort()).toEqual(dataset.blocks.map((b) => b.id).sort());
  expect(shapes.projects.features.map((f) => f.id).sort()).toEqual(
    dataset.projects
      .filter((p) => p.shape)
      .map((p) => p.id)
      .sort(),
  );
});

test('texts in our own words: no Chinese text is left in English, no English one is empty of letters', () => {
  const texts = [...dataset.projects, ...dataset.blocks, dataset.district].flatMap((r) => [
    { id: r.id, ...r.name },
    ...r.observations.map((o) => ({ id: r.id, ...o.text })),
  ]);
  for (const { id, zh, en } of texts) {
    expect(zh, id).toMatch(/\p{Script=Han}/u);
    expect(en, id).toMatch(/[A-Za-z]/);
  }
});
