/** Layers of the projects: lines and areas, circles of uncertainty, marks and names. */
import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { RINGED } from '../rings.ts';
import { byBlock, featureState, filterState, kindIs, LOCAL_FONTS, type StyleContext } from './style-context.ts';

/** True for the lines of the source `shapes`, or for its areas. */
const shapeIs = (shape: 'line' | 'area'): ExpressionSpecification => ['==', ['get', 'shape'], shape];

/** Seen unless the filters leave it out. */
const shown = (opacity: number | ExpressionSpecification): ExpressionSpecification => ['case', filterState('out'), 0, opacity];

/** Whether it is finished: with the data, or in tiles, which have it as at the newest date, as a state where another date has it otherwise. */
const solid = (tiled: boolean): ExpressionSpecification =>
  tiled ? ['boolean', ['feature-state', 'solid'], ['boolean', ['get', 'solid'], false]] : ['get', 'solid'];

/** The lines of one kind: by a filter, or in tiles, where a filter cannot tell, all of them, and the others unseen. */
function linesThatAre(kind: 'solid' | 'open', tiled: boolean): { filter: FilterSpecification; opacity: ExpressionSpecification } {
  if (!tiled) {
    const own: ExpressionSpecification = kind === 'solid' ? ['!=', ['get', 'solid'], false] : ['==', ['get', 'solid'], false];
    return { filter: ['all', shapeIs('line'), own], opacity: shown(1) };
  }
  return { filter: shapeIs('line'), opacity: shown(['case', solid(true), kind === 'solid' ? 1 : 0, kind === 'solid' ? 0 : 1]) };
}

const ACTIVE: ExpressionSpecification = ['any', featureState('selected'), featureState('hover')];

/** Pixels of a line at a zoom, and so many more while it is selected or under the pointer. */
const lineWidth = (more: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  10,
  ['+', more, ['case', featureState('selected'), 4, featureState('hover'), 3, 1.5]],
  13,
  ['+', more, ['case', featureState('selected'), 5.6, featureState('hover'), 4.6, 2.8]],
  16,
  ['+', more, ['case', featureState('selected'), 9.5, featureState('hover'), 8.5, 6]],
];

/**
 * Projects: areas and lines as such, and the circle of uncertainty of the one that is selected or under the pointer.
 * @param tiled whether areas and lines come as tiles
 */
export function projectLayers(context: StyleContext, tiled = false): LayerSpecification[] {
  const [built, open] = [linesThatAre('solid', tiled), linesThatAre('open', tiled)];
  const { colours: c } = context;
  const lineHue = byBlock(context, 'fill', 'block');
  return [
    {
      id: 'project-areas',
      type: 'fill',
      source: 'shapes',
      filter: shapeIs('area'),
      paint: {
        // Their edges are lines.
        'fill-antialias': false,
        'fill-color': lineHue,
        'fill-opacity': shown(['case', featureState('selected'), 0.36, featureState('hover'), 0.32, solid(tiled), 0.26, 0.16]),
      },
    },
    {
      id: 'project-areas-edge',
      type: 'line',
      source: 'shapes',
      filter: shapeIs('area'),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': lineHue,
        'line-width': ['interpolate', ['linear'], ['zoom'], 10, ['case', ACTIVE, 2.2, 0.8], 15, ['case', ACTIVE, 3, 1.6]],
        'line-opacity': shown(['case', ACTIVE, 1, 0.85]),
      },
    },
    {
      id: 'project-lines-casing',
      type: 'line',
      source: 'shapes',
      filter: shapeIs('line'),
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': c.halo, 'line-width': lineWidth(2.6), 'line-opacity': shown(1) },
    },
    {
      id: 'project-lines',
      type: 'line',
      source: 'shapes',
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      filter: built.filter,
      paint: { 'line-color': lineHue, 'line-width': lineWidth(0), 'line-opacity': built.opacity },
    },
    {
      id: 'project-lines-open',
      type: 'line',
      source: 'shapes',
      layout: { 'line-join': 'round' },
      filter: open.filter,
      paint: { 'line-color': lineHue, 'line-dasharray': [2.4, 1.2], 'line-width': lineWidth(0), 'line-opacity': open.opacity },
    },
    {
      id: 'halos',
      type: 'line',
      source: 'halos',
      paint: {
        'line-color': ['get', 'hue'],
        'line-width': 1.8,
        'line-dasharray': [3, 2],
      },
    },
  ];
}

/** Names along the lines; an area has its own at its mark. @param tiled whether they come as tiles, with their names in each language */
export function lineNameLayers(context: StyleContext, tiled = false): LayerSpecification[] {
  const { colours: c } = context;
  return [
    {
      id: 'line-names',
      type: 'symbol',
      source: 'shapes',
      minzoom: 12,
      filter: shapeIs('line'),
      layout: {
        'symbol-placement': 'line',
        'text-field': tiled ? ['coalesce', ['get', context.lang], ''] : ['get', 'label'],
        'text-font': context.font ?? LOCAL_FONTS,
        'text-size': 12,
        'symbol-spacing': 500,
        'text-offset': [0, 1.1],
        'text-max-angle': 40,
      },
      paint: {
        'text-color': byBlock(context, 'text', 'block'),
        'text-halo-color': c.halo,
        'text-halo-width': 1.6,
        'text-opacity': shown(1),
      },
    },
  ];
}

/** Names of the marks: they give way to all that stands above them. */
export function markNameLayers(context: StyleContext): LayerSpecification[] {
  const { colours: c } = context;
  return [
    {
      id: 'point-names',
      type: 'symbol',
      source: 'points',
      minzoom: 11.6,
      filter: kindIs('project'),
      layout: {
        'text-field': ['get', 'label'],
        'text-font': context.font ?? LOCAL_FONTS,
        'text-size': 12,
        'text-max-width': 9,
        'text-padding': 1,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        // Clear of the mark with its badge.
        'text-radial-offset': ['case', ['has', 'site'], 1.7, 1.15],
        'text-justify': 'auto',
        'symbol-sort-key': ['-', 0, ['get', 'weight']],
      },
      paint: { 'text-color': c.ink, 'text-halo-color': c.halo, 'text-halo-width': 1.6 },
    },
  ];
}

/** Marks of projects and clusters. */
export function markLayers({ colours: c }: StyleContext): LayerSpecification[] {
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
        'circle-color': c.accent,
        'circle-opacity': 0,
        'circle-stroke-width': 2.5,
        'circle-stroke-color': ['match', ['get', 'move'], [...RINGED.strong], c.accent, c.secondInk],
        'circle-stroke-opacity': ['match', ['get', 'move'], [...RINGED.faint], 0.55, 1],
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
        'icon-size': ['interpolate', ['linear'], ['zoom'], 10, 0.8, 12.5, 0.95, 15, 1.1],
        'icon-padding': 1,
        'symbol-sort-key': ['-', 0, ['get', 'weight']],
      },
    },
    {
      id: 'clusters-disc',
      type: 'symbol',
      source: 'points',
      filter: kindIs('cluster'),
      layout: { 'icon-image': ['get', 'icon'], 'icon-allow-overlap': true, 'icon-padding': 1 },
    },
  ];
}
