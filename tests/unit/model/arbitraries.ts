import fc from 'fast-check';
import { FACETS, NO_BLOCK, NO_SUBDISTRICT, type Facet, type Filters } from '../../../src/model/choices.ts';
import type {
  Block,
  Dataset,
  LngLat,
  Observation,
  Project,
  Source,
  StageTerm,
  Subdistrict,
  Text,
  Vocab,
} from '../../../src/model/dataset.ts';
import { RowsAsOf } from '../../../src/model/rows-as-of.ts';
import { snapshot, type ProjectAsOf } from '../../../src/model/snapshot.ts';
import { rowsOf } from '../atlas-of.ts';

/** Small made-up districts: few words, few dates and few places, so that ties, overlaps and empty answers are common. */

export const STAGES = ['proposed', 'clearance', 'construction', 'operating', 'unstated'];
export const SECTORS = ['transport', 'housing', 'culture'];
export const KINDS = ['works', 'title'];
export const SUBDISTRICTS = ['quayside', 'upper-town'];
const SOURCES = ['first', 'second', 'third'];
export const PRECISIONS = ['exact', 'place', 'subdistrict', 'none'];
export const BLOCKS = ['harbour', 'old-town', 'hillside'];
export const DATES = ['2021-02', '2022-12', '2023-06', '2023-12'];
/** Before, between and after the dates too. */
const MOMENTS = ['2020-01', '2021-02', '2021-03', '2022-12', '2023-06', '2023-11', '2023-12', '2031-01'];

export const OPTIONS: Record<Facet, string[]> = {
  block: [...BLOCKS, NO_BLOCK],
  stage: STAGES,
  kind: KINDS,
  subdistrict: [...SUBDISTRICTS, NO_SUBDISTRICT],
  sector: SECTORS,
  source: SOURCES,
  precision: PRECISIONS,
};

export const text = (zh: string, en = zh): Text => ({ zh, en });
const terms = (ids: string[]) => ids.map((id) => ({ id, ...text(id) }));

const MEANING: Record<string, Partial<StageTerm>> = {
  proposed: { phase: 'reserve' },
  clearance: { phase: 'reserve' },
  construction: { phase: 'start' },
  operating: { phase: 'finish', over: true },
};
export const STAGE_TERMS: StageTerm[] = STAGES.map((id) => ({ id, ...text(id), ...MEANING[id] }));

export const vocab: Vocab = {
  stages: STAGE_TERMS,
  milestones: [],
  kinds: KINDS.map((id) => ({ id, ...text(id), located: id === 'works' })),
  sectors: SECTORS.map((id) => ({ id, ...text(id) })),
  precisions: terms(PRECISIONS),
  qualifiers: [],
  units: [],
  measures: [],
  scopes: [],
  groups: [],
};

export const observation = (over: Partial<Observation> = {}): Observation => ({
  source: 'first',
  section: '导语',
  paragraphs: [1],
  asof: '2021-02',
  stage: null,
  text: text('说', 'Says'),
  ...over,
});

export const project = (id: string, over: Partial<Project> = {}): Project => ({
  id,
  name: text(id),
  aliases: [],
  sector: 'transport',
  block: null,
  subdistrict: null,
  precision: 'none',
  basis: text('无', 'None'),
  observations: [observation()],
  pinyin: '',
  ...over,
  cited: (over.observations ?? [observation()]).reduce((n, o) => n + o.paragraphs.length, 0),
});

const block = (id: string, order: number, name: Text, pinyin: string): Block => ({
  id,
  order,
  name,
  short: name,
  aliases: [],
  summary: text('块', 'Block'),
  observations: [],
  lead: [],
  anchor: [10, 50],
  bounds: [9, 49, 11, 51],
  extent: text('示意', 'Indicative'),
  confidence: 'low',
  pinyin,
});

export const blocks: Block[] = [
  block('harbour', 1, text('港湾区块', 'Harbour'), 'gangwanqukuai gwqk'),
  block('old-town', 2, text('老城区块', 'Old Town'), 'laochengqukuai lcqk'),
  block('hillside', 3, text('山前区块', 'Hillside'), 'shanqianqukuai sqqk'),
];

export const subdistricts: Subdistrict[] = [
  { id: 'quayside', name: text('码头街道', 'Quayside Sub-district'), anchor: [10, 50] },
  { id: 'upper-town', name: text('上城镇', 'Upper Town'), anchor: [10.1, 50.1] },
];

/** The states of one project after another, each with its own observations. */
export const entries = (...projects: Project[]): ProjectAsOf<Project>[] => snapshot(projects, '9999-12');

