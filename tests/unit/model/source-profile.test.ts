import { expect, test } from 'vitest';
import { compile } from '../../../src/compile/dataset/compile.ts';
import { sourceReach } from '../../../src/model/coverage.ts';
import { sourceProfile } from '../../../src/model/source-profile.ts';

const { dataset, indicators } = compile('tests/fixtures/tiny-district');
const district = {
  ...dataset.district,
  observations: [
    {
      kind: 'status' as const,
      asof: '2030-03',
      source: 'gazette-2030',
      section: '建设',
      paragraphs: [9, 10],
      text: { zh: '合', en: 'All' },
    },
  ],
};
const full = { ...dataset, district };
const [gazette] = dataset.sources as [(typeof dataset.sources)[number]];
const profile = sourceProfile(full, gazette, indicators);

test('has every section, in order, each with its own paragraphs, ascending', () => {
  expect(profile.map(({ section, place }) => [section!.id, place])).toEqual([
    ['开篇', 1],
    ['建设', 2],
  ]);
  for (const { section, paragraphs } of profile) {
    const numbers = paragraphs.map((p) => p.paragraph!);
    const [first, last] = section!.paragraphs!;
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expect(numbers.every((n) => n >= first && n <= last)).toBe(true);
  }
});

test('everything that cites the source stands in it once, at the first paragraph that it rests on', () => {
  const said = profile.flatMap((s) => s.paragraphs.flatMap((p) => p.said.map((one) => ({ at: p.paragraph, one }))));
  expect(new Set(said.map(({ one }) => one.statement)).size).toBe(said.length);
  for (const { at, one } of said) {
    expect(one.statement.source).toBe('gazette-2030');
    expect(one.statement.paragraphs[0]).toBe(at);
  }
  const values = indicators.flatMap((i) => i.values).filter((v) => v.source === gazette.id).length;
  expect(said).toHaveLength(sourceReach(full, gazette.id).statements + values);
  expect(said.filter(({ one }) => one.about === 'district').map(({ at }) => at)).toEqual([9]);
});

test('without numbers it stands in its section, and what is cited as a whole after all sections', () => {
  const [record] = dataset.projects;
  const told = (section: string) => ({ ...record!.observations[0]!, source: gazette.id, section, paragraphs: [] });
  const unnumbered = { ...gazette, sections: gazette.sections.map(({ paragraphs: _paragraphs, ...section }) => section) };
  const only = {
    ...full,
    blocks: [],
    district: { ...district, observations: [] },
    projects: [{ ...record!, observations: [told('建设'), told('')] }],
  };
  const found = sourceProfile(only, unnumbered).map(({ section, place, paragraphs }) => [
    section?.id ?? null,
    place,
    paragraphs.map((p) => [p.paragraph, p.said.length]),
  ]);
  expect(found).toEqual([
    ['开篇', 1, []],
    ['建设', 2, [[null, 1]]],
    [null, 3, [[null, 1]]],
  ]);
});

test('counts statements and values apart', () => {
  for (const { paragraphs, statements, values } of profile) {
    const said = paragraphs.flatMap((p) => p.said);
    expect(values).toBe(said.filter((s) => s.about === 'indicator').length);
    expect(statements).toBe(said.length - values);
  }
  expect(profile.reduce((sum, s) => sum + s.values, 0)).toBeGreaterThan(0);
  expect(sourceProfile(full, gazette).every((s) => s.values === 0)).toBe(true);
});

test('in a paragraph projects come before blocks, the blocks together and indicators', () => {
  const ORDER = ['project', 'block', 'district', 'indicator'];
  for (const { paragraphs } of profile)
    for (const { said } of paragraphs) {
      const kinds = said.map((s) => ORDER.indexOf(s.about));
      expect(kinds).toEqual([...kinds].sort((a, b) => a - b));
    }
});
