/**
 * Has layers of a type drawn by one shader program. MapLibre makes a program for each way in which a layer's paint is told: once for
 * all, by each feature, or by each feature and the zoom. It makes them one after another while the map is first drawn, and a phone
 * takes long for each; of its layers as they are written, two dozen. Here each property is told in the most general way that any
 * layer of the type tells it.
 */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';

type Told = 'by feature' | 'by feature and zoom';

/** What MapLibre takes where a layer says nothing stands with each property; colours every layer states. */
type Paint = Readonly<Record<string, readonly [Told, number?]>>;

const PAINT: Readonly<Partial<Record<LayerSpecification['type'], Paint>>> = {
  line: {
    'line-color': ['by feature'],
    'line-width': ['by feature and zoom', 1],
    'line-opacity': ['by feature', 1],
  },
  circle: {
    'circle-color': ['by feature'],
    'circle-radius': ['by feature and zoom', 5],
    'circle-opacity': ['by feature', 1],
    'circle-stroke-color': ['by feature'],
    'circle-stroke-opacity': ['by feature', 1],
  },
  symbol: {
    'text-color': ['by feature'],
    'text-opacity': ['by feature', 1],
  },
  // Of one colour it is drawn without looking at what lies below: these stay as they are.
  fill: {
    'fill-color': ['by feature'],
    'fill-opacity': ['by feature and zoom', 1],
  },
};

/** The same layers, looking the same. */
export function shareProgram(layers: LayerSpecification[]): LayerSpecification[] {
  return layers.map((layer) => {
    const told = PAINT[layer.type];
    const paint = (layer.paint ?? {}) as Record<string, unknown>;
    if (!told || (layer.type === 'fill' && !isByFeature(paint['fill-color']))) return layer;
    if (layer.type === 'symbol' && !layer.layout?.['text-field']) return layer;
    const changed = Object.entries(told).flatMap(([property, [how, otherwise]]) => {
      const value = paint[property] ?? otherwise;
      return value === undefined ? [] : [[property, how === 'by feature' ? byFeature(value) : byFeatureAndZoom(value)] as const];
    });
    return { ...layer, paint: { ...paint, ...Object.fromEntries(changed) } } as LayerSpecification;
  });
}

const OF_FEATURES = new Set<unknown>(['get', 'has', 'feature-state', 'geometry-type', 'properties', 'id']);

const reads = (value: unknown, is: (name: unknown) => boolean): boolean =>
  Array.isArray(value) && value[0] !== 'literal' && (is(value[0]) || value.some((part) => reads(part, is)));
const isByFeature = (value: unknown): boolean => reads(value, (name) => OF_FEATURES.has(name));
const isByZoom = (value: unknown): boolean => reads(value, (name) => name === 'zoom');

/** What is so of every feature, told as if it were not. One that goes by the zoom alone stays as it is. */
function byFeature(value: unknown): unknown {
  return isByFeature(value) || isByZoom(value) ? value : ['case', ['has', ' '], value, value];
}

/** Only what is interpolated between zooms can be told by both. */
function byFeatureAndZoom(value: unknown): unknown {
  if (!isByZoom(value)) return ['interpolate', ['linear'], ['zoom'], 0, byFeature(value), 24, byFeature(value)];
  const [operator, ...rest] = value as ExpressionSpecification;
  return operator === 'interpolate' ? [operator, ...rest.map((part, i) => (i > 2 && i % 2 === 1 ? byFeature(part) : part))] : value;
}
