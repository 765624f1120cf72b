import { gathered } from '../../formats/pieces.ts';
import type { Text } from '../output/texts.ts';
import { LANGUAGE_TAGS, type PageContext } from './page-context.ts';
import { markup, type Markup } from './markup.ts';

export const SITEMAP_PATH = 'sitemap.xml';

/** `robots.txt`: everything may be read. */
export function robots(context: PageContext): string {
  const map =
    context.compiled.site === null
      ? '# No sitemap: it needs whole addresses, and data/district.yaml names no site.'
      : `Sitemap: ${context.fileUrl(SITEMAP_PATH)}`;
  return `User-agent: *\nDisallow:\n\n${map}\n`;
}

/** Addresses that one sitemap may have: sitemaps.org allows 50,000 in 50 MB. */
const MOST_ADDRESSES = 50_000;

/**
 * `sitemap.xml`: every page in each language, with its counterparts; where these are more than one sitemap may have, in several, of
 * which it is then the list. Only for a site whose address is known.
 */
export function sitemaps(
  contexts: readonly PageContext[],
  paths: readonly string[],
  addresses = MOST_ADDRESSES,
): [path: string, text: () => Text][] {
  const [first] = contexts as [PageContext];
  const most = Math.floor(addresses / contexts.length);
  if (paths.length <= most) return [[SITEMAP_PATH, () => gathered(sitemap(contexts, paths))]];
  const parts = Array.from({ length: Math.ceil(paths.length / most) }, (_, i) => ({
    path: `sitemap-${i + 1}.xml`,
    paths: paths.slice(i * most, (i + 1) * most),
  }));
  return [
    [SITEMAP_PATH, () => listOf(parts.map(({ path }) => first.fileUrl(path)))],
    ...parts.map(({ path, paths }): [string, () => Text] => [path, () => gathered(sitemap(contexts, paths))]),
  ];
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const SITEMAPS = 'http://www.sitemaps.org/schemas/sitemap/0.9';

function* sitemap(contexts: readonly PageContext[], paths: readonly string[]): Generator<string> {
  const [first] = contexts as [PageContext];
  yield `${XML}\n<urlset xmlns="${SITEMAPS}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n`;
  for (const path of paths) {
    const alternates =
      contexts.length < 2
        ? []
        : [
            ...contexts.map(({ lang }) => alternate(LANGUAGE_TAGS[lang], first.url(path, lang))),
            alternate('x-default', first.url(path, first.leading)),
          ];
    for (const context of contexts) yield markup`<url><loc>${context.url(path)}</loc>${alternates}</url>\n`.html;
  }
  yield '</urlset>\n';
}

const listOf = (urls: readonly string[]): string =>
  `${XML}\n<sitemapindex xmlns="${SITEMAPS}">\n${urls.map((url) => markup`<sitemap><loc>${url}</loc></sitemap>\n`.html).join('')}</sitemapindex>\n`;

const alternate = (tag: string, url: string): Markup => markup`<xhtml:link rel="alternate" hreflang="${tag}" href="${url}"/>`;
