/** The tiny district built as a deployer builds it, with a program that does nothing, for the hosts to serve. */
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { hosting } from '../../src/compile/hosting/hosting-plugin.ts';
import { licenses } from '../../src/compile/licenses/licenses-plugin.ts';
import { atlas } from '../../src/compile/vite-plugin.ts';

export const project = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Longer than what is worth compressing. */
const PROGRAM = `console.log(${JSON.stringify('what the program says '.repeat(200))});\n`;

/** Bytes of no pattern, as a file of tiles has them. */
export const TILES = Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * i * 31) % 251));

export class TinySite {
  /** For what belongs to the trial. */
  readonly root = mkdtempSync(join(tmpdir(), 'atlas-hosting-'));

  constructor() {
    // A web server that is started by root reads as somebody else.
    chmodSync(this.root, 0o755);
    cpSync(project('tests/fixtures/tiny-district'), join(this.root, 'district'), { recursive: true });
    cpSync(project('index.html'), join(this.root, 'index.html'));
    cpSync(project('public'), join(this.root, 'public'), { recursive: true });
    writeFileSync(join(this.root, 'public/basemap.pmtiles'), TILES);
    mkdirSync(join(this.root, 'src'));
    writeFileSync(join(this.root, 'src/main.ts'), PROGRAM);
  }

  /** Builds it into a folder, for a folder of its host. */
  async build(outDir: string, base?: string): Promise<string> {
    const folder = join(this.root, outDir);
    await build({
      root: this.root,
      ...(base === undefined ? {} : { base }),
      configFile: false,
      appType: 'mpa',
      logLevel: 'silent',
      plugins: [atlas({ root: join(this.root, 'district') }), licenses().ofBuild, hosting()],
      build: { outDir: folder },
    });
    return folder;
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
