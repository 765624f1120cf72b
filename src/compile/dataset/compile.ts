import { createHash } from 'node:crypto';
import { bbox, pointOnFeature } from '@turf/turf';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import {
  SCHEMA_VERSION,
  SECTION_SEPARATOR,
  type Aliases,
  type Basemap,
  type Block,
  type BlockStatement,
  type Bounds,
  type Citation,
  type Dataset,
  type District,
  type Indicator,
  type LngLat,
  type Overview,
  type Project,
  type Source,
  type Lang,
  type Text,
} from '../../model/dataset.ts';
import { LANGUAGES } from '../../model/languages.ts';
import type { PlaceIndex } from '../../model/place.ts';
import { UNSTATED } from '../../model/stages.ts';
import { gathered, jsonParts } from '../../formats/pieces.ts';
import { basemapOrigins, basemaps } from './basemaps.ts';
import { check } from '../check/check.ts';
import { progress } from '../output/progress.ts';
import { cite } from '../read/cite.ts';
import { fromCrs } from '../read/coordinates.ts';
import { DataError } from '../read/issue.ts';
import { hueNumbers } from './block-hues.ts';
import { pinyinOf } from './pinyin.ts';
import type { BlockFile, BlockShapes, ProjectFile, ProjectShapes } from '../read/schema.ts';
import { placeIndex } from './places.ts';
import { countedOf, wordsOf } from './words.ts';
import { subdistricts } from '../read/subdistricts.ts';
import type { Streets } from '../read/streets.ts';
import type { Tables } from '../read/tables.ts';
import type { Warning } from '../read/warning.ts';
import { giveWay } from '../streets/give-way.ts';
import { STREET_ZOOMS } from '../streets/tiles.ts';

/** What the build makes of `data/` and `geo/`. */
export interface Compiled {
  dataset: Dataset;
  indicators: Indicator[];
  overview: Overview;
  /** What a search offers beside projects. */
  placeIndex: PlaceIndex;
  /** Outlines and lines the map draws, ids as in the dataset, WGS-84. */
  shapes: { district: FeatureCollection; blocks: FeatureCollection; projects: FeatureCollection };
  /** Base linework by file name, names flattened to `name_zh` and `name_en`. */
  base: Record<string, FeatureCollection>;
  /** The streets of `npm run streets`, of which `base` holds only the extent; null where it was not run. */
  streets: Streets | null;
  /** Other origins that the chosen base maps need. */
  origins: string[];
  /** Retired slug → slug in use. */
  aliases: Aliases;
  /** Address of the host that serves the site; null when none is configured. Not content, so not part of the version. */
  site: string | null;
  /** The city that the site is a part of: its name, its languages, and its folder on the host, with slashes at both ends. No content either. */
  city?: { title: Text; languages: readonly Lang[]; base: string };
}

/**
 * Checks and compiles the district below `root`.
 * @param warn is told what the check warns of
 * @throws DataError with every issue when the data does not pass
 */
export function compile(root: string, warn: (warnings: readonly Warning[]) => void = () => {}): Compiled {
  const { tables, issues, warnings } = check(root);
  if (!tables || issues.length > 0) throw new DataError(issues);
  warn(warnings);
  const maps = basemaps(tables.district.value, root, process.env);
  return compileTables(tables, maps, basemapOrigins(tables.district.value, maps));
}

