import { resolve } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { CheckedData, settled } from './checked-data.ts';
import { districtFolder, tellDistrict } from './commands/district.ts';
import { compile, type Compiled } from './dataset/compile.ts';
import { answerSite, oneSite } from './dev-server.ts';
import { siteAddress } from './hosting/site-address.ts';
import { describedIndex, preparedIndex } from './index-page.ts';
import { showProgress } from './output/progress.ts';
import { pagesMade, type PagesMade } from './pages/pages-made.ts';
import { dataFiles } from './read/tables.ts';
import type { Warning } from './read/warning.ts';
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
  const data = new CheckedData(
    (warn) => compiledFor(folder, warn),
    () => config.logger,
  );
  const tellChosen = (): void => void (root === undefined && (config.logLevel ?? 'info') === 'info' && tellDistrict(folder));
  const cache = (): string => resolve(config.root, 'node_modules/.cache/atlas-cards');

  return {
    name: 'atlas',
    configResolved(resolved) {
      config = resolved;
      folder = settled(() => (root === undefined ? districtFolder(undefined) : resolve(root)));
      of = settled(() => pagesMade(process.env['ATLAS_PAGES']));
    },
    buildApp: {
      order: 'pre',
      handler() {
        tellChosen();
        data.require();
        return Promise.resolve();
      },
    },
    buildStart() {
      if (!this.meta.watchMode) return;
      data.forget();
      // A watcher told of relative paths would look below the bundle's folder.
      for (const path of dataFiles(folder)) this.addWatchFile(resolve(folder, path));
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html, { server }) => preparedIndex(describedIndex(html, data.current(), server !== undefined), server !== undefined),
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
        const files = siteFiles(data.current(), { index: program.index, base: config.base, cache: cache(), of });
        const hideProgress = showProgress();
        const written = await writeSite(dir, files, program).finally(hideProgress);
        config.logger.info(`${written} files made from the data`);
      },
    },
    configureServer(server) {
      tellChosen();
      watchData(server, folder, () => void data.refresh(server));
      // After Vite's own: what it has no file for is the site's.
      return () => server.middlewares.use(answerSite(server, oneSite(data.current, { base: server.config.base, cache: cache(), of })));
    },
  };
}

function compiledFor(folder: string, warn: (warnings: readonly Warning[]) => void): Compiled {
  const compiled = compile(folder, warn);
  // The address that the build is told stands above the one in the data.
  return { ...compiled, site: siteAddress(process.env['SITE'])?.origin ?? compiled.site };
}
