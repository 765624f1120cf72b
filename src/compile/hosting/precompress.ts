/** Compresses the files of a site ahead, so that no host has to do it for each reader. */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, statSync } from 'node:fs';
import { open, readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib';
import { kept } from '../output/kept.ts';
import { progress } from '../output/progress.ts';
import { sideBySide } from '../output/side-by-side.ts';

/** Files whose content shrinks. Pictures are compressed by themselves; of a PMTiles file readers ask for ranges. */
const SHRINKS = new Set(['.html', '.css', '.js', '.mjs', '.json', '.geojson', '.webmanifest', '.csv', '.txt', '.xml', '.svg', '.mvt']);
/** Below this an answer fits one packet either way. */
const LEAST = 1024;
/** Many and small, and new with every build: the best would take seconds and save a few hundred bytes of each. */
const QUICK = new Set(['.html', '.mvt']);
/**
 * Megabytes that Brotli makes of a district's data in a second, on one processor: 1 at 11, 16 at 9, 60 at 6; what comes out is 5.8, 6.3
 * and 6.7 hundredths of it.
 */
const QUALITY = { quick: 5, large: 6, good: 9, best: constants.BROTLI_MAX_QUALITY };
/** Bytes up to which all that is not quick gets the best; of more, only the program does. */
const BEST_IN_ALL = 12_000_000;
/** Bytes from which a file is compressed as it is read, and by a quality that keeps up. */
const LARGE = 8_000_000;

const compressors = { brotli: promisify(brotliCompress), gzip: promisify(gzip) };
const GZIP = { level: constants.Z_BEST_COMPRESSION };

interface Entry {
  path: string;
  bytes: number;
  quality: number;
}

/**
 * Writes a `.br` and a `.gz` beside every file below a folder that becomes smaller by it. The same version of Node writes the same
 * bytes: no time, name or system is in them.
 * @param cache folder in which Brotli that takes long is kept by content; null to make each anew
 * @returns the paths of the files that have both, below the folder, sorted
 */
export async function precompress(folder: string, cache: string | null): Promise<string[]> {
  const entries = await entriesOf(folder);
  let done = 0;
  await sideBySide(entries, async (entry) => {
    await compressFile(folder, entry, cache);
    done += 1;
    progress(() => `${done} of ${entries.length} files compressed`);
  });
  return entries.map(({ path }) => path);
}

/** What is worth it, and how much. */
async function entriesOf(folder: string): Promise<Entry[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found
    .filter((entry) => entry.isFile() && SHRINKS.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(folder, path).replaceAll('\\', '/'), bytes: statSync(path).size }))
    .filter(({ bytes }) => bytes >= LEAST)
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const isQuick = (path: string) => QUICK.has(extname(path));
  const slow = files.reduce((sum, { path, bytes }) => sum + (isQuick(path) ? 0 : bytes), 0);
  const qualityOf = (path: string, bytes: number): number => {
    if (isQuick(path)) return QUALITY.quick;
    if (bytes >= LARGE) return QUALITY.large;
    return slow <= BEST_IN_ALL || path.startsWith('assets/') ? QUALITY.best : QUALITY.good;
  };
  return files.map(({ path, bytes }) => ({ path, bytes, quality: qualityOf(path, bytes) }));
}

async function compressFile(folder: string, { path, bytes, quality }: Entry, cache: string | null): Promise<void> {
  const file = join(folder, path);
  if (bytes >= LARGE) return compressLarge(file, quality, bytes);
  const content = await readFile(file);
  const [br, gz] = await Promise.all([brotliOf(content, quality, cache), compressors.gzip(content, GZIP)]);
  gz[SYSTEM_AT] = UNKNOWN_SYSTEM;
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
}

/** The byte of a gzip header for the system that made it: unknown, wherever it was made. */
const SYSTEM_AT = 9;
const UNKNOWN_SYSTEM = 255;

async function compressLarge(file: string, quality: number, bytes: number): Promise<void> {
  await pipeline(createReadStream(file), createBrotliCompress({ params: paramsOf(quality, bytes) }), createWriteStream(`${file}.br`));
  await pipeline(createReadStream(file), createGzip(GZIP), createWriteStream(`${file}.gz`));
  const made = await open(`${file}.gz`, 'r+');
  await made.write(Buffer.of(UNKNOWN_SYSTEM), 0, 1, SYSTEM_AT).finally(() => made.close());
}

async function brotliOf(content: Buffer, quality: number, cache: string | null): Promise<Uint8Array> {
  const make = () => compressors.brotli(content, { params: paramsOf(quality, content.length) });
  if (cache === null || quality === QUALITY.quick) return make();
  const key = createHash('sha256').update(`${process.versions['brotli']} ${quality}\n`).update(content).digest('hex').slice(0, 32);
  return kept(join(cache, `${key}.br`), make);
}

const paramsOf = (quality: number, bytes: number) => ({
  [constants.BROTLI_PARAM_QUALITY]: quality,
  [constants.BROTLI_PARAM_SIZE_HINT]: bytes,
});
