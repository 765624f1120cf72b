import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Basemap } from '../../model/dataset.ts';
import type { DistrictFile } from '../read/schema.ts';

type Described = NonNullable<DistrictFile['basemaps']>[number];

/** The file that is offered as a base map by itself when it lies in the public folder. */
const LOCAL_BASEMAP = 'basemap.pmtiles';

/**
 * The base maps a reader may choose: those of `district.yaml` whose key is known, after the local one when its file is there.
 * @param environment where `key_env` is looked up
 */
export function basemaps(district: DistrictFile, root: string, environment: Record<string, string | undefined>): Basemap[] {
  const local: Basemap[] = existsSync(join(root, 'public', LOCAL_BASEMAP))
    ? [
        {
          id: 'local',
          kind: 'pmtiles',
          name: { zh: '街道图', en: 'Streets' },
          url: LOCAL_BASEMAP,
          credit: { zh: '© OpenStreetMap 贡献者，Protomaps', en: '© OpenStreetMap contributors, Protomaps' },
        },
      ]
    : [];
  return [...local, ...(district.basemaps ?? []).flatMap((described) => ready(described, environment) ?? [])];
}

function ready(described: Described, environment: Record<string, string | undefined>): Basemap | null {
  const { id, name } = described;
  if (described.kind === 'pmtiles') return { id, name, kind: 'pmtiles', url: described.url, credit: described.credit };
  if (described.kind === 'style')
    return { id, name, kind: 'style', url: described.url, ...(described.credit ? { credit: described.credit } : {}) };
  const key = described.key ?? (described.key_env ? environment[described.key_env] : undefined);
  if (!key && described.tiles.some((url) => url.includes('{key}'))) return null;
  const filled = described.tiles.map((url) => url.replaceAll('{key}', () => encodeURIComponent(key ?? '')));
  return {
    id,
    name,
    kind: 'raster',
    layers: filled.map((url) => (url.includes('{s}') ? (described.subdomains ?? ['']).map((s) => url.replaceAll('{s}', () => s)) : [url])),
    tileSize: described.tile_size ?? 256,
    maxZoom: described.max_zoom ?? 18,
    crs: described.crs ?? 'wgs84',
    credit: described.credit,
  };
}

/** Origins that the page's security policy must let through for these base maps; none for files of the site itself. */
export function basemapOrigins(district: DistrictFile, maps: readonly Basemap[]): string[] {
  const urls = maps.flatMap((map) => (map.kind === 'raster' ? map.layers.flat() : [map.url]));
  const hosts = (district.basemaps ?? []).flatMap((d) => (d.kind === 'style' && maps.some((m) => m.id === d.id) ? (d.hosts ?? []) : []));
  const origins = [...urls, ...hosts].flatMap((url) => /^https?:\/\/[^/{}?#]+/.exec(url)?.[0] ?? []);
  return [...new Set(origins)].sort();
}
