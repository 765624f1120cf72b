/** What crawlers read of a city: one `robots.txt`, and a list of the sitemaps of its districts beside that of its own pages. */
import type { Lang } from '../../model/dataset.ts';
import { languageFolder } from '../../model/languages.ts';
import { markup, type Markup } from '../pages/markup.ts';
import { LANGUAGE_TAGS } from '../pages/page-context.ts';
import { SITEMAP_PATH } from '../pages/crawlers.ts';

const OWN_SITEMAP = 'city/sitemap.xml';
const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const SITEMAPS = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** `robots.txt`: everything may be read. @param url makes a path whole; null where the site's address is not known */
export const cityRobots = (url: ((path: string) => string) | null): string =>
  `User-agent: *\nDisallow:\n\n${url === null ? '# No sitemap: it needs whole addresses, and city.yaml names no site.' : `Sitemap: ${url(SITEMAP_PATH)}`}\n`;

/**
 * The list of all sitemaps, and the one of the start page.
 * @param url makes a path whole
 * @param languages of the city, the leading one first
 * @param maps the sitemaps of the districts by path below the city's folder; none of them a list itself
 */
export function citySitemaps(
  url: (path: string) => string,
  languages: readonly Lang[],
  maps: readonly string[],
): [path: string, text: () => string][] {
  const items = [OWN_SITEMAP, ...maps].map((path) => markup`<sitemap><loc>${url(path)}</loc></sitemap>\n`);
  const folder = (lang: Lang) => languageFolder(languages, lang);
  const alternate = (tag: string, href: string): Markup => markup`<xhtml:link rel="alternate" hreflang="${tag}" href="${href}"/>`;
  const alternates = [...languages.map((lang) => alternate(LANGUAGE_TAGS[lang], url(folder(lang)))), alternate('x-default', url(''))];
  const pages = languages.map((lang) => markup`<url><loc>${url(folder(lang))}</loc>${alternates}</url>\n`);
  return [
    [SITEMAP_PATH, () => `${XML}\n<sitemapindex xmlns="${SITEMAPS}">\n${markup`${items}`.html}</sitemapindex>\n`],
    [
      OWN_SITEMAP,
      () => `${XML}\n<urlset xmlns="${SITEMAPS}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${markup`${pages}`.html}</urlset>\n`,
    ],
  ];
}

/** Which of a site's files are sitemaps of pages: of many addresses there are several, and a list of them beside. */
export function sitemapsAmong(paths: Iterable<string>): string[] {
  const found = [...paths].filter((path) => /^sitemap(-\d+)?\.xml$/.test(path));
  return found.length > 1 ? found.filter((path) => path !== SITEMAP_PATH) : found;
}
