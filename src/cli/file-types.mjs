// The types that files of the site are served with. Plain data: the local server, the development server and what is written for
// web servers take it from here.

/** By the ending of a file's name. Texts say their encoding; JSON is UTF-8 by its definition. */
export const FILE_TYPES = /** @type {const} */ ({
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  json: 'application/json',
  geojson: 'application/geo+json',
  webmanifest: 'application/manifest+json',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  xml: 'text/xml; charset=utf-8',
  svg: 'image/svg+xml',
  mvt: 'application/vnd.mapbox-vector-tile',
  pbf: 'application/x-protobuf',
  pmtiles: 'application/vnd.pmtiles',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
  pdf: 'application/pdf',
});

/** Of any other file. It is stored, never run or shown. */
export const UNKNOWN_TYPE = 'application/octet-stream';

/** The type of a file by its name or path. */
export function typeOf(name) {
  const ending = /\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(FILE_TYPES, ending) ? FILE_TYPES[ending] : UNKNOWN_TYPE;
}
