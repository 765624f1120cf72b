import { deflateSync } from 'node:zlib';
import type { BrowserContext, Route } from '@playwright/test';
import { pmtilesArchive } from '../../src/compile/shape-tiles/archive.ts';
import { vectorTile } from './vector-tile.ts';

/** The origin of the base maps: no host of this name exists, so that whatever is asked of it is answered here or nowhere. */
export const TILES = 'https://tiles.example';

/** The lines of `district.yaml` that list one base map of each kind. */
export const BASEMAPS = `
basemaps:
  - { id: vector, kind: pmtiles, name: { zh: 矢量, en: Vector }, url: ${TILES}/base.pmtiles, credit: { zh: 矢量来源, en: Vector maker } }
  - { id: style, kind: style, name: { zh: 样式, en: Style }, url: ${TILES}/style.json, credit: { zh: 样式来源, en: Style maker } }
  - { id: raster, kind: raster, name: { zh: 栅格, en: Raster }, tiles: ['${TILES}/raster/{z}/{x}/{y}.png', '${TILES}/names/{z}/{x}/{y}.png'], credit: { zh: 栅格来源, en: Raster maker } }
  - { id: shifted, kind: raster, name: { zh: 偏移, en: Shifted }, tiles: ['${TILES}/raster/{z}/{x}/{y}.png'], crs: gcj02, credit: { zh: 偏移来源, en: Shifted maker } }
  - { id: keyed, kind: raster, name: { zh: 要密钥, en: Keyed }, tiles: ['${TILES}/raster/{z}/{x}/{y}.png?tk={key}'], key_env: A_KEY_NOBODY_HAS, credit: { zh: 无, en: None } }
`;

interface Answer {
  status: number;
  type: string;
  body?: string | Uint8Array;
  headers?: Record<string, string>;
}

/** A host of base maps on another origin, as the pages of one browser context meet it. */
export class TileHost {
  /** What was asked of it and what it answered. */
  readonly requests: { path: string; range: string | null; status: number }[] = [];
  readonly #refusals: { refused: (path: string) => boolean; status: number }[] = [];
  #reachable = true;

  static async open(context: BrowserContext): Promise<TileHost> {
    const host = new TileHost();
    await context.route(`${TILES}/**`, (route) => host.#answer(route));
    return host;
  }

  /** From now on answers paths that start so, or that fit, with an error. */
  fail(refused: string | ((path: string) => boolean), status: number): void {
    this.#refusals.push({ refused: typeof refused === 'string' ? (path) => path.startsWith(refused) : refused, status });
  }
  /** From now on answers again what it refused. */
  mend(): void {
    this.#refusals.length = 0;
  }
  /** From now on cannot be reached at all. */
  vanish(): void {
    this.#reachable = false;
  }
  /** What was asked of it below a path. */
  asked(path: string): { path: string; range: string | null; status: number }[] {
    return this.requests.filter((r) => r.path.startsWith(path));
  }

  async #answer(route: Route): Promise<void> {
    if (!this.#reachable) return route.abort('connectionrefused');
    const path = new URL(route.request().url()).pathname;
    const refusal = this.#refusals.find(({ refused }) => refused(path));
    const range = await route.request().headerValue('range');
    const { status, type, body = '', headers } = refusal ? ({ status: refusal.status, type: 'text/plain' } as Answer) : served(path, range);
    this.requests.push({ path, range, status });
    await route.fulfill({
      status,
      contentType: type,
      body: typeof body === 'string' ? body : Buffer.from(body),
      headers: { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'content-range, etag', ...headers },
    });
  }
}

function served(path: string, range: string | null): Answer {
  if (path.startsWith('/raster/')) return { status: 200, type: 'image/png', body: plainPng([200, 60, 60]) };
  if (path.startsWith('/names/')) return { status: 200, type: 'image/png', body: plainPng([0, 0, 0, 0]) };
  if (path === '/base.pmtiles') {
    const asked = /^bytes=(\d+)-(\d+)$/.exec(range ?? '');
    if (!asked) return { status: 200, type: 'application/octet-stream', body: archive() };
    const [from, to] = [Number(asked[1]), Math.min(Number(asked[2]), archive().length - 1)];
    const headers = { 'content-range': `bytes ${from}-${to}/${archive().length}` };
    return { status: 206, type: 'application/octet-stream', body: archive().subarray(from, to + 1), headers };
  }
  if (path === '/style.json') return { status: 200, type: 'application/json', body: STYLE };
  return { status: 404, type: 'text/plain', body: 'no' };
}

/** A style of raster tiles, with glyphs of its own. */
const STYLE = JSON.stringify({
  version: 8,
  glyphs: 'fonts/{fontstack}/{range}.pbf',
  sources: { tiles: { type: 'raster', tiles: ['raster/style/{z}/{x}/{y}.png'], tileSize: 256, attribution: 'Plain Maps' } },
  layers: [
    { id: 'ground', type: 'background', paint: { 'background-color': '#123456' } },
    { id: 'tiles', type: 'raster', source: 'tiles' },
  ],
});

let made: Uint8Array | undefined;
/** Vector tiles in which west of the meridian through the tiny district's middle is land, and east of it water. */
function archive(): Uint8Array {
  const box = (west: number, east: number): GeoJSON.FeatureCollection => {
    const ring = [
      [west, 40],
      [east, 40],
      [east, 60],
      [west, 60],
      [west, 40],
    ];
    return {
      type: 'FeatureCollection',
      features: [{ type: 'Feature', properties: { kind: 'ocean' }, geometry: { type: 'Polygon', coordinates: [ring] } }],
    };
  };
  const [z, x, y] = [6, 33, 21];
  made ??= pmtilesArchive([{ z, x, y, data: vectorTile({ earth: box(0, 20), water: box(10, 20) }, z, x, y) }], [-180, -85, 180, 85], {
    vector_layers: [
      { id: 'earth', fields: {} },
      { id: 'water', fields: {} },
    ],
  });
  return made;
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
