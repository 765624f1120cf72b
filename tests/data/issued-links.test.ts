import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { district } from '../district.ts';
import type { Facet } from '../../src/model/choices.ts';

/* Links that were issued lead on for as long as every word of them is in use, or retired to one that is. */

const { known } = JSON.parse(readFileSync('tests/fixtures/issued-links.json', 'utf8')) as {
  known: { facets: Record<Facet, string[]>; dates: string[]; projects: string[] };
};
const { dataset, aliases } = district();
const ids = (terms: readonly { id: string }[]): string[] => terms.map(({ id }) => id);

test.each([
  ['stage', ids(dataset.vocab.stages), known.facets.stage],
  ['kind', ids(dataset.vocab.kinds), known.facets.kind],
  ['subdistrict', [...ids(dataset.subdistricts), 'none'], known.facets.subdistrict],
  ['sector', ids(dataset.vocab.sectors), known.facets.sector],
  ['precision', ids(dataset.vocab.precisions), known.facets.precision],
  ['source', ids(dataset.sources), known.facets.source],
  ['block', [...ids(dataset.blocks), ...Object.keys(aliases.blocks), 'none'], known.facets.block],
  ['project', [...ids(dataset.projects), ...Object.keys(aliases.projects)], known.projects],
  ['date', dataset.dates, known.dates],
])('every %s of them is known still', (_what, now, issued) => {
  expect(issued.length).toBeGreaterThan(0);
  expect(now).toEqual(expect.arrayContaining(issued));
});

test('a retired slug leads to one in use', () => {
  for (const [kind, records] of [
    ['projects', dataset.projects],
    ['blocks', dataset.blocks],
  ] as const)
    for (const [former, id] of Object.entries(aliases[kind])) expect(ids(records), former).toContain(id);
});