/** Pure: the same tables give the same bytes, whatever the clock, locale or folder. */
export function compileTables(tables: Tables, maps: Basemap[] = [], origins: string[] = []): Compiled {
  const descriptions = new Map(tables.sources.map((s) => [s.value.id, s.value]));
  const citation: Cite = ({ source, paragraphs = [], section }) => ({
    source,
    section: cite(descriptions.get(source)!, paragraphs, section)
      .sections.map((s) => s.id)
      .join(SECTION_SEPARATOR),
    paragraphs: [...paragraphs].sort((a, b) => a - b),
  });

  const { bounds: _bounds, basemaps: _described, site = null, languages, observations: together = [], ...rest } = tables.district.value;
  // Those of a district that does not say which are the same, said or not.
  const stated = languages && languages.join() !== LANGUAGES.join() ? { languages } : {};
  const described = { ...rest, ...stated, observations: statements(together, citation) };
  const district: District = {
    ...described,
    words: wordsOf(rest.words, tables.blocks.length > 0),
    ...countedOf(rest.words),
    credits: rest.credits ?? [],
    basemaps: maps,
  };
  const sources: Source[] = tables.sources.map((s) => s.value).sort((a, b) => a.order - b.order);
  const order = new Map(sources.map((s) => [s.id, s.order]));
  const drawn = new Map(tables.projectShapes.value.features.map((f) => [f.id, f]));
  const outlines = new Map(tables.blockShapes.value.features.map((f) => [f.id, f]));

  const standpoints = new Map(tables.projects.map(({ value }) => [value.id, standpointOf(value, drawn)]));
  const projects = tables.projects
    .map(({ value }, i, { length }) => {
      progress(() => `${i} of ${length} records compiled`);
      return project(value, drawn, standpoints, citation, order);
    })
    .sort(byId);
  const hues = hueNumbers(
    tables.blocks.map(({ value: { id, order, hue } }) => {
      const { geometry, properties } = outlines.get(id)!;
      return { id, order, hue, anchor: properties.anchor, geometry };
    }),
  );
  const blocks = tables.blocks
    .map(({ value }) => block(value, outlines.get(value.id)!, citation, hues.get(value.id)))
    .sort((a, b) => a.order - b.order);
  const groups = tables.vocab.value.groups.map((g) => g.id);
  const indicators = tables.indicators
    .flatMap(({ file, value }) =>
      value.map((i): Indicator => ({
        ...i,
        group: file.stem,
        values: i.values
          .map(({ source, paragraphs, section, ...rest }) => ({ ...rest, ...citation({ source, paragraphs, section }) }))
          .sort((a, b) => compareText(a.asof, b.asof) || order.get(a.source)! - order.get(b.source)!),
      })),
    )
    .sort((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group));
  const overview = overviewOf(tables, citation);
  const dates = [...new Set([...projects, ...blocks, district].flatMap((r) => r.observations.map((o) => o.asof)))].sort();

  const shapes = {
    district: collection(tables.districtShape.value.features.map((f) => feature(f.id, f.geometry, {}))),
    blocks: collection(
      tables.blockShapes.value.features.map((f) => feature(f.id, f.geometry, f.properties.published ? { published: true } : {})),
    ),
    projects: collection(
      tables.projects
        .flatMap(({ value: { id, location } }) => (location.shape ? [feature(id, drawn.get(location.shape)!.geometry, {})] : []))
        .sort((a, b) => compareText(String(a.id), String(b.id))),
    ),
  };
  const ownBase: Compiled['base'] = Object.fromEntries(
    tables.base.map(({ file, value }) => [
      file.stem,
      collection(
        value.features.map(({ id, geometry, properties: { name, origin: _origin, subdistrict: _subdistrict, ...rest } }) =>
          feature(id, geometry, { ...rest, ...(name ? { name_zh: name.zh, name_en: name.en } : {}) }),
        ),
      ),
    ]),
  );
  const { streets } = tables;
  const base = streets
    ? {
        ...giveWay(ownBase, streets.area),
        streets: collection([feature('streets', streets.area, { asof: streets.asof.slice(0, 10), ...STREET_ZOOMS })]),
      }
    : ownBase;
  const content = { district, vocab: tables.vocab.value, sources, dates, blocks, subdistricts: subdistricts(tables), projects };
  const hash = createHash('sha256');
  for (const piece of gathered(jsonParts([{ ...content, district: described }, indicators, overview, shapes], 4))) hash.update(piece);
  const version = hash.digest('hex').slice(0, 12);
  return {
    dataset: { schema: SCHEMA_VERSION, version, ...content },
    indicators,
    overview,
    placeIndex: placeIndex(tables),
    shapes,
    base,
    streets,
    origins,
    aliases: { projects: retired(tables.projects), blocks: retired(tables.blocks) },
    site,
  };
}

