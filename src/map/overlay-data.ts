/** Features of the overlay sources, made from the projects and blocks that are shown. Pure; coordinates are WGS-84. */
import { circle } from '@turf/turf';
import type { Feature, FeatureCollection, Point, Polygon } from 'geojson';
import { clusterPoints, type Cluster } from '../model/cluster.ts';
import type { Block, Lang, LngLat, Project, StageTerm } from '../model/dataset.ts';
import { BLOCK_ONLY } from '../model/precision.ts';
import type { ProjectAsOf } from '../model/snapshot.ts';
import { stageGlyph } from '../theme/glyphs.ts';
import { blockHue } from '../theme/hues.ts';
import { MAP_COLOURS, type Scheme } from '../theme/tokens.ts';
import { markerImageId } from './style/marker-image.ts';

/** From this zoom on there is room for pictograms. */
const PICTOGRAM_ZOOM = 14;

/** Pixels within which marks overlap; at street zooms only what stands almost on top of each other is clustered. */
const radiusAt = (zoom: number): number => (zoom >= 16 ? 14 : zoom >= 14 ? 24 : 30);

/** How much a project matters for its label: what the reports come back to, and the lead projects of its block. */
function weightOf(project: Project, leads: ReadonlySet<string>): number {
  const cited = project.observations.reduce((n, o) => n + o.paragraphs.length, 0);
  return cited + (leads.has(project.id) ? 4 : 0) + (project.precision === 'exact' ? 1 : 0);
}

const leadsOf = (blocks: readonly Block[]): Set<string> => new Set(blocks.flatMap((b) => b.lead));

/** Clusters by zoom, memoized for as long as the entries they were formed from live. */
const memo = new WeakMap<readonly ProjectAsOf[], Map<number, Cluster[]>>();

/**
 * The clusters of all entries at a zoom; the same entries give the same marks, whatever is filtered.
 * @param entries all projects known at a date
 * @param zoom a whole zoom level
 */
export function clustersOf(entries: readonly ProjectAsOf[], blocks: readonly Block[], zoom: number): Cluster[] {
  const byZoom = memo.get(entries) ?? new Map<number, Cluster[]>();
  memo.set(entries, byZoom);
  const known = byZoom.get(zoom);
  if (known) return known;
  const leads = leadsOf(blocks);
  const made = clusterPoints(
    entries.flatMap(({ project }) =>
      project.point && project.shape !== 'line' ? [{ id: project.id, point: project.point, weight: weightOf(project, leads) }] : [],
    ),
    zoom,
    radiusAt(zoom),
  );
  byZoom.set(zoom, made);
  return made;
}

/** The selected project, when a cluster would hide it among others that are shown; null when its mark stands alone anyway. */
export function hiddenInCluster(selected: string | null, clusters: readonly Cluster[], matches: readonly ProjectAsOf[]): string | null {
  const members = clusters.find((c) => selected !== null && c.members.includes(selected))?.members ?? [];
  const shown = new Set(matches.map((s) => s.project.id));
  return selected !== null && shown.has(selected) && members.some((id) => id !== selected && shown.has(id)) ? selected : null;
}

/** Everything the marks are made from. */
export interface PointInput {
  /** Clusters of all projects known at the date, whatever the filter. */
  clusters: readonly Cluster[];
  /** The projects that the filters let through. */
  matches: readonly ProjectAsOf[];
  blocks: readonly Block[];
  stages: readonly StageTerm[];
  /**
   * The selected project, where a cluster would hide it (`hiddenInCluster`): it gets a mark of its own. Nothing else of the
   * selection is in the data: selecting a mark that stands alone is feature-state and changes no source.
   */
  apart: string | null;
  /** Project id → how it moved between two dates; null when that is not asked. */
  moves: ReadonlyMap<string, string> | null;
  scheme: Scheme;
  lang: Lang;
  /** Whole zoom level. */
  zoom: number;
}

