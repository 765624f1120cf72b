/** The map's style: its sources and layers put together. */
import type { FeatureCollection } from 'geojson';
import type { GeoJSONSourceSpecification, LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { ForeignBase } from '../basemaps/foreign-base.ts';
import { baseLabelLayers, baseLayers } from './base-layers.ts';
import { BASE, baseFeatures, fromBase } from './base-source.ts';
import { blockLabelLayers, blockLayers, leaderLayers } from './block-layers.ts';
import { blockCountLayers, subdistrictLayers } from './count-layers.ts';
import { lineNameLayers, markLayers, markNameLayers, projectLayers } from './project-layers.ts';
import { fromTiles, SHAPES, shapeTileSource, type TiledShapes } from './shape-source.ts';
import { givingWay, STREETS, streetsExtent, streetsSource } from './street-layers.ts';
import { shareProgram } from './shared-programs.ts';
import type { StyleContext } from './style-context.ts';
import { toolLayers } from './tool-layers.ts';

/** The linework that does not change: `map/base.json` and `map/shapes.json` of the build, or of the latter, with no projects, its tiles. */
export interface Linework {
  base: Record<string, FeatureCollection>;
  shapes: { district: FeatureCollection; blocks: FeatureCollection; projects: FeatureCollection; tiles?: TiledShapes };
  /** The whole address of the site's folder, with a slash at its end: tiles of streets are asked for below it. */
  site: string;
}

/** Data of the sources that follow the reader's choices, by the source's id. */
export interface Overlays {
  /** Marks of projects and clusters. */
  points: FeatureCollection;
  /** Counts of projects known only by block or sub-district, and the names of the sub-districts. */
  counts: FeatureCollection;
  /** Areas of the blocks; one that no project shown is in has the state `faded`. */
  blocks: FeatureCollection;
  /** Circles in which the projects stand that are selected or under the pointer, as far as their sources tell. */
  halos: FeatureCollection;
  /** Names and counts of the blocks. */
  'block-labels': FeatureCollection;
  /** Lines to labels that stand aside. */
  leaders: FeatureCollection;
  /** Lines and areas of all projects of the date; what the filters leave out has the state `out`. */
  shapes: FeatureCollection;
  /** The circle of "within N km of a point". */
  near: FeatureCollection;
  /** Corners, line and area of the measuring tool. */
  measure: FeatureCollection;
}

/** Ids of these sources. */
export const OVERLAY_SOURCES = [
  'blocks',
  'points',
  'counts',
  'halos',
  'block-labels',
  'leaders',
  'shapes',
  'near',
  'measure',
] as const satisfies (keyof Overlays)[];

/**
 * The whole map as one style: pure, so that every variant can be checked against the style specification. Our areas and lines
 * lie under the base's labels, our marks and names above them.
 * @param credit of our own data, as HTML
 * @param tiles of lines and areas of projects, where these are drawn from tiles
 */
export function atlasStyle(
  context: StyleContext,
  linework: Linework,
  overlays: Overlays,
  credit: string,
  foreign: ForeignBase | null = null,
  tiles: TiledShapes | null = null,
): StyleSpecification {
  // Under somebody else's map nobody would see them.
  const streets = foreign ? null : streetsExtent(linework.base);
  const own = (layers: LayerSpecification[]) => shareProgram(fromBase(streets ? givingWay(layers, streets) : layers));
  const ground = foreign
    ? [...(foreign.overEmbedded ? own(baseLayers(context)) : []), ...foreign.ground]
    : own(baseLayers(context, streets !== null));
  const labels = foreign ? foreign.labels : own(baseLabelLayers(context, streets !== null));
  const drawn = tiles ? fromTiles : (layers: LayerSpecification[]) => layers;
  const ours: StyleContext = foreign?.font ? { ...context, font: foreign.font } : context;
  return {
    version: 8,
    ...(foreign?.glyphs ? { glyphs: foreign.glyphs } : {}),
    ...(foreign?.sprite ? { sprite: foreign.sprite } : {}),
    sources: {
      [BASE]: geojson(baseFeatures(linework)),
      ...(streets ? { [STREETS]: streetsSource(streets, linework.site) } : {}),
      ...(foreign?.sources ?? {}),
      ...overlaySources(overlays, [credit, foreign?.credit].filter(Boolean).join(' · ')),
      ...(tiles ? { [SHAPES]: shapeTileSource(tiles, linework.site) } : {}),
    },
    layers: [
      ...ground,
      ...shareProgram([...blockLayers(ours), ...drawn(projectLayers(ours, tiles !== null))]),
      ...labels,
      ...shareProgram([
        ...drawn(lineNameLayers(ours, tiles !== null)),
        ...markNameLayers(ours),
        ...leaderLayers(ours),
        ...subdistrictLayers(ours, foreign === null),
        ...blockLabelLayers(ours),
        ...markLayers(ours),
        ...blockCountLayers(ours),
        ...toolLayers(ours),
      ]),
    ],
  };
}

/** Sources whose features are told apart by id, so that states can be set on them. */
const NAMED = new Set<string>(['blocks', 'points', 'counts', 'block-labels', 'shapes']);

const geojson = (data: FeatureCollection, more: Omit<Partial<GeoJSONSourceSpecification>, 'type'> = {}): SourceSpecification => ({
  type: 'geojson',
  data,
  ...more,
});

function overlaySources(overlays: Overlays, credit: string): Record<string, SourceSpecification> {
  return Object.fromEntries(
    OVERLAY_SOURCES.map((id) => [
      id,
      geojson(overlays[id], { ...(NAMED.has(id) ? { promoteId: 'id' } : {}), ...(id === 'blocks' ? { attribution: credit } : {}) }),
    ]),
  );
}
