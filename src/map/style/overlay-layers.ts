import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { blockHue } from '../../theme/hues.ts';
import { kindIs, LOCAL_FONTS, type StyleContext } from './style-context.ts';

/** A value by block id. */
const byBlock = (context: StyleContext, of: 'fill' | 'text', property = 'id'): ExpressionSpecification | string => {
  const pairs = context.blocks.flatMap((b) => [b.id, blockHue(b.order, context.scheme)[of]]);
  return pairs.length > 0
    ? (['match', ['get', property], ...pairs, blockHue(null, context.scheme)[of]] as unknown as ExpressionSpecification)
    : blockHue(null, context.scheme)[of];
};

const featureState = (name: 'hover' | 'selected'): ExpressionSpecification => ['boolean', ['feature-state', name], false];

/** Blocks: soft inside edge, dashed line, since no source publishes the limits. */
export function blockLayers(context: StyleContext): LayerSpecification[] {
  const hue = byBlock(context, 'fill');
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
          ['case', featureState('selected'), 0.3, featureState('hover'), 0.26, 0.16],
          14,
          ['case', featureState('selected'), 0.16, featureState('hover'), 0.14, 0.07],
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
        'line-opacity': ['case', featureState('selected'), 0.5, 0.24],
      },
    },
    {
      id: 'blocks-outline',
      type: 'line',
      source: 'blocks',
      layout: { 'line-join': 'round', 'line-cap': 'butt' },
      paint: {
        'line-color': hue,
        'line-width': ['case', featureState('selected'), 2.6, featureState('hover'), 2.2, 1.4],
        'line-dasharray': [3, 2],
      },
    },
  ];
}

const LINE_WIDTH: ExpressionSpecification = [
  'interpolate',
  ['linear'],
  ['zoom'],
  10,
  ['case', featureState('selected'), 4, featureState('hover'), 3, 1.3],
  15,
  ['case', featureState('selected'), 7, featureState('hover'), 6, 3.6],
];
const LINE_OPACITY: ExpressionSpecification = ['case', ['any', featureState('selected'), featureState('hover')], 1, 0.72];

/** Projects: halo of uncertainty, areas and lines as such, then marks and names. */
export function projectLayers(context: StyleContext): LayerSpecification[] {
  const { colours: c } = context;
  const lineHue = byBlock(context, 'fill', 'block');
  return [
    {
      id: 'halos',
      type: 'fill',
      source: 'halos',
      minzoom: 11.5,
      paint: { 'fill-color': ['get', 'hue'], 'fill-opacity': ['case', featureState('selected'), 0.22, featureState('hover'), 0.2, 0.05] },
    },
    {
      id: 'halos-edge',
      type: 'line',
      source: 'halos',
      minzoom: 11.5,
      paint: {
        'line-color': ['get', 'hue'],
        'line-width': ['case', featureState('selected'), 1.6, 1],
        'line-opacity': ['case', ['any', featureState('selected'), featureState('hover')], 0.9, 0.18],
        'line-dasharray': [1, 2],
      },
    },
    {
      id: 'project-areas',
      type: 'fill',
      source: 'shapes',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': lineHue, 'fill-opacity': ['case', featureState('selected'), 0.45, featureState('hover'), 0.4, 0.25] },
    },
    {
      id: 'project-lines-casing',
      type: 'line',
      source: 'shapes',
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': c.halo,
        'line-width': [
          'interpolate',
          ['linear'],
          ['zoom'],
          10,
          ['case', featureState('selected'), 6, 2.4],
          15,
          ['case', featureState('selected'), 11, 6],
        ],
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
        'line-width': LINE_WIDTH,
        'line-opacity': LINE_OPACITY,
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
        'line-width': LINE_WIDTH,
        'line-opacity': LINE_OPACITY,
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
        'text-font': context.font ?? LOCAL_FONTS,
        'text-size': 12,
        'symbol-spacing': 500,
        'text-offset': [0, 1],
        'text-max-angle': 40,
      },
      paint: { 'text-color': c.ink, 'text-halo-color': c.halo, 'text-halo-width': 1.6 },
    },
  ];
}

