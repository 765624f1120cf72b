// A plain static file server: what any host does, with no rewriting. Used by `npm start` and by the end-to-end tests.
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/**
 * Serves `folder` at `base` (slashes at both ends). What is not there gets `404.html` with status 404, as static hosts do.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export function serve(folder, { base = '/', port = 0, host = '127.0.0.1', cors = false } = {}) {
  const files = sirv(folder, {
    dev: true,
    etag: true,
    setHeaders: (response) => cors && response.setHeader('access-control-allow-origin', '*'),
  });
  const missing = join(folder, '404.html');
  const server = createServer((request, response) => {
    const notFound = () => {
      response.statusCode = 404;
      if (!existsSync(missing)) return response.end('Not found');
      response.setHeader('content-type', 'text/html; charset=utf-8');
      createReadStream(missing).pipe(response);
    };
    const url = request.url ?? '/';
    if (!url.startsWith(base)) return notFound();
    request.url = url.slice(base.length - 1);
    // A folder without its slash would load the page's relative links from the wrong place.
    const [path, query] = request.url.split('?');
    if (!path.endsWith('/') && existsSync(join(folder, decode(path), 'index.html'))) {
      response.writeHead(301, { location: `${base.slice(0, -1)}${path}/${query ? `?${query}` : ''}` });
      return response.end();
    }
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

function decode(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
