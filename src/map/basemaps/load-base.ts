import type { Basemap } from '../../model/dataset.ts';
import type { StyleContext } from '../style/style-context.ts';
import type { ForeignBase } from './foreign-base.ts';

/** Fetches what a base map needs; its code is loaded only when it is in use. Rejects when the map cannot be reached. */
export async function loadBase(basemap: Basemap, context: StyleContext, root: string, signal: AbortSignal): Promise<ForeignBase> {
  switch (basemap.kind) {
    case 'pmtiles':
      return (await import('./pmtiles-base.ts')).pmtilesBase(basemap, context, new URL(root, location.href));
    case 'style':
      return (await import('./style-base.ts')).styleBase(basemap.url, signal);
    case 'raster':
      return (await import('./raster-base.ts')).rasterBase(basemap, context.lang);
  }
}
