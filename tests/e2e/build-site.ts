import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The production build of the district below `district`, for `base`, into `outDir`. */
export async function buildSite(outDir: string, base: string, district = ROOT): Promise<void> {
  // Playwright says NODE_ENV=test, with which Vite and Svelte would build for development.
  const before = { NODE_ENV: process.env['NODE_ENV'], ATLAS_DISTRICT: process.env['ATLAS_DISTRICT'] };
  Object.assign(process.env, { NODE_ENV: 'production', ATLAS_DISTRICT: district });
  try {
    await build({ root: ROOT, base, mode: 'production', logLevel: 'warn', build: { outDir, emptyOutDir: true } });
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

/** A copy of the tiny district in a folder of its own, with more lines at the end of its `district.yaml`. */
export function tinyDistrict(more = ''): string {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-district-'));
  cpSync(join(ROOT, 'tests/fixtures/tiny-district'), folder, { recursive: true });
  const file = join(folder, 'data/district.yaml');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n${more}`);
  return folder;
}
