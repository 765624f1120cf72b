/** Loads a base map, each kind with the code that is only for it. */
import type { Basemap } from '../../model/dataset.ts';
import type { StyleContext } from '../style/style-context.ts';
import type { ForeignBase } from './foreign-base.ts';

/**
 * Fetches what a base map needs; its code is loaded only when it is in use.
 * @param root the app's folder on the host, with slashes at both ends
 * @throws when the map cannot be reached
 */
export async function loadBase(basemap: Basemap, context: StyleContext, root: string, signal: AbortSignal): Promise<ForeignBase> {
  switch (basemap.kind) {
    case 'pmtiles':
      return (await import('./pmtiles-base.ts')).pmtilesBase(basemap, context, new URL(root, location.href));
    case 'style':
      return (await import('./style-base.ts')).styleBase(basemap, context.lang, signal);
    case 'raster': {
      const [{ rasterBase }, shifted] = await Promise.all([
        import('./raster-base.ts'),
        basemap.crs === 'gcj02' ? import('./gcj02.ts') : null,
      ]);
      return { ...rasterBase(basemap, context.lang), ...(shifted ? { crs: shifted.GCJ02 } : {}) };
    }
  }
}
