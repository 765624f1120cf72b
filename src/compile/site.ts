import { cardFiles } from './cards/cards.ts';
import { districtPictures } from './cards/district-picture.ts';
import { columnFiles } from './dataset/columns.ts';
import type { Compiled } from './dataset/compile.ts';
import { downloads } from './downloads/downloads.ts';
import { HEADERS_FILE, headersFile } from './hosting/header-files.ts';
import { headerRules } from './hosting/header-rules.ts';
import { BUILD_PATH, BUILD_PLACE } from './offline/build-name.ts';
import { iconFiles } from './offline/icons.ts';
import type { Text, Texts } from './output/texts.ts';
import { appFiles } from './pages/app-files.ts';
import type { PagesMade } from './pages/pages-made.ts';
import { pages } from './pages/pages.ts';
import { isTiled, shapeTileFiles } from './shape-tiles/files.ts';
import { streetTiles } from './streets/tiles.ts';

/** What the site is made of beside its data. */
export interface SiteFrame {
  /** `index.html` with the program's script and styles, as the build or the development server has it. */
  index: string;
  /** The site's folder on its host, with slashes at both ends. */
  base: string;
  /** Folder in which preview pictures are kept by what they show; null to draw each anew. */
  cache: string | null;
  /** Which pages and preview pictures of single projects there are. */
  of?: PagesMade;
}

/** A file of the site, made when it is asked for. */
export type SiteFile = () => Text | Promise<Uint8Array>;

/**
 * Every file of the site that follows from the data, by path: downloads, pages, what crawlers read, tiles of
 * streets and shapes, pictures of the district, preview pictures, headers for hosts, what makes it an app. The build writes all of them, the
 * development server answers with the one that is asked for. Downloads come first: pages tell their sizes.
 */
export function siteFiles(compiled: Compiled, { index, base, cache, of = 'all' }: SiteFrame): Map<string, SiteFile> {
  const taken = downloads(compiled);
  const tiled = isTiled(compiled);
  const texts = (all: Texts) => [...all.keys()].map((path): [string, SiteFile] => [path, () => all.pieces(path)]);
  return new Map<string, SiteFile>([
    [BUILD_PATH, () => `${JSON.stringify({ build: BUILD_PLACE })}\n`],
    ...[...columnFiles(compiled.dataset, compiled.aliases, tiled)].map(([path, make]): [string, SiteFile] => [
      path,
      () => JSON.stringify(make()),
    ]),
    ...texts(taken),
    ...texts(districtPictures(compiled)),
    ...texts(pages(compiled, index, base, { taken, of })),
    ...texts(appFiles(compiled, index, base)),
    ...(tiled ? shapeTileFiles(compiled) : []),
    ...(compiled.streets ? streetTiles(compiled.streets) : []),
    ...cardFiles(compiled, { cache, of }),
    [HEADERS_FILE, () => headersFile(headerRules(compiled, base))],
    ...iconFiles(),
  ]);
}
