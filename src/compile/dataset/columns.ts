/** The dataset in the parts in which the app loads it. */
import {
  LIST_PATH,
  MORE_PATH,
  NONE,
  ROWS_PER_PART,
  ROWS_PER_SHARD,
  rowsPath,
  statementsPath,
  type ListFile,
  type MoreFile,
  type RestPart,
  type RowsFile,
  type RowsPart,
  type StatementsFile,
  type Told,
} from '../../model/columns.ts';
import type { Aliases, Dataset, Lang, Project, Term } from '../../model/dataset.ts';
import { languagesOf } from '../../model/languages.ts';
import { byName, byProgress } from '../../model/order.ts';
import { latestDate, snapshot } from '../../model/snapshot.ts';

/**
 * The files of the app's data by path, each made when it is asked for.
 * @param tiled whether lines and areas of projects stand as tiles too
 */
export function columnFiles(dataset: Dataset, aliases: Aliases = { projects: {}, blocks: {} }, tiled = false): Map<string, () => object> {
  const projects = listed(dataset);
  const { schema, version } = dataset;
  const head = { schema, version };
  const columns = columnsOf(dataset, projects);
  const files = new Map<string, () => object>([
    [LIST_PATH, (): ListFile => ({ ...head, ...listHead(dataset), aliases, rows: columns.rows(0) })],
    [MORE_PATH, (): MoreFile => ({ ...head, ...moreHead(dataset, tiled), rest: columns.rest(0) })],
  ]);
  for (let part = 1; part * ROWS_PER_PART < projects.length; part++) {
    files.set(rowsPath(part), (): RowsFile => ({ ...head, rows: columns.rows(part), rest: columns.rest(part) }));
  }
  for (let shard = 0; shard * ROWS_PER_SHARD < projects.length; shard++) {
    const own = projects.slice(shard * ROWS_PER_SHARD, (shard + 1) * ROWS_PER_SHARD);
    files.set(statementsPath(shard), (): StatementsFile => ({ ...head, records: own.map(told) }));
  }
  return files;
}

/** In the list's own order at the newest date: what is seen first comes first. What no source has named comes last. Memoized. */
export function listed(dataset: Dataset): readonly Project[] {
  const known = lists.get(dataset) ?? inListOrder(dataset);
  lists.set(dataset, known);
  return known;
}
const lists = new WeakMap<Dataset, readonly Project[]>();

function inListOrder(dataset: Dataset): Project[] {
  const named = byProgress(snapshot(dataset.projects, latestDate(dataset)), languagesOf(dataset.district)[0]!, dataset.vocab).map(
    ({ project }) => project,
  );
  const seen = new Set(named);
  return [...named, ...dataset.projects.filter((project) => !seen.has(project))];
}

const partOf = (projects: readonly Project[], part: number): Project[] => projects.slice(part * ROWS_PER_PART, (part + 1) * ROWS_PER_PART);

function listHead({
  district,
  vocab,
  sources,
  dates,
  blocks,
  subdistricts,
  projects,
}: Dataset): Omit<ListFile, 'schema' | 'version' | 'aliases' | 'rows'> {
  const {
    tagline: _tagline,
    intro: _intro,
    license: _license,
    words: _words,
    credits: _credits,
    basemaps,
    observations: _observations,
    ...described
  } = district;
  const labelled = <T extends Term>(terms: readonly T[]) => terms.map(({ define: _define, aliases: _aliases, ...term }) => term as T);
  return {
    records: projects.length,
    observations: projects.reduce((n, p) => n + p.observations.length, 0),
    district: described,
    bases: basemaps.map(({ id }) => id),
    vocab: {
      stages: labelled(vocab.stages),
      milestones: labelled(vocab.milestones),
      kinds: labelled(vocab.kinds),
      sectors: labelled(vocab.sectors),
      precisions: labelled(vocab.precisions),
    },
    sources: sources.map(({ id, order, short }) => ({ id, order, short })),
    dates,
    blocks: blocks.map(({ id, order, hue, name, short, lead, anchor, bounds }) => ({
      id,
      order,
      ...(hue === undefined ? {} : { hue }),
      name,
      short,
      lead,
      anchor,
      bounds,
    })),
    subdistricts,
  };
}

