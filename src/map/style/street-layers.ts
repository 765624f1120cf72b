/** Layers of the streets that `npm run streets` took from OpenStreetMap: in the look of the base, under the projects. */
import { bbox } from '@turf/turf';
import type { FeatureCollection, Polygon } from 'geojson';
import type { ExpressionSpecification, FilterSpecification, LayerSpecification, VectorSourceSpecification } from 'maplibre-gl';
import type { Bounds, Lang } from '../../model/dataset.ts';
import { LOCAL_FONTS, nameIn, type StyleContext } from './style-context.ts';

/** The id of their source. */
export const STREETS = 'streets';

/** Where there are streets, at which zooms, and of which day. */
export interface StreetsExtent {
  bounds: Bounds;
  /** Zoom of the first tiles: from here on the streets stand in for the hand-drawn lines. */
  from: number;
  /** Zoom of the last tiles, which are drawn larger closer up. */
  to: number;
  /** `YYYY-MM-DD` */
  asof: string;
}

/** What `map/base.json` says of the streets; null on a site that has none. */
export function streetsExtent(base: Readonly<Record<string, FeatureCollection>>): StreetsExtent | null {
  const extent = base[STREETS]?.features[0];
  if (!extent) return null;
  const { asof, from, to } = extent.properties as Omit<StreetsExtent, 'bounds'>;
  return { bounds: bbox(extent.geometry as Polygon).slice(0, 4) as Bounds, asof, from, to };
}

/**
 * Their tiles, of which the map asks for those in view. They are credited with our own data.
 * @param site the whole address of the site's folder, with a slash at its end
 */
export const streetsSource = ({ bounds, from, to }: StreetsExtent, site: string): VectorSourceSpecification => ({
  type: 'vector',
  tiles: [`${site}map/streets/{z}/{x}/{y}.mvt`],
  bounds,
  minzoom: from,
  maxzoom: to,
});

/** Leaves the hand-drawn lines to the streets where there are any, from their zoom on. */
export function givingWay(layers: LayerSpecification[], { from }: StreetsExtent): LayerSpecification[] {
  return layers.map((layer) => {
    if (!('source' in layer) || !['base-roads', 'base-bridges', 'base-water'].includes(layer.source)) return layer;
    const open: ExpressionSpecification = ['any', ['<', ['zoom'], from], ['!', ['has', 'covered']]];
    const { filter } = layer as { filter?: ExpressionSpecification };
    return { ...layer, filter: (filter ? ['all', filter, open] : open) as FilterSpecification };
  });
}

/** Widths of roads by class in pixels, at the zooms between which they grow. */
const WIDTHS = {
  expressway: [3.4, 8, 34],
  main: [2.6, 7, 30],
  minor: [1.7, 5, 26],
  street: [0.9, 3.4, 20],
  service: [0.4, 1.8, 10],
  path: [0.5, 1, 3],
} as const;
const WIDTH_ZOOMS = [13, 15, 18] as const;
/** What a casing adds to both sides together at these zooms. */
const CASING = [0.9, 1.7, 2.4] as const;
const NO_CASING = [0, 0, 0] as const;
/** The more important above the less. */
const RANKS = { path: 0, service: 1, street: 2, minor: 3, main: 4, expressway: 5 } as const;

const byClass = <T>(of: Readonly<Record<string, T>>, other: T): ExpressionSpecification =>
  ['match', ['get', 'class'], ...Object.entries(of).flat(), other] as unknown as ExpressionSpecification;

/** @param more pixels beside the width, for a casing */
const width = (more: readonly [number, number, number]): ExpressionSpecification =>
  [
    'interpolate',
    ['exponential', 1.6],
    ['zoom'],
    ...WIDTH_ZOOMS.flatMap((zoom, i) => [
      zoom,
      byClass(Object.fromEntries(Object.entries(WIDTHS).map(([of, px]) => [of, px[i]! + more[i]!])), 1),
    ]),
  ] as unknown as ExpressionSpecification;

const classIs = (...classes: string[]): ExpressionSpecification => ['in', ['get', 'class'], ['literal', classes]];
const named = (lang: Lang): ExpressionSpecification => ['!=', nameIn(lang), ''];

