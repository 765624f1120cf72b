import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildSite, ROOT, tinyDistrict } from './build-site.ts';
import { BASEMAPS } from './tile-host.ts';

/** Where the district's site stands unless another is named; the tiny one stands beside it. */
export const SITE = join(ROOT, 'dist-e2e/site');
export const tinyBeside = (site: string): string => join(dirname(site), 'tiny');

/** Builds the sites that the tests open, side by side: the district for a sub-folder, and the tiny district with base maps for a root. */
export async function buildSites(
  { district = true, tiny = true }: { district?: boolean; tiny?: boolean } = {},
  site = SITE,
): Promise<void> {
  await Promise.all([district ? buildSite(site, '/atlas/') : null, tiny ? buildTiny(tinyBeside(site)) : null]);
}

async function buildTiny(outDir: string): Promise<void> {
  const district = tinyDistrict(BASEMAPS);
  try {
    await buildSite(outDir, '/', district);
  } finally {
    rmSync(district, { recursive: true, force: true });
  }
}
