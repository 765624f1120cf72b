/**
 * Writes PMTiles archives, version 3: https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md. `pmtiles` reads only, and what
 * there is on npm to write them (`s2-pmtiles` 1.1) leaves the bounds in the header at 0, 0, where MapLibre would ask for no tile,
 * and writes another gzip header on each system.
 */
import { gzipSync } from 'fflate';
import { Compression, TileType, zxyToTileId } from 'pmtiles';
import type { Bounds } from '../../model/dataset.ts';

/** A vector tile, in the Mapbox Vector Tile encoding, not compressed. */
export interface ArchiveTile {
  z: number;
  x: number;
  y: number;
  data: Uint8Array;
}

const HEADER_BYTES = 127;
/** Readers ask for this much at once, and expect the root directory in it. */
const FIRST_BYTES = 16_384;
/** Entries of a directory below the root. */
const LEAF_ENTRIES = 4096;
const SEVEN_BITS = 128;

/** Where a tile stands: its id, its bytes from the beginning of all tiles. In the root, where a directory stands: 0 tiles in a run. */
interface Entry {
  id: number;
  offset: number;
  length: number;
  run: 0 | 1;
}

/**
 * An archive of vector tiles, each compressed with gzip, in the order of their ids. The same tiles give the same bytes.
 * @param bounds of what the tiles show, WGS-84
 * @param metadata `vector_layers` says what is in them
 */
export function pmtilesArchive(tiles: Iterable<ArchiveTile>, bounds: Bounds, metadata: object): Uint8Array {
  const entries: Entry[] = [];
  const contents: Uint8Array[] = [];
  const zooms = { from: Infinity, to: 0 };
  let offset = 0;
  const sorted = [...tiles].map((tile) => ({ ...tile, id: zxyToTileId(tile.z, tile.x, tile.y) })).sort((a, b) => a.id - b.id);
  for (const { z, id, data } of sorted) {
    const content = zipped(data);
    entries.push({ id, offset, length: content.length, run: 1 });
    contents.push(content);
    offset += content.length;
    [zooms.from, zooms.to] = [Math.min(zooms.from, z), Math.max(zooms.to, z)];
  }
  const { root, leaves } = directories(entries);
  const about = zipped(new TextEncoder().encode(JSON.stringify(metadata)));
  const sections = [root, about, leaves].map((bytes) => bytes.length).concat(offset);
  const parts = [header(sections, entries.length, zooms, bounds), root, about, leaves, ...contents];
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  // Workbox answers a range that begins in a file and ends beyond it as one that is not there.
  return Buffer.concat(parts, Math.max(length, FIRST_BYTES));
}

/** No time and no system in it. */
const zipped = (bytes: Uint8Array): Uint8Array => gzipSync(bytes, { mtime: 0, level: 9 });

/** One directory, or with many entries one of directories. */
function directories(entries: readonly Entry[]): { root: Uint8Array; leaves: Uint8Array } {
  const root = zipped(directory(entries));
  if (root.length <= FIRST_BYTES - HEADER_BYTES) return { root, leaves: new Uint8Array() };
  const leaves: Uint8Array[] = [];
  const of: Entry[] = [];
  let offset = 0;
  for (let i = 0; i < entries.length; i += LEAF_ENTRIES) {
    const leaf = zipped(directory(entries.slice(i, i + LEAF_ENTRIES)));
    of.push({ id: entries[i]!.id, offset, length: leaf.length, run: 0 });
    leaves.push(leaf);
    offset += leaf.length;
  }
  return { root: zipped(directory(of)), leaves: Buffer.concat(leaves) };
}

function directory(entries: readonly Entry[]): Uint8Array {
  const bytes: number[] = [];
  const follows = (i: number) => i > 0 && entries[i]!.offset === entries[i - 1]!.offset + entries[i - 1]!.length;
  varint(bytes, entries.length);
  for (const [i, { id }] of entries.entries()) varint(bytes, i === 0 ? id : id - entries[i - 1]!.id);
  for (const { run } of entries) varint(bytes, run);
  for (const { length } of entries) varint(bytes, length);
  for (const [i, { offset }] of entries.entries()) varint(bytes, follows(i) ? 0 : offset + 1);
  return Uint8Array.from(bytes);
}

function varint(into: number[], value: number): void {
  let n = value;
  for (; n >= SEVEN_BITS; n = Math.floor(n / SEVEN_BITS)) into.push((n % SEVEN_BITS) | SEVEN_BITS);
  into.push(n);
}

/** @param sections bytes of the root directory, the metadata, the other directories and the tiles, as they follow each other */
function header(sections: readonly number[], tiles: number, zooms: { from: number; to: number }, bounds: Bounds): Uint8Array {
  const bytes = Buffer.alloc(HEADER_BYTES);
  bytes.write('PMTiles', 0, 'ascii');
  bytes.writeUInt8(3, 7);
  let at = HEADER_BYTES;
  const numbers = sections.flatMap((length) => [(at += length) - length, length]).concat(tiles, tiles, tiles);
  for (const [i, n] of numbers.entries()) bytes.writeBigUInt64LE(BigInt(n), 8 + 8 * i);
  bytes.writeUInt8(1, 96); // in the order of their ids
  bytes.writeUInt8(Compression.Gzip, 97);
  bytes.writeUInt8(Compression.Gzip, 98);
  bytes.writeUInt8(TileType.Mvt, 99);
  bytes.writeUInt8(zooms.from, 100);
  bytes.writeUInt8(zooms.to, 101);
  const [west, south, east, north] = bounds;
  const degrees = (position: number, value: number) => bytes.writeInt32LE(Math.round(value * 1e7), position);
  for (const [i, value] of bounds.entries()) degrees(102 + 4 * i, value);
  bytes.writeUInt8(zooms.from, 118);
  degrees(119, (west + east) / 2);
  degrees(123, (south + north) / 2);
  return bytes;
}
