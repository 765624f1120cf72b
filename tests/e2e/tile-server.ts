import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deflateSync } from 'node:zlib';
import { pmtilesFile, vectorTile } from './pmtiles-file.ts';

/** A host of base maps on this machine, on a port and so an origin of its own. */
export class TileServer {
  readonly requests: { path: string; range: string | null; status: number }[] = [];
  /** Paths that start so are answered with this status. */
  failing = new Map<string, number>();
  readonly #server: Server;
  readonly #archive: Uint8Array;

  private constructor() {
    this.#server = createServer((request, response) => this.#answer(request, response));
    // West of the meridian through the district's middle is land, east of it is water.
    const box = (west: number, east: number): GeoJSON.FeatureCollection => ({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { kind: 'ocean' },
          geometry: {
            type: 'Polygon',
            coordinates: [
              [
                [west, 40],
                [east, 40],
                [east, 60],
                [west, 60],
                [west, 40],
              ],
            ],
          },
        },
      ],
    });
    const [z, x, y] = [6, 33, 21];
    this.#archive = pmtilesFile([{ z, x, y, data: vectorTile({ earth: box(0, 20), water: box(10, 20) }, z, x, y) }], {
      vector_layers: [
        { id: 'earth', fields: {} },
        { id: 'water', fields: {} },
      ],
    });
  }

  static async start(): Promise<TileServer> {
    const made = new TileServer();
    await new Promise<void>((done) => made.#server.listen(0, '127.0.0.1', done));
    return made;
  }
  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }
  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }
  /** What was asked of it below a path. */
  asked(path: string): { path: string; range: string | null; status: number }[] {
    return this.requests.filter((r) => r.path.startsWith(path));
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const path = request.url ?? '/';
    const range = request.headers.range ?? null;
    const send = (status: number, type: string, body: string | Uint8Array = '', headers: Record<string, string> = {}) => {
      this.requests.push({ path, range, status });
      response.writeHead(status, {
        'content-type': type,
        'access-control-allow-origin': '*',
        'access-control-allow-headers': 'range',
        'access-control-expose-headers': 'content-range, etag',
        ...headers,
      });
      response.end(body);
    };
    if (request.method === 'OPTIONS') return send(204, 'text/plain');
    for (const [prefix, status] of this.failing) if (path.startsWith(prefix)) return send(status, 'text/plain', 'no');
    if (path.startsWith('/raster/')) return send(200, 'image/png', plainPng([200, 60, 60]));
    if (path.startsWith('/names/')) return send(200, 'image/png', plainPng([0, 0, 0, 0]));
    if (path === '/base.pmtiles') {
      const asked = /^bytes=(\d+)-(\d+)$/.exec(range ?? '');
      if (!asked) return send(200, 'application/octet-stream', this.#archive);
      const [from, to] = [Number(asked[1]), Math.min(Number(asked[2]), this.#archive.length - 1)];
      return send(206, 'application/octet-stream', this.#archive.subarray(from, to + 1), {
        'content-range': `bytes ${from}-${to}/${this.#archive.length}`,
      });
    }
    if (path === '/style.json')
      return send(
        200,
        'application/json',
        JSON.stringify({
          version: 8,
          glyphs: 'fonts/{fontstack}/{range}.pbf',
          sources: {
            tiles: { type: 'raster', tiles: ['raster/style/{z}/{x}/{y}.png'], tileSize: 256, attribution: 'Plain Maps' },
          },
          layers: [
            { id: 'ground', type: 'background', paint: { 'background-color': '#123456' } },
            { id: 'tiles', type: 'raster', source: 'tiles' },
          ],
        }),
      );
    return send(404, 'text/plain', 'no');
  }
}

/** A 1 × 1 PNG of one colour, which MapLibre stretches over its tile. */
function plainPng(rgba: number[]): Uint8Array {
  const [r, g, b, a = 255] = rgba as [number, number, number, number?];
  const chunk = (type: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(type, 'ascii'), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const crc = Buffer.alloc(4);
    crc.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, crc]);
  };
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Uint8Array.from([0, r, g, b, a]))),
    chunk('IEND', new Uint8Array()),
  ]);
}

function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}
