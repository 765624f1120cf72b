import { afterEach, expect, it, vi } from 'vitest';
import { pmtilesArchive } from '../../../src/compile/shape-tiles/archive.ts';
import { archiveReader } from '../../../src/map/pmtiles.ts';

afterEach(() => vi.unstubAllGlobals());

const FILE = 'https://example.org/maps/a.pmtiles';
const TILE = Uint8Array.from([1, 2, 3]);

/** A host that can be out of order. */
function serve(): { broken: boolean } {
  const archive = pmtilesArchive([{ z: 2, x: 1, y: 3, data: TILE }], [-10, -10, 10, 10], {});
  const host = { broken: false };
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    if (host.broken || url !== FILE) return Promise.resolve(new Response('', { status: 503 }));
    const [from, to] = new Headers(init.headers).get('range')!.match(/\d+/g)!.map(Number) as [number, number];
    const body = Uint8Array.from(archive.subarray(from, to + 1));
    return Promise.resolve(new Response(body, { status: 206, headers: { 'content-length': String(body.length) } }));
  });
  return host;
}
const ask = (reader: ReturnType<typeof archiveReader>, path: string, type: 'json' | 'arrayBuffer' = 'arrayBuffer') =>
  reader({ url: `pmtiles://${FILE}${path}`, type }, new AbortController());

it('answers with tiles, and with what the file says of itself', async () => {
  serve();
  const reader = archiveReader();
  expect((await ask(reader, '/2/1/3')).data).toEqual(TILE);
  expect(await ask(reader, '', 'json')).toMatchObject({ data: { tiles: [`pmtiles://${FILE}/{z}/{x}/{y}`], minzoom: 2, maxzoom: 2 } });
});

it('reads a file anew that could not be read', async () => {
  const host = serve();
  const reader = archiveReader();
  host.broken = true;
  await expect(ask(reader, '/2/1/3')).rejects.toThrow('503');
  host.broken = false;
  expect((await ask(reader, '/2/1/3')).data).toEqual(TILE);
});
