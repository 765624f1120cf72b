import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { toCsv } from './csv.ts';
import type { Change } from '../model/changes.ts';
import type { AsOf, Dataset, Figure, Lang, LngLat, Observation, Project, Text, Words } from '../model/dataset.ts';
import { LANGUAGES, languagesOf } from '../model/languages.ts';
import { toldIn } from '../model/spoken-in.ts';
import { UNSTATED } from '../model/stages.ts';
import type { ProjectAsOf } from '../model/snapshot.ts';

/** Project id → the line or area that stands for it; what has only a point is not in it. */
export type Geometries = ReadonlyMap<string, Geometry>;

/** What an export of a part says of itself, so that the file can be traced to the view it was taken from. */
export interface Origin {
  /** The link that made it. */
  link: string;
  asof: AsOf;
  /** The earlier date, where what changed since is told. */
  since?: AsOf;
  /** Version of the dataset. */
  version: string;
  license: string;
  credit: { zh: string; en: string };
}

/** Two dates that are compared: the earlier one, and how what is exported changed since. */
export interface Compared {
  since: AsOf;
  changes: readonly Change[];
}

export const EXPORT_FORMATS = ['csv', 'geojson', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const EXPORT_TYPES: Record<ExportFormat, string> = {
  csv: 'text/csv;charset=utf-8',
  geojson: 'application/geo+json',
  json: 'application/json',
};

/** The lines and areas of `map/shapes.json` by project. */
export const geometriesOf = (shapes: FeatureCollection): Geometries => new Map(shapes.features.map((f) => [String(f.id), f.geometry]));

/** How a stage is known: `stated` by a source, `implied` by what it says of the thing, null where there is none. */
const stageBasis = (stage: string | null, implied: Text | null | undefined): 'stated' | 'implied' | null =>
  stage === null || stage === UNSTATED ? null : implied ? 'implied' : 'stated';

/** A pair of columns, one a language. They are the same in every district: what the data has not in a language is empty there. */
export const inColumns = <K extends string>(key: K, text: Text | undefined, languages: readonly Lang[]) =>
  ({ [`${key}_zh`]: toldIn(text, 'zh', languages), [`${key}_en`]: toldIn(text, 'en', languages) }) as Record<`${K}_${Lang}`, string | null>;

/** The columns shared by `projects.csv` and `projects.geojson`: part of the public contract. */
function columns({ project, stage, implied, stageAsof, due }: ProjectAsOf<Project>, languages: readonly Lang[]) {
  return {
    id: project.id,
    ...inColumns('name', project.name, languages),
    aliases: project.aliases,
    kind: project.kind ?? null,
    sector: project.sector,
    block: project.block,
    one_of: project.one_of ?? [],
    block_basis: project.block_basis ?? null,
    subdistrict: project.subdistrict,
    within: project.within ?? null,
    stage,
    stage_basis: stageBasis(stage, implied),
    stage_asof: stageAsof,
    due,
    precision: project.precision,
    uncertainty_m: project.uncertainty_m ?? null,
    ...inColumns('basis', project.basis, languages),
  };
}

/** How a project changed, as exports have it while two dates are compared: part of the public contract. */
const changed = ({ move, before, after, milestone, figures, shownBy }: Change, languages: readonly Lang[]) => ({
  change: move,
  stage_from: before?.stage ?? null,
  stage_to: after.stage,
  change_milestone: milestone,
  change_figures: figures.map((f) => `${figureText(f.before)} → ${figureText(f.after)}`),
  change_date: shownBy.asof,
  change_source: shownBy.source,
  change_section: shownBy.section,
  change_paragraphs: shownBy.paragraphs,
  ...inColumns('change_text', shownBy.text, languages),
});

/** The columns of `changed`, in their order. */
export const CHANGE_COLUMNS = [
  'change',
  'stage_from',
  'stage_to',
  'change_milestone',
  'change_figures',
  'change_date',
  'change_source',
  'change_section',
  'change_paragraphs',
  'change_text_zh',
  'change_text_en',
] as const satisfies readonly (keyof ReturnType<typeof changed>)[];

const figureText = ({ label, qualifier, value, unit }: Figure): string =>
  [label.zh, qualifier, `${value}${unit}`].filter(Boolean).join(' ');

type Cell = string | number | null;

/** A CSV with these columns of the rows, in their order; several values of one cell are joined by `; `. */
const tableOf = <C extends string>(header: readonly C[], rows: readonly Record<C, Cell | readonly string[]>[]): string =>
  toCsv(
    header,
    rows.map((row) => header.map((column): Cell => (Array.isArray(row[column]) ? row[column].join('; ') : (row[column] as Cell)))),
  );

/**
 * A table of projects; with a link, a last column `link` beside the public ones.
 * @param of whose records these are: the words of the district, in either language
 * @param changes how each changed, in columns after the names; null where nothing is compared
 * @param languages of the district
 */
export function projectsCsv(
  entries: readonly ProjectAsOf<Project>[],
  of: InBlocks,
  link?: string,
  changes: Changes | null = null,
  languages: readonly Lang[] = LANGUAGES,
): string {
  const rows = entries.map((entry) => {
    const [lon = null, lat = null] = entry.project.point ?? [];
    const sources = [...new Set(entry.project.observations.map((o) => o.source))];
    const change = changes?.get(entry.project.id);
    const told = change ? { ...changed(change, languages), change_paragraphs: change.shownBy.paragraphs.map(String) } : UNCHANGED;
    return { ...columns(entry, languages), ...told, lon, lat, sources, link: link ?? null };
  });
  const own = PROJECT_COLUMNS.filter((column) => of.hasBlocks || !OF_BLOCKS.has(column));
  const [id, zh, en, ...rest] = own;
  const told = changes ? [id!, zh!, en!, ...CHANGE_COLUMNS, ...rest] : own;
  return tableOf(link === undefined ? told : [...told, 'link' as const], rows);
}

/** Project id → how it changed. */
type Changes = ReadonlyMap<string, Change>;

const UNCHANGED = Object.fromEntries(CHANGE_COLUMNS.map((column) => [column, null])) as Record<(typeof CHANGE_COLUMNS)[number], null>;

/** Whether the district has blocks: without, records have no columns that speak of them. */
type InBlocks = Pick<Words, 'hasBlocks'>;
const OF_BLOCKS: ReadonlySet<string> = new Set(['block', 'one_of', 'block_basis']);

/** The header of `projects.csv`, in its order. */
const PROJECT_COLUMNS = [
  'id',
  'name_zh',
  'name_en',
  'aliases',
  'kind',
  'sector',
  'block',
  'one_of',
  'block_basis',
  'subdistrict',
  'within',
  'stage',
  'stage_basis',
  'stage_asof',
  'due',
  'precision',
  'uncertainty_m',
  'basis_zh',
  'basis_en',
  'lon',
  'lat',
  'sources',
] as const;

/** One observation as the downloads have it: part of the public contract. */
const observation = (
  { asof, stage, implied, milestone, happened, due, aim, source, section, paragraphs, text, figures = [] }: Observation,
  languages: readonly Lang[],
) => ({
  asof,
  stage,
  stage_basis: stageBasis(stage, implied),
  ...inColumns('implied', implied, languages),
  milestone: milestone ?? null,
  happened: happened ?? null,
  due: due ?? null,
  aim: aim ?? null,
  source,
  section,
  paragraphs,
  ...inColumns('text', text, languages),
  figures,
});

/** Every statement of every project, a row each, in the order of the projects and then of time. */
export function observationsCsv(entries: readonly ProjectAsOf<Project>[], languages: readonly Lang[] = LANGUAGES): string {
  const rows = entries.flatMap(({ project }) =>
    project.observations.map((o) => {
      const { figures, paragraphs, ...rest } = observation(o, languages);
      return {
        id: project.id,
        ...inColumns('name', project.name, languages),
        ...rest,
        paragraphs: paragraphs.map(String),
        figures: figures.map(figureText),
      };
    }),
  );
  return tableOf(OBSERVATION_COLUMNS, rows);
}

/** The header of `observations.csv`, in its order. */
const OBSERVATION_COLUMNS = [
  'id',
  'name_zh',
  'name_en',
  'asof',
  'stage',
  'stage_basis',
  'implied_zh',
  'implied_en',
  'milestone',
  'happened',
  'due',
  'aim',
  'source',
  'section',
  'paragraphs',
  'text_zh',
  'text_en',
  'figures',
] as const;

/** One feature a project, its geometry null where the location is unknown; with how it changed where two dates are compared. */
export function projectsGeojson(
  entries: readonly ProjectAsOf<Project>[],
  geometries: Geometries,
  of: InBlocks,
  origin?: Origin,
  changes: Changes | null = null,
  languages: readonly Lang[] = LANGUAGES,
): FeatureCollection<Geometry | null> {
  return {
    type: 'FeatureCollection',
    ...origin,
    features: entries.map((entry): Feature<Geometry | null> => ({
      type: 'Feature',
      id: entry.project.id,
      geometry: geometries.get(entry.project.id) ?? pointOf(entry.project.point),
      properties: {
        ...Object.fromEntries(Object.entries(columns(entry, languages)).filter(([column]) => of.hasBlocks || !OF_BLOCKS.has(column))),
        ...[changes?.get(entry.project.id)].filter((c) => c !== undefined).map((c) => changed(c, languages))[0],
        observations: entry.project.observations.map((o) => observation(o, languages)),
      },
    })),
  };
}

const pointOf = (point: LngLat | undefined): Geometry | null => (point ? { type: 'Point', coordinates: point } : null);

/** The dataset with these projects only: what reads `atlas.json` reads it too. Where two dates are compared it lists how they changed. */
const projectsDataset = (dataset: Dataset, entries: readonly ProjectAsOf<Project>[], origin: Origin, compared: Compared | null) => ({
  ...origin,
  ...(compared
    ? { changes: compared.changes.map((change) => ({ id: change.project.id, ...changed(change, languagesOf(dataset.district)) })) }
    : {}),
  ...dataset,
  projects: entries.map((s) => s.project),
});

/** The states with only the statements that a reader of that date had. */
export function asAt(entries: readonly ProjectAsOf<Project>[], asof: AsOf): ProjectAsOf<Project>[] {
  return entries.map((entry) => ({
    ...entry,
    project: { ...entry.project, observations: entry.project.observations.filter((o) => o.asof <= asof) },
  }));
}

/**
 * The text of a file with exactly these states in their order, as the sources had them at `asof`.
 * @param geometries lines and areas; only GeoJSON has them
 * @param link the link that made it
 * @param compared how they changed since an earlier date, where that is asked
 */
export function exportText(
  format: ExportFormat,
  dataset: Dataset,
  entries: readonly ProjectAsOf<Project>[],
  asof: AsOf,
  link: string,
  geometries: Geometries,
  compared: Compared | null = null,
): string {
  const rows = asAt(entries, asof);
  const changes = compared && new Map(compared.changes.map((c) => [c.project.id, c]));
  const { version, district } = dataset;
  const since = compared ? { since: compared.since } : {};
  const origin: Origin = { link, asof, ...since, version, license: district.license.data, credit: district.license.credit };
  const { zh: words } = district.words;
  const languages = languagesOf(district);
  if (format === 'csv') return projectsCsv(rows, words, link, changes, languages);
  return json(
    format === 'geojson'
      ? projectsGeojson(rows, geometries, words, origin, changes, languages)
      : projectsDataset(dataset, rows, origin, compared),
  );
}

/** JSON as every file of the atlas is written: one line, with an end. */
export const json = (value: unknown): string => `${JSON.stringify(value)}\n`;