/** Marks and names of projects. */
export function markLayers(context: StyleContext): LayerSpecification[] {
  const { colours: c } = context;
  return [
    {
      id: 'point-ring',
      type: 'circle',
      source: 'points',
      paint: {
        'circle-radius': ['case', ['==', ['get', 'kind'], 'project'], 15, 19],
        'circle-color': c.accent,
        'circle-opacity': ['case', featureState('selected'), 0.3, featureState('hover'), 0.22, 0],
        'circle-stroke-color': c.accent,
        'circle-stroke-width': 2,
        'circle-stroke-opacity': ['case', featureState('selected'), 1, featureState('hover'), 0.7, 0],
      },
    },
    {
      id: 'moved-ring',
      type: 'circle',
      source: 'points',
      filter: ['!=', ['coalesce', ['get', 'move'], ''], ''],
      paint: {
        'circle-radius': 13,
        'circle-opacity': 0,
        'circle-stroke-width': 2.5,
        'circle-stroke-color': ['match', ['get', 'move'], ['advanced', 'new'], c.accent, c.secondInk],
        'circle-stroke-opacity': ['match', ['get', 'move'], 'quiet', 0.55, 1],
      },
    },
    {
      id: 'clusters-disc',
      type: 'circle',
      source: 'points',
      filter: kindIs('cluster'),
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
        'text-font': context.font ?? LOCAL_FONTS,
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
      id: 'clusters',
      type: 'symbol',
      source: 'points',
      filter: kindIs('cluster'),
      layout: {
        'text-field': ['get', 'count'],
        'text-font': context.font ?? LOCAL_FONTS,
        'text-size': 12,
        'text-allow-overlap': true,
        'text-ignore-placement': false,
        'text-padding': 9,
      },
      paint: { 'text-color': ['get', 'hue'] },
    },
  ];
}

/** Where a block's name may stand, best first: offsets in ems round its visual centre. */
const BESIDE: ExpressionSpecification = [
  'literal',
  [
    ['center', [0, 0]],
    ['bottom', [0, -1.3]],
    ['top', [0, 1.3]],
    ['left', [1.5, 0]],
    ['right', [-1.5, 0]],
    ['bottom', [0, -2.6]],
    ['top', [0, 2.6]],
    ['left', [3, 0]],
    ['right', [-3, 0]],
    ['bottom-right', [-1.5, -2.6]],
    ['bottom-left', [1.5, -2.6]],
    ['top-left', [1.5, 2.6]],
    ['top-right', [-1.5, 2.6]],
    ['left', [4.8, 0.8]],
    ['right', [-4.8, 0.8]],
  ].flat(),
] as unknown as ExpressionSpecification;

/** The mark for projects known only by block stands under the name, or where else there is room. */
const BENEATH: ExpressionSpecification = [
  'literal',
  [
    ['top', [0, 1.4]],
    ['top', [0, 2.7]],
    ['bottom', [0, -1.6]],
    ['left', [2.6, 0]],
    ['right', [-2.6, 0]],
    ['top', [0, 4]],
    ['bottom', [0, -4]],
    ['left', [5, 0]],
    ['right', [-5, 0]],
  ].flat(),
] as unknown as ExpressionSpecification;

/** Names and live counts of the blocks, and the mark for projects known only by block beneath each. */
export function blockLabelLayers(context: StyleContext): LayerSpecification[] {
  const { colours: c } = context;
  return [
    {
      id: 'block-names',
      type: 'symbol',
      source: 'block-labels',
      layout: {
        'text-field': ['format', ['get', 'label'], {}, '  ', {}, ['get', 'count'], { 'font-scale': 0.86 }],
        'text-font': context.font ?? LOCAL_FONTS,
        'text-size': ['interpolate', ['linear'], ['zoom'], 10, 12.5, 13, 16],
        'text-max-width': 12,
        'text-allow-overlap': true,
        'text-ignore-placement': false,
        'text-padding': 3,
        // At the visual centre where that is free, else beside the marks that stand there.
        'text-variable-anchor-offset': BESIDE,
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
        'text-font': context.font ?? LOCAL_FONTS,
        'text-size': 11.5,
        'text-variable-anchor-offset': BENEATH,
        'text-allow-overlap': true,
        'text-padding': 4,
      },
      paint: { 'text-color': ['get', 'hue'], 'text-halo-color': c.halo, 'text-halo-width': 2 },
    },
  ];
}

/** The circle of a distance filter, and what is being measured. */
export function toolLayers({ colours: c }: StyleContext): LayerSpecification[] {
  return [
    { id: 'near', type: 'fill', source: 'near', paint: { 'fill-color': c.accent, 'fill-opacity': 0.06 } },
    { id: 'near-edge', type: 'line', source: 'near', paint: { 'line-color': c.accent, 'line-width': 1.6, 'line-dasharray': [4, 2] } },
    {
      id: 'measure-area',
      type: 'fill',
      source: 'measure',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': c.accent, 'fill-opacity': 0.14 },
    },
    {
      id: 'measure-line',
      type: 'line',
      source: 'measure',
      filter: ['==', ['geometry-type'], 'LineString'],
      paint: { 'line-color': c.accent, 'line-width': 2.4 },
    },
    {
      id: 'measure-corners',
      type: 'circle',
      source: 'measure',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: { 'circle-radius': 5, 'circle-color': c.halo, 'circle-stroke-color': c.accent, 'circle-stroke-width': 2.4 },
    },
  ];
}
