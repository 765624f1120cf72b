import { bench, describe } from 'vitest';
import { FACETS, NO_BLOCK, NO_SUBDISTRICT, type Filters } from '../../src/model/choices.ts';
import type { Dataset, Project } from '../../src/model/dataset.ts';
import { applyFilters } from '../../src/model/facets.ts';
import { noFacets } from '../../src/model/filtered.ts';
import { orderRows } from '../../src/model/row-order.ts';
import { RowsAsOf } from '../../src/model/rows-as-of.ts';
import { format, parse, type KnownIds } from '../../src/url/view-params.ts';
import { rowsOf } from '../unit/atlas-of.ts';

/**
 * `npm run bench`. Times say little from one machine to the next; read the ratio to the plain loop, which touches each state
 * and no more, in the summary below each group. Nothing here is asserted.
 */

const OPTIONS = {
  block: [...Array.from({ length: 8 }, (_, i) => `block-${i}`), NO_BLOCK],
  stage: ['proposed', 'planning', 'clearance', 'offered', 'construction', 'completed', 'operating', 'unstated'],
  kind: ['works', 'place', 'area', 'title', 'organisation', 'service'],
  subdistrict: [...Array.from({ length: 8 }, (_, i) => `subdistrict-${i}`), NO_SUBDISTRICT],
  sector: Array.from({ length: 13 }, (_, i) => `sector-${i}`),
  source: ['press-2021', 'press-2023-02', 'press-2023-03', 'midterm-2023', 'press-2024-01'],
  precision: ['exact', 'street', 'place', 'subdistrict', 'block', 'none'],
};
const DATES = ['2021-02', '2022-12', '2023-03', '2023-06', '2023-11', '2023-12'];
const NAMES = ['老外滩公园', '慈城学校', '轨道交通4号线', '姚江东路', '文创港大厅'];

/** The same dice on every run (the multiplier of MINSTD). */
let seed = 20231201;
const dice = (sides: number): number => (seed = (seed * 48271) % 2147483647) % sides;
const pick = <T>(list: readonly T[]): T => list[dice(list.length)]!;

function synthetic(count: number): ReturnType<typeof rowsOf> {
  const projects: Project[] = Array.from({ length: count }, (_, i) => {
    const block = pick(OPTIONS.block);
    const subdistrict = pick(OPTIONS.subdistrict);
    return {
      id: `project-${i}`,
      name: { zh: `${pick(NAMES)}${i}`, en: `Project ${i}` },
      aliases: [],
      kind: pick(OPTIONS.kind),
      sector: pick(OPTIONS.sector),
      block: block === NO_BLOCK ? null : block,
      subdistrict: subdistrict === NO_SUBDISTRICT ? null : subdistrict,
      precision: pick(OPTIONS.precision),
      basis: { zh: '造', en: 'Made up' },
      ...(dice(5) ? { point: [121.3 + dice(4000) / 10_000, 29.85 + dice(2000) / 10_000] as [number, number] } : {}),
      observations: DATES.filter(() => dice(3) === 0)
        .concat('2023-12')
        .map((asof) => ({
          asof,
          source: pick(OPTIONS.source),
          section: '导语',
          paragraphs: [1],
          stage: dice(4) ? pick(OPTIONS.stage.slice(0, -1)) : null,
          text: { zh: '说', en: 'Says' },
        })),
      pinyin: 'laowaitangongyuan lwtgy',
    };
  });
  const term = (id: string) => ({ id, zh: id, en: id });
  const named = (id: string) => ({ id, name: term(id), short: term(id), title: term(id) });
  const vocab = {
    stages: OPTIONS.stage.map(term),
    milestones: [],
    kinds: OPTIONS.kind.map(term),
    sectors: OPTIONS.sector.map(term),
    precisions: OPTIONS.precision.map(term),
  };
  return rowsOf({
    schema: 1,
    version: '',
    district: { observations: [] },
    vocab,
    sources: OPTIONS.source.map(named),
    dates: DATES,
    blocks: OPTIONS.block.slice(0, -1).map((id) => ({ ...named(id), aliases: [], pinyin: '' })),
    subdistricts: OPTIONS.subdistrict.slice(0, -1).map(named),
    projects,
  } as unknown as Dataset);
}

const none: Filters = { ...noFacets(), q: '', near: null, inView: false };
const inView = ([lng, lat]: [number, number]): boolean => lng > 121.4 && lng < 121.6 && lat > 29.88 && lat < 30;
const FILTERS: Record<string, Filters> = {
  'no filter': none,
  'one block': { ...none, block: ['block-3'] },
  'three facets': { ...none, block: ['block-1', 'block-2'], stage: ['construction', 'operating'], source: ['midterm-2023'] },
  search: { ...none, q: '公园 12' },
  'everything at once': {
    ...none,
    ...Object.fromEntries(FACETS.map((f) => [f, OPTIONS[f].slice(0, 3)])),
    q: 'lwt',
    near: { center: [121.5, 29.95], km: 8 },
    inView: true,
  },
};

/** What the loops count, so that nothing is left out as unused. */
export let touched = 0;

for (const count of [2_000, 20_000]) {
  const { rows, at, search } = synthetic(count);
  describe(`${count.toLocaleString('en-GB')} projects`, () => {
    bench('plain loop that touches each record', () => {
      let n = 0;
      for (let row = 0; row < at.n; row++) if (rows.block[row] === 3) n += 1;
      touched += n;
    });
    for (const [name, filters] of Object.entries(FILTERS)) {
      bench(`filter and count all facets: ${name}`, () => {
        touched += applyFilters(at, filters, { search, inView }).n;
      });
    }
    bench('all records as of a date', () => {
      touched += new RowsAsOf(rows, '2023-06', 7).n;
    });
    bench('all records in order', () => {
      touched += orderRows(at, { sort: 'progress', descending: false, lang: 'zh', from: null }).length;
    });
  });
}

describe('a thousand links', () => {
  const known: KnownIds = {
    facets: OPTIONS,
    dates: DATES,
    blocks: OPTIONS.block.slice(0, -1),
    bases: ['plain'],
    aliases: { projects: {}, blocks: {} },
  };
  const some = <T>(list: readonly T[]): T[] => list.filter(() => dice(3) === 0);
  const links = Array.from({ length: 1000 }, (_, i): [string, string] => [
    dice(2) ? `p/project-${i}/` : '',
    `?block=${some(OPTIONS.block)}&stage=${some(OPTIONS.stage)}&sector=${some(OPTIONS.sector)}&q=${encodeURIComponent(pick(NAMES))}&near=121.5${dice(999)},29.9,${1 + dice(20)}&asof=${pick(DATES)}&sort=name&view=table&lang=en`,
  ]);
  const choices = links.map(([path, search]) => parse(path, search, known).choices);

  bench('plain loop that reads each by URLSearchParams', () => {
    for (const [, search] of links) for (const [, value] of new URLSearchParams(search)) touched += value.length;
  });
  bench('parse', () => {
    for (const [path, search] of links) touched += parse(path, search, known).ignored.length;
  });
  bench('format', () => {
    for (const c of choices) touched += format(c).search.length;
  });
});
