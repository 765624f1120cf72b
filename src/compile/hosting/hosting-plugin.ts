/** What the build does for hosts: takes the site's own address, and compresses what was written. */
import { resolve } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { PlainError } from '../output/plain-error.ts';
import { showProgress } from '../output/progress.ts';
import { precompress } from './precompress.ts';
import { baseOf, siteAddress } from './site-address.ts';

/**
 * Builds for the folder that the variable `SITE` names, and compresses every file once all are written, whoever wrote them;
 * `ATLAS_PRECOMPRESS=off` leaves that out. It stands after the plugins that write files.
 */
export function hosting(): Plugin {
  const wanted = process.env['ATLAS_PRECOMPRESS'] ?? '';
  let config: ResolvedConfig;
  return {
    name: 'atlas:hosting',
    apply: 'build',
    config({ base }) {
      try {
        const chosen = baseOf(siteAddress(process.env['SITE']), base);
        return chosen === undefined ? null : { base: chosen };
      } catch (error) {
        throw new PlainError((error as Error).message, { cause: error });
      }
    },
    configResolved(resolved) {
      if (!['', 'off'].includes(wanted)) throw new PlainError(`ATLAS_PRECOMPRESS is "${wanted}", expected off or nothing.`);
      config = resolved;
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler(error) {
        if (error || wanted === 'off' || !config.build.write || config.build.watch) return;
        const cache = resolve(config.root, 'node_modules/.cache/atlas-compressed');
        const hideProgress = showProgress();
        await precompress(resolve(config.root, config.build.outDir), cache).finally(hideProgress);
      },
    },
  };
}
