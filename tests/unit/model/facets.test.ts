import { distance } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULTS, FACETS, NO_BLOCK, NO_SUBDISTRICT, type Facet, type Filters, type InView } from '../../../src/model/choices.ts';
import { applyFilters } from '../../../src/model/facets.ts';
import { isFiltered, noFacets } from '../../../src/model/filtered.ts';
import type { Project } from '../../../src/model/dataset.ts';
import { queryWords } from '../../../src/model/search.ts';
import { snapshot, type ProjectAsOf } from '../../../src/model/snapshot.ts';
import { OPTIONS, blocks, filters, columns, moment, observation, project, projects, text } from './arbitraries.ts';

const inView: InView = ([lng, lat]) => lng > 121.45 && lat < 29.97;
const FILTERS = [...FACETS, 'q', 'near', 'inView'] as const;
type FilterName = (typeof FILTERS)[number];
const none: Filters = { ...noFacets(), q: '', near: null, inView: false };

function apply(list: readonly Project[], f: Filters, asof = '9999-12') {
  const { at, search } = columns(list, asof);
  const { passed, ...rest } = applyFilters(at, f, { search, inView });
  return { ...rest, matches: at.entries(at.rows.byId().filter((row) => passed[row] === 1)) };
}

/** The filters one by one, in plain words and by other means than the source's. */
const PASSES: Record<FilterName, (s: ProjectAsOf, f: Filters) => boolean> = {
  block: (s, f) => f.block.length === 0 || f.block.includes(s.project.block === null ? 'none' : s.project.block),
  stage: (s, f) => f.stage.length === 0 || f.stage.includes(s.stage),
  kind: (s, f) => f.kind.length === 0 || f.kind.some((id) => id === s.project.kind),
  subdistrict: (s, f) =>
    f.subdistrict.length === 0 || f.subdistrict.includes(s.project.subdistrict === null ? 'none' : s.project.subdistrict),
  sector: (s, f) => f.sector.length === 0 || f.sector.includes(s.project.sector),
  source: (s, f) =>
    f.source.length === 0 ||
    f.source.some((id) => s.project.observations.find((o) => o.source === id && o.asof <= s.latest.asof) !== undefined),
  precision: (s, f) => f.precision.length === 0 || f.precision.includes(s.project.precision),
  q: (s, f) => {
    if (f.q === '') return true;
    const own = [s.project.name.zh, s.project.name.en, s.project.pinyin, ...s.project.aliases];
    const home = blocks.filter((b) => b.id === s.project.block).flatMap((b) => [b.name.zh, b.name.en, b.short.zh, b.short.en, b.pinyin]);
    const texts = [...own, ...home].map((t) => t.normalize('NFKC').toLowerCase());
    return f.q
      .normalize('NFKC')
      .toLowerCase()
      .split(/\s/)
      .every((word) => word === '' || texts.some((t) => t.indexOf(word) >= 0));
  },
  near: (s, f) =>
    f.near === null || (s.project.point !== undefined && distance(s.project.point, f.near.center, { units: 'kilometers' }) <= f.near.km),
  inView: (s, f) => !f.inView || (s.project.point !== undefined && inView(s.project.point)),
};

const naive = (list: readonly ProjectAsOf[], f: Filters): ProjectAsOf[] => list.filter((s) => FILTERS.every((name) => PASSES[name](s, f)));
const active = (f: Filters, name: FilterName): boolean =>
  name === 'q' ? f.q.trim() !== '' : name === 'near' ? f.near !== null : name === 'inView' ? f.inView : f[name].length > 0;
const dropped = (f: Filters, name: FilterName): Filters => ({ ...f, [name]: none[name] });

