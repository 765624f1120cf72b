/** Features of the overlay sources, made from the projects and blocks that are shown. Pure; coordinates are WGS-84. */
import { circle } from '@turf/turf';
import type { Feature, FeatureCollection, Point, Polygon } from 'geojson';
import type { Cluster } from '../model/cluster.ts';
import type { Block, Lang, LngLat, Project, StageTerm, Subdistrict } from '../model/dataset.ts';
import type { ProjectAsOf } from '../model/snapshot.ts';
import { countedIn, type CountPlace } from '../model/standpoint.ts';
import { stageGlyph } from '../theme/glyphs.ts';
import { blockHue } from '../theme/hues.ts';
import { MAP_COLOURS, type Scheme } from '../theme/tokens.ts';
import type { LabelSpots } from './label-spots.ts';
import { clusterMark, countMark, siteMark } from './mark-ids.ts';
import { leadsOf, weightOf, type Site } from './sites.ts';
import { markerImageId } from './style/marker-image.ts';

/** From this zoom on there is room for pictograms. */
const PICTOGRAM_ZOOM = 14;

/** Everything the marks are made from. */
export interface PointInput {
  /** Clusters of all projects known at the date, whatever the filter. */
  clusters: readonly Cluster[];
  /** The site of each of these projects. */
  sites: ReadonlyMap<string, Site>;
  /** The projects that the filters let through. */
  matches: readonly ProjectAsOf[];
  blocks: readonly Block[];
  stages: readonly StageTerm[];
  /**
   * The site of the selected project, where a cluster would hide it (`hiddenInCluster`): it gets a mark of its own. Nothing else
   * of the selection is in the data: selecting a mark that stands alone is feature-state and changes no source.
   */
  apart: string | null;
  /** Project id → how it moved between two dates; null when that is not asked. */
  moves: ReadonlyMap<string, string> | null;
  scheme: Scheme;
  lang: Lang;
  /** Whole zoom level. */
  zoom: number;
}

/** Marks of sites and clusters. */
export function pointData(input: PointInput): FeatureCollection<Point> {
  const { clusters, sites, matches, blocks, apart, scheme } = input;
  const visible = new Map(matches.map((s) => [s.project.id, s]));
  const hueOf = hueByBlock(blocks, scheme);
  const leads = leadsOf(blocks);
  const points: Feature<Point>[] = [];
  for (const cluster of clusters) {
    const shown = [...new Set(cluster.members.map((id) => sites.get(id)!))].flatMap((site) => {
      const members = site.members.flatMap((id) => visible.get(id) ?? []);
      // A line alone is drawn as itself.
      return members.length === 0 || (members.length === 1 && members[0]!.project.shape === 'line') ? [] : [{ site, members }];
    });
    const rest = shown.filter(({ site }) => site.id !== apart);
    for (const { site, members } of rest.length === 1 ? shown : shown.filter((s) => s.site.id === apart))
      points.push(siteFeature(site, members, input, hueOf, leads));
    if (rest.length < 2) continue;
    const records = rest.flatMap((s) => s.members);
    const shared = new Set(records.map((s) => s.project.block));
    points.push({
      type: 'Feature',
      properties: {
        id: clusterMark(cluster),
        kind: 'cluster',
        members: records.map((s) => s.project.id).join(','),
        count: String(records.length),
        hue: (shared.size === 1 ? hueOf([...shared][0]!) : hueOf(null)).text,
        weight: records.length + 100,
      },
      geometry: { type: 'Point', coordinates: cluster.point },
    });
  }
  return collection(points);
}

/** The mark of a site: that of the first of its records shown, with how many more there are. */
function siteFeature(
  site: Site,
  members: readonly ProjectAsOf[],
  { stages, apart, moves, scheme, lang, zoom }: PointInput,
  hueOf: ReturnType<typeof hueByBlock>,
  leads: ReadonlySet<string>,
): Feature<Point> {
  const [{ project, stage }] = members as [ProjectAsOf];
  const hue = hueOf(project.block);
  const several = members.length > 1;
  const weight = members.reduce((sum, s) => sum + weightOf(s.project, leads), 0);
  return {
    type: 'Feature',
    properties: {
      id: several ? siteMark(site) : project.id,
      kind: 'project',
      ...(several ? { site: site.whole, members: members.map((s) => s.project.id).join(',') } : {}),
      icon: markerImageId({
        glyph: stageGlyph(stages, stage),
        hue: hue.fill,
        ink: hue.text,
        paper: MAP_COLOURS[scheme].halo,
        sector: zoom >= PICTOGRAM_ZOOM ? project.sector : null,
        more: members.length - 1,
      }),
      label: project.name[lang],
      hue: hue.text,
      weight: weight + (site.id === apart ? 1000 : 0),
      stage,
      block: project.block ?? '',
      move: members.map((s) => moves?.get(s.project.id)).find(Boolean) ?? '',
    },
    geometry: { type: 'Point', coordinates: project.point! },
  };
}

