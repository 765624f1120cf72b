import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { palettePng } from './palette-png.ts';
import { CardArtist } from './draw.ts';
import { ATLAS_CARD, blockCard, projectCard } from './paths.ts';
import { Typesetter } from './typeset.ts';
import type { Compiled } from '../dataset/compile.ts';

/** Raised when a card that is drawn alike is encoded otherwise. */
const ENCODING = 2;

/**
 * The preview pictures of the site by path: the atlas, each block, each project, as PNG of 1200 × 630. They are drawn from the
 * compiled geometry and set in a typeface that comes with the packages, so that every machine draws the same.
 * @param cache folder in which pictures are kept by what they show; null to draw each anew
 */
export async function cards(compiled: Compiled, cache: string | null = null): Promise<Map<string, Uint8Array>> {
  const artist = new CardArtist(compiled, new Typesetter());
  const drawings: [string, () => string][] = [
    [ATLAS_CARD, () => artist.atlas()],
    ...compiled.dataset.blocks.map((block): [string, () => string] => [blockCard(block.id), () => artist.block(block)]),
    ...artist.entries.map((entry): [string, () => string] => [projectCard(entry.project.id), () => artist.project(entry)]),
  ];
  if (cache !== null) await mkdir(cache, { recursive: true });
  const made = new Map<string, Uint8Array>(drawings.map(([path]) => [path, new Uint8Array()]));
  const queue = drawings.values();
  // Rendering runs on threads of its own; a few more in hand than there are keeps them busy.
  await Promise.all(
    Array.from({ length: availableParallelism() + 2 }, async () => {
      for (const [path, draw] of queue) made.set(path, await picture(draw(), cache));
    }),
  );
  return made;
}

async function picture(svg: string, cache: string | null): Promise<Uint8Array> {
  if (cache === null) return render(svg);
  const path = join(cache, `${keyOf(svg)}.png`);
  const kept = await readFile(path).catch(() => null);
  if (kept) return kept;
  const png = await render(svg);
  // Written beside and moved, so that a build that is cut short leaves no half picture.
  const part = `${path}.${process.pid}`;
  await writeFile(part, png);
  await rename(part, path);
  return png;
}

const require = createRequire(import.meta.url);
let versions: string | undefined;

/** All that a picture follows from: its drawing, with its letters as outlines, the renderer and the encoders. */
function keyOf(svg: string): string {
  versions ??= ['@resvg/resvg-js', 'gifenc', 'fast-png', 'fflate'].map(versionOf).join(' ');
  return createHash('sha256').update(`${ENCODING} ${versions}\n${svg}`).digest('hex').slice(0, 32);
}

/** Version of a package as it is installed, also of one that gives out nothing but its code. */
function versionOf(name: string): string {
  const path = require.resolve
    .paths(name)!
    .map((folder) => join(folder, name, 'package.json'))
    .find((path) => existsSync(path));
  if (path === undefined) throw new Error(`${name} is not installed, expected it for drawing cards`);
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}

async function render(svg: string): Promise<Uint8Array> {
  // Loaded only when there is something to draw: it is a program of the machine's own kind.
  const { renderAsync } = require('@resvg/resvg-js') as typeof import('@resvg/resvg-js');
  const image = await renderAsync(svg, { font: { loadSystemFonts: false } });
  return palettePng(image.pixels, image.width, image.height);
}
