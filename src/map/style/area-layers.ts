/** Layers of what gives the embedded base its texture at street zooms: campuses, hospitals, retail land and hilltops. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { kindIs, LOCAL_FONTS, nameIn, type StyleContext } from './style-context.ts';

const tint = ({ colours: c }: StyleContext): ExpressionSpecification => [
  'match',
  ['get', 'kind'],
  'campus',
  c.campus,
  'hospital',
  c.hospital,
  c.retail,
];

/** Their grounds: faint, since the projects lie above them. */
export function areaLayers(context: StyleContext): LayerSpecification[] {
  return [
    {
      id: 'areas',
      type: 'fill',
      source: 'base-areas',
      minzoom: 12.5,
      paint: {
        'fill-antialias': false,
        'fill-color': tint(context),
        'fill-opacity': ['interpolate', ['linear'], ['zoom'], 12.5, 0, 13.5, 1],
      },
    },
    {
      id: 'areas-edge',
      type: 'line',
      source: 'base-areas',
      minzoom: 14,
      paint: { 'line-color': context.colours.roadCasing, 'line-width': ['interpolate', ['linear'], ['zoom'], 14, 0.4, 17, 1.2] },
    },
  ];
}

/** Their names, the larger before the smaller. */
export function areaLabelLayers({ colours: c, lang }: StyleContext): LayerSpecification[] {
  const halo = { 'text-halo-color': c.halo, 'text-halo-width': 1.4 };
  return [
    {
      id: 'peaks',
      type: 'symbol',
      source: 'base-peaks',
      minzoom: 12,
      filter: kindIs('peak'),
      layout: {
        'text-field': ['format', '▲', { 'font-scale': 0.75 }, '\n', {}, nameIn(lang), {}],
        'text-font': LOCAL_FONTS,
        'text-size': 11,
        'text-anchor': 'top',
        'text-offset': [0, -0.45],
        'text-max-width': 7,
        // A height in metres where the map knows one; the higher hill first.
        'symbol-sort-key': ['-', 0, ['coalesce', ['get', 'ele_m'], 0]],
      },
      paint: { 'text-color': c.secondInk, ...halo },
    },
    {
      id: 'area-names',
      type: 'symbol',
      source: 'base-areas',
      minzoom: 14.5,
      layout: {
        'text-field': nameIn(lang),
        'text-font': LOCAL_FONTS,
        'text-size': 10.5,
        'text-max-width': 8,
        'symbol-sort-key': ['-', 0, ['coalesce', ['get', 'area_ha'], 0]],
      },
      paint: { 'text-color': c.secondInk, ...halo },
    },
  ];
}
