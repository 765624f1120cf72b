import { LANGUAGE_TAGS, LANGUAGES, type PageContext } from './page-context.ts';
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

/** `sitemap.xml`: every page in each language, with its counterparts. Only for a site whose address is known. */
export function sitemap(contexts: readonly PageContext[], paths: readonly string[]): string {
  const [first] = contexts as [PageContext];
  const alternates = (path: string): Markup[] => [
    ...LANGUAGES.map((lang) => alternate(LANGUAGE_TAGS[lang], first.url(path, lang))),
    alternate('x-default', first.url(path, 'zh')),
  ];
  const entries = paths.flatMap((path) =>
    contexts.map((context) => markup`<url><loc>${context.url(path)}</loc>${alternates(path)}</url>\n`),
  );
  return markup`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries}</urlset>
`.html;
}

const alternate = (tag: string, url: string): Markup => markup`<xhtml:link rel="alternate" hreflang="${tag}" href="${url}"/>`;
