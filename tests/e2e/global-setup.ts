import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { serve } from '../../src/cli/static-server.mjs';
import { buildSites, SITE, tinyBeside } from './sites.ts';

/**
 * Builds two sites at once and serves them as plain files, with no rewriting: the district for a sub-folder, and the tiny district,
 * with base maps of another host, for a host's root. `ATLAS_E2E_DIST` names a folder that was already built for `/atlas/`; a tiny
 * site in the folder `tiny` beside it is then taken as it is too. The workers find addresses and files in `ATLAS_URL`,
 * `ATLAS_DIST`, `ATLAS_TINY_URL` and `ATLAS_TINY_DIST`.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const ready = process.env['ATLAS_E2E_DIST'];
  const folder = ready ? resolve(ready) : SITE;
  const tiny = tinyBeside(folder);
  await buildSites({ district: !ready, tiny: !ready || !existsSync(join(tiny, 'data/atlas.json')) }, folder);
  const servers: { close: () => Promise<void> }[] = [];
  for (const [name, at, base] of [
    ['ATLAS', folder, '/atlas/'],
    ['ATLAS_TINY', tiny, '/'],
  ] as const) {
    if (!existsSync(join(at, 'data/atlas.json'))) throw new Error(`${at} holds no data/atlas.json, expected the built site`);
    const server = await serve(at, { base });
    servers.push(server);
    process.env[`${name}_URL`] = server.url;
    process.env[`${name}_DIST`] = at;
  }
  return async () => void (await Promise.all(servers.map((server) => server.close())));
}
