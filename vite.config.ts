import { svelte } from '@sveltejs/vite-plugin-svelte';
import { configDefaults, defineConfig } from 'vitest/config';
import { city } from './src/compile/city/city-plugin.ts';
import { hosting } from './src/compile/hosting/hosting-plugin.ts';
import { licenses } from './src/compile/licenses/licenses-plugin.ts';
import { wholeOutput } from './src/compile/output/whole-output.ts';
import { svelteSideEffects } from './src/compile/svelte-side-effects.ts';
import { theme } from './src/compile/theme-plugin.ts';
import { atlas } from './src/compile/vite-plugin.ts';
import { visitChunkName } from './src/compile/visit-chunks.ts';

const { ofBuild, ofBundle } = licenses();
/** What holds the repository's own district to its rules, where that is not the one at hand. */
const passed = process.env.VITEST
  ? (await import('./tests/data/passed-over.ts')).passedOver(import.meta.dirname, process.env.ATLAS_DISTRICT)
  : { files: [], why: null };
if (passed.why !== null) console.error(passed.why);
const apart = { ofBundle: () => [ofBundle()] };

export default defineConfig({
  plugins: [theme(), svelte(), process.env.ATLAS_CITY ? city(apart) : atlas(apart), ofBuild, hosting(), wholeOutput()],
  worker: { plugins: () => [ofBundle()] },
  appType: 'mpa',
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 1200,
    // Browsers that cannot preload a module load it when it is imported.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      treeshake: { moduleSideEffects: svelteSideEffects },
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            // By itself, so that its name says what is asked for, and so that it stays in caches when our code changes.
            { name: 'maplibre', test: /[\\/]node_modules[\\/]maplibre-gl[\\/].*\.m?js$/, priority: 2 },
            { name: 'list', tags: ['$initial'], priority: 1 },
            // What a first visit loads after the list: few files, since each is a request, and the list's names each.
            { name: visitChunkName(import.meta.dirname), debugName: 'visit' },
          ],
        },
      },
    },
  },
  // Rune classes run in plain Node only with the browser build of Svelte.
  resolve: process.env.VITEST ? { conditions: ['browser'] } : {},
  test: {
    include: ['tests/{unit,compile,data,hosting,fuzz}/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...passed.files],
    setupFiles: ['tests/seed.ts', 'tests/as-new.ts'],
    // All of the machine: nothing else runs beside them.
    maxWorkers: '100%',
    // Files share the modules of their worker: half of the time went into loading them again.
    isolate: false,
    // Only Vitest has what it rests on: no build waits for that.
    sequence: process.env.VITEST ? { sequencer: (await import('./tests/by-environment.ts')).default } : {},
    // A page that were left for another would be none for the files after.
    environmentOptions: { happyDOM: { settings: { navigation: { disableMainFrameNavigation: true } } } },
    // A busy machine is no fault.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
