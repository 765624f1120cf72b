import type { FeatureCollection } from 'geojson';
import type { SourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { StageTerm } from '../../model/dataset.ts';
import type { ForeignBase } from '../basemaps/foreign-base.ts';
import { baseLabelLayers, baseLayers } from './base-layers.ts';
import { blockLabelLayers, blockLayers, markLayers, projectLayers, toolLayers } from './overlay-layers.ts';
import type { StyleContext } from './style-context.ts';
import type { SceneData } from '../overlay-data.ts';

/** The linework that does not change: `map/base.json` and `map/shapes.json` of the build. */
export interface Linework {
  base: Record<string, FeatureCollection>;
  shapes: { district: FeatureCollection; blocks: FeatureCollection; projects: FeatureCollection };
}

const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** Base files that layers read; a district that lacks one draws nothing there. */
const BASE_FILES = ['land', 'hills', 'water', 'roads', 'rail', 'bridges', 'stations', 'places'] as const;

/** Everything of ours that changes with the reader's choices. */
export interface Overlays extends SceneData {
  /** Lines and areas of the projects shown. */
  projectShapes: FeatureCollection;
  /** Corners, line and area of the measuring tool. */
  measure: FeatureCollection;
}

/**
 * The whole map as one style: pure, so that every variant can be checked against the style specification. Our areas and lines
 * lie under the base's labels, our marks and names above them.
 */
export function atlasStyle(
  context: StyleContext,
  linework: Linework,
  overlays: Overlays,
  credit: string,
  foreign: ForeignBase | null = null,
): StyleSpecification {
  const ground = foreign ? [...(foreign.overEmbedded ? baseLayers(context) : []), ...foreign.ground] : baseLayers(context);
  const labels = foreign ? foreign.labels : baseLabelLayers(context);
  const ours: StyleContext = foreign?.font ? { ...context, font: foreign.font } : context;
  return {
    version: 8,
    ...(foreign?.glyphs ? { glyphs: foreign.glyphs } : {}),
    ...(foreign?.sprite ? { sprite: foreign.sprite } : {}),
    sources: { ...baseSources(linework), ...(foreign?.sources ?? {}), ...overlaySources(linework, overlays, credit) },
    layers: [
      ...ground,
      ...blockLayers(ours),
      ...projectLayers(ours),
      ...labels,
      ...blockLabelLayers(ours),
      ...markLayers(ours),
      ...toolLayers(ours),
    ],
  };
}

const geojson = (data: FeatureCollection, more: object = {}): SourceSpecification =>
  ({ type: 'geojson', data, ...more }) as SourceSpecification;

function baseSources({ base, shapes }: Linework): Record<string, SourceSpecification> {
  return {
    district: geojson(shapes.district),
    ...Object.fromEntries(BASE_FILES.map((name) => [`base-${name}`, geojson(base[name] ?? EMPTY)])),
  };
}

function overlaySources({ shapes }: Linework, overlays: Overlays, credit: string): Record<string, SourceSpecification> {
  return {
    blocks: geojson(shapes.blocks, { promoteId: 'id', attribution: credit }),
    shapes: geojson(overlays.projectShapes, { promoteId: 'id' }),
    halos: geojson(overlays.halos, { promoteId: 'id' }),
    points: geojson(overlays.points, { promoteId: 'id' }),
    'block-labels': geojson(overlays.blockLabels, { promoteId: 'id' }),
    near: geojson(overlays.near),
    measure: geojson(overlays.measure),
  };
}

/** The lines and areas of the matching projects, with what their layers read. */
export function shapeData(
  shapes: FeatureCollection,
  matches: readonly { project: { id: string; block: string | null; name: { zh: string; en: string } }; stage: string }[],
  lang: 'zh' | 'en',
  stages: readonly StageTerm[],
): FeatureCollection {
  const built = new Set(stages.flatMap((s) => (s.phase === 'finish' ? [s.id] : [])));
  const visible = new Map(matches.map((s) => [s.project.id, s]));
  return {
    type: 'FeatureCollection',
    features: shapes.features.flatMap((feature) => {
      const entry = visible.get(String(feature.id));
      if (!entry) return [];
      const { id, block, name } = entry.project;
      return [
        {
          ...feature,
          properties: {
            id,
            kind: 'project',
            block: block ?? '',
            label: name[lang],
            stage: entry.stage,
            solid: built.has(entry.stage),
          },
        },
      ];
    }),
  };
}
