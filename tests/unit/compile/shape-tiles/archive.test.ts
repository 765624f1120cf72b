import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { PMTiles } from 'pmtiles';
import { describe, expect, test } from 'vitest';
import { pmtilesArchive, type ArchiveTile } from '../../../../src/compile/shape-tiles/archive.ts';
import type { Bounds } from '../../../../src/model/dataset.ts';
import { archiveOf } from './read-archive.ts';

const BOUNDS: Bounds = [121.4, 29.9, 121.7, 30.1];
const tile = (z: number, x: number, y: number): ArchiveTile => ({ z, x, y, data: new TextEncoder().encode(`${z}/${x}/${y}`) });
const text = async (archive: PMTiles, z: number, x: number, y: number) => {
  const found = await archive.getZxy(z, x, y);
  return found && new TextDecoder().decode(found.data);
};

describe('an archive', () => {
  const tiles = [tile(9, 428, 211), tile(8, 214, 105), tile(8, 213, 105), tile(9, 427, 210)];

  test('is read back by the library that maps read it with: each tile, nothing else, and what it says of itself', async () => {
    const archive = archiveOf(pmtilesArchive(tiles, BOUNDS, { vector_layers: [{ id: 'shapes' }] }));
    for (const { z, x, y } of tiles) expect(await text(archive, z, x, y)).toBe(`${z}/${x}/${y}`);
    expect(await archive.getZxy(9, 429, 211)).toBeUndefined();
    expect(await archive.getMetadata()).toEqual({ vector_layers: [{ id: 'shapes' }] });
    expect(await archive.getHeader()).toMatchObject({
      ...{ specVersion: 3, clustered: true, tileType: 1, tileCompression: 2, internalCompression: 2 },
      ...{ minZoom: 8, maxZoom: 9, numAddressedTiles: 4, numTileEntries: 4, numTileContents: 4 },
      ...{ minLon: 121.4, minLat: 29.9, maxLon: 121.7, maxLat: 30.1, centerZoom: 8, centerLon: 121.55, centerLat: 30 },
    });
  });

  test('has the same bytes in whatever order the tiles come, and no time or system in them', () => {
    const one = pmtilesArchive(tiles, BOUNDS, {});
    expect(Buffer.compare(one, pmtilesArchive([...tiles].reverse(), BOUNDS, {}))).toBe(0);
    const root = one.subarray(127);
    expect([...root.subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 3]);
    expect(gunzipSync(root.subarray(0, Number(Buffer.from(one).readBigUInt64LE(16))))[0]).toBe(4);
  });

  test('is never shorter than what readers ask for first', () => {
    expect(pmtilesArchive(tiles, BOUNDS, {}).length).toBe(16_384);
  });

  test('of very many tiles has directories below the root, which stands in what readers ask for first', async () => {
    // Here and there, and of many lengths, so that the directory does not shrink to nothing.
    const drawn = (i: number, below: number) => createHash('md5').update(`${i}`).digest().readUInt32LE() % below;
    const all = Array.from({ length: 12_000 }, (_, i) => tile(13, drawn(i, 8192), drawn(i + 20_000, 8192)));
    const own = [...new Map(all.map((each, i) => [`${each.x}/${each.y}`, { ...each, data: each.data.subarray(drawn(i, 6)) }])).values()];
    const archive = archiveOf(pmtilesArchive(own, BOUNDS, {}));
    const { rootDirectoryOffset, rootDirectoryLength, leafDirectoryLength } = await archive.getHeader();
    expect(rootDirectoryOffset + rootDirectoryLength).toBeLessThanOrEqual(16_384);
    expect(leafDirectoryLength).toBeGreaterThan(0);
    for (const each of own.filter((_, i) => i % 997 === 0))
      expect(Buffer.compare(new Uint8Array((await archive.getZxy(13, each.x, each.y))!.data), each.data)).toBe(0);
    expect(await archive.getZxy(13, 5999, 3000)).toBeUndefined();
  });
});
