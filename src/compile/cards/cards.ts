import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { palettePng } from './palette-png.ts';
import { CardArtist } from './draw.ts';
import { ATLAS_CARD, blockCard, projectCard } from './paths.ts';
import { Typesetter } from './typeset.ts';
import { latestDate, snapshot } from '../../model/snapshot.ts';
import { kept } from '../output/kept.ts';
import type { Compiled } from '../dataset/compile.ts';

/** Raised when a card that is drawn alike is encoded otherwise. */
const ENCODING = 3;

/**
 * The preview pictures of the site by path: the atlas, each block, each project, as PNG of 1200 × 630, each drawn when it is
 * asked for. They are drawn from the compiled geometry and set in a typeface that comes with the packages, so that every
 * machine draws the same.
 * @param cache folder in which pictures are kept by what they show; null to draw each anew
 * @param of `none` for no pictures of single projects
 */
export function cardFiles(
  compiled: Compiled,
  { cache = null, of = 'all' }: { cache?: string | null; of?: 'all' | 'none' } = {},
): Map<string, () => Promise<Uint8Array>> {
  const { projects, blocks } = compiled.dataset;
  let ready: CardArtist | undefined;
  const artist = (): CardArtist => (ready ??= new CardArtist(compiled, new Typesetter()));
  const entries = of === 'none' ? [] : snapshot(projects, latestDate(compiled.dataset));
  const drawings: [string, () => string][] = [
    [ATLAS_CARD, () => artist().atlas()],
    ...blocks.map((block): [string, () => string] => [blockCard(block.id), () => artist().block(block)]),
    ...entries.map((entry): [string, () => string] => [projectCard(entry.project.id), () => artist().project(entry)]),
  ];
  return new Map(drawings.map(([path, draw]) => [path, () => cardPicture(draw(), cache)]));
}

/** A drawing as the picture it gives. @param cache as above */
export const cardPicture = (svg: string, cache: string | null): Promise<Uint8Array> =>
  cache === null ? render(svg) : kept(join(cache, `${keyOf(svg)}.png`), () => render(svg));

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
