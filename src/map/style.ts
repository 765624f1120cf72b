import type { FeatureCollection } from 'geojson';
import type { SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { baseLabelLayers, baseLayers, blockLabelLayers, blockLayers, projectLayers, type Look } from './layers.ts';
import type { SceneData } from './map-data.ts';

/** The linework that does not change: `map/base.json` and `map/shapes.json` of the build. */
export interface Linework {
  base: Record<string, FeatureCollection>;
  shapes: { district: FeatureCollection; blocks: FeatureCollection; projects: FeatureCollection };
}

const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** Base files that layers read; a district that lacks one draws nothing there. */
const BASE_FILES = ['land', 'hills', 'water', 'roads', 'rail', 'bridges', 'stations', 'places'] as const;

/** The whole map as one style: pure, so that every variant can be checked against the style specification. */
export function atlasStyle(
  look: Look,
  linework: Linework,
  scene: SceneData,
  shapes: FeatureCollection,
  credit: string,
): StyleSpecification {
  return {
    version: 8,
    sources: { ...baseSources(linework), ...overlaySources(linework, scene, shapes, credit) },
    layers: [...baseLayers(look), ...blockLayers(look), ...baseLabelLayers(look), ...blockLabelLayers(look), ...projectLayers(look)],
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

function overlaySources(
  { shapes }: Linework,
  scene: SceneData,
  projectShapes: FeatureCollection,
  credit: string,
): Record<string, SourceSpecification> {
  return {
    blocks: geojson(shapes.blocks, { promoteId: 'id', attribution: credit }),
    shapes: geojson(projectShapes, { promoteId: 'id' }),
    halos: geojson(scene.halos, { promoteId: 'id' }),
    points: geojson(scene.points, { promoteId: 'id' }),
    'block-labels': geojson(scene.blockLabels, { promoteId: 'id' }),
  };
}

/** The lines and areas of the matching projects, with what their layers read. */
export function shapeData(
  shapes: FeatureCollection,
  matches: readonly { project: { id: string; block: string | null; name: { zh: string; en: string } }; stage: string }[],
  lang: 'zh' | 'en',
): FeatureCollection {
  const visible = new Map(matches.map((s) => [s.project.id, s]));
  return {
    type: 'FeatureCollection',
    features: shapes.features.flatMap((feature) => {
      const state = visible.get(String(feature.id));
      if (!state) return [];
      const { id, block, name } = state.project;
      return [
        {
          ...feature,
          properties: {
            id,
            kind: 'project',
            block: block ?? '',
            label: name[lang],
            stage: state.stage,
            solid: state.stage === 'operating' || state.stage === 'completed',
          },
        },
      ];
    }),
  };
}
