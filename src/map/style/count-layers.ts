/** Layers of what is known only by block or sub-district: counts on a plate; and the names of the sub-districts. */
import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { isCrowded } from '../label-spots.ts';
import { PLATE_ROOM, PLATE_SIZE } from '../label-sizes.ts';
import { CHIP_IMAGE } from './chip-image.ts';
import { featureState, LOCAL_FONTS, sized, type StyleContext } from './style-context.ts';

const is = (kind: 'count' | 'name', level: 'block' | 'subdistrict'): ExpressionSpecification => [
  'all',
  ['==', ['get', 'kind'], kind],
  ['==', ['get', 'level'], level],
];

/** What all counts share: a plate behind the text, which the pointer meets, and which turns over while the count holds what is selected. */
function plate({ colours: c, font }: StyleContext, ink: ExpressionSpecification | string) {
  const layout = {
    'icon-image': CHIP_IMAGE,
    'icon-text-fit': 'both',
    'icon-text-fit-padding': [PLATE_ROOM.along, PLATE_ROOM.across, PLATE_ROOM.along, PLATE_ROOM.across],
    'icon-allow-overlap': true,
    'text-size': sized(PLATE_SIZE),
    'text-font': font ?? LOCAL_FONTS,
    'text-allow-overlap': true,
    'text-padding': 4,
    'icon-padding': 4,
  } satisfies SymbolLayerSpecification['layout'];
  const paint = {
    'text-color': ['case', featureState('selected'), c.halo, ink],
    'icon-color': ['case', featureState('selected'), c.accent, c.halo],
    'icon-halo-color': ['case', ['any', featureState('selected'), featureState('hover')], c.accent, ink],
    'icon-halo-width': ['case', ['any', featureState('selected'), featureState('hover')], 2, 1.1],
  } satisfies SymbolLayerSpecification['paint'];
  return { layout, paint };
}

/** Counts at the centres of blocks: their names stand above them. */
export function blockCountLayers(context: StyleContext): SymbolLayerSpecification[] {
  const { layout, paint } = plate(context, ['get', 'hue']);
  return [
    {
      id: 'block-counts',
      type: 'symbol',
      source: 'counts',
      filter: is('count', 'block'),
      // Names, which have the number of all, come before plates where there is room for few of either.
      ...(isCrowded(context.blocks) ? { minzoom: 14 } : {}),
      layout: {
        ...layout,
        'text-field': ['get', 'text'],
        ...(isCrowded(context.blocks) ? { 'icon-allow-overlap': false, 'text-allow-overlap': false } : {}),
      },
      paint,
    },
  ];
}

/**
 * Names of the sub-districts, with their counts where they have any: a name and its count are one sign, so that neither hides
 * the other.
 * @param named whether those without a count are named too; not where the base names them itself
 */
export function subdistrictLayers(context: StyleContext, named: boolean): SymbolLayerSpecification[] {
  const { colours: c, font } = context;
  const { layout, paint } = plate(context, c.ink);
  const names: SymbolLayerSpecification = {
    id: 'subdistrict-names',
    type: 'symbol',
    source: 'counts',
    minzoom: 10.4,
    filter: is('name', 'subdistrict'),
    layout: {
      'text-field': ['get', 'label'],
      'text-font': font ?? LOCAL_FONTS,
      'text-size': 12,
      'text-letter-spacing': 0.08,
      'text-max-width': 7,
    },
    paint: { 'text-color': c.secondInk, 'text-halo-color': c.halo, 'text-halo-width': 1.4 },
  };
  return [
    ...(named ? [names] : []),
    {
      id: 'subdistrict-counts',
      type: 'symbol',
      source: 'counts',
      filter: is('count', 'subdistrict'),
      layout: {
        ...layout,
        'text-field': ['get', 'text'],
        'text-max-width': 40,
      },
      paint,
    },
  ];
}
