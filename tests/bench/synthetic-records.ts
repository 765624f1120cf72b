import { columnFiles } from '../../src/compile/dataset/columns.ts';
import { FACETS, NO_BLOCK, NO_SUBDISTRICT, type Filters } from '../../src/model/choices.ts';
import { LIST_PATH, MORE_PATH, ROWS_PER_PART, type ListFile, type MoreFile } from '../../src/model/columns.ts';
import type { Dataset, Project } from '../../src/model/dataset.ts';
import { noFacets } from '../../src/model/filtered.ts';
import { Rows } from '../../src/model/rows.ts';
import { RowsAsOf } from '../../src/model/rows-as-of.ts';
import { RowSearch } from '../../src/model/row-search.ts';

/* Records made up by dice, and filters for them: what the model is measured with where no page is. */

export const OPTIONS = {
  block: [...Array.from({ length: 8 }, (_, i) => `block-${i}`), NO_BLOCK],
  stage: ['proposed', 'planning', 'clearance', 'offered', 'construction', 'completed', 'operating', 'unstated'],
  kind: ['works', 'place', 'area', 'title', 'organisation', 'service'],
  subdistrict: [...Array.from({ length: 8 }, (_, i) => `subdistrict-${i}`), NO_SUBDISTRICT],
  sector: Array.from({ length: 13 }, (_, i) => `sector-${i}`),
  source: ['press-2021', 'press-2023-02', 'press-2023-03', 'midterm-2023', 'press-2024-01'],
  precision: ['exact', 'street', 'place', 'subdistrict', 'block', 'none'],
};
export const DATES = ['2021-02', '2022-12', '2023-03', '2023-06', '2023-11', '2023-12'];
export const NAMES = ['老外滩公园', '慈城学校', '轨道交通4号线', '姚江东路', '文创港大厅'];

/** The same dice on every run (the multiplier of MINSTD). */
let seed = 20231201;
export const dice = (sides: number): number => (seed = (seed * 48271) % 2147483647) % sides;
export const pick = <T>(list: readonly T[]): T => list[dice(list.length)]!;

/** So many records, and the index of their names. */
const term = (id: string) => ({ id, zh: id, en: id });
const named = (id: string) => ({ id, name: term(id), short: term(id), title: term(id) });
const DISTRICT = {
  schema: 1,
  version: '',
  district: { observations: [] },
  vocab: {
    stages: OPTIONS.stage.map(term),
    milestones: [],
    kinds: OPTIONS.kind.map(term),
    sectors: OPTIONS.sector.map(term),
    precisions: OPTIONS.precision.map(term),
  },
  sources: OPTIONS.source.map(named),
  dates: DATES,
  blocks: OPTIONS.block.slice(0, -1).map((id) => ({ ...named(id), aliases: [], pinyin: '' })),
  subdistricts: OPTIONS.subdistrict.slice(0, -1).map(named),
} as unknown as Dataset;

/** Records in columns at the newest date, made part by part: a million objects would not fit beside each other. */
export function synthetic(count: number): { rows: Rows; at: RowsAsOf; search: RowSearch } {
  const rows = new Rows({ records: count, observations: count * (DATES.length + 1) }, { ...DISTRICT.vocab, ...DISTRICT });
  for (let from = 0; from < count; from += ROWS_PER_PART) {
    const files = columnFiles({ ...DISTRICT, projects: projectsFrom(from, Math.min(ROWS_PER_PART, count - from)) });
    const list = files.get(LIST_PATH)!() as ListFile;
    const among = (ranks: number[]) => ranks.map((rank) => from + rank);
    rows.add({ ...list.rows, rank: { zh: among(list.rows.rank.zh), en: among(list.rows.rank.en) } });
    rows.addRest((files.get(MORE_PATH)!() as MoreFile).rest);
  }
  const unstated = OPTIONS.stage.indexOf('unstated');
  return { rows, at: new RowsAsOf(rows, DATES.at(-1)!, unstated), search: new RowSearch(rows, DISTRICT, DISTRICT.vocab.kinds) };
}

function projectsFrom(from: number, n: number): Project[] {
  return Array.from({ length: n }, (_, k) => {
    const i = from + k;
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
}

const none: Filters = { ...noFacets(), q: '', near: null, inView: false };
export const inView = ([lng, lat]: [number, number]): boolean => lng > 121.4 && lng < 121.6 && lat > 29.88 && lat < 30;
export const FILTERS: Record<string, Filters> = {
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
