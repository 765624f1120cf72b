import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { FeatureCollection } from 'geojson';

/** One vector tile that holds the given layers, in the Mapbox Vector Tile encoding. */
export function vectorTile(layers: Record<string, FeatureCollection>, z: number, x: number, y: number): Uint8Array {
  const cut = Object.entries(layers).flatMap(([name, data]) => {
    const tile = new GeoJSONVT(data, { maxZoom: z, indexMaxZoom: z, tolerance: 0 }).getTile(z, x, y);
    return tile ? [[name, tile] as const] : [];
  });
  return fromGeojsonVt(Object.fromEntries(cut), { version: 2, extent: 4096 });
}
