import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { toCsv } from './csv.ts';
import type { AsOf, Dataset, LngLat } from '../model/dataset.ts';
import type { ProjectAsOf } from '../model/snapshot.ts';

/** Project id → the line or area that stands for it; what has only a point is not in it. */
export type Geometries = ReadonlyMap<string, Geometry>;

/** What an export of a part says of itself, so that the file can be traced to the view it was taken from. */
export interface Origin {
  /** The link that made it. */
  link: string;
  asof: AsOf;
  /** Version of the dataset. */
  version: string;
  license: string;
  credit: { zh: string; en: string };
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

/** The columns shared by `projects.csv` and `projects.geojson`: part of the public contract. */
function columns(entry: ProjectAsOf) {
  const { project } = entry;
  return {
    id: project.id,
    name_zh: project.name.zh,
    name_en: project.name.en,
    aliases: project.aliases,
    block: project.block,
    sector: project.sector,
    stage: entry.stage,
    stage_asof: entry.stageAsof,
    precision: project.precision,
    uncertainty_m: project.uncertainty_m ?? null,
  };
}

/** A table of projects; with a link, a last column `link` beside the public ones. */
export function projectsCsv(entries: readonly ProjectAsOf[], link?: string): string {
  const header = [
    'id',
    'name_zh',
    'name_en',
    'aliases',
    'block',
    'sector',
    'stage',
    'stage_asof',
    'precision',
    'uncertainty_m',
    'lon',
    'lat',
    'sources',
  ];
  return toCsv(
    link === undefined ? header : [...header, 'link'],
    entries.map((entry) => {
      const row = columns(entry);
      const [lon = null, lat = null] = entry.project.point ?? [];
      const sources = [...new Set(entry.project.observations.map((o) => o.source))];
      return [
        row.id,
        row.name_zh,
        row.name_en,
        row.aliases.join('; '),
        row.block,
        row.sector,
        row.stage,
        row.stage_asof,
        row.precision,
        row.uncertainty_m,
        lon,
        lat,
        sources.join('; '),
        ...(link === undefined ? [] : [link]),
      ];
    }),
  );
}

/** One feature a project, its geometry null where the location is unknown. */
export function projectsGeojson(
  entries: readonly ProjectAsOf[],
  geometries: Geometries,
  origin?: Origin,
): FeatureCollection<Geometry | null> {
  return {
    type: 'FeatureCollection',
    ...origin,
    features: entries.map((entry): Feature<Geometry | null> => ({
      type: 'Feature',
      id: entry.project.id,
      geometry: geometries.get(entry.project.id) ?? pointOf(entry.project.point),
      properties: {
        ...columns(entry),
        observations: entry.project.observations.map(({ asof, stage, source, section, text, figures = [] }) => ({
          asof,
          stage,
          source,
          section,
          text_zh: text.zh,
          text_en: text.en,
          figures,
        })),
      },
    })),
  };
}

const pointOf = (point: LngLat | undefined): Geometry | null => (point ? { type: 'Point', coordinates: point } : null);

/** The dataset with these projects only: what reads `atlas.json` reads it too. */
const projectsDataset = (dataset: Dataset, entries: readonly ProjectAsOf[], origin: Origin): Dataset & Origin => ({
  ...origin,
  ...dataset,
  projects: entries.map((s) => s.project),
});

/** The states with only the statements that a reader of that date had. */
export function asAt(entries: readonly ProjectAsOf[], asof: AsOf): ProjectAsOf[] {
  return entries.map((entry) => ({
    ...entry,
    project: { ...entry.project, observations: entry.project.observations.filter((o) => o.asof <= asof) },
  }));
}

/**
 * The text of a file with exactly these states in their order, as the sources had them at `asof`.
 * @param geometries lines and areas; only GeoJSON has them
 * @param link the link that made it
 */
export function exportText(
  format: ExportFormat,
  dataset: Dataset,
  entries: readonly ProjectAsOf[],
  asof: AsOf,
  link: string,
  geometries: Geometries,
): string {
  const rows = asAt(entries, asof);
  const { version, district } = dataset;
  const origin: Origin = { link, asof, version, license: district.license.data, credit: district.license.credit };
  if (format === 'csv') return projectsCsv(rows, link);
  return json(format === 'geojson' ? projectsGeojson(rows, geometries, origin) : projectsDataset(dataset, rows, origin));
}

/** JSON as every file of the atlas is written: one line, with an end. */
export const json = (value: unknown): string => `${JSON.stringify(value)}\n`;
