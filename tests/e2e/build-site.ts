import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The production build of the district below `district`, for `base`, into `outDir`, in a process of its own, so that several can
 * be under way at once. What the build says is shown when it fails.
 * @param more of its environment
 */
export async function buildSite(outDir: string, base: string, district = ROOT, more: Record<string, string> = {}): Promise<void> {
  const options = ['--mode', 'production', '--base', base, '--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn'];
  // Playwright says NODE_ENV=test, with which Vite and Svelte would build for development. Files compressed ahead are tested by
  // tests/hosting; an address of one's own in SITE is another site's.
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    ATLAS_DISTRICT: district,
    ATLAS_CITY: '',
    ATLAS_PRECOMPRESS: 'off',
    SITE: '',
    ...more,
  };
  const build = spawn(process.execPath, [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', ...options], { cwd: ROOT, env });
  let said = '';
  for (const stream of [build.stdout, build.stderr]) stream.on('data', (text) => (said += String(text)));
  const code = await new Promise<number | null>((done, failed) => build.on('error', failed).on('close', done));
  if (code !== 0) throw new Error(`the build of ${district} failed with code ${code}:\n${said}`);
}

/** The same without blocks: no folder, no shapes, no record in one, and no word of them in what it says itself. */
export function districtWithoutBlocks(): string {
  const folder = tinyDistrict();
  for (const path of ['data/blocks', 'geo/blocks.geojson']) rmSync(join(folder, path), { recursive: true });
  const edit = (path: string, change: (text: string) => string) => {
    const file = join(folder, path);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  };
  for (const name of readdirSync(join(folder, 'data/projects')))
    edit(`data/projects/${name}`, (text) =>
      text
        .replace(/^(block|block_basis|one_of):.*\n/gm, '')
        .replace('precision: block', 'precision: none')
        .replace('只知区块, en: Only the block is known', '没有说明, en: Not stated'),
    );
  edit('data/vocab.yaml', (text) => text.replace(/^ {2}- \{ id: block,.*\n/m, ''));
  edit('data/district.yaml', (text) =>
    text.replace('编造的三个区块与六个项目, en: Three made-up blocks and six made-up projects', '编造, en: Made up'),
  );
  return folder;
}

const SUBDISTRICT_ONLY =
  '  - { id: subdistrict, zh: 仅知街道, en: Sub-district only, define: { zh: 只知街道, en: Only its sub-district } }\n';

/**
 * A copy of the tiny district in a folder of its own, with more lines at the end of its `district.yaml`, and with the records of
 * `tiny-gatherings`, which stand together or are known only by sub-district.
 */
export function tinyDistrict(more = ''): string {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-district-'));
  for (const part of ['tiny-district', 'tiny-gatherings']) cpSync(join(ROOT, 'tests/fixtures', part), folder, { recursive: true });
  const edit = (path: string, change: (text: string) => string) => {
    const file = join(folder, path);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  };
  edit('data/district.yaml', (text) => `${text}\n${more}`);
  edit('data/vocab.yaml', (text) => text.replace('precisions:\n', `precisions:\n${SUBDISTRICT_ONLY}`));
  return folder;
}
