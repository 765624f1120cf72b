import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { serve } from '../../src/cli/static-server.mjs';
import { buildSite, ROOT } from './build-site.ts';

const BASE = '/atlas/';

/**
 * Builds the site for a sub-folder and serves it as plain files, with no rewriting. `ATLAS_E2E_DIST` names a folder that was
 * already built for `/atlas/`. The workers find the address in `ATLAS_URL` and the files in `ATLAS_DIST`.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const ready = process.env['ATLAS_E2E_DIST'];
  const folder = ready ? resolve(ready) : join(ROOT, 'dist-e2e/site');
  if (!ready) await buildSite(folder, BASE);
  if (!existsSync(join(folder, 'data/atlas.json'))) throw new Error(`${folder} holds no data/atlas.json, expected the built site`);
  const server = await serve(folder, { base: BASE });
  process.env['ATLAS_URL'] = server.url;
  process.env['ATLAS_DIST'] = folder;
  return () => server.close();
}
