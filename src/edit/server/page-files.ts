/** Builds the editor's page, into memory: it is part of no site and leaves nothing on the disk. */
import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { theme } from '../../compile/theme-plugin.ts';

/** The files of the page by path. @param project the folder of the code */
export async function pageFiles(project: string): Promise<Map<string, string | Uint8Array>> {
  const built = await build({
    configFile: false,
    root: join(project, 'src/edit/page'),
    base: '/',
    mode: 'production',
    publicDir: false,
    logLevel: 'error',
    plugins: [theme(), svelte({ configFile: false, preprocess: vitePreprocess() })],
    build: { write: false, target: 'es2022', modulePreload: { polyfill: false }, chunkSizeWarningLimit: 3000, assetsInlineLimit: 0 },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const icon = ['icon.svg', readFileSync(join(project, 'public/icon.svg'))] as const;
  return new Map([
    icon,
    ...outputs.flatMap((made) =>
      'output' in made ? made.output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source] as const) : [],
    ),
  ]);
}