function overviewOf({ overview }: Tables, citation: Cite): Overview {
  const { scorecard = null, lead = [], disagreements = [], clarifications = [] } = overview?.value ?? {};
  return {
    scorecard,
    lead,
    disagreements,
    clarifications: clarifications.map((c) => ({ ...c, items: c.items.map((item) => ({ ...item, ...citation(item) })) })),
  };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byId = (a: { id: string }, b: { id: string }): number => compareText(a.id, b.id);

function retired(records: { value: { id: string; former_ids?: string[] | undefined } }[]): Record<string, string> {
  return Object.fromEntries(records.flatMap(({ value }) => (value.former_ids ?? []).map((former) => [former, value.id])).sort());
}

type Drawn = ReadonlyMap<string, ProjectShapes['features'][number]>;
type Cite = (at: { source: string; paragraphs?: number[] | undefined; section?: string | undefined }) => Citation;

function project(
  file: ProjectFile,
  drawn: Drawn,
  standpoints: ReadonlyMap<string, LngLat | undefined>,
  citation: Cite,
  order: Map<string, number>,
): Project {
  const { location: at, former_ids: _former, block, subdistrict = null, observations, aliases = [], ...rest } = file;
  const shape = at.shape ? drawn.get(at.shape) : undefined;
  const whole = rest.within !== undefined && at.uncertainty_m !== undefined ? standpoints.get(rest.within) : undefined;
  const point = standpoints.get(file.id) ?? whole;
  return {
    ...rest,
    aliases,
    block: block ?? null,
    subdistrict,
    precision: at.precision,
    ...(at.uncertainty_m === undefined ? {} : { uncertainty_m: at.uncertainty_m }),
    basis: at.basis,
    ...(point ? { point } : {}),
    ...(shape ? { shape: shape.geometry.type.endsWith('Polygon') ? ('area' as const) : ('line' as const) } : {}),
    observations: observations
      .map(({ source, paragraphs, section, stage, ...o }) => ({
        ...o,
        stage: stage === UNSTATED ? null : stage,
        ...citation({ source, paragraphs, section }),
      }))
      .sort((a, b) => compareText(a.asof, b.asof) || order.get(a.source)! - order.get(b.source)!),
    pinyin: pinyinOf([file.name.zh, ...aliases]),
  };
}

/** The point that a record itself gives, or a position on its shape; undefined where it has no place of its own. */
function standpointOf({ location: at }: ProjectFile, drawn: Drawn): LngLat | undefined {
  const shape = at.shape ? drawn.get(at.shape) : undefined;
  return at.point ? fromCrs(at.point, at.crs) : shape && standpoint(shape.geometry);
}

function block(file: BlockFile, outline: BlockShapes['features'][number], citation: Cite, hue: number | undefined): Block {
  const { former_ids: _former, hue: _chosen, observations, aliases = [], ...rest } = file;
  return {
    ...rest,
    ...(hue === undefined ? {} : { hue }),
    aliases,
    observations: statements(observations, citation),
    anchor: outline.properties.anchor,
    bounds: bbox(outline.geometry).slice(0, 4) as Bounds,
    ...(outline.properties.published ? { published: true } : {}),
    extent: outline.properties.extent,
    ...(outline.properties.confidence === undefined ? {} : { confidence: outline.properties.confidence }),
    ...(outline.properties.area_km2 === undefined ? {} : { area_km2: outline.properties.area_km2 }),
    pinyin: pinyinOf([file.name.zh, file.short.zh, ...aliases]),
  };
}

/** The statements on one block, or on the blocks together, oldest first. */
function statements(observations: BlockFile['observations'], citation: Cite): BlockStatement[] {
  return observations
    .map(({ source, paragraphs, section, ...o }) => ({ ...o, ...citation({ source, paragraphs, section }) }))
    .sort((a, b) => compareText(a.asof, b.asof));
}

/** A position on the geometry itself: the middle vertex of a line, a point inside an area. */
function standpoint(geometry: Geometry): LngLat {
  if (geometry.type === 'LineString') return geometry.coordinates[Math.floor(geometry.coordinates.length / 2)] as LngLat;
  if (geometry.type === 'MultiLineString') {
    const longest = [...geometry.coordinates].sort((a, b) => b.length - a.length)[0]!;
    return longest[Math.floor(longest.length / 2)] as LngLat;
  }
  const [lng, lat] = pointOnFeature(geometry).geometry.coordinates;
  return [Math.round(lng! * 1e6) / 1e6, Math.round(lat! * 1e6) / 1e6];
}

const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });

/** The id also stands among the properties, where the map's `promoteId` reads it. */
const feature = (id: string, geometry: Geometry, properties: Record<string, unknown>): Feature => ({
  type: 'Feature',
  id,
  properties: { id, ...properties },
  geometry,
});
