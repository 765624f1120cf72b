import { PMTiles } from 'pmtiles';

/** An archive in memory, read by the library that maps read it with. */
export const archiveOf = (bytes: Uint8Array): PMTiles =>
  new PMTiles({
    getKey: () => 'memory',
    getBytes: (offset, length) => Promise.resolve({ data: Uint8Array.from(bytes.subarray(offset, offset + length)).buffer }),
  });
