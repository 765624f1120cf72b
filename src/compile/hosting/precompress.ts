/** Compresses the files of a site ahead, so that no host has to do it for each reader. */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { extname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { kept } from '../output/kept.ts';

/** Files whose content shrinks. Pictures are compressed by themselves; of a PMTiles file readers ask for ranges. */
const SHRINKS = new Set(['.html', '.css', '.js', '.mjs', '.json', '.geojson', '.webmanifest', '.csv', '.txt', '.xml', '.svg', '.mvt']);
/** Below this an answer fits one packet either way. */
const LEAST = 1024;
/** Many and small, and new with every build: the best would take seconds and save a few hundred bytes of each. */
const QUICK = new Set(['.html', '.mvt']);
const QUALITY = { quick: 5, best: constants.BROTLI_MAX_QUALITY };

const compressors = { brotli: promisify(brotliCompress), gzip: promisify(gzip) };

/**
 * Writes a `.br` and a `.gz` beside every file below a folder that becomes smaller by it. The same version of Node writes the same
 * bytes: no time, name or system is in them.
 * @param cache folder in which the best Brotli, which takes long, is kept by content; null to make each anew
 * @returns the paths of the files that have both, below the folder, sorted
 */
export async function precompress(folder: string, cache: string | null): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && SHRINKS.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const done: string[] = [];
  const queue = paths.values();
  await Promise.all(
    Array.from({ length: availableParallelism() }, async () => {
      for (const path of queue) if (await compressFile(path, cache)) done.push(relative(folder, path).replaceAll('\\', '/'));
    }),
  );
  return done.sort();
}

async function compressFile(path: string, cache: string | null): Promise<boolean> {
  const content = await readFile(path);
  if (content.length < LEAST) return false;
  const [br, gz] = await Promise.all([brotliOf(content, extname(path), cache), gzipOf(content)]);
  await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
  return true;
}

async function gzipOf(content: Buffer): Promise<Buffer> {
  const made = await compressors.gzip(content, { level: constants.Z_BEST_COMPRESSION });
  // The header's byte for the system that made it: unknown, wherever it was made.
  made[9] = 255;
  return made;
}

async function brotliOf(content: Buffer, ending: string, cache: string | null): Promise<Uint8Array> {
  const quality = QUICK.has(ending) ? QUALITY.quick : QUALITY.best;
  const make = () =>
    compressors.brotli(content, {
      params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
    });
  if (cache === null || quality === QUALITY.quick) return make();
  const key = createHash('sha256').update(`${process.versions['brotli']} ${quality}\n`).update(content).digest('hex').slice(0, 32);
  return kept(join(cache, `${key}.br`), make);
}