/**
 * How many of the projects shown are known only to lie in a block or sub-district, at the label of each; and the names of the
 * sub-districts, those without a count too.
 * @param spots where the counts stand; one that is missing stands at its anchor
 */
export function countData(
  matches: readonly ProjectAsOf[],
  { blocks, subdistricts }: { blocks: readonly Block[]; subdistricts: readonly Subdistrict[] },
  spots: LabelSpots,
  scheme: Scheme,
  lang: Lang,
): FeatureCollection<Point> {
  const hueOf = hueByBlock(blocks, scheme);
  const counted = new Map<string, string[]>();
  for (const { project } of matches) {
    const place = countedIn(project);
    if (place) counted.set(countMark(place), [...(counted.get(countMark(place)) ?? []), project.id]);
  }
  const feature = (place: CountPlace, anchor: LngLat, properties: Record<string, string>): Feature<Point>[] => {
    const id = countMark(place);
    const members = counted.get(id);
    if (!members && place.kind === 'block') return [];
    const count = members ? { kind: 'count', members: members.join(','), count: String(members.length) } : { kind: 'name' };
    return [
      {
        type: 'Feature',
        properties: { id, level: place.kind, place: place.id, ...count, ...properties },
        geometry: { type: 'Point', coordinates: (members && spots.get(id)) ?? anchor },
      },
    ];
  };
  return collection([
    ...subdistricts.flatMap(({ id, name, anchor }) => feature({ kind: 'subdistrict', id }, anchor, { label: name[lang] })),
    ...blocks.flatMap(({ id, anchor }) => feature({ kind: 'block', id }, anchor, { hue: hueOf(id).text })),
  ]);
}

/**
 * The circles in which projects stand, true to scale: one a site. Those of exactly known places and of the parts of a site are
 * `quiet`: their layers draw them only while the project itself is selected.
 */
export function haloData(
  matches: readonly ProjectAsOf[],
  sites: ReadonlyMap<string, Site>,
  blocks: readonly Block[],
  scheme: Scheme,
): FeatureCollection<Polygon> {
  const hueOf = hueByBlock(blocks, scheme);
  const shown = new Set(matches.map((s) => s.project.id));
  return collection(
    matches.flatMap(({ project }) => {
      if (!project.point || project.shape || !project.uncertainty_m) return [];
      const { geometry } = circle(project.point, project.uncertainty_m, { units: 'meters', steps: 48 });
      const first = sites.get(project.id)?.members.find((id) => shown.has(id)) ?? project.id;
      const quiet = project.precision === 'exact' || first !== project.id;
      return [{ type: 'Feature' as const, properties: { id: project.id, hue: hueOf(project.block).fill, quiet }, geometry }];
    }),
  );
}

/** Names of the blocks with how many projects of each are shown, and whether some of these are counted there. */
export function blockLabelData(
  matches: readonly ProjectAsOf[],
  blocks: readonly Block[],
  spots: LabelSpots,
  scheme: Scheme,
  lang: Lang,
): FeatureCollection<Point> {
  const hueOf = hueByBlock(blocks, scheme);
  const counted = new Set(matches.flatMap(({ project }) => (countedIn(project)?.kind === 'block' ? [project.block] : [])));
  return collection(
    blocks.map((block) => ({
      type: 'Feature',
      properties: {
        id: block.id,
        kind: 'block',
        label: block.short[lang],
        count: String(matches.filter((s) => s.project.block === block.id).length),
        counted: counted.has(block.id),
        hue: hueOf(block.id).text,
      },
      geometry: { type: 'Point', coordinates: spots.get(countMark({ kind: 'block', id: block.id })) ?? block.anchor },
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
      const shape = feature.geometry.type.endsWith('Polygon') ? 'area' : 'line';
      return [{ ...feature, properties: { id, kind: 'project', block: block ?? '', label: name[lang], stage, shape, solid } }];
    }),
  );
}

function hueByBlock(blocks: readonly Block[], scheme: Scheme) {
  const orders = new Map(blocks.map((b) => [b.id, b.order]));
  return (block: string | null) => blockHue(block === null ? null : (orders.get(block) ?? null), scheme);
}

const collection = <F extends Feature>(features: F[]) => ({ type: 'FeatureCollection' as const, features });
