import type { FeatureCollection } from 'geojson';
import { geometriesOf, json, observationsCsv, projectsCsv, projectsGeojson } from '../../formats/exports.ts';
import { snapshot, latestDate } from '../../model/snapshot.ts';
import type { Compiled } from '../dataset/compile.ts';
import { toCsv } from '../../formats/csv.ts';
import { jsonSchemas } from '../read/schema.ts';

/** The files under `data/` and `map/` of the built site, by path. The names are part of the public contract. */
export function downloads(compiled: Compiled): Map<string, string> {
  const { dataset, indicators, overview, placeIndex, shapes, base } = compiled;
  const entries = snapshot(dataset.projects, latestDate(dataset));
  const files = new Map<string, string>([
    ['data/atlas.json', json(dataset)],
    ['data/indicators.json', json({ schema: dataset.schema, version: dataset.version, indicators, overview })],
    ['data/places.json', json({ schema: dataset.schema, ...placeIndex })],
    ['data/projects.geojson', json(projectsGeojson(entries, geometriesOf(shapes.projects)))],
    ['data/projects.csv', projectsCsv(entries)],
    ['data/observations.csv', observationsCsv(entries)],
    ['data/blocks.geojson', json(blocksGeojson(compiled))],
    ['data/indicators.csv', indicatorsCsv(compiled)],
    ['map/shapes.json', json(shapes)],
    ['map/base.json', json(base)],
  ]);
  for (const [name, schema] of Object.entries(jsonSchemas())) files.set(`data/schema/${name}`, `${JSON.stringify(schema, null, 2)}\n`);
  return files;
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

function indicatorsCsv({ dataset, indicators }: Compiled): string {
  const printed = new Map(dataset.vocab.units.map((u) => [u.id, u.zh]));
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
    'headline',
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
        v.decimals === undefined ? v.value : v.value.toFixed(v.decimals),
        printed.get(i.unit) ?? i.unit,
        v.qualifier ?? null,
        v.note?.zh ?? null,
        v.note?.en ?? null,
        v.source,
        v.section,
        v.paragraphs.join('; '),
        i.headline ? 'true' : null,
      ]),
    ),
  );
}
