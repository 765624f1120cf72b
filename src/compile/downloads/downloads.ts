import type { FeatureCollection, Geometry } from 'geojson';
import { geometriesOf, inColumns, json, observationsCsv, projectsCsv, projectsGeojson } from '../../formats/exports.ts';
import { LANGUAGES, languagesOf } from '../../model/languages.ts';
import { snapshot, latestDate } from '../../model/snapshot.ts';
import { toldIn } from '../../model/spoken-in.ts';
import type { Compiled } from '../dataset/compile.ts';
import { toCsv } from '../../formats/csv.ts';
import { gathered, jsonParts } from '../../formats/pieces.ts';
import { Texts } from '../output/texts.ts';
import { jsonSchemas } from '../read/schema.ts';

/** Projects that a table or collection is made for at a time. */
const AT_ONCE = 1000;

/** The files under `data/` and `map/` of the built site, by path. The names are part of the public contract. */
export function downloads(compiled: Compiled): Texts {
  const { dataset, indicators, overview, placeIndex, shapes, base } = compiled;
  const { zh: words } = dataset.district.words;
  const entries = snapshot(dataset.projects, latestDate(dataset));
  const geometries = geometriesOf(shapes.projects);
  const languages = languagesOf(dataset.district);
  return new Texts([
    ['data/atlas.json', () => jsonPieces(dataset, 2)],
    ['data/indicators.json', () => json({ schema: dataset.schema, version: dataset.version, indicators, overview })],
    ['data/places.json', () => json({ schema: dataset.schema, ...placeIndex })],
    [
      'data/projects.geojson',
      () =>
        jsonPieces(
          collectionOf(entries, (part) => projectsGeojson(part, geometries, words, undefined, null, languages)),
          2,
        ),
    ],
    ['data/projects.csv', () => tableOf(entries, (part) => projectsCsv(part, words, undefined, null, languages))],
    ['data/observations.csv', () => tableOf(entries, (part) => observationsCsv(part, languages))],
    ...(words.hasBlocks ? ([['data/blocks.geojson', () => json(blocksGeojson(compiled))]] as const) : []),
    ['data/indicators.csv', () => indicatorsCsv(compiled)],
    ['map/shapes.json', () => jsonPieces(shapes, 3)],
    ['map/base.json', () => jsonPieces(base, 3)],
    ...Object.entries(jsonSchemas()).map(
      ([name, schema]) => [`data/schema/${name}`, () => `${JSON.stringify(schema, null, 2)}\n`] as const,
    ),
  ]);
}

/** As `json` writes it, in pieces; see `jsonParts`. */
function* jsonPieces(value: unknown, levels: number): Generator<string> {
  yield* gathered(jsonParts(value, levels));
  yield '\n';
}

/** Some entries at a time. */
function* parts<T>(entries: readonly T[]): Generator<readonly T[]> {
  for (let i = 0; i < entries.length; i += AT_ONCE) yield entries.slice(i, i + AT_ONCE);
}

/** A table of all entries in pieces, of which each but the first is without the header that `table` gives it. */
function* tableOf<T>(entries: readonly T[], table: (part: readonly T[]) => string): Generator<string> {
  const header = table([]);
  yield header;
  for (const part of parts(entries)) yield table(part).slice(header.length);
}

/** A collection of all entries, whose features are made as they are gone through. */
function collectionOf<T>(entries: readonly T[], collect: (part: readonly T[]) => FeatureCollection<Geometry | null>) {
  function* features() {
    for (const part of parts(entries)) yield* collect(part).features;
  }
  return { ...collect([]), features: features() };
}

function blocksGeojson({ dataset, shapes }: Compiled): FeatureCollection {
  const blocks = new Map(dataset.blocks.map((b) => [b.id, b]));
  const languages = languagesOf(dataset.district);
  const counts = new Map<string | null, number>();
  for (const { block } of dataset.projects) counts.set(block, (counts.get(block) ?? 0) + 1);
  return {
    type: 'FeatureCollection',
    features: shapes.blocks.features.map((f) => {
      const block = blocks.get(String(f.id))!;
      return {
        ...f,
        properties: {
          id: block.id,
          ...inColumns('name', block.name, languages),
          indicative: !block.published,
          confidence: block.confidence ?? null,
          ...inColumns('extent', block.extent, languages),
          area_km2: block.area_km2 ?? null,
          projects: counts.get(block.id) ?? 0,
        },
      };
    }),
  };
}

function indicatorsCsv({ dataset, indicators }: Compiled): string {
  const languages = languagesOf(dataset.district);
  // Units are printed in Chinese; a district without it has them as their ids.
  const printed = new Map(languages.includes('zh') ? dataset.vocab.units.map((u) => [u.id, u.zh]) : []);
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
        ...LANGUAGES.map((lang) => toldIn(i.name, lang, languages)),
        i.measure,
        i.scope ?? null,
        v.from ?? null,
        v.asof,
        v.decimals === undefined ? v.value : v.value.toFixed(v.decimals),
        printed.get(i.unit) ?? i.unit,
        v.qualifier ?? null,
        ...LANGUAGES.map((lang) => toldIn(v.note, lang, languages)),
        v.source,
        v.section,
        v.paragraphs.join('; '),
        i.headline ? 'true' : null,
      ]),
    ),
  );
}