/** Marks of projects and clusters, and of projects known only by block. */
export function pointData({ clusters, matches, blocks, stages, apart, moves, scheme, lang, zoom }: PointInput): FeatureCollection<Point> {
  const visible = new Map(matches.map((s) => [s.project.id, s]));
  const hueOf = hueByBlock(blocks, scheme);
  const leads = leadsOf(blocks);
  const paper = MAP_COLOURS[scheme].halo;

  const single = ({ project, stage }: ProjectAsOf): Feature<Point> => {
    const hue = hueOf(project.block);
    return {
      type: 'Feature',
      properties: {
        id: project.id,
        kind: 'project',
        icon: markerImageId({
          glyph: stageGlyph(stages, stage),
          hue: hue.fill,
          paper,
          sector: zoom >= PICTOGRAM_ZOOM ? project.sector : null,
        }),
        label: project.name[lang],
        hue: hue.text,
        weight: weightOf(project, leads) + (project.id === apart ? 1000 : 0),
        stage,
        block: project.block ?? '',
        move: moves?.get(project.id) ?? '',
      },
      geometry: { type: 'Point', coordinates: project.point! },
    };
  };

  const points: Feature<Point>[] = [];
  for (const cluster of clusters) {
    const members = cluster.members.filter((id) => visible.has(id));
    const rest = members.filter((id) => id !== apart);
    if (apart !== null && rest.length < members.length) points.push(single(visible.get(apart)!));
    if (rest.length === 1) points.push(single(visible.get(rest[0]!)!));
    if (rest.length < 2) continue;
    const shared = new Set(rest.map((id) => visible.get(id)!.project.block));
    points.push({
      type: 'Feature',
      properties: {
        id: `cluster:${cluster.seed}`,
        kind: 'cluster',
        members: rest.join(','),
        count: String(rest.length),
        hue: (shared.size === 1 ? hueOf([...shared][0]!) : hueOf(null)).text,
        weight: rest.length + 100,
      },
      geometry: { type: 'Point', coordinates: cluster.point },
    });
  }

  for (const block of blocks) {
    const rest = matches.filter((s) => s.project.precision === BLOCK_ONLY && s.project.block === block.id).map((s) => s.project.id);
    if (rest.length === 0) continue;
    points.push({
      type: 'Feature',
      properties: {
        id: `block-only:${block.id}`,
        kind: 'block-only',
        members: rest.join(','),
        count: `${rest.length}`,
        block: block.id,
        hue: hueOf(block.id).text,
        weight: 90,
      },
      geometry: { type: 'Point', coordinates: block.anchor },
    });
  }
  return collection(points);
}

/**
 * The circles in which projects stand, true to scale. Those of exactly known places are `exact`: their layers draw them only
 * while the project is selected.
 */
export function haloData(matches: readonly ProjectAsOf[], blocks: readonly Block[], scheme: Scheme): FeatureCollection<Polygon> {
  const hueOf = hueByBlock(blocks, scheme);
  return collection(
    matches.flatMap(({ project }) => {
      if (!project.point || project.shape || !project.uncertainty_m) return [];
      const { geometry } = circle(project.point, project.uncertainty_m, { units: 'meters', steps: 48 });
      const properties = { id: project.id, hue: hueOf(project.block).fill, exact: project.precision === 'exact' };
      return [{ type: 'Feature' as const, properties, geometry }];
    }),
  );
}

/** Names of the blocks with how many projects of each are shown, at their anchors. */
export function blockLabelData(
  matches: readonly ProjectAsOf[],
  blocks: readonly Block[],
  scheme: Scheme,
  lang: Lang,
): FeatureCollection<Point> {
  const hueOf = hueByBlock(blocks, scheme);
  return collection(
    blocks.map((block) => ({
      type: 'Feature',
      properties: {
        id: block.id,
        kind: 'block',
        label: block.short[lang],
        count: String(matches.filter((s) => s.project.block === block.id).length),
        hue: hueOf(block.id).text,
      },
      geometry: { type: 'Point', coordinates: block.anchor },
    })),
  );
}

/** The circle of a distance filter; empty without one. */
export const nearData = (near: { center: LngLat; km: number } | null): FeatureCollection<Polygon> =>
  collection(near ? [circle(near.center, near.km, { units: 'kilometers', steps: 96 })] : []);

/** The lines and areas of the matching projects, with what their layers read. */
export function shapeData(
  shapes: FeatureCollection,
  matches: readonly (Pick<ProjectAsOf, 'stage'> & { project: Pick<Project, 'id' | 'block' | 'name'> })[],
  lang: Lang,
  stages: readonly StageTerm[],
): FeatureCollection {
  const built = new Set(stages.flatMap((s) => (s.phase === 'finish' ? [s.id] : [])));
  const visible = new Map(matches.map((s) => [s.project.id, s]));
  return collection(
    shapes.features.flatMap((feature) => {
      const entry = visible.get(String(feature.id));
      if (!entry) return [];
      const { id, block, name } = entry.project;
      const { stage } = entry;
      const solid = built.has(stage);
      return [{ ...feature, properties: { id, kind: 'project', block: block ?? '', label: name[lang], stage, solid } }];
    }),
  );
}

function hueByBlock(blocks: readonly Block[], scheme: Scheme) {
  const orders = new Map(blocks.map((b) => [b.id, b.order]));
  return (block: string | null) => blockHue(block === null ? null : (orders.get(block) ?? null), scheme);
}

const collection = <F extends Feature>(features: F[]) => ({ type: 'FeatureCollection' as const, features });
