import { NO_BLOCK, NO_SUBDISTRICT } from '../../model/choices.ts';
import type { Dataset, Indicator } from '../../model/dataset.ts';
import { isMapped } from '../../model/precision.ts';
import { UNSTATED } from '../../model/stages.ts';
import { placelessKinds } from '../../model/tally.ts';
import { latestDate, snapshot, type ProjectAsOf } from '../../model/snapshot.ts';
import { alignColumns } from './plain-text.ts';

/** One way of dividing the records up. */
export interface CountTable {
  title: string;
  /** Names of the number columns. */
  columns: string[];
  rows: { id: string; label: string; counts: number[] }[];
  /** A record can stand in several rows, so that their sum is no number of records. */
  overlapping?: true;
}

type Term = { id: string; zh: string };

/** Projects by source, sector, block, latest stage and precision, and indicators by group; every term, also with none. */
export function countRecords(dataset: Dataset, indicators: Indicator[]): CountTable[] {
  const { vocab, projects, sources, blocks } = dataset;
  const entries = snapshot(projects, latestDate(dataset));
  const by = (title: string, terms: Term[], idsOf: (entry: (typeof entries)[number]) => string[]): CountTable => ({
    title: `Projects by ${title}`,
    columns: ['projects'],
    rows: terms.map(({ id, zh }) => ({ id, label: zh, counts: [entries.filter((s) => idsOf(s).includes(id)).length] })),
  });
  const named = <T extends { id: string }>(records: T[], zh: (record: T) => string): Term[] =>
    records.map((r) => ({ id: r.id, zh: zh(r) }));
  return [
    {
      ...by(
        'source 来源 (a project can have several)',
        named(sources, (s) => s.short.zh),
        ({ project }) => project.observations.map((o) => o.source),
      ),
      overlapping: true,
    },
    ...(vocab.kinds.length > 0 ? [by('kind 类别', vocab.kinds, ({ project }) => [project.kind ?? ''])] : []),
    by('sector 领域', vocab.sectors, ({ project }) => [project.sector]),
    by('block 区块', [...named(blocks, (b) => b.name.zh), { id: NO_BLOCK, zh: '未归区块' }], ({ project }) => [project.block ?? NO_BLOCK]),
    ...(dataset.subdistricts.length > 0
      ? [
          by('sub-district 街道', [...named(dataset.subdistricts, (s) => s.name.zh), { id: NO_SUBDISTRICT, zh: '不详' }], ({ project }) => [
            project.subdistrict ?? NO_SUBDISTRICT,
          ]),
        ]
      : []),
    by('latest stage 阶段', vocab.stages, ({ stage }) => [stage]),
    by('precision 位置精度', vocab.precisions, ({ project }) => [project.precision]),
    placed(dataset, entries),
    {
      title: 'Indicators by group 指标',
      columns: ['indicators', 'values'],
      rows: vocab.groups.map(({ id, zh }) => {
        const own = indicators.filter((i) => i.group === id);
        return { id, label: zh, counts: [own.length, own.reduce((n, i) => n + i.values.length, 0)] };
      }),
    },
  ];
}

/** How much is known of what has a place on the ground: works, places and areas, or all records where there are no kinds. */
function placed({ vocab }: Dataset, entries: ProjectAsOf[]): CountTable {
  const placeless = placelessKinds(vocab.kinds);
  const located = entries.filter(({ project }) => !placeless.has(project.kind ?? ''));
  const row = (id: string, label: string, fits: (entry: ProjectAsOf) => boolean) => ({ id, label, counts: [located.filter(fits).length] });
  return {
    title: 'Of what can be located 可定位的',
    columns: ['projects'],
    overlapping: true,
    rows: [
      row('all', '总数', () => true),
      row('own-place', '有自己的位置', ({ project }) => project.point !== undefined),
      row('on-the-map', '在图上（含街道、区块计数）', ({ project }) => isMapped(project)),
      row(
        'area-known',
        '知道区块或街道',
        ({ project }) => project.block !== null || project.one_of !== undefined || project.subdistrict !== null,
      ),
      row('within', '属于另一条记录', ({ project }) => project.within !== undefined),
      row('no-stage', '阶段未说明', ({ stage }) => stage === UNSTATED),
      row('implied', '阶段为推定', ({ implied }) => implied !== null),
    ],
  };
}

/** The tables as aligned text, below the number of projects. */
export function formatCounts(tables: CountTable[], projects: number): string {
  const parts = tables.map(({ title, columns, rows, overlapping }) => {
    const sums = columns.map((_, i) => rows.reduce((sum, row) => sum + row.counts[i]!, 0));
    const total = overlapping ? [] : [['total', '', ...sums]];
    const lines = alignColumns([['', '', ...columns], ...rows.map(({ id, label, counts }) => [id, label, ...counts]), ...total]);
    return [title, ...lines.map((line) => `  ${line}`)].join('\n');
  });
  return [`${projects} projects`, ...parts].join('\n\n');
}
