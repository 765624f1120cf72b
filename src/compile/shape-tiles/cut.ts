/** Cuts the lines and areas of projects into vector tiles. */
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { bbox } from '@turf/turf';
import type { Feature } from 'geojson';
import type { Bounds } from '../../model/dataset.ts';
import { languagesOf } from '../../model/languages.ts';
import { tilesIn } from '../../model/mercator.ts';
import { NAMES_FROM, SHAPE_LAYER, SHAPE_ZOOMS } from '../../model/shape-tiles.ts';
import { latestDate, snapshot } from '../../model/snapshot.ts';
import { finishedStages } from '../../model/stages.ts';
import { listed } from '../dataset/columns.ts';
import type { Compiled } from '../dataset/compile.ts';
import type { ArchiveTile } from './archive.ts';

/** Units across a tile: as many as MapLibre has. At the last zoom one is half a metre, two pixels at the closest that a map comes. */
const EXTENT = 8192;
/** Of these: what may be left out at a zoom, three eighths of a pixel as in MapLibre's own sources, and what lies round a tile, 16 pixels. */
const [TOLERANCE, BUFFER] = [6, 256];

/** Fields of a feature, as the metadata of an archive name them. */
export const FIELDS = { id: 'String', kind: 'String', block: 'String', shape: 'String', stage: 'String', solid: 'Boolean' } as const;

/**
 * Every tile of the zooms that shows anything, as the newest date has it: block, stage and, of a line that is close enough to be named,
 * names. What no source has named is in none. A feature's own id is the place of its record in the list: MapLibre looks for the one
 * whose state changes by a hash of its id, once in each layer of each tile, and only a number needs none.
 */
export function* shapeTiles({ dataset, shapes }: Pick<Compiled, 'dataset' | 'shapes'>): Generator<ArchiveTile> {
  const features = tileFeatures(dataset, shapes.projects.features);
  const index = new GeoJSONVT(
    { type: 'FeatureCollection', features },
    { maxZoom: SHAPE_ZOOMS.to, indexMaxZoom: 0, indexMaxPoints: 0, extent: EXTENT, tolerance: TOLERANCE, buffer: BUFFER },
  );
  for (let z: number = SHAPE_ZOOMS.from; z <= SHAPE_ZOOMS.to; z++) {
    for (const [x, y] of tilesOf(features, z)) {
      const tile = index.getTile(z, x, y);
      if (!tile || tile.features.length === 0) continue;
      if (z < NAMES_FROM) for (const each of tile.features) each.tags = unnamed(each.tags);
      yield { z, x, y, data: fromGeojsonVt({ [SHAPE_LAYER]: tile }, { version: 2, extent: EXTENT }) };
    }
  }
}

function tileFeatures(dataset: Compiled['dataset'], drawn: readonly Feature[]): Feature[] {
  const languages = languagesOf(dataset.district);
  const finished = finishedStages(dataset.vocab.stages);
  const rows = new Map(listed(dataset).map(({ id }, row) => [id, row]));
  const entries = new Map(snapshot(dataset.projects, latestDate(dataset)).map((entry) => [entry.project.id, entry]));
  return drawn.flatMap(({ id, geometry }): Feature[] => {
    const entry = entries.get(String(id));
    if (!entry) return [];
    const { project, stage } = entry;
    const { shape } = project;
    const names = shape === 'line' ? Object.fromEntries(languages.map((lang) => [lang, project.name[lang]])) : {};
    const properties = { id: project.id, kind: 'project', block: project.block ?? '', shape, stage, solid: finished.has(stage) };
    return [{ type: 'Feature', id: rows.get(project.id)!, geometry, properties: { ...properties, ...names } }];
  });
}

const unnamed = (tags: Feature['properties']): Feature['properties'] =>
  Object.fromEntries(Object.entries(tags ?? {}).filter(([field]) => field in FIELDS));

/** Column and row of every tile of a zoom that the box of some feature reaches, with its surroundings. */
function tilesOf(features: readonly Feature[], z: number): Iterable<readonly [x: number, y: number]> {
  const found = new Map<number, readonly [number, number]>();
  for (const { geometry } of features) {
    for (const [x, y] of tilesIn(bbox(geometry).slice(0, 4) as Bounds, z, BUFFER / EXTENT)) found.set(x * 2 ** z + y, [x, y]);
  }
  return found.values();
}
