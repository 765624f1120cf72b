/** Layers of the blocks: their indicative areas and their names. */
import type { LayerSpecification } from 'maplibre-gl';
import { anchors, byBlock, featureState, LOCAL_FONTS, type StyleContext } from './style-context.ts';

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

/** Where a block's name may stand, best first: offsets in ems round its visual centre. */
const BESIDE = anchors([
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
]);

/** Where it may stand while the count of what is known only by block is at its centre: at that count, whatever else is there. */
const AT_COUNT = anchors([
  ['bottom', [0, -0.75]],
  ['top', [0, 0.75]],
  ['left', [1.5, 0]],
  ['right', [-1.5, 0]],
]);

/** Names and live counts of the blocks. */
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
        'text-variable-anchor-offset': ['case', ['get', 'counted'], ['literal', AT_COUNT], ['literal', BESIDE]],
        'text-justify': 'auto',
      },
      paint: { 'text-color': ['get', 'hue'], 'text-halo-color': c.halo, 'text-halo-width': 2.2 },
    },
  ];
}
