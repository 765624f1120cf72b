import { escapeHtml } from '../../formats/html.ts';
import { LAND_TEXTS } from '../../i18n/land.ts';
import { OPENED_IN_APP_TEXTS } from '../../i18n/opened-in-app.ts';
import type { Lang } from '../../model/dataset.ts';
import { languageFolder } from '../../model/languages.ts';
import { CARD_HEIGHT, CARD_WIDTH } from '../cards/size.ts';
import { TOUCH_ICON } from '../offline/icons.ts';
import { WEB_MANIFEST_PATH } from '../offline/web-manifest.ts';
import { LANGUAGE_TAGS, type PageContext } from './page-context.ts';
import { hasLand, LAND_PATH } from './land.ts';
import { glyphsOf } from './glyph.ts';
import { dataBlock, markup, NOTHING, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import type { PagesMade } from './pages-made.ts';
import { starting } from './starting.ts';
import { pageGraph } from './structured-data.ts';

/** Where `index.html` takes the readable text, and what is said until the program has taken over. */
const SLOT = '<!--page-->';
const STARTING_SLOT = '<!--starting-->';

const LOCALES = { zh: 'zh_CN', en: 'en_GB' } as const;

/** A page as a file: the built `index.html` with the page's own head and text. */
export function renderPage(index: string, context: PageContext, page: Page): string {
  const filled = fill(index, {
    tag: LANGUAGE_TAGS[context.lang],
    title: page.title,
    description: page.description,
    head: head(context, page),
    body: markup`${trail(context, page)}${glyphsOf(page.body)}${page.body}${foot(context, page)}`,
    starting: page.app ? starting(context) : NOTHING,
  });
  return page.app ? filled : withoutApp(filled);
}

/** The page that answers for the app where there is no network: without text, which the app brings. */
export function appPage(index: string, context: PageContext): string {
  return fill(index, {
    tag: LANGUAGE_TAGS[context.lang],
    title: context.title,
    description: context.text(context.dataset.district.tagline),
    head: markup`${appLinks(context)}${NOT_INDEXED}`,
    body: NOTHING,
    starting: starting(context),
  });
}

/**
 * The page of an address that is no file, in the site's languages. The app says more when it can read the address, or opens it: so it does
 * with those of projects, where none has a page.
 */
export function missing(index: string, contexts: readonly PageContext[], of: PagesMade): string {
  const [main] = contexts as [PageContext];
  const said = ({ lang, t }: PageContext) => (of === 'all' ? { title: t.notFound, hint: t.notFoundHint } : OPENED_IN_APP_TEXTS[lang]);
  return fill(index, {
    tag: LANGUAGE_TAGS[main.lang],
    title: `${said(main).title} — ${main.title}`,
    description: said(main).hint,
    head: markup`${appLinks(main)}${NOT_INDEXED}`,
    body: markup`${contexts.map(
      (context, i) =>
        markup`<section lang="${LANGUAGE_TAGS[context.lang]}">
<${i === 0 ? H1 : H2}>${said(context).title}</${i === 0 ? H1 : H2}>
<p>${said(context).hint}</p>
<ul>${waysOn(context, null)}</ul>
</section>
`,
    )}`,
    starting: starting(main),
  });
}

const NOT_INDEXED = markup`    <meta name="robots" content="noindex">`;
const H1 = markup`h1`;
const H2 = markup`h2`;

interface Filling {
  tag: string;
  title: string;
  description: string;
  head: Markup;
  body: Markup;
  starting: Markup;
}

/** @throws when `index.html` has lost a place that pages are filled into */
function fill(index: string, filling: Filling): string {
  const places: [RegExp, (...groups: string[]) => string][] = [
    [/<html lang="[^"]*"/, () => `<html lang="${filling.tag}"`],
    [/<title>[^<]*<\/title>/, () => `<title>${escapeHtml(filling.title)}</title>`],
    [/(<meta name="description" content=")[^"]*(")/, (_, open, close) => `${open}${escapeHtml(filling.description)}${close}`],
    [/ *<\/head>/, () => `${filling.head.html}\n  </head>`],
    [new RegExp(SLOT), () => `\n${filling.body.html}`],
    [new RegExp(STARTING_SLOT), () => filling.starting.html],
  ];
  return places.reduce((html, [place, text]) => {
    if (!place.test(html)) throw new Error(`index.html has no ${place.source}, expected it there for the pages`);
    return html.replace(place, text as (match: string) => string);
  }, index);
}

/** Takes out the program, what is loaded ahead for it, and the frame that it would fill. */
function withoutApp(html: string): string {
  return html
    .replace(/ *<script type="module"[^>]*><\/script>\n?/g, '')
    .replace(/ *<link rel="(?:modulepreload|preload)"[^>]*>\n?/g, '')
    .replace(/ *<div class="first"[^]*?(?= *<main class="page")/, '')
    .replace('<main class="page"', '<main class="page still"');
}

function head(context: PageContext, page: Page): Markup {
  const { t, compiled } = context;
  const picture = context.fileUrl(page.picture.path);
  const property = (name: string, content: string) => markup`    <meta property="${name}" content="${content}">\n`;
  const named = (name: string, content: string) => markup`    <meta name="${name}" content="${content}">\n`;
  return markup`${appLinks(context)}    <link rel="canonical" href="${context.url(page.path)}">
${alternates(context, page.path)}${[
    property('og:type', page.kind),
    property('og:site_name', context.title),
    property('og:title', page.title),
    property('og:description', page.description),
    compiled.site === null ? NOTHING : property('og:url', context.url(page.path)),
    property('og:locale', LOCALES[context.lang]),
    context.other === null ? NOTHING : property('og:locale:alternate', LOCALES[context.other]),
    property('og:image', picture),
    property('og:image:type', 'image/png'),
    property('og:image:width', String(CARD_WIDTH)),
    property('og:image:height', String(CARD_HEIGHT)),
    property('og:image:alt', t.picture(page.picture.shows)),
    named('twitter:card', 'summary_large_image'),
    named('twitter:title', page.title),
    named('twitter:description', page.description),
    named('twitter:image', picture),
    named('twitter:image:alt', t.picture(page.picture.shows)),
  ]}    ${dataBlock(pageGraph(context, page))}`;
}

/** How the site is installed as an app; and, of a city, where all its districts are, which the app reads here in its own language. */
const appLinks = (context: PageContext): Markup => markup`    <link rel="manifest" href="${context.href(WEB_MANIFEST_PATH)}">
    <link rel="apple-touch-icon" href="${context.file(TOUCH_ICON)}">
${(context.compiled.city?.languages ?? []).map((lang) => {
  const { href, title } = cityLink(context, lang)!;
  return markup`    <link rel="up" hreflang="${LANGUAGE_TAGS[lang]}" href="${href}" title="${title}">\n`;
})}`;

/** The start page of the city that the site is a part of, in its leading language where it has not the one asked for; null where the site stands alone. */
function cityLink({ compiled: { city } }: PageContext, lang: Lang): { href: string; title: string } | null {
  if (!city) return null;
  const { base, title, languages } = city;
  return { href: base + (languages.includes(lang) ? languageFolder(languages, lang) : ''), title: title[lang] };
}

const alternate = (tag: string, url: string): Markup => markup`    <link rel="alternate" hreflang="${tag}" href="${url}">\n`;

/** The page in each of several languages. */
const alternates = (context: PageContext, path: string): Markup =>
  context.other === null
    ? NOTHING
    : markup`${context.languages.map((lang) => alternate(LANGUAGE_TAGS[lang], context.url(path, lang)))}${alternate('x-default', context.url(path, context.leading))}`;

/** The pages above this one, and the same page in the other language, if there is one. */
function trail(context: PageContext, page: Page): Markup {
  const { t, other } = context;
  const city = cityLink(context, context.lang);
  const above = [
    city ? markup`<li><a href="${city.href}">${city.title}</a></li>` : NOTHING,
    ...page.trail.map((step) => markup`<li>${context.link(step.path, step.name)}</li>`),
  ];
  return markup`<nav class="trail" aria-label="${t.here}"><ol>${above}<li aria-current="page">${page.name}</li></ol>${
    other === null
      ? NOTHING
      : markup`
<a href="${context.href(page.path, other)}" hreflang="${LANGUAGE_TAGS[other]}" lang="${LANGUAGE_TAGS[other]}">${t.otherLanguage}</a>`
  }</nav>
`;
}

function foot(context: PageContext, page: Page): Markup {
  const { t, dataset } = context;
  return markup`
<footer><nav aria-label="${t.pageLinks}"><ul>${waysOn(context, page.path)}</ul></nav>
<p>${t.version(dataset.version, context.until)} ${context.text(dataset.district.license.credit)} · ${dataset.district.license.data}</p></footer>`;
}

/** The pages that every page leads to, but for the one the reader is on. */
function waysOn(context: PageContext, here: string | null): Markup[] {
  const { t } = context;
  const ways = [
    ['', t.toMap],
    ['overview/', t.toOverview(context.words)],
    ...(hasLand(context.dataset) ? ([[LAND_PATH, LAND_TEXTS[context.lang].title]] as const) : []),
    ['how-to-read/', t.toHowToRead],
    ['data/', t.toData],
  ] as const;
  return ways.filter(([path]) => path !== here).map(([path, name]) => markup`<li>${context.link(path, name)}</li>`);
}