function moreHead({ district, vocab, sources, blocks }: Dataset, tiled: boolean): Omit<MoreFile, 'schema' | 'version' | 'rest'> {
  const { tagline, intro, license, words, credits, basemaps, observations } = district;
  const told = { tagline, intro, license, words, credits, basemaps, observations, ...(tiled ? { tiled: true as const } : {}) };
  return { district: told, vocab, sources, blocks };
}

/** Makes the columns of one part of the records. */
function columnsOf(dataset: Dataset, projects: readonly Project[]): { rows: (part: number) => RowsPart; rest: (part: number) => RestPart } {
  const { vocab } = dataset;
  const rowOf = new Map(projects.map(({ id }, row) => [id, row]));
  const places = (list: readonly { id: string }[]) => {
    const known = new Map(list.map(({ id }, i) => [id, i]));
    return (id: string | null | undefined): number => known.get(id ?? '') ?? NONE;
  };
  const [kind, sector, precision] = [places(vocab.kinds), places(vocab.sectors), places(vocab.precisions)];
  const [stage, milestone, source] = [places(vocab.stages), places(vocab.milestones), places(dataset.sources)];
  const [block, subdistrict, date] = [places(dataset.blocks), places(dataset.subdistricts), places(dataset.dates.map((id) => ({ id })))];
  const rank = { zh: ranks(projects, 'zh'), en: ranks(projects, 'en') };

  const sparse = <T, V>(list: readonly T[], value: (item: T) => V | undefined): [number, V][] =>
    list.flatMap((item, i): [number, V][] => {
      const found = value(item);
      return found === undefined ? [] : [[i, found]];
    });
  return {
    rows: (part) => {
      const own = partOf(projects, part);
      const said = own.flatMap((p) => p.observations);
      const [from, to] = [part * ROWS_PER_PART, part * ROWS_PER_PART + own.length];
      return {
        id: own.map((p) => p.id),
        zh: own.map((p) => p.name.zh),
        en: own.map((p) => p.name.en),
        rank: { zh: rank.zh.slice(from, to), en: rank.en.slice(from, to) },
        kind: own.map((p) => kind(p.kind)),
        sector: own.map((p) => sector(p.sector)),
        block: own.map((p) => block(p.block)),
        subdistrict: own.map((p) => subdistrict(p.subdistrict)),
        precision: own.map((p) => precision(p.precision)),
        point: own.flatMap((p) => p.point ?? [null, null]),
        said: own.map((p) => p.observations.length),
        asof: said.map((o) => date(o.asof)),
        source: said.map((o) => source(o.source)),
        stage: said.map((o) => stage(o.stage)),
        milestone: said.map((o) => milestone(o.milestone)),
        implied: said.flatMap((o, i) => (o.implied ? [i] : [])),
        due: sparse(said, (o) => o.due),
      };
    },
    rest: (part) => {
      const own = partOf(projects, part);
      const said = own.flatMap((p) => p.observations);
      return {
        pinyin: own.map((p) => p.pinyin),
        aliases: sparse(own, (p) => (p.aliases.length > 0 ? p.aliases : undefined)),
        uncertainty_m: own.map((p) => p.uncertainty_m ?? null),
        shape: own.map(({ shape }) => (shape === 'area' ? 2 : shape === 'line' ? 1 : 0)),
        cited: own.map((p) => p.observations.reduce((n, o) => n + o.paragraphs.length, 0)),
        within: sparse(own, (p) => (p.within === undefined ? undefined : rowOf.get(p.within))),
        one_of: sparse(own, (p) => p.one_of?.map(block)),
        happened: sparse(said, (o) => o.happened),
        aim: sparse(said, (o) => o.aim),
      };
    },
  };
}

/** By row the place of its name among all names. */
function ranks(projects: readonly Project[], lang: Lang): number[] {
  const compare = byName(lang);
  const found = new Array<number>(projects.length);
  const order = projects.map((_, row) => row).sort((a, b) => compare(projects[a]!, projects[b]!));
  for (const [rank, row] of order.entries()) found[row] = rank;
  return found;
}

const told = ({ basis, block_basis, observations }: Project): Told => ({
  basis,
  ...(block_basis ? { block_basis } : {}),
  observations: observations.map(({ section, paragraphs, text, implied, figures }) => ({
    section,
    paragraphs,
    text,
    ...(implied ? { implied } : {}),
    ...(figures ? { figures } : {}),
  })),
});
