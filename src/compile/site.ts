import { cardFiles } from './cards/cards.ts';
import { districtPictures } from './cards/district-picture.ts';
import { columnFiles } from './dataset/columns.ts';
import type { Compiled } from './dataset/compile.ts';
import { downloads } from './downloads/downloads.ts';
import { HEADERS_FILE, headersFile } from './hosting/header-files.ts';
import { headerRules } from './hosting/header-rules.ts';
import { BUILD_PATH, BUILD_PLACE } from './offline/build-name.ts';
import { iconFiles } from './offline/icons.ts';
import { appFiles } from './pages/app-files.ts';
import { pages } from './pages/pages.ts';
import { streetTiles } from './streets/tiles.ts';

/** What the site is made of beside its data. */
export interface SiteFrame {
  /** `index.html` with the program's script and styles, as the build or the development server has it. */
  index: string;
  /** The site's folder on its host, with slashes at both ends. */
  base: string;
  /** Folder in which preview pictures are kept by what they show; null to draw each anew. */
  cache: string | null;
}

/** A file of the site. What is costly is made when it is asked for. */
export type SiteFile = () => string | Promise<Uint8Array>;

/**
 * Every file of the site that follows from the data, by path: downloads, pages, what crawlers read, tiles of the
 * streets, pictures of the district, preview pictures, headers for hosts, what makes it an app. The build writes all of them, the
 * development server answers with the one that is asked for.
 */
export function siteFiles(compiled: Compiled, { index, base, cache }: SiteFrame): Map<string, SiteFile> {
  const texts = [
    ...downloads(compiled),
    ...districtPictures(compiled),
    ...pages(compiled, index, base),
    ...appFiles(compiled, index, base),
  ];
  return new Map<string, SiteFile>([
    [BUILD_PATH, () => `${JSON.stringify({ build: BUILD_PLACE })}\n`],
    ...texts.map(([path, text]) => [path, () => text] as const),
    ...[...columnFiles(compiled.dataset)].map(([path, make]) => [path, () => JSON.stringify(make())] as const),
    ...(compiled.streets ? streetTiles(compiled.streets) : []),
    ...cardFiles(compiled, cache),
    [HEADERS_FILE, () => headersFile(headerRules(compiled, base))],
    ...iconFiles(),
  ]);
}