/** Compares one answer in all its parts with filtering afresh for each number. */
function agrees(projects: readonly Project[], f: Filters, asof = '9999-12'): void {
  const got = apply(projects, f, asof);
  const list = snapshot(projects, asof).sort((a, b) => (a.project.id < b.project.id ? -1 : 1));
  const facts = (count: (facet: Facet, option: string) => number, without: (name: FilterName) => number | undefined) => ({
    counts: Object.fromEntries(FACETS.flatMap((facet) => OPTIONS[facet].map((option) => [`${facet} ${option}`, count(facet, option)]))),
    without: Object.fromEntries(FILTERS.map((name) => [name, without(name)])),
  });
  expect(got.matches.map((s) => s.project.id)).toEqual(naive(list, f).map((s) => s.project.id));
  expect(
    facts(
      (facet, option) => got.counts[facet].get(option) ?? 0,
      (name) => got.without[name],
    ),
  ).toEqual(
    facts(
      (facet, option) => naive(list, { ...f, [facet]: [option] }).length,
      (name) => (active(f, name) ? naive(list, dropped(f, name)).length : undefined),
    ),
  );
  expect(FACETS.flatMap((facet) => [...got.counts[facet].keys()].filter((option) => !OPTIONS[facet].includes(option)))).toEqual([]);
}

describe('applyFilters against filtering afresh', () => {
  test('any entries, any filters', () => {
    fc.assert(
      fc.property(projects, moment, filters, (list, asof, f) => agrees(list, f, asof)),
      { numRuns: 400 },
    );
  });

  /** The same dice on every run (the multiplier of MINSTD). */
  let seed = 20231201;
  const dice = (sides: number): number => (seed = (seed * 48271) % 2147483647) % sides;
  const town = [
    ...[...Array(300).keys()].map((i) =>
      project(`p${i}`, {
        name: text(dice(4) ? '外滩公园' : '慈城学校', dice(4) ? 'Park' : 'School'),
        block: [null, 'harbour', 'old-town', 'hillside'][dice(4)]!,
        ...[{}, { kind: 'works' }, { kind: 'works' }, { kind: 'works' }, { kind: 'title' }][dice(5)]!,
        subdistrict: [null, 'quayside', 'upper-town'][dice(3)]!,
        sector: ['transport', 'housing', 'culture'][dice(3)]!,
        precision: ['exact', 'place', 'subdistrict', 'none'][dice(4)]!,
        observations: [
          observation({ stage: [null, 'proposed', 'construction', 'operating'][dice(4)]!, source: ['first', 'second', 'third'][dice(3)]! }),
          ...(dice(4) ? [] : [observation({ source: 'third' })]),
        ],
        ...(dice(6) ? { point: [121.35 + dice(200) / 1000, 29.88 + dice(120) / 1000] as [number, number] } : {}),
      }),
    ),
  ];
  const on: Filters = {
    block: ['harbour', NO_BLOCK, 'hillside'],
    stage: ['construction', 'unstated', 'proposed'],
    kind: ['works'],
    subdistrict: ['quayside', NO_SUBDISTRICT],
    sector: ['transport', 'culture'],
    source: ['first', 'third'],
    precision: ['exact', 'place', 'subdistrict'],
    q: 'park',
    near: { center: [121.45, 29.95], km: 9.05 },
    inView: true,
  };

  test('every one of the 1024 combinations of the ten filters', () => {
    for (let bits = 0; bits < 2 ** FILTERS.length; bits++) {
      const f = FILTERS.reduce((now, name, i) => ((bits >> i) & 1 ? { ...now, [name]: on[name] } : now), none);
      agrees(town, f);
    }
    expect(apply(town, on).matches.length).toBeGreaterThan(0);
    expect(
      Object.values(apply(town, on).without).every((n) => n > apply(town, on).matches.length),
      'each filter is at work',
    ).toBe(true);
  }, 60_000);

  test('every set of options of every facet, alone', () => {
    for (const facet of FACETS) {
      for (let bits = 0; bits < 2 ** OPTIONS[facet].length; bits++) {
        agrees(town, { ...none, [facet]: OPTIONS[facet].filter((_, i) => (bits >> i) & 1) });
      }
    }
  });

  test('every pair of single options of two facets', () => {
    for (const a of FACETS)
      for (const b of FACETS)
        if (a < b) for (const x of OPTIONS[a]) for (const y of OPTIONS[b]) agrees(town, { ...none, [a]: [x], [b]: [y] });
  });
});

