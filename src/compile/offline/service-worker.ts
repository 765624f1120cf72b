import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';
import { WORKER, type Deployment } from '../../offline/protocol.ts';

/** The worker that ends offline use: a deployer puts it in the place of the other. */
export const WORKER_OFF = 'sw-off.js';

/** The scripts of the service worker and of the one that ends it. */
export interface WorkerScripts {
  worker: string;
  off: string;
}

/** @param plugins those that look at each bundle of the site */
export async function workerScripts(plugins: () => Plugin[]): Promise<WorkerScripts> {
  const [worker, off] = await Promise.all([bundled('worker', plugins()), bundled('worker-off', plugins())]);
  return { worker, off };
}

/** The workers as files by path, the first told what it stores. */
export const workerFiles = ({ worker, off }: WorkerScripts, deployment: Deployment): [path: string, script: string][] => [
  [WORKER, `const DEPLOYMENT = ${JSON.stringify(deployment)};\n${worker}`],
  [WORKER_OFF, off],
];

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
