import { resolve } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { escapeHtml } from '../formats/html.ts';
import { cards } from './cards/cards.ts';
import { compile, type Compiled } from './dataset/compile.ts';
import { downloads } from './downloads/downloads.ts';
import { DataError } from './read/issue.ts';
import { pages } from './pages/pages.ts';
import { pictogram } from './dataset/pictograms.ts';
import { dataFiles } from './read/tables.ts';

const VIRTUAL = 'virtual:atlas/';

/** Nothing but the site's own files: no inline script or style, no origin but those of the base maps the deployer lists. */
const policy = (origins: string[]): string =>
  [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    ["img-src 'self' data: blob:", ...origins].join(' '),
    "worker-src 'self'",
    ["connect-src 'self'", ...origins].join(' '),
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
  ].join('; ');

/** The virtual modules: facts the code needs before the dataset has arrived, each in its own chunk's reach. */
type VirtualModules = Record<string, (compiled: Compiled) => Record<string, unknown>>;

const MODULES: VirtualModules = {
  aliases: ({ aliases }) => ({ aliases }),
  pictograms: ({ dataset }) => ({ sectorIcons: Object.fromEntries(dataset.vocab.sectors.map((s) => [s.id, pictogram(s.icon)])) }),
};

/**
 * Compiles the district below `root` (a folder with `data/` and `geo/`) and serves or emits what the app loads: the dataset
 * and downloads, the pages of `/p/` and `/b/`, and the virtual modules `virtual:atlas/…`.
 */
export function atlas({ root = '.' }: { root?: string } = {}): Plugin {
  const folder = resolve(root);
  let config: ResolvedConfig;
  let compiled: Compiled | null = null;
  const current = (): Compiled => (compiled ??= compile(folder));

  return {
    name: 'atlas',
    configResolved(resolved) {
      config = resolved;
    },
    buildStart() {
      compiled = null;
      // A watcher told of relative paths would look below the bundle's folder.
      for (const path of dataFiles(folder)) this.addWatchFile(resolve(folder, path));
    },
    resolveId: (id) => (id.startsWith(VIRTUAL) ? `\0${id}` : null),
    load(id) {
      const facts = id.startsWith(`\0${VIRTUAL}`) ? MODULES[id.slice(VIRTUAL.length + 1)] : undefined;
      if (!facts) return null;
      return Object.entries(facts(current()))
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
        .join('\n');
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html, { server }) => {
        const { title, tagline } = current().dataset.district;
        // The development server adds styles by inline script; the built pages may not.
        const meta = server
          ? ''
          : `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy(current().origins)).replaceAll('&#39;', "'")}" />`;
        return html
          .replace('<!--policy-->', () => meta)
          .replaceAll('%ATLAS_TITLE%', () => escapeHtml(title.zh))
          .replaceAll('%ATLAS_DESCRIPTION%', () => escapeHtml(tagline.zh));
      },
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        for (const [fileName, source] of downloads(current())) this.emitFile({ type: 'asset', fileName, source });
        const index = bundle['index.html'];
        if (index?.type !== 'asset') throw new Error('index.html is not in the bundle, expected Vite to have emitted it');
        for (const [fileName, source] of pages(current(), String(index.source), config.base)) {
          if (fileName === 'index.html') index.source = source;
          else this.emitFile({ type: 'asset', fileName, source });
        }
        const cache = resolve(config.root, 'node_modules/.cache/atlas-cards');
        for (const [fileName, source] of await cards(current(), cache)) this.emitFile({ type: 'asset', fileName, source });
      },
    },
    configureServer(server) {
      server.watcher.add([resolve(folder, 'data'), resolve(folder, 'geo')]);
      const changed = (path: string) => {
        if (!path.startsWith(resolve(folder, 'data')) && !path.startsWith(resolve(folder, 'geo'))) return;
        compiled = null;
        try {
          current();
          for (const module of server.moduleGraph.idToModuleMap.values())
            if (module.id?.startsWith(`\0${VIRTUAL}`)) server.moduleGraph.invalidateModule(module);
          server.ws.send({ type: 'full-reload' });
        } catch (error) {
          if (!(error instanceof DataError)) throw error;
          server.config.logger.error(error.message);
          server.ws.send({ type: 'error', err: { message: error.message, stack: '' } });
        }
      };
      server.watcher.on('change', changed).on('add', changed).on('unlink', changed);
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '').split('?')[0]!.slice(server.config.base.length);
        if (!/^(data|map)\//.test(path)) return next();
        const body = downloads(current()).get(path);
        if (body === undefined) return next();
        response.setHeader('content-type', path.endsWith('.csv') ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8');
        response.end(body);
      });
    },
  };
}
