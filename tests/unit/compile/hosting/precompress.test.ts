import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { precompress } from '../../../../src/compile/hosting/precompress.ts';

const root = mkdtempSync(join(tmpdir(), 'atlas-compress-'));
const [site, again, cache] = [join(root, 'site'), join(root, 'again'), join(root, 'cache')];
afterEach(() => rmSync(root, { recursive: true, force: true }));

const LONG = 'a sentence that comes again and again, ';
const FILES = {
  'index.html': LONG.repeat(100),
  'p/hall/index.html': LONG.repeat(90),
  'data/atlas.json': JSON.stringify([LONG.repeat(80)]),
  'assets/program-1.js': LONG.repeat(200),
  'map/14/1/2.mvt': LONG.repeat(60),
  'short.txt': LONG,
  'picture.png': LONG.repeat(100),
  'basemap.pmtiles': LONG.repeat(100),
  _headers: LONG.repeat(100),
};
function write(folder: string): void {
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
const SHRINK = ['assets/program-1.js', 'data/atlas.json', 'index.html', 'map/14/1/2.mvt', 'p/hall/index.html'];

test('what shrinks has a .br and a .gz beside it, the same each time and without a trace of when or where', async () => {
  write(site);
  write(again);
  expect(await precompress(site, cache)).toEqual(SHRINK);
  // From the cache, and without one.
  const kept = readdirSync(cache);
  expect(kept).toHaveLength(2);
  expect(await precompress(again, null)).toEqual(SHRINK);
  for (const path of SHRINK) {
    const [br, gz] = ['br', 'gz'].map((ending) => readFileSync(join(site, `${path}.${ending}`))) as [Buffer, Buffer];
    expect(brotliDecompressSync(br).toString(), path).toBe(FILES[path as keyof typeof FILES]);
    expect(gunzipSync(gz).toString(), path).toBe(FILES[path as keyof typeof FILES]);
    expect(br.length, path).toBeLessThan(gz.length);
    // Flags, time and system of the header of a gzip file.
    expect([gz[3], gz.readUInt32LE(4), gz[9]], path).toEqual([0, 0, 255]);
    expect(readFileSync(join(again, `${path}.br`)).equals(br), path).toBe(true);
    expect(readFileSync(join(again, `${path}.gz`)).equals(gz), path).toBe(true);
  }
  const all = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(site, path)).isFile());
  expect(all).toHaveLength(Object.keys(FILES).length + 2 * SHRINK.length);
});

describe('how well a file is compressed follows from its size, and from that of all', () => {
  /** Text of which every quality makes something else. */
  const text = (bytes: number) =>
    Buffer.from(Array.from({ length: bytes / 10 }, (_, i) => ((i * 2654435761) % 1e9).toString().padStart(9, '0') + ',').join(''));
  const at = (quality: number, content: Buffer) =>
    brotliCompressSync(content, {
      params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
    });
  const place = (path: string, content: Buffer) => {
    mkdirSync(join(site, path, '..'), { recursive: true });
    writeFileSync(join(site, path), content);
  };

  test('a little data the best, of much only the program, and a large file one that keeps up with reading it', async () => {
    const part = text(20_000);
    for (const path of ['data/list.json', 'assets/a.js']) place(path, part);
    await precompress(site, null);
    expect(readFileSync(join(site, 'data/list.json.br')).equals(at(11, part))).toBe(true);

    const large = Buffer.alloc(12_100_000, part);
    place('data/atlas.json', large);
    await precompress(site, null);
    expect(readFileSync(join(site, 'data/list.json.br')).equals(at(9, part))).toBe(true);
    expect(readFileSync(join(site, 'assets/a.js.br')).equals(at(11, part))).toBe(true);
    const [br, gz] = ['br', 'gz'].map((ending) => readFileSync(join(site, `data/atlas.json.${ending}`))) as [Buffer, Buffer];
    expect(brotliDecompressSync(br).equals(large)).toBe(true);
    expect(gunzipSync(gz).equals(large)).toBe(true);
    expect([gz[3], gz.readUInt32LE(4), gz[9]]).toEqual([0, 0, 255]);
    expect(br.equals(at(6, large)), 'by quality 6').toBe(true);
  });
});

test('what is in the cache is not made again', async () => {
  write(site);
  await precompress(site, cache);
  for (const name of readdirSync(cache)) writeFileSync(join(cache, name), 'kept');
  await precompress(site, cache);
  expect(readFileSync(join(site, 'data/atlas.json.br'), 'utf8')).toBe('kept');
  expect(readFileSync(join(site, 'index.html.br'), 'utf8')).not.toBe('kept');
});
