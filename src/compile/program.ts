/** The program as the bundler has made it, for those who write the site around it. */
import type { Plugin, Rolldown } from 'vite';
import { workerScripts } from './offline/service-worker.ts';
import { digestOf } from './output/texts.ts';
import { publicFiles, type Program } from './write-site.ts';

/**
 * Takes the opening page out of the bundle, since all pages are made from it, and says what the bundler writes by itself.
 * @param publicDir the folder of files that go into the site as they are
 * @param ofBundle the plugins of a bundle that is made apart, as the service worker's is
 */
export async function programOf(bundle: Rolldown.OutputBundle, publicDir: string, ofBundle: () => Plugin[]): Promise<Program> {
  const index = bundle['index.html'];
  if (index?.type !== 'asset') throw new Error('index.html is not in the bundle, expected Vite to have emitted it');
  delete bundle['index.html'];
  const bundled = Object.values(bundle).map((file) => [file.fileName, digestOf(file.type === 'chunk' ? file.code : file.source)] as const);
  return {
    index: String(index.source),
    others: new Map([...bundled, ...publicFiles(publicDir)]),
    workers: await workerScripts(ofBundle),
  };
}