const names: [string, string, string][] = [
  ['老外滩公园', 'Old Bund Park', 'laowaitangongyuan lwtgy'],
  ['外滩大桥', 'Bund Bridge', 'waitandaqiao wtdq'],
  ['４号线', 'Metro Line 4', '4haoxian 4hx'],
  ['慈城学校', 'Cicheng School', 'cichengxuexiao ccxx'],
  ['公园路', 'Park Road', 'gongyuanlu gyl'],
];

const spot: fc.Arbitrary<LngLat> = fc
  .tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 200 }))
  .map(([x, y]) => [121.3 + x / 1000, 29.85 + y / 1000]);

const figure = fc.record({
  label: fc.constantFrom(text('面积', 'Area'), text('投资', 'Investment')),
  value: fc.constantFrom(1, 2),
  unit: fc.constantFrom('亩', '亿元'),
});

const statement: fc.Arbitrary<Observation> = fc
  .record({
    asof: fc.constantFrom(...DATES),
    source: fc.constantFrom(...SOURCES),
    stage: fc.constantFrom(null, ...STAGES.slice(0, -1)),
    implied: fc.boolean(),
    due: fc.constantFrom(undefined, undefined, '2023', '2023-05', '2024-05'),
    figures: fc.option(fc.array(figure, { maxLength: 2 }), { nil: undefined }),
  })
  .map(({ implied, due, figures, ...rest }) =>
    observation({
      ...rest,
      ...(implied && rest.stage === 'operating' ? { implied: text('在此办赛', 'holds races') } : {}),
      ...(due ? { due } : {}),
      ...(figures ? { figures } : {}),
    }),
  );

/** As the build leaves them: ascending by date. */
const statements = fc
  .array(statement, { minLength: 1, maxLength: 5 })
  .map((list) => list.sort((a, b) => (a.asof < b.asof ? -1 : a.asof > b.asof ? 1 : 0)));

export const projects: fc.Arbitrary<Project[]> = fc
  .array(
    fc.record({
      name: fc.constantFrom(...names),
      aliases: fc.subarray(['Plot 6', '北岸', 'ＡＢＣ']),
      kind: fc.constantFrom(undefined, ...KINDS),
      sector: fc.constantFrom(...SECTORS),
      block: fc.constantFrom(null, ...BLOCKS),
      subdistrict: fc.constantFrom(null, ...SUBDISTRICTS),
      precision: fc.constantFrom(...PRECISIONS),
      point: fc.option(spot, { nil: undefined }),
      observations: statements,
    }),
    { maxLength: 12 },
  )
  .map((list) =>
    list.map(({ name: [zh, en, pinyin], kind, point, ...rest }, i) =>
      project(`p${i}`, { ...rest, name: text(zh, en), pinyin, ...(kind ? { kind } : {}), ...(point ? { point } : {}) }),
    ),
  );

/** A dataset of these projects. */
export const dataset = (list: readonly Project[]): Dataset => ({
  schema: 1,
  version: '',
  district: { observations: [], basemaps: [] } as unknown as Dataset['district'],
  vocab,
  sources: SOURCES.map((id, order) => ({ id, order, title: text(id), short: text(id), sections: [] }) as unknown as Source),
  dates: [...new Set([...DATES, ...list.flatMap((p) => p.observations.map((o) => o.asof))])].sort(),
  blocks,
  subdistricts,
  projects: [...list],
});

const made = new WeakMap<readonly Project[], ReturnType<typeof rowsOf>>();

/** Projects in columns, as the sources had them at a date, with what searches look in. */
export function columns(list: readonly Project[], asof: string): Omit<ReturnType<typeof rowsOf>, 'rows'> {
  const known = made.get(list) ?? rowsOf(dataset(list));
  made.set(list, known);
  return { at: new RowsAsOf(known.rows, asof, STAGES.indexOf('unstated')), search: known.search };
}

const query = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  fc.constantFrom(
    '公园',
    'park',
    'PARK',
    'lwt',
    '外滩 park',
    'harbour',
    '老城',
    '4',
    '４号',
    'plot  6',
    'abc',
    'zzz',
    '  ',
    '桥 mar',
    'gy',
  ),
);

const facets = Object.fromEntries(FACETS.map((f) => [f, fc.oneof(fc.constant([]), fc.subarray(OPTIONS[f]))])) as Record<
  Facet,
  fc.Arbitrary<string[]>
>;

export const filters: fc.Arbitrary<Filters> = fc.record({
  ...facets,
  q: query,
  near: fc.option(fc.record({ center: spot, km: fc.integer({ min: 1, max: 300 }).map((n) => n / 10) }), { nil: null }),
  inView: fc.boolean(),
});

export const moment = fc.constantFrom(...MOMENTS);
