/** Base maps from one PMTiles file of Protomaps' tile set. */
import { layers, namedFlavor, type Flavor } from '@protomaps/basemaps';
import type { LayerSpecification } from 'maplibre-gl';
import type { Basemap } from '../../model/dataset.ts';
import { escapeHtml } from '../../formats/html.ts';
import type { MapColours } from '../../theme/tokens.ts';
import { readPmtiles } from '../pmtiles.ts';
import type { StyleContext } from '../style/style-context.ts';
import { cut, FOREIGN, type ForeignBase } from './foreign-base.ts';

/** A vector base from one PMTiles file on any static host, in the atlas's own colours and the reader's language. */
export function pmtilesBase(basemap: Extract<Basemap, { kind: 'pmtiles' }>, context: StyleContext, root: URL): ForeignBase {
  readPmtiles();
  return protomapsBase(context, `pmtiles://${new URL(basemap.url, root).href}`, basemap.credit && escapeHtml(basemap.credit[context.lang]));
}

/**
 * The layers of a Protomaps tile set; pure, so that every variant can be checked against the style specification.
 * @param attribution as HTML; without one, the file's own is shown
 */
export function protomapsBase(context: StyleContext, url: string, attribution?: string): ForeignBase {
  const id = `${FOREIGN}protomaps`;
  const styled = layers(id, flavor(context.colours, context.scheme), {
    lang: context.lang === 'zh' ? 'zh-Hans' : 'en',
  }) as LayerSpecification[];
  return {
    sources: { [id]: { type: 'vector', url, ...(attribution ? { attribution } : {}) } },
    ...cut(styled.map((layer) => ({ ...withoutIcons(layer), id: `${FOREIGN}${layer.id}` }))),
    overEmbedded: false,
  };
}

/** There is no sprite file beside the tiles: names only. */
function withoutIcons(layer: LayerSpecification): LayerSpecification {
  if (layer.type !== 'symbol' || !layer.layout) return layer;
  const layout = Object.fromEntries(Object.entries(layer.layout).filter(([key]) => !key.startsWith('icon-')));
  const paint = Object.fromEntries(Object.entries(layer.paint ?? {}).filter(([key]) => !key.startsWith('icon-')));
  return { ...layer, layout, paint } as LayerSpecification;
}

function flavor(c: MapColours, scheme: 'light' | 'dark'): Flavor {
  const named = namedFlavor(scheme);
  const text = { label: c.secondInk, halo: c.halo };
  return {
    ...named,
    background: c.beyond,
    earth: c.land,
    park_a: c.green,
    park_b: c.green,
    wood_a: c.hill,
    wood_b: c.hill,
    scrub_a: c.hill,
    scrub_b: c.hill,
    industrial: c.urban,
    school: c.urban,
    hospital: c.urban,
    pedestrian: c.urban,
    aerodrome: c.urban,
    military: c.urban,
    water: c.water,
    buildings: c.urban,
    highway: c.expressway,
    major: c.road,
    minor_a: c.road,
    minor_b: c.road,
    highway_casing_early: c.roadCasing,
    highway_casing_late: c.roadCasing,
    major_casing_early: c.roadCasing,
    major_casing_late: c.roadCasing,
    minor_casing: c.roadCasing,
    railway: c.rail,
    roads_label_major: text.label,
    roads_label_major_halo: text.halo,
    roads_label_minor: text.label,
    roads_label_minor_halo: text.halo,
    subplace_label: text.label,
    subplace_label_halo: text.halo,
    city_label: c.ink,
    city_label_halo: text.halo,
    ocean_label: c.waterText,
  };
}
