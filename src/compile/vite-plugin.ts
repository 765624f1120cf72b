import { resolve } from 'node:path';
import type { Plugin, ResolvedConfig, ViteDevServer } from 'vite';
import { districtFolder, tellDistrict } from './commands/district.ts';
import { compile, type Compiled } from './dataset/compile.ts';
import { answerSite, oneSite } from './dev-server.ts';
import { siteAddress } from './hosting/site-address.ts';
import { describedIndex, preparedIndex } from './index-page.ts';
import { showProgress } from './output/progress.ts';
import { PlainError } from './output/plain-error.ts';
import { pagesMade, type PagesMade } from './pages/pages-made.ts';
import { DataError } from './read/issue.ts';
import { dataFiles } from './read/tables.ts';
import { formatWarnings, type Warning } from './read/warning.ts';
import { programOf } from './program.ts';
import { siteFiles } from './site.ts';
import { watchData } from './watch-data.ts';
import { writeSite, type Program } from './write-site.ts';

/**
 * Compiles the district below `root` (a folder with `data/` and `geo/`; without it the one that is chosen, which is told) and emits,
 * or serves in development, what the app loads: the dataset and downloads, the pages and their preview pictures.
 * `ofBundle` gives the plugins of a bundle that is made apart, as the service worker's is.
 */
export function atlas({ root, ofBundle = () => [] }: { root?: string; ofBundle?: () => Plugin[] } = {}): Plugin {
  let folder: string;
  let config: ResolvedConfig;
  let of: PagesMade;
  /** What the bundler has made, from which the rest of the site follows. */
  let program: Program | undefined;
  let outcome: { compiled: Compiled } | { fault: unknown } | null = null;
  let warned = '';
  /** Told again only when it is something else, not whenever a file is saved. */
  const warn = (warnings: readonly Warning[]): void => {
    const lines = formatWarnings(warnings).join('\n');
    if (lines !== warned && lines !== '') config.logger.warn(lines);
    warned = lines;
  };
  /** Compiled once, or found at fault once, until the data changes. */
  const current = (): Compiled => {
    outcome ??= attempt(folder, warn);
    if ('fault' in outcome) throw outcome.fault;
    return outcome.compiled;
  };
  const tellChosen = (): void => void (root === undefined && (config.logLevel ?? 'info') === 'info' && tellDistrict(folder));
  const cache = (): string => resolve(config.root, 'node_modules/.cache/atlas-cards');

  return {
    name: 'atlas',
    configResolved(resolved) {
      config = resolved;
      try {
        folder = root === undefined ? districtFolder(undefined) : resolve(root);
        of = pagesMade(process.env['ATLAS_PAGES']);
      } catch (error) {
        throw new PlainError((error as Error).message, { cause: error });
      }
    },
    buildApp: {
      order: 'pre',
      /** Before anything is bundled, where a fault of the data would be told with the bundler's stack. */
      async handler() {
        tellChosen();
        const hideProgress = showProgress();
        try {
          current();
        } catch (fault) {
          throw fault instanceof DataError ? new PlainError(fault.message, { cause: fault }) : fault;
        } finally {
          hideProgress();
        }
      },
    },
    buildStart() {
      if (!this.meta.watchMode) return;
      outcome = null;
      // A watcher told of relative paths would look below the bundle's folder.
      for (const path of dataFiles(folder)) this.addWatchFile(resolve(folder, path));
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html, { server }) => preparedIndex(describedIndex(html, current(), server !== undefined), server !== undefined),
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        program = await programOf(bundle, config.publicDir, ofBundle);
      },
    },
    writeBundle: {
      sequential: true,
      /** Written by itself, a file at a time: the bundler would hold all of them in memory at once. */
      async handler({ dir }) {
        if (!program || dir === undefined) return;
        const files = siteFiles(current(), { index: program.index, base: config.base, cache: cache(), of });
        const hideProgress = showProgress();
        const written = await writeSite(dir, files, program).finally(hideProgress);
        config.logger.info(`${written} files made from the data`);
      },
    },
    configureServer(server) {
      tellChosen();
      watchData(server, folder, () => {
        const wasAtFault = outcome !== null && 'fault' in outcome;
        outcome = attempt(folder, warn);
        if ('fault' in outcome) tell(server, outcome.fault);
        else reload(server, wasAtFault ? 'the data is in order again, page reload' : 'the data has changed, page reload');
      });
      // After Vite's own: what it has no file for is the site's.
      return () => server.middlewares.use(answerSite(server, oneSite(current, { base: server.config.base, cache: cache(), of })));
    },
  };
}

function attempt(folder: string, warn: (warnings: readonly Warning[]) => void): { compiled: Compiled } | { fault: unknown } {
  try {
    const compiled = compile(folder, warn);
    // The address that the build is told stands above the one in the data.
    return { compiled: { ...compiled, site: siteAddress(process.env['SITE'])?.origin ?? compiled.site } };
  } catch (fault) {
    return { fault };
  }
}

/** Says in the log and over every open page what is wrong. */
function tell(server: ViteDevServer, fault: unknown): void {
  const { message, stack = '' } = fault instanceof Error ? fault : new Error(String(fault));
  server.config.logger.error(message, { timestamp: true });
  // Where in the program a fault of the data was found helps nobody mend it.
  server.environments.client.hot.send({ type: 'error', err: { message, stack: fault instanceof DataError ? '' : stack } });
}

function reload(server: ViteDevServer, reason: string): void {
  server.config.logger.info(reason, { timestamp: true });
  server.environments.client.hot.send({ type: 'full-reload' });
}
