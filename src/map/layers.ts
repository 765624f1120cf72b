import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { blockHue, type Scheme } from '../theme.ts';
import type { MapColours } from './colours.ts';
import type { Block } from '../model/dataset.ts';

/** What the look of the layers depends on. */
export interface Look {
  colours: MapColours;
  scheme: Scheme;
  lang: 'zh' | 'en';
  blocks: readonly Block[];
}

/** Without glyph files in the style, MapLibre draws text from the reader's own fonts. */
const REGULAR = ['system-ui', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'sans-serif'];

/** Pixels a metre at a whole zoom, at the latitude of 30°: 512-pixel tiles round the equator of WGS-84. */
const pixelsPerMetre = (zoom: number): number => (512 * 2 ** zoom) / (40_075_017 * Math.cos(Math.PI / 6));

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

const nameIn = (lang: 'zh' | 'en'): ExpressionSpecification => ['coalesce', ['get', `name_${lang}`], ['get', 'name_zh'], ''];

const kindIs = (...kinds: string[]): ExpressionSpecification => ['in', ['get', 'kind'], ['literal', kinds]];

/** The embedded base, from the ground up, without its labels. */
export function baseLayers({ colours: c }: Look): LayerSpecification[] {
  return [
    { id: 'beyond', type: 'background', paint: { 'background-color': c.beyond } },
    { id: 'district', type: 'fill', source: 'district', paint: { 'fill-color': c.land } },
    { id: 'urban', type: 'fill', source: 'base-land', filter: kindIs('urban'), paint: { 'fill-color': c.urban } },
    { id: 'hills', type: 'fill', source: 'base-hills', paint: { 'fill-color': c.hill, 'fill-opacity': 0.75 } },
    { id: 'green', type: 'fill', source: 'base-land', filter: kindIs('green'), paint: { 'fill-color': c.green } },
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
    {
      id: 'secondary-roads',
      type: 'line',
      source: 'base-roads',
      filter: kindIs('secondary'),
      minzoom: 12.5,
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': c.roadCasing, 'line-width': ['interpolate', ['linear'], ['zoom'], 12, 1, 16, 5] },
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
      source: 'district',
      paint: { 'line-color': c.boundary, 'line-width': 1.1, 'line-dasharray': [4, 2, 1, 2] },
    },
  ];
}

/** Names of the base: water, hills, stations, places. They give way to the blocks' and projects' own. */
export function baseLabelLayers({ colours: c, lang }: Look): LayerSpecification[] {
  const halo = { 'text-halo-color': c.halo, 'text-halo-width': 1.4 };
  return [
    {
      id: 'road-names',
      type: 'symbol',
      source: 'base-roads',
      minzoom: 13,
      filter: kindIs('expressway', 'main'),
      layout: { 'symbol-placement': 'line', 'text-field': nameIn(lang), 'text-font': REGULAR, 'text-size': 11, 'symbol-spacing': 420 },
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
        'text-font': REGULAR,
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
        'text-font': REGULAR,
        'text-size': 11,
        'symbol-sort-key': ['coalesce', ['get', 'rank'], 9],
        'text-max-width': 7,
      },
      paint: { 'text-color': c.secondInk, ...halo },
    },
    {
      id: 'town-names',
      type: 'symbol',
      source: 'base-places',
      minzoom: 10.4,
      filter: kindIs('subdistrict', 'town'),
      layout: {
        'text-field': nameIn(lang),
        'text-font': REGULAR,
        'text-size': 12,
        'text-letter-spacing': 0.08,
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
      layout: { 'text-field': nameIn(lang), 'text-font': REGULAR, 'text-size': 13, 'text-letter-spacing': 0.2 },
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
        'text-font': REGULAR,
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
      layout: { 'text-field': nameIn(lang), 'text-font': REGULAR, 'text-size': 11, 'text-max-width': 6 },
      paint: { 'text-color': c.waterText, ...halo },
    },
  ];
}

/** A value by block id. */
const byBlock = (look: Look, of: 'fill' | 'text', property = 'id'): ExpressionSpecification | string => {
  const pairs = look.blocks.flatMap((b) => [b.id, blockHue(b.order, look.scheme)[of]]);
  return pairs.length > 0
    ? (['match', ['get', property], ...pairs, blockHue(null, look.scheme)[of]] as unknown as ExpressionSpecification)
    : blockHue(null, look.scheme)[of];
};

