/** Base maps of ready-made pictures. */
import type { Basemap } from '../../model/dataset.ts';
import { escapeHtml } from '../../formats/html.ts';
import { FOREIGN, type ForeignBase } from './foreign-base.ts';

/** Raster tiles (XYZ or a WMTS request written as a template), from the ground up. */
export function rasterBase(basemap: Extract<Basemap, { kind: 'raster' }>, lang: 'zh' | 'en'): ForeignBase {
  const credit = basemap.credit ? escapeHtml(basemap.credit[lang]) : '';
  const ids = basemap.layers.map((_, i) => `${FOREIGN}raster-${i}`);
  return {
    sources: Object.fromEntries(
      basemap.layers.map((tiles, i) => [
        ids[i]!,
        { type: 'raster', tiles, tileSize: basemap.tileSize, maxzoom: basemap.maxZoom, ...(i === 0 ? { attribution: credit } : {}) },
      ]),
    ),
    // The last of several is the one with the names: it goes over our areas like any other label.
    ground: ids.slice(0, Math.max(1, ids.length - 1)).map((id) => ({ id, type: 'raster', source: id })),
    labels: ids.slice(Math.max(1, ids.length - 1)).map((id) => ({ id, type: 'raster', source: id })),
    overEmbedded: true,
  };
}
