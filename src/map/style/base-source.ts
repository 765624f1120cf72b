/**
 * The one source of the embedded base. Its layers are written by the file that they read, as if each were a source: one for each
 * would have the map cut every tile eleven times, and mask it anew wherever two layers of different files meet.
 */
import type { FeatureCollection } from 'geojson';
import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { Linework } from './style.ts';

/** The id of the source. */
export const BASE = 'base';

/** Base files that layers read, as `base-…`; a district that lacks one draws nothing there. Besides there is `base-district`. */
const BASE_FILES = ['land', 'hills', 'areas', 'peaks', 'water', 'roads', 'rail', 'bridges', 'stations', 'places'] as const;

/** The property that says of which file a feature is. */
const FILE = 'file';

const made = new WeakMap<Linework['base'], FeatureCollection>();

/** All features of the base, each with its file's name. Memoized, so that a new look does not send them again. */
export function baseFeatures({ base, shapes }: Pick<Linework, 'base' | 'shapes'>): FeatureCollection {
  const memo = made.get(base);
  if (memo) return memo;
  const files = [['district', shapes.district] as const, ...BASE_FILES.map((file) => [file, base[file]] as const)];
  const all: FeatureCollection = {
    type: 'FeatureCollection',
    features: files.flatMap(([file, from]) =>
      (from?.features ?? []).map((feature) => ({ ...feature, properties: { ...feature.properties, [FILE]: file } })),
    ),
  };
  made.set(base, all);
  return all;
}

/** Layers of `base-…` as layers of the one source. */
export function fromBase(layers: LayerSpecification[]): LayerSpecification[] {
  return layers.map((layer) => {
    if (!('source' in layer) || !layer.source.startsWith('base-')) return layer;
    const ofFile: ExpressionSpecification = ['==', ['get', FILE], layer.source.slice('base-'.length)];
    const { filter } = layer as { filter?: ExpressionSpecification };
    return { ...layer, source: BASE, filter: (filter ? ['all', ofFile, filter] : ofFile) as FilterSpecification };
  });
}
