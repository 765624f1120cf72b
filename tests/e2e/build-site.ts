import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The production build of the district below `district`, for `base`, into `outDir`, in a process of its own, so that several can
 * be under way at once. What the build says is shown when it fails.
 */
export async function buildSite(outDir: string, base: string, district = ROOT): Promise<void> {
  const options = ['--mode', 'production', '--base', base, '--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn'];
  // Playwright says NODE_ENV=test, with which Vite and Svelte would build for development.
  const env = { ...process.env, NODE_ENV: 'production', ATLAS_DISTRICT: district };
  const build = spawn(process.execPath, [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', ...options], { cwd: ROOT, env });
  let said = '';
  for (const stream of [build.stdout, build.stderr]) stream.on('data', (text) => (said += String(text)));
  const code = await new Promise<number | null>((done, failed) => build.on('error', failed).on('close', done));
  if (code !== 0) throw new Error(`the build of ${district} failed with code ${code}:\n${said}`);
}

/** A copy of the tiny district in a folder of its own, with more lines at the end of its `district.yaml`. */
export function tinyDistrict(more = ''): string {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-district-'));
  cpSync(join(ROOT, 'tests/fixtures/tiny-district'), folder, { recursive: true });
  const file = join(folder, 'data/district.yaml');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n${more}`);
  return folder;
}
