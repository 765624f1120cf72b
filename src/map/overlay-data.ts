/** Features of the overlay sources: marks, circles, lines and areas of the projects that are shown. Pure; coordinates are WGS-84. */
import { circle } from '@turf/turf';
import type { Feature, FeatureCollection, Point, Polygon } from 'geojson';
import type { Block, Lang, LngLat, Project, StageTerm } from '../model/dataset.ts';
import type { ProjectAsOf } from '../model/snapshot.ts';
import { finishedStages, UNSTATED } from '../model/stages.ts';
import { stageGlyph, type GlyphName } from '../theme/glyphs.ts';
import type { Hue } from '../theme/hues.ts';
import { MAP_COLOURS, type Scheme } from '../theme/tokens.ts';
import { hueByBlock } from './block-hues.ts';
import type { Clusters } from './clusters.ts';
import type { MarkPlace } from './mark-places.ts';
import { clusterMark, siteMark } from './mark-ids.ts';
import type { MarkRows } from './mark-rows.ts';
import { severalProperties } from './shown.ts';
import { firstOf, sitesOf, type Sites } from './sites.ts';
import { markerImageId } from './style/marker-image.ts';
import { ringImageId } from './style/ring-image.ts';

/** What the marks are drawn with, besides their places. */
export interface PointInput {
  /** By whose seeds the marks of several are named. */
  clusters: Pick<Clusters, 'seed'>;
  blocks: readonly Block[];
  stages: readonly StageTerm[];
  /** Project id → how it moved between two dates; null when that is not asked. */
  moves: ReadonlyMap<string, string> | null;
  scheme: Scheme;
  lang: Lang;
}

/** Marks of sites and clusters. @param apart the site that is to stand above others; -1 for none */
export function pointData(places: readonly MarkPlace[], apart: number, rows: MarkRows, input: PointInput): FeatureCollection<Point> {
  const hues = hueByBlock(input.blocks, input.scheme);
  const hueOf = (block: number) => hues(input.blocks[block]?.id ?? null);
  const sites = sitesOf(rows);
  return collection(
    places.map((place) => ({
      type: 'Feature',
      properties: place.site < 0 ? clusterProperties(place, rows, input, hueOf) : siteProperties(place, sites, rows, input, hueOf, apart),
      geometry: { type: 'Point', coordinates: place.point },
    })),
  );
}

/** The id of a mark's feature: of a project shown alone the project's. */
export function markIdOf({ site, cluster, records }: MarkPlace, rows: MarkRows, clusters: Pick<Clusters, 'seed'>): string {
  const sites = sitesOf(rows);
  if (site < 0) return clusterMark(rows.id(firstOf(sites, clusters.seed[cluster]!)));
  return records.length > 1 ? siteMark(rows.id(firstOf(sites, site))) : rows.id(records[0]!);
}

type HueOf = (block: number) => Hue;

/** A count mark is a ring of the stages of the projects shown in it. */
function clusterProperties(
  place: MarkPlace,
  rows: MarkRows,
  { stages, scheme, clusters }: PointInput,
  hueOf: HueOf,
): Record<string, string> {
  const { records } = place;
  const block = rows.block[records[0]!]!;
  const hue = hueOf(records.every((record) => rows.block[record] === block) ? block : -1);
  const counts = new Uint32Array(stages.length + 1);
  for (const record of records) counts[rows.stage[record]!]! += 1;
  const parts = stages.flatMap(({ id }, i): [GlyphName, number][] => (counts[i]! > 0 ? [[stageGlyph(stages, id), counts[i]!]] : []));
  return {
    id: markIdOf(place, rows, clusters),
    kind: 'cluster',
    ...severalProperties(rows, records),
    icon: ringImageId({ parts, hue: hue.fill, ink: hue.text, paper: MAP_COLOURS[scheme].halo }),
  };
}

/** The mark of a site: that of the first of its records shown, with how many more there are. */
function siteProperties(
  place: MarkPlace,
  sites: Sites,
  rows: MarkRows,
  { blocks, stages, moves, scheme, lang, clusters }: PointInput,
  hueOf: HueOf,
  apart: number,
): Record<string, string | number | boolean> {
  const { site, records } = place;
  const first = records[0]!;
  const hue = hueOf(rows.block[first]!);
  const stage = stages[rows.stage[first]!]?.id ?? UNSTATED;
  const several = records.length > 1;
  const approximate = rows.approximate[first] === 1;
  const weight = records.reduce((sum, record) => sum + rows.weight[record]!, 0);
  return {
    id: markIdOf(place, rows, clusters),
    kind: 'project',
    ...(several ? { site: rows.wholeId(firstOf(sites, site)), ...severalProperties(rows, records) } : {}),
    icon: markerImageId({
      glyph: stageGlyph(stages, stage),
      hue: hue.fill,
      ink: hue.text,
      paper: MAP_COLOURS[scheme].halo,
      approximate,
      more: records.length - 1,
    }),
    label: rows.name(first, lang),
    hue: hue.text,
    weight: weight + (site === apart ? 1000 : 0),
    stage,
    block: blocks[rows.block[first]!]?.id ?? '',
    approximate,
    move: records.map((record) => moves?.get(rows.id(record))).find(Boolean) ?? '',
  };
}

/** The circles in which projects stand, true to scale. @param lit those that are selected or under the pointer */
export function haloData(lit: readonly ProjectAsOf[], blocks: readonly Block[], scheme: Scheme): FeatureCollection<Polygon> {
  const hueOf = hueByBlock(blocks, scheme);
  return collection(
    lit.flatMap(({ project }) => {
      if (!project.point || project.shape || !project.uncertainty_m) return [];
      const { geometry } = circle(project.point, project.uncertainty_m, { units: 'meters', steps: 64 });
      return [{ type: 'Feature' as const, properties: { id: project.id, hue: hueOf(project.block).text }, geometry }];
    }),
  );
}

/** The circle of a distance filter; empty without one. */
export const nearData = (near: { center: LngLat; km: number } | null): FeatureCollection<Polygon> =>
  collection(near ? [circle(near.center, near.km, { units: 'kilometers', steps: 96 })] : []);

/** The lines and areas of projects, with what their layers read. @param out whether the filters leave it out at this moment */
export function shapeData(
  shapes: FeatureCollection,
  entries: readonly (Pick<ProjectAsOf, 'stage'> & { project: Pick<Project, 'id' | 'block' | 'name'> })[],
  out: (id: string) => boolean,
  lang: Lang,
  stages: readonly StageTerm[],
): FeatureCollection {
  const built = finishedStages(stages);
  const known = new Map(entries.map((s) => [s.project.id, s]));
  return collection(
    shapes.features.flatMap((feature) => {
      const entry = known.get(String(feature.id));
      if (!entry) return [];
      const { id, block, name } = entry.project;
      const { stage } = entry;
      const solid = built.has(stage);
      const shape = feature.geometry.type.endsWith('Polygon') ? 'area' : 'line';
      return [
        { ...feature, properties: { id, kind: 'project', block: block ?? '', label: name[lang], stage, shape, solid, out: out(id) } },
      ];
    }),
  );
}

const collection = <F extends Feature>(features: F[]) => ({ type: 'FeatureCollection' as const, features });
