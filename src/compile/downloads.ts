import type { FeatureCollection, Geometry } from 'geojson';
import { snapshot, latestDate, type State } from '../model/snapshot.ts';
import type { Compiled } from './compile.ts';
import { toCsv } from './csv.ts';
import { jsonSchemas } from './schema.ts';

/** The files under `data/` and `map/` of the built site, by path. The names are part of the public contract. */
export function downloads(compiled: Compiled): Map<string, string> {
  const { dataset, indicators, shapes, base } = compiled;
  const states = snapshot(dataset.projects, latestDate(dataset));
  const geometries = new Map(shapes.projects.features.map((f) => [String(f.id), f.geometry]));
  const files = new Map<string, string>([
    ['data/atlas.json', json(dataset)],
    ['data/indicators.json', json({ schema: dataset.schema, version: dataset.version, indicators })],
    ['data/projects.geojson', json(projectsGeojson(states, geometries))],
    ['data/projects.csv', projectsCsv(states)],
    ['data/blocks.geojson', json(blocksGeojson(compiled))],
    ['data/indicators.csv', indicatorsCsv(compiled)],
    ['map/shapes.json', json(shapes)],
    ['map/base.json', json(base)],
  ]);
  for (const [name, schema] of Object.entries(jsonSchemas())) files.set(`data/schema/${name}`, `${JSON.stringify(schema, null, 2)}\n`);
  return files;
}

const json = (value: unknown): string => `${JSON.stringify(value)}\n`;

/** The columns shared by `projects.csv` and `projects.geojson`, as product terms fix them. */
function columns(state: State) {
  const { project } = state;
  return {
    id: project.id,
    name_zh: project.name.zh,
    name_en: project.name.en,
    aliases: project.aliases,
    block: project.block,
    sector: project.sector,
    stage: state.stage,
    stage_asof: state.stageAsof,
    precision: project.precision,
    uncertainty_m: project.uncertainty_m ?? null,
  };
}

function projectsGeojson(states: State[], geometries: Map<string, Geometry>): unknown {
  return {
    type: 'FeatureCollection',
    features: states.map((state) => ({
      type: 'Feature',
      id: state.project.id,
      geometry: geometries.get(state.project.id) ?? (state.project.point ? { type: 'Point', coordinates: state.project.point } : null),
      properties: {
        ...columns(state),
        observations: state.project.observations.map(({ asof, stage, source, section, text, figures = [] }) => ({
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

function projectsCsv(states: State[]): string {
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
    header,
    states.map((state) => {
      const row = columns(state);
      const [lon = null, lat = null] = state.project.point ?? [];
      const sources = [...new Set(state.project.observations.map((o) => o.source))];
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
      ];
    }),
  );
}

function blocksGeojson({ dataset, shapes }: Compiled): FeatureCollection {
  const blocks = new Map(dataset.blocks.map((b) => [b.id, b]));
  return {
    type: 'FeatureCollection',
    features: shapes.blocks.features.map((f) => {
      const block = blocks.get(String(f.id))!;
      return {
        ...f,
        properties: {
          id: block.id,
          name_zh: block.name.zh,
          name_en: block.name.en,
          indicative: true,
          confidence: block.confidence,
          extent_zh: block.extent.zh,
          extent_en: block.extent.en,
          area_km2: block.area_km2 ?? null,
          projects: dataset.projects.filter((p) => p.block === block.id).length,
        },
      };
    }),
  };
}

function indicatorsCsv({ indicators }: Compiled): string {
  const header = [
    'id',
    'group',
    'name_zh',
    'name_en',
    'measure',
    'scope',
    'from',
    'asof',
    'value',
    'unit',
    'qualifier',
    'note_zh',
    'note_en',
    'source',
    'section',
    'paragraphs',
  ];
  return toCsv(
    header,
    indicators.flatMap((i) =>
      i.values.map((v) => [
        i.id,
        i.group,
        i.name.zh,
        i.name.en,
        i.measure,
        i.scope ?? null,
        v.from ?? null,
        v.asof,
        v.value,
        i.unit,
        v.qualifier ?? null,
        v.note?.zh ?? null,
        v.note?.en ?? null,
        v.source,
        v.section,
        v.paragraphs.join('; '),
      ]),
    ),
  );
}
