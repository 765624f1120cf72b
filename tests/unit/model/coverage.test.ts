import { expect, test } from 'vitest';
import { compile } from '../../../src/compile/dataset/compile.ts';
import { coverage, indicatorReach, citationAnchor, sourceReach } from '../../../src/model/coverage.ts';

const { dataset, indicators } = compile('tests/fixtures/tiny-district');

test('each date has the sources that speak of it and counts the projects they name then', () => {
  const dates = coverage(dataset);
  expect(dates.map((d) => d.asof)).toEqual(dataset.dates);
  expect(dates.map((d) => d.sources.map((s) => s.id))).toEqual([['gazette-2030'], ['review-2031']]);
  for (const { asof, projects } of dates) {
    const named = new Set(dataset.projects.flatMap((p) => p.observations.filter((o) => o.asof === asof).map(() => p.id)));
    expect(projects, asof).toBe(named.size);
    expect(projects).toBeGreaterThan(0);
  }
});

test('a source reaches the projects that it names, some of which no other does', () => {
  const [of, by] = [sourceReach(dataset, 'gazette-2030'), sourceReach(dataset, 'review-2031')];
  const both = dataset.projects.filter((p) => new Set(p.observations.map((o) => o.source)).size === 2).length;
  expect(both).toBeGreaterThan(0);
  expect(of.only).toBe(of.projects - both);
  expect(by.only).toBe(by.projects - both);
  expect(of.only + by.only + both).toBe(dataset.projects.length);
  const all = [...dataset.projects, ...dataset.blocks, dataset.district].flatMap((r) => r.observations.map((o) => o.source));
  expect(of.statements + by.statements).toBe(all.length);
});

test('a source that nobody cites reaches nothing', () => {
  expect(sourceReach(dataset, 'nobody')).toEqual({ projects: 0, only: 0, statements: 0 });
  expect(indicatorReach(indicators, 'nobody')).toEqual({ indicators: 0, values: 0 });
});

test('an indicator counts once, each of its values counts', () => {
  const [one] = indicators as [(typeof indicators)[number]];
  const value = { ...one.values[0]!, source: 'gazette-2030' };
  const twice = { ...one, values: [value, { ...value, asof: '2030-04' }, { ...value, source: 'review-2031' }] };
  expect(indicatorReach([twice], 'gazette-2030')).toEqual({ indicators: 1, values: 2 });
  expect(indicatorReach([twice], 'review-2031')).toEqual({ indicators: 1, values: 1 });
});

test('a citation is found by the first paragraph it names, else at its section, else after all of them', () => {
  const sections = ['开篇', '建设'].map((id) => ({ id, title: { zh: id, en: id }, asof: '2030-03' }));
  const at = { source: 'gazette-2030', section: '建设', paragraphs: [26, 28] };
  expect(citationAnchor(at, { sections })).toBe('p26');
  expect(citationAnchor({ ...at, paragraphs: [] }, { sections })).toBe('section-2');
  expect(citationAnchor({ ...at, paragraphs: [], section: '' }, { sections })).toBe('section-3');
});