const state = (name: 'hover' | 'selected'): ExpressionSpecification => ['boolean', ['feature-state', name], false];

/** Blocks: soft inside edge, dashed line, since no source publishes the limits. */
export function blockLayers(look: Look): LayerSpecification[] {
  const hue = byBlock(look, 'fill');
  return [
    {
      id: 'blocks',
      type: 'fill',
      source: 'blocks',
      paint: {
        'fill-color': hue,
        'fill-opacity': [
          'interpolate',
          ['linear'],
          ['zoom'],
          10,
          ['case', state('selected'), 0.3, state('hover'), 0.26, 0.16],
          14,
          ['case', state('selected'), 0.16, state('hover'), 0.14, 0.07],
        ],
      },
    },
    {
      id: 'blocks-soft-edge',
      type: 'line',
      source: 'blocks',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': hue,
        'line-width': ['interpolate', ['linear'], ['zoom'], 10, 6, 15, 22],
        'line-blur': ['interpolate', ['linear'], ['zoom'], 10, 5, 15, 18],
        'line-opacity': ['case', state('selected'), 0.5, 0.24],
      },
    },
    {
      id: 'blocks-outline',
      type: 'line',
      source: 'blocks',
      layout: { 'line-join': 'round', 'line-cap': 'butt' },
      paint: { 'line-color': hue, 'line-width': ['case', state('selected'), 2.6, state('hover'), 2.2, 1.4], 'line-dasharray': [3, 2] },
    },
  ];
}

