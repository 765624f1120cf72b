/** Layers of the blocks: their indicative areas and their names. */
import type { ExpressionSpecification, LayerSpecification, LineLayerSpecification } from 'maplibre-gl';
import { TINT_OPACITY } from '../../theme/hues.ts';
import { isCrowded } from '../label-spots.ts';
import { NAME_RISE, NAME_SIZE, NUMBER_SCALE } from '../label-sizes.ts';
import { byBlock, featureState, filterState, LOCAL_FONTS, sized, type StyleContext } from './style-context.ts';

/** A block none of whose projects the filters let through. */
const FADED = filterState('faded');

/** The tint of a block at rest, and more of it while it is selected or under the pointer. */
const tinted = (opacity: number): ExpressionSpecification => [
  'case',
  featureState('selected'),
  opacity + 0.1,
  featureState('hover'),
  opacity + 0.06,
  FADED,
  0,
  opacity,
];

/** Whether a source publishes the outline. */
const PUBLISHED: ExpressionSpecification = ['boolean', ['get', 'published'], false];

/**
 * Blocks: tint, soft inside edge, and a line, dashed where no source publishes the limits. Of a faded one only the line is left.
 */
export function blockLayers(context: StyleContext): LayerSpecification[] {
  const hue = byBlock(context, 'fill');
  const outline = {
    type: 'line',
    source: 'blocks',
    layout: { 'line-join': 'round', 'line-cap': 'butt' },
    paint: {
      'line-color': hue,
      'line-width': ['case', featureState('selected'), 2.6, featureState('hover'), 2.2, 1.4],
      'line-opacity': ['case', featureState('selected'), 1, featureState('hover'), 1, FADED, 0.55, 1],
    },
  } satisfies Omit<LineLayerSpecification, 'id'>;
  return [
    {
      id: 'blocks',
      type: 'fill',
      source: 'blocks',
      paint: {
        // Its edge is a line.
        'fill-antialias': false,
        'fill-color': byBlock(context, 'tint'),
        'fill-opacity': ['interpolate', ['linear'], ['zoom'], 10, tinted(TINT_OPACITY.far), 14, tinted(TINT_OPACITY.near)],
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
        'line-opacity': ['case', featureState('selected'), 0.5, FADED, 0, 0.2],
      },
    },
    {
      id: 'blocks-outline',
      filter: ['!', PUBLISHED],
      ...outline,
      paint: { ...outline.paint, 'line-dasharray': [3, 2] },
    },
    { id: 'blocks-limits', filter: PUBLISHED, ...outline },
  ];
}

/** Names and live counts of the blocks, at the spots that `label-spots` finds for them. */
export function blockLabelLayers(context: StyleContext): LayerSpecification[] {
  const { colours: c, blocks } = context;
  return [
    {
      id: 'block-names',
      type: 'symbol',
      source: 'block-labels',
      layout: {
        'text-field': ['format', ['get', 'label'], {}, ['get', 'number'], { 'font-scale': NUMBER_SCALE }],
        'text-font': context.font ?? LOCAL_FONTS,
        'text-size': sized(NAME_SIZE),
        'text-max-width': 40,
        'text-allow-overlap': !isCrowded(blocks),
        'text-ignore-placement': false,
        ...(isCrowded(blocks) ? { 'symbol-sort-key': ['-', 0, ['to-number', ['get', 'count'], 0]] } : {}),
        'text-padding': 3,
        // Above the plate, where some of the block's projects are counted on one.
        'text-anchor': ['case', ['get', 'raised'], 'bottom', 'center'],
        'text-offset': ['case', ['get', 'raised'], ['literal', [0, -NAME_RISE]], ['literal', [0, 0]]],
      },
      paint: { 'text-color': ['get', 'hue'], 'text-halo-color': c.halo, 'text-halo-width': 2.2 },
    },
  ];
}

/** Lines from what had to stand aside to what it names. */
export function leaderLayers({ colours: c }: StyleContext): LayerSpecification[] {
  const ends: ExpressionSpecification = ['==', ['geometry-type'], 'Point'];
  return [
    {
      id: 'leaders',
      type: 'line',
      source: 'leaders',
      filter: ['!', ends],
      layout: { 'line-cap': 'round' },
      paint: { 'line-color': ['get', 'hue'], 'line-width': 1.1, 'line-opacity': ['get', 'strength'] },
    },
    {
      id: 'leader-ends',
      type: 'circle',
      source: 'leaders',
      filter: ends,
      paint: { 'circle-radius': 2, 'circle-color': ['get', 'hue'], 'circle-stroke-color': c.halo, 'circle-stroke-width': 1 },
    },
  ];
}
