/** Layers of the embedded base map, under ours and, for its names, above. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { metresPerPixel } from '../../model/mercator.ts';
import { streetLabelLayers, streetLayers } from './street-layers.ts';
import { areaLabelLayers, areaLayers } from './area-layers.ts';
import { kindIs, LOCAL_FONTS, nameIn, type StyleContext } from './style-context.ts';

/** Pixels a metre at a whole zoom. A style knows no latitude, so one stands for all: 30°. */
const pixelsPerMetre = (zoom: number): number => 1 / metresPerPixel(zoom, 30);

/** A river's true width at each zoom from its width in metres; where that would vanish, at least `minimum` pixels. */
const trueWidth = (minimum: number): ExpressionSpecification => [
  'interpolate',
  ['exponential', 2],
  ['zoom'],
  8,
  ['max', minimum, ['*', ['get', 'width_m'], pixelsPerMetre(8)]],
  10,
  ['max', minimum, ['*', ['get', 'width_m'], pixelsPerMetre(10)]],
  20,
  ['*', ['get', 'width_m'], pixelsPerMetre(20)],
];

/** The embedded base, from the ground up, without its labels. @param streets whether the site has streets of OpenStreetMap */
export function baseLayers(context: StyleContext, streets = false): LayerSpecification[] {
  const c = context.colours;
  return [
    { id: 'beyond', type: 'background', paint: { 'background-color': c.beyond } },
    { id: 'district', type: 'fill', source: 'base-district', paint: { 'fill-color': c.land } },
    { id: 'urban', type: 'fill', source: 'base-land', filter: kindIs('urban'), paint: { 'fill-color': c.urban } },
    { id: 'hills', type: 'fill', source: 'base-hills', paint: { 'fill-color': c.hill, 'fill-opacity': 0.75 } },
    { id: 'green', type: 'fill', source: 'base-land', filter: kindIs('green'), paint: { 'fill-color': c.green } },
    ...areaLayers(context),
    {
      id: 'rivers-casing',
      type: 'line',
      source: 'base-water',
      filter: kindIs('river'),
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': c.waterLine, 'line-width': trueWidth(1.6), 'line-gap-width': 0 },
    },
    {
      id: 'streams',
      type: 'line',
      source: 'base-water',
      filter: kindIs('stream'),
      minzoom: 11,
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': c.water, 'line-width': trueWidth(1) },
    },
    {
      id: 'rivers',
      type: 'line',
      source: 'base-water',
      filter: kindIs('river'),
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': c.water, 'line-width': trueWidth(1.4) },
    },
    {
      id: 'lakes',
      type: 'fill',
      source: 'base-water',
      filter: kindIs('lake'),
      paint: { 'fill-color': c.water, 'fill-outline-color': c.waterLine },
    },
    ...(streets ? streetLayers(context) : []),
    {
      id: 'secondary-roads',
      type: 'line',
      source: 'base-roads',
      filter: kindIs('secondary'),
      minzoom: 12.5,
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': c.roadCasing, 'line-width': ['interpolate', ['linear'], ['zoom'], 12, 1, 14, 3.4, 16, 8] },
    },
    {
      id: 'secondary-roads-surface',
      type: 'line',
      source: 'base-roads',
      filter: kindIs('secondary'),
      minzoom: 14,
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': c.road, 'line-width': ['interpolate', ['linear'], ['zoom'], 14, 1.8, 16, 6] },
    },
    {
      id: 'main-roads-casing',
      type: 'line',
      source: 'base-roads',
      filter: kindIs('main'),
      minzoom: 10.5,
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': c.roadCasing, 'line-width': ['interpolate', ['linear'], ['zoom'], 10, 1, 13, 3.4, 16, 10] },
    },
    {
      id: 'main-roads',
      type: 'line',
      source: 'base-roads',
      filter: kindIs('main'),
      minzoom: 12,
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': c.road, 'line-width': ['interpolate', ['linear'], ['zoom'], 12, 1, 13, 2, 16, 8] },
    },
    {
      id: 'rail',
      type: 'line',
      source: 'base-rail',
      filter: kindIs('railway'),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': c.rail, 'line-width': ['interpolate', ['linear'], ['zoom'], 9, 0.8, 14, 2] },
    },
    {
      id: 'rail-ties',
      type: 'line',
      source: 'base-rail',
      filter: kindIs('railway'),
      minzoom: 11.5,
      paint: { 'line-color': c.rail, 'line-width': ['interpolate', ['linear'], ['zoom'], 11, 3, 14, 6], 'line-dasharray': [0.25, 2.5] },
    },
    {
      id: 'metro',
      type: 'line',
      source: 'base-rail',
      filter: kindIs('metro'),
      minzoom: 10,
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': c.metro, 'line-width': ['interpolate', ['linear'], ['zoom'], 10, 1, 14, 2.6] },
    },
    {
      id: 'expressways-casing',
      type: 'line',
      source: 'base-roads',
      filter: kindIs('expressway'),
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': c.roadCasing, 'line-width': ['interpolate', ['linear'], ['zoom'], 9, 2, 13, 5.5, 16, 13] },
    },
    {
      id: 'expressways',
      type: 'line',
      source: 'base-roads',
      filter: kindIs('expressway'),
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': c.expressway, 'line-width': ['interpolate', ['linear'], ['zoom'], 9, 1.2, 13, 3.6, 16, 10] },
    },
    {
      id: 'bridges',
      type: 'line',
      source: 'base-bridges',
      filter: kindIs('bridge'),
      minzoom: 12.5,
      paint: { 'line-color': c.road, 'line-width': ['interpolate', ['linear'], ['zoom'], 12, 2, 16, 9] },
    },
    {
      id: 'bridges-edge',
      type: 'line',
      source: 'base-bridges',
      filter: kindIs('bridge'),
      minzoom: 12.5,
      paint: { 'line-color': c.rail, 'line-width': 1, 'line-gap-width': ['interpolate', ['linear'], ['zoom'], 12, 2, 16, 9] },
    },
    {
      id: 'boundary',
      type: 'line',
      source: 'base-district',
      paint: { 'line-color': c.boundary, 'line-width': 1.1, 'line-dasharray': [4, 2, 1, 2] },
    },
  ];
}

