import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isCSSRequest, type Connect, type ViteDevServer } from 'vite';
import { typeOf } from '../cli/file-types.mjs';
import type { Compiled } from './dataset/compile.ts';
import { siteFiles, type SiteFile, type SiteFrame } from './site.ts';

/** The program of the pages, as `index.html` names it. */
const PROGRAM = '/src/main.ts';
const CLIENT = '@vite/client';

/** The files of a site by path, and the folder of the host's site in which it stands: empty, or with a slash at its end. */
export interface SiteBelow {
  folder: string;
  files: Map<string, SiteFile>;
}

/**
 * Finds the site that a path belongs to.
 * @param path below the base
 * @param index `index.html` as the server has it
 */
export type SiteOf = (path: string, index: string) => SiteBelow | Promise<SiteBelow>;

/**
 * One site for all paths.
 * @param current the district as it is now
 * @param frame where the site stands, where preview pictures are kept, and which pages there are
 */
export function oneSite(current: () => Compiled, frame: Omit<SiteFrame, 'index'>): SiteOf {
  let made: { compiled: Compiled; index: string; files: Map<string, SiteFile> } | undefined;
  return (_path, index) => {
    const compiled = current();
    if (made?.compiled !== compiled || made.index !== index) made = { compiled, index, files: siteFiles(compiled, { index, ...frame }) };
    return { folder: '', files: made.files };
  };
}

/**
 * Answers what the development server itself has no file for: every path that the build writes, with the same content, and all
 * else as static hosts do. A folder without its slash leads to the one with it; what is not there is `404.html` with status 404.
 * @param siteOf what it throws is shown in the browser
 */
export function answerSite(server: ViteDevServer, siteOf: SiteOf): Connect.NextHandleFunction {
  const { base } = server.config;

  const answer = async (url: string): Promise<Answer> => {
    const [path, query] = parted(url.slice(base.length));
    const index = await server.transformIndexHtml('/index.html', await readFile(resolve(server.config.root, 'index.html'), 'utf8'));
    const { folder, files } = await siteOf(path, index);
    // The site's own folder may be asked for without its slash.
    const own = `${path}/` === folder ? null : path.slice(folder.length);
    const file = (name: string) => (own === null ? undefined : files.get(name));
    const name = own === '' || own?.endsWith('/') ? `${own}index.html` : (own ?? '');
    const found = file(name);
    if (found) return { status: 200, type: typeOf(name), body: whole(await found()) };
    if (own === null || files.has(`${own}/index.html`)) return { status: 301, location: `${base}${path}/${query}` };
    return { status: 404, type: typeOf('404.html'), body: whole(await files.get('404.html')!()) };
  };

  return (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    // The address as it was asked for: Vite has taken the base from `url` and may have added a file's name.
    answer(request.originalUrl ?? '/')
      .then(async ({ status, type, body, location }) => {
        response.statusCode = status;
        response.setHeader('cache-control', 'no-cache');
        if (location !== undefined) response.setHeader('location', location);
        if (type !== undefined) response.setHeader('content-type', type);
        response.end(typeof body === 'string' && type?.startsWith('text/html') ? await withClient(server, body) : body);
      })
      .catch(next);
  };
}

interface Answer {
  status: 200 | 301 | 404;
  type?: string;
  body?: string | Uint8Array;
  location?: string;
}

/** What comes in pieces, in one. */
const whole = (content: Awaited<ReturnType<SiteFile>>): string | Uint8Array =>
  typeof content === 'string' || content instanceof Uint8Array ? content : [...content].join('');

/** The decoded path of an address, and its query as it stands. */
function parted(url: string): [path: string, query: string] {
  const [path, ...query] = url.split('?') as [string, ...string[]];
  const rest = query.length > 0 ? `?${query.join('?')}` : '';
  try {
    return [decodeURIComponent(path), rest];
  } catch {
    return [path, rest];
  }
}

/** A page without the program lacks its styles, which come by script in development, and would not reload with the data. */
async function withClient(server: ViteDevServer, html: string): Promise<string> {
  const { config, environments } = server;
  if (html.includes(CLIENT)) return html;
  const named = /<script type="module" src="([^"]+)"/.exec(html)?.[1]?.slice(config.base.length - 1) ?? PROGRAM;
  await environments.client.transformRequest(named);
  const program = await environments.client.moduleGraph.getModuleByUrl(named);
  const styles = [...(program?.importedModules ?? [])].map(({ url }) => url.slice(1)).filter(isCSSRequest);
  const tags = [
    ...styles.map((path) => `<link rel="stylesheet" href="${config.base}${path}">`),
    `<script type="module" src="${config.base}${CLIENT}"></script>`,
  ];
  return html.replace('</head>', () => `${tags.join('\n')}\n</head>`);
}
