import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';
import { WORKER, type Deployment } from '../../offline/protocol.ts';
import { BUILD_PATH, BUILD_PLACE } from './build-name.ts';
import { buildId, storedFiles, type BuiltFiles } from './stored-files.ts';

/** The worker that ends offline use: a deployer puts it in the place of the other. */
export const WORKER_OFF = 'sw-off.js';

/**
 * The files that are made from the data, with the name of the build where it is said, and the service worker.
 * @param bundle the program's files
 * @param publicDir the folder of those that go into the site as they are; empty for none
 * @param plugins those that look at each bundle of the site
 */
export async function withServiceWorker(
  bundle: Readonly<Record<string, Rolldown.OutputAsset | Rolldown.OutputChunk>>,
  made: BuiltFiles,
  publicDir: string,
  plugins: () => Plugin[],
): Promise<Map<string, string | Uint8Array>> {
  const program = Object.values(bundle).map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source] as const);
  const others = [...program, ...publicFiles(publicDir)];
  const build = buildId(storedFiles(new Map([...others, ...made])));
  const site = new Map<string, string | Uint8Array>();
  for (const [path, content] of made) {
    const named = path.endsWith('.html') || path === BUILD_PATH;
    site.set(path, named ? String(content).replaceAll(BUILD_PLACE, build) : content);
  }
  const deployment: Deployment = { build, files: storedFiles(new Map([...others, ...site])) };
  const [worker, off] = await Promise.all([bundled('worker', plugins()), bundled('worker-off', plugins())]);
  return site.set(WORKER, `const DEPLOYMENT = ${JSON.stringify(deployment)};\n${worker}`).set(WORKER_OFF, off);
}

function publicFiles(folder: string): [string, Uint8Array][] {
  const entries = folder === '' ? [] : readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(folder, path).replaceAll(sep, '/'), readFileSync(path)]);
}

/** One of the workers of `src/offline/` as a script of its own. */
async function bundled(name: 'worker' | 'worker-off', plugins: Plugin[]): Promise<string> {
  const output = await build({
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: 'silent',
    plugins,
    // What Workbox says in development takes as much room as what it does.
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: fileURLToPath(new URL(`../../offline/${name}.ts`, import.meta.url)), output: { format: 'iife' } },
    },
  });
  const [script] = (output as Rolldown.RolldownOutput).output;
  return script.code;
}
