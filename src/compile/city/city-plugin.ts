/** What makes the site of a city of the bundler's program: in the build its files, in development its answers. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { CheckedData, settled } from '../checked-data.ts';
import { cityFolder, tellCity } from '../commands/city.ts';
import { answerSite } from '../dev-server.ts';
import { siteAddress } from '../hosting/site-address.ts';
import { preparedIndex } from '../index-page.ts';
import { PlainError } from '../output/plain-error.ts';
import { showProgress } from '../output/progress.ts';
import { pagesMade, type PagesMade } from '../pages/pages-made.ts';
import { programOf } from '../program.ts';
import { DataError } from '../read/issue.ts';
import type { Warning } from '../read/warning.ts';
import { policyTag } from '../security-policy.ts';
import { watchData } from '../watch-data.ts';
import type { Program } from '../write-site.ts';
import { checkCity } from './check-city.ts';
import { CITY_FILE } from './city-file.ts';
import { bundleCityProgram, CITY_ENTRY } from './city-program.ts';
import type { CityFrame, SoundCity } from './city-site.ts';
import { servedCity } from './served-city.ts';
import type { CityProgram } from './start-page.ts';
import { writeCity } from './write-city.ts';

/**
 * @param root the city's folder, one with `city.yaml`; the one that is chosen, which is told, where it is left out
 * @param ofBundle the plugins of a bundle that is made apart, as the service worker's is
 */
export function city({ root, ofBundle = () => [] }: { root?: string; ofBundle?: () => Plugin[] } = {}): Plugin {
  let folder: string;
  let config: ResolvedConfig;
  let of: PagesMade;
  let program: Program | undefined;
  let own: CityProgram | undefined;
  const data = new CheckedData(
    (warn) => soundCity(folder, config.publicDir, warn),
    () => config.logger,
  );
  const tellChosen = (): void => void (root === undefined && (config.logLevel ?? 'info') === 'info' && tellCity(folder));
  const frame = (): Omit<CityFrame, 'index' | 'served'> => ({
    base: config.base,
    // The address that the build is told stands above the one in the file.
    site: siteAddress(process.env['SITE'])?.origin ?? data.current().city.site ?? null,
    cache: resolve(config.root, 'node_modules/.cache/atlas-cards'),
    of,
  });

  return {
    name: 'atlas:city',
    configResolved(resolved) {
      config = resolved;
      folder = settled(() => resolve(root ?? cityFolder({}) ?? '.'));
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
    transformIndexHtml: {
      order: 'pre',
      handler: (html, { server }) => preparedIndex(html, server !== undefined),
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        program = await programOf(bundle, config.publicDir, ofBundle);
        const { script, styles } = await bundleCityProgram(ofBundle());
        for (const { fileName, source } of [script, ...styles]) this.emitFile({ type: 'asset', fileName, source });
        own = {
          script: config.base + script.fileName,
          styles: styles.map(({ fileName }) => config.base + fileName),
          policy: policyTag([]),
        };
      },
    },
    writeBundle: {
      sequential: true,
      async handler({ dir }) {
        if (!program || !own || dir === undefined) return;
        const hideProgress = showProgress();
        const written = await writeCity(dir, data.current(), frame(), program, own).finally(hideProgress);
        config.logger.info(`${written} files made from the data`);
      },
    },
    configureServer(server) {
      tellChosen();
      const forget = (): void => {
        const sound = data.refresh(server);
        if (sound) watch(sound);
      };
      const watched = new Set<string>();
      const watch = ({ districts }: SoundCity): void => {
        for (const { root: district } of districts.filter((d) => !watched.has(d.root))) {
          watched.add(district);
          watchData(server, district, forget);
        }
      };
      const file = join(folder, CITY_FILE);
      server.watcher.add(file);
      server.watcher.on('change', (path) => path === file && forget());
      try {
        watch(data.current());
      } catch (fault) {
        server.config.logger.error((fault as Error).message);
      }
      const served: CityProgram = { script: config.base + CITY_ENTRY, styles: [], policy: '' };
      // After Vite's own: what it has no file for is the site's.
      return () => server.middlewares.use(answerSite(server, servedCity(data.current, frame, served)));
    },
  };
}

function soundCity(root: string, publicDir: string, warn: (warnings: readonly Warning[]) => void): SoundCity {
  const checked = checkCity(root);
  const { city, issues, warnings } = checked;
  if (!city || issues.length > 0) throw new DataError(issues);
  const taken = checked.districts.find(({ path }) => publicDir !== '' && existsSync(join(publicDir, path)));
  if (taken)
    throw new PlainError(`${join(root, CITY_FILE)}: path "${taken.path}" is that of a file in ${publicDir} too, expected another.`);
  warn(warnings);
  return { ...checked, city };
}
