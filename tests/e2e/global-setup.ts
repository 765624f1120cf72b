import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { serve } from '../../src/cli/static-server.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BASE = '/atlas/';

/**
 * Builds the site for a sub-folder and serves it as plain files, with no rewriting. `ATLAS_E2E_DIST` names a folder that was
 * already built for `/atlas/`. The workers find the address in `ATLAS_URL` and the files in `ATLAS_DIST`.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const ready = process.env['ATLAS_E2E_DIST'];
  const folder = ready ? resolve(ready) : join(ROOT, 'dist-e2e/site');
  if (!ready) await buildSite(folder);
  if (!existsSync(join(folder, 'data/atlas.json'))) throw new Error(`${folder} holds no data/atlas.json, expected the built site`);
  const server = await serve(folder, { base: BASE });
  process.env['ATLAS_URL'] = server.url;
  process.env['ATLAS_DIST'] = folder;
  return () => server.close();
}

async function buildSite(outDir: string): Promise<void> {
  // Playwright says NODE_ENV=test, with which Vite and Svelte would build for development.
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await build({ root: ROOT, base: BASE, mode: 'production', logLevel: 'warn', build: { outDir, emptyOutDir: true } });
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}
