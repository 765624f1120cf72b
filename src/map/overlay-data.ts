/** Features of the overlay sources: marks, circles, lines and areas of the projects that are shown. Pure; coordinates are WGS-84. */
import { circle } from '@turf/turf';
import type { Feature, FeatureCollection, Point, Polygon } from 'geojson';
import type { Cluster } from '../model/cluster.ts';
import type { Block, Lang, LngLat, Project, StageTerm } from '../model/dataset.ts';
import { isApproximate } from '../model/precision.ts';
import { stageCounts } from '../model/profile.ts';
import type { ProjectAsOf } from '../model/snapshot.ts';
import { stageGlyph, type GlyphName } from '../theme/glyphs.ts';
import { MAP_COLOURS, type Scheme } from '../theme/tokens.ts';
import { hueByBlock } from './block-hues.ts';
import type { MarkPlace } from './mark-places.ts';
import { clusterMark, siteMark } from './mark-ids.ts';
import { leadsOf, weightOf, type Site } from './sites.ts';
import { markerImageId } from './style/marker-image.ts';
import { ringImageId } from './style/ring-image.ts';

/** What the marks are drawn with, besides their places. */
export interface PointInput {
  blocks: readonly Block[];
  stages: StageTerm[];
  /** Project id → how it moved between two dates; null when that is not asked. */
  moves: ReadonlyMap<string, string> | null;
  scheme: Scheme;
  lang: Lang;
}

/** Marks of sites and clusters. @param apart the site that is to stand above others */
export function pointData(places: readonly MarkPlace[], apart: string | null, input: PointInput): FeatureCollection<Point> {
  const hueOf = hueByBlock(input.blocks, input.scheme);
  const leads = leadsOf(input.blocks);
  return collection(
    places.map(({ site, cluster, members, point }) => ({
      type: 'Feature',
      properties: site ? siteProperties(site, members, input, hueOf, leads, apart) : clusterProperties(cluster, members, input, hueOf),
      geometry: { type: 'Point', coordinates: point },
    })),
  );
}

/** A count mark is a ring of the stages of the projects shown in it. */
function clusterProperties(
  cluster: Cluster,
  members: readonly ProjectAsOf[],
  { stages, scheme }: PointInput,
  hueOf: ReturnType<typeof hueByBlock>,
): Record<string, string | number> {
  const shared = new Set(members.map((s) => s.project.block));
  const hue = hueOf(shared.size === 1 ? [...shared][0]! : null);
  const parts = stageCounts(members, stages).map(({ stage, n }): [GlyphName, number] => [stageGlyph(stages, stage.id), n]);
  return {
    id: clusterMark(cluster),
    kind: 'cluster',
    members: members.map((s) => s.project.id).join(','),
    count: String(members.length),
    icon: ringImageId({ parts, hue: hue.fill, ink: hue.text, paper: MAP_COLOURS[scheme].halo }),
  };
}

/** The mark of a site: that of the first of its records shown, with how many more there are. */
function siteProperties(
  site: Site,
  members: readonly ProjectAsOf[],
  { stages, moves, scheme, lang }: PointInput,
  hueOf: ReturnType<typeof hueByBlock>,
  leads: ReadonlySet<string>,
  apart: string | null,
): Record<string, string | number | boolean> {
  const [{ project, stage }] = members as [ProjectAsOf];
  const hue = hueOf(project.block);
  const several = members.length > 1;
  const weight = members.reduce((sum, s) => sum + weightOf(s.project, leads), 0);
  return {
    id: several ? siteMark(site) : project.id,
    kind: 'project',
    ...(several ? { site: site.whole, members: members.map((s) => s.project.id).join(',') } : {}),
    icon: markerImageId({
      glyph: stageGlyph(stages, stage),
      hue: hue.fill,
      ink: hue.text,
      paper: MAP_COLOURS[scheme].halo,
      approximate: isApproximate(project),
      more: members.length - 1,
    }),
    label: project.name[lang],
    hue: hue.text,
    weight: weight + (site.id === apart ? 1000 : 0),
    stage,
    block: project.block ?? '',
    approximate: isApproximate(project),
    move: members.map((s) => moves?.get(s.project.id)).find(Boolean) ?? '',
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
  const built = new Set(stages.flatMap((s) => (s.phase === 'finish' ? [s.id] : [])));
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