describe('applyFilters', () => {
  const near = { center: [121.5, 29.9] as [number, number], km: 1 };
  const [here, there, nowhere] = [
    project('here', { point: [121.5, 29.9], block: 'harbour' }),
    project('there', { point: [121.6, 29.9], block: 'old-town' }),
    project('nowhere', { sector: 'culture' }),
  ];
  const list = [here, there, nowhere];
  const ids = (f: Partial<Filters>) => apply(list, { ...none, ...f }).matches.map((s) => s.project.id);

  test('no filter lets everything through', () => {
    expect(ids({})).toEqual(['here', 'nowhere', 'there']);
    expect(apply(list, none).without).toEqual({});
  });

  test('a place that is not known is never near nor in view', () => {
    expect(ids({ near })).toEqual(['here']);
    expect(ids({ near: { ...near, km: 100 } })).toEqual(['here', 'there']);
    expect(ids({ inView: true })).toEqual(['here', 'there']);
  });

  test('the rim of the circle is inside', () => {
    const metres = distance([121.5, 29.9], [121.6, 29.9], { units: 'kilometers' });
    expect(ids({ near: { ...near, km: metres + 1e-9 } })).toEqual(['here', 'there']);
    expect(ids({ near: { ...near, km: metres - 1e-9 } })).toEqual(['here']);
  });

  test('or within a facet, and between facets', () => {
    expect(ids({ block: ['harbour', 'old-town'] })).toEqual(['here', 'there']);
    expect(ids({ block: ['harbour', 'old-town'], sector: ['culture'] })).toEqual([]);
    expect(ids({ block: [NO_BLOCK] })).toEqual(['nowhere']);
  });

  test('with no match, dropping a filter says what it would give', () => {
    const { matches, without, counts } = apply(list, { ...none, block: ['harbour'], sector: ['culture'] });
    expect(matches).toEqual([]);
    expect(without).toEqual({ block: 1, sector: 1 });
    expect([...counts.block]).toEqual([[NO_BLOCK, 1]]);
    expect([...counts.sector]).toEqual([['transport', 1]]);
  });

  test('a project of two statements of one source counts once for it', () => {
    const twice = [project('twice', { observations: [observation(), observation({ asof: '2022-12' })] })];
    expect(apply(twice, none).counts.source.get('first')).toBe(1);
  });

  test('an option that nobody has matches nothing and breaks nothing', () => {
    expect(ids({ sector: ['__proto__'] })).toEqual([]);
    expect(ids({ stage: ['constructor'], q: '__proto__' })).toEqual([]);
  });

  test('leaves its input alone', () => {
    const f: Filters = { ...none, block: ['harbour'] };
    const frozen = structuredClone(f);
    Object.freeze(f);
    Object.freeze(f.block);
    apply(Object.freeze([...list]), f);
    expect(f).toEqual(frozen);
  });
});

test('isFiltered says whether any filter is at work', () => {
  expect(isFiltered(DEFAULTS)).toBe(false);
  for (const facet of FACETS) expect(isFiltered({ ...none, [facet satisfies Facet]: [OPTIONS[facet][0]!] })).toBe(true);
  expect(isFiltered({ ...none, q: 'x' })).toBe(true);
  expect(isFiltered({ ...none, near: { center: [0, 0], km: 1 } })).toBe(true);
  expect(isFiltered({ ...none, inView: true })).toBe(true);
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(' ', '\u3000', '\u00a0', '\t', '\n', 'a') }), (q) => {
      expect(isFiltered({ ...none, q })).toBe(queryWords(q).length > 0);
    }),
  );
});

test('noFacets gives fresh lists', () => {
  expect(noFacets()).toEqual({ block: [], stage: [], kind: [], subdistrict: [], sector: [], source: [], precision: [] });
  expect(noFacets().block).not.toBe(noFacets().block);
});
