/** Layers of what the reader draws on the map. */
import type { LayerSpecification } from 'maplibre-gl';
import type { StyleContext } from './style-context.ts';

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
