import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { check } from '../../src/compile/check/check.ts';
import { generate } from '../../src/compile/generate/generate.ts';
import { formatIssue } from '../../src/compile/read/issue.ts';
import type { ProjectFile } from '../../src/compile/read/schema.ts';

/* A made-up district twice as large as this one, as rows: with every kind of record that there is here. */

const folder = mkdtempSync(join(tmpdir(), 'atlas-generated-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const said = (p: ProjectFile): string[] => [
  `kind ${p.kind}`,
  `sector ${p.sector}`,
  `block ${p.block} ${p.one_of} ${p.block_basis}`,
  `subdistrict ${p.subdistrict}`,
  `precision ${p.location.precision} ${p.location.uncertainty_m}`,
  `place ${[p.location.point, p.location.shape, p.within].map((at) => at !== undefined)}`,
  ...p.observations.map((o) => `${o.source} ${o.asof} ${o.stage} ${o.milestone} ${o.happened} ${o.due} ${o.aim} ${o.implied?.en}`),
];
const tally = (records: readonly ProjectFile[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const key of records.flatMap(said)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

test('twice the district in rows passes the check and has all of it twice', () => {
  const { tables } = check('.');
  const real = tables!.projects.map((p) => p.value);
  generate('.', tables!, folder, { count: 2 * real.length, seed: 1, form: 'tables' });
  const made = check(folder);
  expect(made.issues.map(formatIssue)).toEqual([]);
  const twice = new Map([...tally(real)].map(([key, n]) => [key, 2 * n]));
  expect(tally(made.tables!.projects.map((p) => p.value))).toEqual(twice);
});
