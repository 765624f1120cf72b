/** The style of the map on which a point is placed: the district as the site draws it, and what concerns the record. */
import { circle } from '@turf/turf';
import type { FeatureCollection } from 'geojson';
import type { StyleSpecification } from 'maplibre-gl';
import { streetsExtent } from '../../map/style/street-layers.ts';
import { atlasStyle, type Overlays } from '../../map/style/style.ts';
import { LOCAL_FONTS, type StyleContext } from '../../map/style/style-context.ts';
import type { Block, Lang, LngLat } from '../../model/dataset.ts';
import { escapeHtml } from '../../formats/html.ts';
import { MAP_TEXTS } from '../../i18n/map.ts';
import { MAP_COLOURS, type Scheme } from '../../theme/tokens.ts';
import { blockHue, hueNumber } from '../../theme/hues.ts';
import type { MapAnswer } from '../protocol.ts';

const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** The source of the other records' points, and the one of the circle. */
export const OTHERS = 'others';
export const CIRCLE = 'near';
/** The source of the record's own line or area. */
export const SHAPE = 'shapes';

export interface PlaceLook {
  lang: Lang;
  scheme: Scheme;
  /** The address below which tiles of the streets are asked for, with a slash at its end. */
  site: string;
}

/** The whole style. What follows the form is set to its sources afterwards. */
export function placeStyle(map: MapAnswer, { lang, scheme, site }: PlaceLook): StyleSpecification {
  const colours = MAP_COLOURS[scheme];
  const context: StyleContext = { colours, scheme, lang, blocks: map.named as Block[] };
  const overlays: Overlays = {
    blocks: map.blocks,
    'block-labels': blockNames(map.named, lang, scheme),
    points: EMPTY,
    counts: EMPTY,
    halos: EMPTY,
    leaders: EMPTY,
    shapes: EMPTY,
    near: EMPTY,
    measure: EMPTY,
  };
  const linework = { base: map.base, shapes: { district: map.district, blocks: map.blocks, projects: EMPTY }, site };
  const streets = streetsExtent(map.base);
  const credit = [...map.credits.map((credit) => credit[lang]), ...(streets ? [MAP_TEXTS[lang].streetsCredit(streets.asof)] : [])].join(
    ' · ',
  );
  const style = atlasStyle(context, linework, overlays, escapeHtml(credit));
  return {
    ...style,
    sources: { ...style.sources, [OTHERS]: { type: 'geojson', data: EMPTY } },
    layers: [
      ...style.layers,
      {
        id: 'others',
        type: 'circle',
        source: OTHERS,
        paint: {
          'circle-radius': ['interpolate', ['linear'], ['zoom'], 10, 2, 15, 4.5],
          'circle-color': colours.secondInk,
          'circle-stroke-color': colours.halo,
          'circle-stroke-width': 1.4,
        },
      },
      {
        id: 'other-names',
        type: 'symbol',
        source: OTHERS,
        minzoom: 13,
        layout: {
          'text-field': ['get', 'label'],
          'text-font': LOCAL_FONTS,
          'text-size': 11,
          'text-anchor': 'top',
          'text-offset': [0, 0.5],
          'text-max-width': 9,
        },
        paint: { 'text-color': colours.secondInk, 'text-halo-color': colours.halo, 'text-halo-width': 1.4 },
      },
    ],
  };
}

/** Where the other records stand, with their names. @param own the record that is edited, which has a sign of its own */
export const otherPoints = (points: MapAnswer['points'], own: string | null, lang: Lang): FeatureCollection => ({
  type: 'FeatureCollection',
  features: points
    .filter(({ id }) => id !== own)
    .map(({ name, point }) => ({ type: 'Feature', properties: { label: name[lang] }, geometry: { type: 'Point', coordinates: point } })),
});

/** The circle in which the record stands, true to scale. */
export const circleAround = (point: LngLat | null, metres: number | null): FeatureCollection => ({
  type: 'FeatureCollection',
  features: point && metres ? [circle(point, metres, { units: 'meters', steps: 96 })] : [],
});

/** The line or area of a record. */
export const shapeOf = (shapes: FeatureCollection, id: string): FeatureCollection => ({
  type: 'FeatureCollection',
  features: shapes.features
    .filter((feature) => feature.id === id)
    .map((feature) => ({
      ...feature,
      properties: { id, block: '', label: '', solid: true, shape: feature.geometry.type.endsWith('Polygon') ? 'area' : 'line' },
    })),
});

/** The names of the blocks, each where the site has it. */
const blockNames = (blocks: MapAnswer['named'], lang: Lang, scheme: Scheme): FeatureCollection => ({
  type: 'FeatureCollection',
  features: blocks.map((block) => ({
    type: 'Feature',
    properties: { id: block.id, label: block.name[lang], number: '', hue: blockHue(hueNumber(block), scheme).text, raised: false },
    geometry: { type: 'Point', coordinates: block.anchor },
  })),
});
