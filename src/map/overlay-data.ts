import { circle } from '@turf/turf';
import type { Feature, FeatureCollection, Point, Polygon } from 'geojson';
import type { Block, LngLat, Project, StageTerm } from '../model/dataset.ts';
import { clusterPoints, type Cluster } from '../model/cluster.ts';
import type { ProjectAsOf } from '../model/snapshot.ts';
import { stageGlyph } from '../theme/glyphs.ts';
import { blockHue } from '../theme/hues.ts';
import { MAP_COLOURS, type Scheme } from '../theme/tokens.ts';
import { markerImageId } from './style/marker-image.ts';

/** What a reader can point at: it travels in a feature's properties. */
export type Pointed = { kind: 'project'; id: string } | { kind: 'block'; id: string } | { kind: 'cluster'; id: string; members: string[] };

/** Everything the changing sources are made from. */
export interface Scene {
  /** All projects known at the date, whatever the filter: clusters are formed from these. */
  entries: readonly ProjectAsOf[];
  /** The ones the filters let through. */
  matches: readonly ProjectAsOf[];
  blocks: readonly Block[];
  stages: readonly StageTerm[];
  selected: string | null;
  scheme: Scheme;
  lang: 'zh' | 'en';
  /** Whole zoom level. */
  zoom: number;
  /** Project id → how it moved between two dates; null when that is not asked. */
  moves: ReadonlyMap<string, string> | null;
  near: { center: LngLat; km: number } | null;
}

export interface SceneData {
  points: FeatureCollection<Point>;
  halos: FeatureCollection<Polygon>;
  blockLabels: FeatureCollection<Point>;
  /** The circle of "within N km of a point". */
  near: FeatureCollection<Polygon>;
}

/** From this zoom on there is room for pictograms. */
const PICTOGRAM_ZOOM = 14;

/** Pixels within which marks overlap; at street zooms only what stands almost on top of each other is clustered. */
const radiusAt = (zoom: number): number => (zoom >= 16 ? 14 : zoom >= 14 ? 24 : 30);

/** How much a project matters for its label: what the reports come back to, and the lead projects of its block. */
function weightOf(project: Project, leads: ReadonlySet<string>): number {
  const cited = project.observations.reduce((n, o) => n + o.paragraphs.length, 0);
  return cited + (leads.has(project.id) ? 4 : 0) + (project.precision === 'exact' ? 1 : 0);
}

const memo = new WeakMap<readonly ProjectAsOf[], Map<number, Cluster[]>>();

/** Clusters of all states at a zoom; the same states give the same marks, whatever is filtered. */
export function clustersOf(entries: readonly ProjectAsOf[], blocks: readonly Block[], zoom: number): Cluster[] {
  const byZoom = memo.get(entries) ?? new Map<number, Cluster[]>();
  memo.set(entries, byZoom);
  const known = byZoom.get(zoom);
  if (known) return known;
  const leads = new Set(blocks.flatMap((b) => b.lead));
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

/** The data of the sources that change with filters, date, language and theme. */
export function sceneData(scene: Scene): SceneData {
  const { entries, matches, blocks, scheme, lang, zoom } = scene;
  const visible = new Map(matches.map((s) => [s.project.id, s]));
  const orders = new Map(blocks.map((b) => [b.id, b.order]));
  const leads = new Set(blocks.flatMap((b) => b.lead));
  const paper = MAP_COLOURS[scheme].halo;
  const hueOf = (block: string | null) => blockHue(block === null ? null : (orders.get(block) ?? null), scheme);

  const single = (entry: ProjectAsOf): Feature<Point> => {
    const { project, stage } = entry;
    const hue = hueOf(project.block);
    return {
      type: 'Feature',
      properties: {
        id: project.id,
        kind: 'project',
        icon: markerImageId({
          glyph: stageGlyph(scene.stages, stage),
          hue: hue.fill,
          paper,
          sector: zoom >= PICTOGRAM_ZOOM ? project.sector : null,
        }),
        label: project.name[lang],
        hue: hue.text,
        weight: weightOf(project, leads) + (project.id === scene.selected ? 1000 : 0),
        stage,
        block: project.block ?? '',
        move: scene.moves?.get(project.id) ?? '',
      },
      geometry: { type: 'Point', coordinates: project.point! },
    };
  };

  const points: Feature<Point>[] = [];
  for (const cluster of clustersOf(entries, blocks, zoom)) {
    const members = cluster.members.filter((id) => visible.has(id));
    // The selected one is never hidden in a cluster.
    const alone = members.filter((id) => id === scene.selected || members.length === 1);
    const rest = members.filter((id) => !alone.includes(id));
    for (const id of rest.length === 1 ? [...alone, rest[0]!] : alone) points.push(single(visible.get(id)!));
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
    const rest = matches.filter((s) => s.project.precision === 'block' && s.project.block === block.id).map((s) => s.project.id);
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

  return {
    near: collection(
      scene.near ? [{ ...circle(scene.near.center, scene.near.km, { units: 'kilometers', steps: 96 }), properties: {} }] : [],
    ),
    points: collection(points),
    halos: collection(
      matches.flatMap(({ project }) =>
        project.point && !project.shape && (project.precision !== 'exact' || project.id === scene.selected)
          ? [haloOf(project, hueOf(project.block).fill)]
          : [],
      ),
    ),
    blockLabels: collection(
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
    ),
  };
}

/** The circle in which the project stands, true to scale. */
function haloOf(project: Project, hue: string): Feature<Polygon> {
  const ring = circle(project.point!, project.uncertainty_m ?? 0, { units: 'meters', steps: 48 });
  return { type: 'Feature', properties: { id: project.id, hue }, geometry: ring.geometry };
}

const collection = <F extends Feature>(features: F[]) => ({ type: 'FeatureCollection' as const, features });