/** Projects: halo of uncertainty, areas and lines as such, then marks and names. */
export function projectLayers(look: Look): LayerSpecification[] {
  const { colours: c } = look;
  const lineHue = byBlock(look, 'fill', 'block');
  return [
    {
      id: 'halos',
      type: 'fill',
      source: 'halos',
      minzoom: 11.5,
      paint: { 'fill-color': ['get', 'hue'], 'fill-opacity': ['case', state('selected'), 0.22, state('hover'), 0.2, 0.05] },
    },
    {
      id: 'halos-edge',
      type: 'line',
      source: 'halos',
      minzoom: 11.5,
      paint: {
        'line-color': ['get', 'hue'],
        'line-width': ['case', state('selected'), 1.6, 1],
        'line-opacity': ['case', ['any', state('selected'), state('hover')], 0.9, 0.18],
        'line-dasharray': [1, 2],
      },
    },
    {
      id: 'project-areas',
      type: 'fill',
      source: 'shapes',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': lineHue, 'fill-opacity': ['case', state('selected'), 0.45, state('hover'), 0.4, 0.25] },
    },
    {
      id: 'project-lines-casing',
      type: 'line',
      source: 'shapes',
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': c.halo,
        'line-width': ['interpolate', ['linear'], ['zoom'], 10, ['case', state('selected'), 6, 3], 15, ['case', state('selected'), 12, 8]],
      },
    },
    {
      id: 'project-lines',
      type: 'line',
      source: 'shapes',
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      filter: ['!=', ['get', 'solid'], false],
      paint: {
        'line-color': lineHue,
        'line-width': [
          'interpolate',
          ['linear'],
          ['zoom'],
          10,
          ['case', state('selected'), 4, state('hover'), 3, 1.5],
          15,
          ['case', state('selected'), 8, state('hover'), 7, 4.5],
        ],
      },
    },
    {
      id: 'project-lines-open',
      type: 'line',
      source: 'shapes',
      layout: { 'line-join': 'round' },
      filter: ['==', ['get', 'solid'], false],
      paint: {
        'line-color': lineHue,
        'line-dasharray': [2.4, 1.2],
        'line-width': [
          'interpolate',
          ['linear'],
          ['zoom'],
          10,
          ['case', state('selected'), 4, state('hover'), 3, 1.5],
          15,
          ['case', state('selected'), 8, state('hover'), 7, 4.5],
        ],
      },
    },
    {
      id: 'line-names',
      type: 'symbol',
      source: 'shapes',
      minzoom: 12,
      layout: {
        'symbol-placement': 'line',
        'text-field': ['get', 'label'],
        'text-font': REGULAR,
        'text-size': 12,
        'symbol-spacing': 500,
        'text-offset': [0, 1],
        'text-max-angle': 40,
      },
      paint: { 'text-color': c.ink, 'text-halo-color': c.halo, 'text-halo-width': 1.6 },
    },
    {
      id: 'point-ring',
      type: 'circle',
      source: 'points',
      paint: {
        'circle-radius': ['case', ['==', ['get', 'kind'], 'project'], 15, 19],
        'circle-color': c.accent,
        'circle-opacity': ['case', state('selected'), 0.3, state('hover'), 0.22, 0],
        'circle-stroke-color': c.accent,
        'circle-stroke-width': 2,
        'circle-stroke-opacity': ['case', state('selected'), 1, state('hover'), 0.7, 0],
      },
    },
    {
      id: 'gatherings-disc',
      type: 'circle',
      source: 'points',
      filter: kindIs('gathering'),
      paint: {
        'circle-radius': ['case', ['>', ['to-number', ['get', 'count']], 9], 15, 13],
        'circle-color': c.halo,
        'circle-stroke-color': ['get', 'hue'],
        'circle-stroke-width': 2.2,
      },
    },
    {
      id: 'points',
      type: 'symbol',
      source: 'points',
      filter: kindIs('project'),
      layout: {
        'icon-image': ['get', 'icon'],
        'icon-allow-overlap': true,
        'icon-size': ['interpolate', ['linear'], ['zoom'], 10, 0.72, 12.5, 0.95, 15, 1.1],
        'text-field': ['step', ['zoom'], '', 11.6, ['get', 'label']],
        'text-font': REGULAR,
        'text-size': 12,
        'text-max-width': 9,
        'text-optional': true,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 1.05,
        'text-justify': 'auto',
        'symbol-sort-key': ['-', 0, ['get', 'weight']],
      },
      paint: { 'text-color': c.ink, 'text-halo-color': c.halo, 'text-halo-width': 1.6 },
    },
    {
      id: 'gatherings',
      type: 'symbol',
      source: 'points',
      filter: kindIs('gathering'),
      layout: {
        'text-field': ['get', 'count'],
        'text-font': REGULAR,
        'text-size': 12,
        'text-allow-overlap': true,
        'text-ignore-placement': false,
        'text-padding': 9,
      },
      paint: { 'text-color': ['get', 'hue'] },
    },
  ];
}

/** Names and live counts of the blocks, and the mark for projects known only by block beneath each. */
export function blockLabelLayers(look: Look): LayerSpecification[] {
  const { colours: c } = look;
  return [
    {
      id: 'block-names',
      type: 'symbol',
      source: 'block-labels',
      layout: {
        'text-field': ['format', ['get', 'label'], {}, '  ', {}, ['get', 'count'], { 'font-scale': 0.86 }],
        'text-font': REGULAR,
        'text-size': ['interpolate', ['linear'], ['zoom'], 10, 12.5, 13, 16],
        'text-max-width': 12,
        'text-allow-overlap': true,
        'text-ignore-placement': false,
        'text-padding': 3,
        // At the visual centre where that is free, else beside the marks that stand there.
        'text-variable-anchor': ['center', 'bottom', 'top', 'left', 'right'],
        'text-radial-offset': 1.5,
        'text-justify': 'auto',
      },
      paint: { 'text-color': ['get', 'hue'], 'text-halo-color': c.halo, 'text-halo-width': 2.2 },
    },
    {
      id: 'block-only',
      type: 'symbol',
      source: 'points',
      minzoom: 11.4,
      filter: kindIs('block-only'),
      layout: {
        'text-field': ['concat', '⋯ ', ['get', 'count']],
        'text-font': REGULAR,
        'text-size': 11.5,
        'text-offset': [0, 1.6],
        'text-anchor': 'top',
        'text-allow-overlap': true,
      },
      paint: { 'text-color': ['get', 'hue'], 'text-halo-color': c.halo, 'text-halo-width': 2 },
    },
  ];
}
