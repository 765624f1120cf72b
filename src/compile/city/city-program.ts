/** The script and styles of the city's own pages, bundled apart: the districts' program does without them, and they without it. */
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';
import { theme } from '../theme-plugin.ts';

/** Where it begins, from the project's folder. */
export const CITY_ENTRY = 'src/city-page/start-page.ts';

/** A file of the program, by a name that says what is in it. */
export interface ProgramFile {
  fileName: string;
  source: string | Uint8Array;
}

/** @param plugins those that look at each bundle of the site */
export async function bundleCityProgram(plugins: readonly Plugin[]): Promise<{ script: ProgramFile; styles: ProgramFile[] }> {
  const made = await build({
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: 'silent',
    plugins: [theme(), ...plugins],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: { city: fileURLToPath(new URL(`../../../${CITY_ENTRY}`, import.meta.url)) },
        output: { entryFileNames: 'assets/[name]-[hash].js', assetFileNames: 'assets/[name]-[hash][extname]' },
      },
    },
  });
  const { output } = made as Rolldown.RolldownOutput;
  const [script] = output;
  const styles = output.flatMap((file) => (file.type === 'asset' && file.fileName.endsWith('.css') ? [file] : []));
  return {
    script: { fileName: script.fileName, source: script.code },
    styles: styles.map(({ fileName, source }) => ({ fileName, source })),
  };
}
