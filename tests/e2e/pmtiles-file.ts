import { gzipSync } from 'node:zlib';
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

/**
 * A PMTiles archive (version 3: https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md) with tiles of one zoom,
 * directory in the root, nothing compressed but the metadata.
 */
export function pmtilesFile(tiles: { z: number; x: number; y: number; data: Uint8Array }[], metadata: object): Uint8Array {
  const entries = tiles.map((t) => ({ id: tileId(t.z, t.x, t.y), data: t.data })).sort((a, b) => a.id - b.id);
  const directory: number[] = [];
  varint(directory, entries.length);
  entries.forEach((e, i) => varint(directory, i === 0 ? e.id : e.id - entries[i - 1]!.id));
  entries.forEach(() => varint(directory, 1));
  entries.forEach((e) => varint(directory, e.data.length));
  entries.forEach((_, i) => varint(directory, i === 0 ? 1 : 0));
  const about = gzipSync(JSON.stringify(metadata));
  // The metadata are compressed as the directory is: here, both.
  const root = gzipSync(Uint8Array.from(directory));
  const data = Buffer.concat(entries.map((e) => e.data));
  const header = Buffer.alloc(127);
  header.write('PMTiles', 0, 'ascii');
  header.writeUInt8(3, 7);
  const zooms = tiles.map((t) => t.z);
  const places = [
    127,
    root.length,
    127 + root.length,
    about.length,
    127 + root.length + about.length,
    0,
    127 + root.length + about.length,
    data.length,
    tiles.length,
    tiles.length,
    tiles.length,
  ];
  places.forEach((n, i) => header.writeBigUInt64LE(BigInt(n), 8 + 8 * i));
  header.writeUInt8(1, 96); // clustered
  header.writeUInt8(2, 97); // directory: gzip
  header.writeUInt8(1, 98); // tiles: not compressed
  header.writeUInt8(1, 99); // Mapbox Vector Tiles
  header.writeUInt8(Math.min(...zooms), 100);
  header.writeUInt8(Math.max(...zooms), 101);
  [-180, -85, 180, 85].forEach((degrees, i) => header.writeInt32LE(degrees * 1e7, 102 + 4 * i));
  return Buffer.concat([header, root, about, data]);
}

function varint(into: number[], value: number): void {
  let n = value;
  for (; n > 127; n = Math.floor(n / 128)) into.push((n % 128) | 128);
  into.push(n);
}

/** Tiles are numbered along a Hilbert curve, zoom after zoom. */
function tileId(z: number, x: number, y: number): number {
  let id = 0;
  for (let level = 0; level < z; level++) id += 4 ** level;
  let [tx, ty] = [x, y];
  for (let s = 2 ** (z - 1); s >= 1; s /= 2) {
    const rx = (tx & s) > 0 ? 1 : 0;
    const ry = (ty & s) > 0 ? 1 : 0;
    id += s * s * ((3 * rx) ^ ry);
    if (ry === 0) {
      if (rx === 1) [tx, ty] = [s - 1 - tx, s - 1 - ty];
      [tx, ty] = [ty, tx];
    }
  }
  return id;
}