/** Parks, waters, buildings and roads, from the ground up. */
export function streetLayers({ colours: c }: StyleContext): LayerSpecification[] {
  const roads = { source: STREETS, 'source-layer': 'roads' } as const;
  const order = byClass(RANKS, 0);
  const fade: ExpressionSpecification = ['case', ['has', 'tunnel'], 0.4, 1];
  return [
    { id: 'street-parks', type: 'fill', source: STREETS, 'source-layer': 'parks', paint: { 'fill-color': c.green } },
    {
      id: 'street-waterways',
      type: 'line',
      source: STREETS,
      'source-layer': 'waterways',
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': c.water,
        'line-width': ['interpolate', ['exponential', 1.6], ['zoom'], 13, byClass({ river: 2.4 }, 1), 18, byClass({ river: 18 }, 8)],
      },
    },
    {
      id: 'street-water',
      type: 'fill',
      source: STREETS,
      'source-layer': 'water',
      paint: { 'fill-color': c.water, 'fill-outline-color': c.waterLine },
    },
    {
      id: 'street-buildings',
      type: 'fill',
      source: STREETS,
      'source-layer': 'buildings',
      minzoom: 14,
      paint: {
        'fill-color': c.building,
        'fill-outline-color': c.roadCasing,
        'fill-opacity': ['interpolate', ['linear'], ['zoom'], 14, 0.4, 15, 1],
      },
    },
    {
      id: 'street-paths',
      type: 'line',
      ...roads,
      minzoom: 14.5,
      filter: classIs('path'),
      paint: { 'line-color': c.rail, 'line-width': width(NO_CASING), 'line-dasharray': [3, 2], 'line-opacity': fade },
    },
    {
      id: 'street-casings',
      type: 'line',
      ...roads,
      filter: ['!', classIs('path')],
      layout: { 'line-cap': 'butt', 'line-join': 'round', 'line-sort-key': order },
      paint: { 'line-color': c.roadCasing, 'line-width': width(CASING), 'line-opacity': fade },
    },
    {
      id: 'street-roads',
      type: 'line',
      ...roads,
      filter: ['!', classIs('path')],
      layout: { 'line-cap': 'round', 'line-join': 'round', 'line-sort-key': order },
      paint: { 'line-color': byClass({ expressway: c.expressway }, c.road), 'line-width': width(NO_CASING), 'line-opacity': fade },
    },
  ];
}

/** Names along the roads and rivers, and of parks and lakes. */
export function streetLabelLayers({ colours: c, lang }: StyleContext): LayerSpecification[] {
  const halo = { 'text-halo-color': c.halo, 'text-halo-width': 1.4 };
  const text = { 'text-field': nameIn(lang), 'text-font': LOCAL_FONTS };
  return [
    {
      id: 'street-names',
      type: 'symbol',
      source: STREETS,
      'source-layer': 'roads',
      filter: [
        'all',
        named(lang),
        ['any', classIs('expressway', 'main'), ['all', classIs('minor'), ['>=', ['zoom'], 14]], ['>=', ['zoom'], 15]],
      ],
      layout: {
        'symbol-placement': 'line',
        ...text,
        'text-size': byClass({ expressway: 11.5, main: 11.5 }, 10.5),
        'symbol-spacing': 380,
        'symbol-sort-key': ['-', 0, byClass(RANKS, 0)],
      },
      paint: { 'text-color': c.secondInk, ...halo },
    },
    {
      id: 'street-park-names',
      type: 'symbol',
      source: STREETS,
      'source-layer': 'names',
      minzoom: 14,
      filter: ['==', ['get', 'kind'], 'park'],
      layout: { ...text, 'text-size': 10.5, 'text-max-width': 8 },
      paint: { 'text-color': c.secondInk, ...halo },
    },
    {
      id: 'street-water-names',
      type: 'symbol',
      source: STREETS,
      'source-layer': 'names',
      minzoom: 14,
      filter: ['==', ['get', 'kind'], 'water'],
      layout: { ...text, 'text-size': 11, 'text-max-width': 6 },
      paint: { 'text-color': c.waterText, ...halo },
    },
    {
      id: 'street-river-names',
      type: 'symbol',
      source: STREETS,
      'source-layer': 'waterways',
      filter: ['all', named(lang), ['any', classIs('river'), ['>=', ['zoom'], 15]]],
      layout: {
        'symbol-placement': 'line',
        ...text,
        'text-size': 12,
        'text-letter-spacing': 0.2,
        'symbol-spacing': 320,
        'text-max-angle': 35,
      },
      paint: { 'text-color': c.waterText, 'text-halo-color': c.water, 'text-halo-width': 1 },
    },
  ];
}
