import type { District, Lang } from '../../model/dataset.ts';
import { UI } from '../../theme/tokens.ts';
import { ICONS } from './icons.ts';

/** Where a language's manifest is, below the folder of its pages. */
export const WEB_MANIFEST_PATH = 'manifest.json';

/**
 * What a browser needs to install the site as an app, in one language: each language is an app of its own, of the same pages.
 * @param base the site's folder on its host, with slashes at both ends
 * @param start the opening page in that language, below `base`
 * @param tag BCP 47
 */
export function webManifest(
  { title, tagline }: Pick<District, 'title' | 'tagline'>,
  lang: Lang,
  { base, start, tag }: { base: string; start: string; tag: string },
): string {
  const manifest = {
    id: base + start,
    start_url: base + start,
    scope: base,
    lang: tag,
    dir: 'ltr',
    name: title[lang],
    short_name: title[lang],
    description: tagline[lang],
    display: 'standalone',
    theme_color: UI.light.paper,
    background_color: UI.light.paper,
    icons: Object.entries(ICONS).map(([path, { size, purpose }]) => ({
      src: base + path,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose,
    })),
  };
  return `${JSON.stringify(manifest, null, 1)}\n`;
}
