import type { AsOf, Dataset, Indicator } from '../../model/dataset.ts';
import { changes, type Move } from '../../model/changes.ts';
import { snapshot } from '../../model/snapshot.ts';
import type { Digest } from '../output/texts.ts';

/** `data/version.json`: what this build of the data is, from its content alone. */
export interface Version {
  schema: number;
  version: string;
  counts: { projects: number; observations: number; blocks: number; blockStatements: number; indicators: number; indicatorValues: number };
  /** Dates of reference, ascending. */
  dates: AsOf[];
  generatedFrom: { id: string; published: AsOf; title_zh: string; title_en: string; citations: number }[];
  files: { path: string; bytes: number; sha256: string }[];
}

/** What one date of reference brought. */
export interface Release {
  asof: AsOf;
  sources: string[];
  /** Projects known at the date. */
  projects: number;
  new: string[];
  advanced: { id: string; from: string; to: string }[];
  set_back: { id: string; from: string; to: string }[];
  /** Projects named before of which a stage is stated for the first time. */
  first_stated: { id: string; to: string }[];
  /** Projects of which only a figure changed. */
  figures: string[];
}

/** @param files the downloads, by path */
export function versionOf(dataset: Dataset, indicators: readonly Indicator[], files: ReadonlyMap<string, Digest>): Version {
  const count = (lists: readonly unknown[][]) => lists.reduce((n, list) => n + list.length, 0);
  const cited = new Map<string, number>();
  const statements = [...dataset.blocks, dataset.district].map((b) => b.observations);
  const lists = [...dataset.projects.map((p) => p.observations), ...statements, ...indicators.map((i) => i.values)];
  for (const { source } of lists.flat()) cited.set(source, (cited.get(source) ?? 0) + 1);
  return {
    schema: dataset.schema,
    version: dataset.version,
    counts: {
      projects: dataset.projects.length,
      observations: count(dataset.projects.map((p) => p.observations)),
      blocks: dataset.blocks.length,
      blockStatements: count(statements),
      indicators: indicators.length,
      indicatorValues: count(indicators.map((i) => i.values)),
    },
    dates: dataset.dates,
    generatedFrom: dataset.sources.map((s) => ({
      id: s.id,
      published: s.published,
      title_zh: s.title.zh,
      title_en: s.title.en,
      citations: cited.get(s.id) ?? 0,
    })),
    files: [...files].map(([path, { bytes, sha256 }]) => ({ path, bytes, sha256: sha256.toString('hex') })),
  };
}

/** `data/changelog.json`: what each date of reference added and moved, in order. */
export function changelog(dataset: Dataset): Release[] {
  const said = new Set<string>();
  for (const { observations } of [...dataset.projects, ...dataset.blocks, dataset.district])
    for (const { source, asof } of observations) said.add(`${source} ${asof}`);
  return dataset.dates.map((asof, i) => {
    const moved = changes(dataset.projects, dataset.dates[i - 1] ?? '', asof, dataset.vocab.stages);
    const of = (move: Move) => moved.filter((c) => c.move === move);
    const steps = (move: Move) => of(move).map(({ project, before, after }) => ({ id: project.id, from: before!.stage, to: after.stage }));
    return {
      asof,
      sources: dataset.sources.filter(({ id }) => said.has(`${id} ${asof}`)).map(({ id }) => id),
      projects: snapshot(dataset.projects, asof).length,
      new: of('new').map((c) => c.project.id),
      advanced: steps('advanced'),
      set_back: steps('set-back'),
      first_stated: of('first-stated').map(({ project, after }) => ({ id: project.id, to: after.stage })),
      figures: of('figures').map((c) => c.project.id),
    };
  });
}