/** Names of the base: water, hills, stations, places. They give way to the blocks' and projects' own. */
export function baseLabelLayers(context: StyleContext, streets = false): LayerSpecification[] {
  const { colours: c, lang } = context;
  const halo = { 'text-halo-color': c.halo, 'text-halo-width': 1.4 };
  return [
    ...(streets ? streetLabelLayers(context) : []),
    ...areaLabelLayers(context),
    {
      id: 'road-names',
      type: 'symbol',
      source: 'base-roads',
      minzoom: 13,
      filter: ['any', kindIs('expressway', 'main'), ['>=', ['zoom'], 14]],
      layout: { 'symbol-placement': 'line', 'text-field': nameIn(lang), 'text-font': LOCAL_FONTS, 'text-size': 11, 'symbol-spacing': 420 },
      paint: { 'text-color': c.secondInk, ...halo },
    },
    {
      id: 'station-dots',
      type: 'circle',
      source: 'base-stations',
      minzoom: 12,
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 12, 2, 15, 4],
        'circle-color': c.paper,
        'circle-stroke-color': c.rail,
        'circle-stroke-width': 1.3,
      },
    },
    {
      id: 'station-names',
      type: 'symbol',
      source: 'base-stations',
      minzoom: 13.2,
      layout: {
        'text-field': nameIn(lang),
        'text-font': LOCAL_FONTS,
        'text-size': 10.5,
        'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
        'text-radial-offset': 0.6,
      },
      paint: { 'text-color': c.secondInk, ...halo },
    },
    {
      id: 'place-names',
      type: 'symbol',
      source: 'base-places',
      minzoom: 11,
      filter: kindIs('place', 'landmark', 'hill-label'),
      layout: {
        'text-field': nameIn(lang),
        'text-font': LOCAL_FONTS,
        'text-size': 11,
        'symbol-sort-key': ['coalesce', ['get', 'rank'], 9],
        'text-max-width': 7,
      },
      paint: { 'text-color': c.secondInk, ...halo },
    },
    {
      id: 'neighbour-names',
      type: 'symbol',
      source: 'base-places',
      filter: kindIs('neighbour'),
      layout: { 'text-field': nameIn(lang), 'text-font': LOCAL_FONTS, 'text-size': 13, 'text-letter-spacing': 0.2 },
      paint: { 'text-color': c.secondInk, 'text-opacity': 0.85, 'text-halo-color': c.beyond, 'text-halo-width': 1.2 },
    },
    {
      id: 'water-names',
      type: 'symbol',
      source: 'base-water',
      minzoom: 10,
      filter: kindIs('river', 'stream'),
      layout: {
        'symbol-placement': 'line',
        'text-field': nameIn(lang),
        'text-font': LOCAL_FONTS,
        'text-size': ['interpolate', ['linear'], ['zoom'], 10, 11, 14, 13],
        'text-letter-spacing': 0.25,
        'symbol-spacing': 320,
        'text-max-angle': 35,
      },
      paint: { 'text-color': c.waterText, 'text-halo-color': c.water, 'text-halo-width': 1 },
    },
    {
      id: 'lake-names',
      type: 'symbol',
      source: 'base-water',
      minzoom: 11.5,
      filter: kindIs('lake'),
      layout: { 'text-field': nameIn(lang), 'text-font': LOCAL_FONTS, 'text-size': 11, 'text-max-width': 6 },
      paint: { 'text-color': c.waterText, ...halo },
    },
  ];
}
