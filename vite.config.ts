import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { theme } from './src/compile/theme-plugin.ts';
import { atlas } from './src/compile/vite-plugin.ts';

/** Parts of Svelte that only later views use stay out of what the list waits for. */
const LATER =
  /svelte\/src\/internal\/(shared\/clone|client\/dom\/elements\/(bindings\/(select|input|size|universal|media|window|props)|transitions|actions|attachments))/;

export default defineConfig({
  // Another district is another folder with data/ and geo/.
  plugins: [theme(), svelte(), atlas({ root: process.env.ATLAS_DISTRICT ?? '.' })],
  appType: 'mpa',
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      // Svelte does not say so of these, but importing them does nothing by itself: a chunk that uses none need not wait for them.
      treeshake: { moduleSideEffects: [{ test: LATER, sideEffects: false }] },
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'bindings', test: LATER, priority: 2 },
            { name: 'list', tags: ['$initial'], priority: 1 },
          ],
        },
      },
    },
  },
  // Rune classes run in plain Node only with the browser build of Svelte.
  resolve: process.env.VITEST ? { conditions: ['browser'] } : {},
  test: { include: ['tests/{unit,compile,data}/**/*.test.ts'] },
});
