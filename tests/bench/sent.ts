/** What files take that are sent: gzipped, and by Brotli as the build compresses them ahead. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** A folder and the address it is served at. */
export interface Served {
  url: string;
  folder: string;
}

export interface Sent {
  gzip: number;
  brotli: number;
}

/** Its best takes half a minute for ten megabytes; from here on somewhat less must do. */
const LARGE = 2 ** 21;
const known = new Map<string, Sent>();

function ofFile(path: string): Sent {
  const memo = known.get(path);
  if (memo) return memo;
  const gzipped = existsSync(`${path}.gz`);
  const plain = statSync(path).size;
  const quality = plain > LARGE ? 5 : constants.BROTLI_MAX_QUALITY;
  const sent = {
    gzip: gzipped ? statSync(`${path}.gz`).size : plain,
    brotli: gzipped ? brotliCompressSync(readFileSync(path), { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length : plain,
  };
  known.set(path, sent);
  return sent;
}

/** A part is sent as it stands in the file. */
function ofPart(path: string, range: string | undefined): Sent | null {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? [];
  if (from === undefined) return null;
  const size = statSync(path).size;
  const bytes = Math.max(0, Math.min(to ? Number(to) + 1 : size, size) - Number(from));
  return { gzip: bytes, brotli: bytes };
}

/** What is asked for: an address and, where only a part of the file is, which (`bytes=0-99`). */
export interface Asked {
  url: string;
  range?: string | undefined;
}

/** Bytes of the bodies of what was asked for, each as often as it stands there. What is in none of the folders counts nothing. */
export function sentBytes(asked: readonly Asked[], served: readonly Served[]): Sent {
  const total = { gzip: 0, brotli: 0 };
  for (const { url: address, range } of asked) {
    const [bare] = address.split(/[?#]/) as [string];
    const from = served.find(({ url }) => bare.startsWith(url));
    if (!from) continue;
    const path = join(from.folder, decodeURI(bare.slice(from.url.length)).replace(/(^|\/)$/, '$1index.html'));
    if (!existsSync(path)) continue;
    const { gzip, brotli } = ofPart(path, range) ?? ofFile(path);
    total.gzip += gzip;
    total.brotli += brotli;
  }
  return total;
}
