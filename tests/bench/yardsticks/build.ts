/** Builds the yardstick pages, as the atlas is built: for production, by Vite. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** @param outDir what stands in it goes */
export async function buildYardsticks(outDir: string): Promise<void> {
  const root = fileURLToPath(new URL('.', import.meta.url));
  const input = ['leaflet', 'maplibre'].map((name) => `${root}${name}.html`);
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    mode: 'production',
    build: { outDir, emptyOutDir: true, target: 'es2022', rolldownOptions: { input }, chunkSizeWarningLimit: 1500 },
  });
}
