// A plain static file server: what any host does, with no rewriting. Used by `npm start` and by the end-to-end tests.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, relative } from 'node:path';
import sirv from 'sirv';
import { FILE_TYPES, typeOf } from './file-types.mjs';
import { readHeaderRules } from './header-rules.mjs';

/**
 * Serves `folder`, as it is now, at `base` (slashes at both ends): with the headers that its `_headers` name, and a file's `.br` or
 * `.gz` to who takes it. What is not there gets the nearest `404.html` above it with status 404, as static hosts do.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export function serve(folder, { base = '/', port = 0, host = '127.0.0.1', cors = false } = {}) {
  const files = sirv(folder, {
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: (response, path) => response.setHeader('content-type', typeOf(/\/[^/]*\.[^/]*$/.test(path) ? path : 'index.html')),
  });
  const rules = readHeaderRules(join(folder, '_headers'));
  const folders = foldersWithPage(folder);

  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    const [path, ...query] = url.split('?');
    if (cors) response.setHeader('access-control-allow-origin', '*');
    // Files that change under their names are asked for again each time, unless the rules say otherwise.
    response.setHeader('cache-control', 'no-cache');
    for (const { fits, headers } of rules) if (fits(path)) for (const [name, value] of headers) response.setHeader(name, value);
    const notFound = () => {
      const page = missingPage(folder, path.startsWith(base) ? decode(path.slice(base.length)) : '');
      response.writeHead(404, { 'content-type': page ? FILE_TYPES.html : FILE_TYPES.txt, 'cache-control': 'no-cache' });
      response.end(page ? readFileSync(page) : 'Not found');
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' });
      return response.end();
    }
    // Hosts that read the rules do not show them.
    if (!path.startsWith(base) || path === `${base}_headers`) return notFound();
    // A folder without its slash would load the page's relative links from the wrong place.
    if (folders.has(decode(path.slice(base.length)))) {
      response.writeHead(301, { location: [`${path}/`, ...query].join('?') });
      return response.end();
    }
    // Any other form of a range may be answered with the whole file.
    if (!/^bytes=\d+-\d*$/.test(request.headers.range ?? '')) delete request.headers.range;
    request.url = url.slice(base.length - 1);
    files(request, response, notFound);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve({
        url: `http://${host}:${address.port}${base}`,
        close: () => new Promise((done) => (server.closeAllConnections(), server.close(done))),
      });
    });
  });
}

/** Paths below a folder, as addresses have them, of the folders in it that have a page: `p/market-hall`. */
function foldersWithPage(folder) {
  const pages = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(({ name }) => name === 'index.html');
  return new Set(pages.map(({ parentPath }) => relative(folder, parentPath).replaceAll('\\', '/')).filter(Boolean));
}

/** The page that says that a path below a folder is not there: of a district's site in a city its own. Undefined where there is none. */
function missingPage(folder, path) {
  const [first = ''] = path.split('/');
  const below = /^[\w-]+$/.test(first) ? [join(folder, first, '404.html')] : [];
  return [...below, join(folder, '404.html')].find((page) => existsSync(page));
}

function decode(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
