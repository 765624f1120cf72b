import { LANGUAGE_TAGS, type PageContext } from './page-context.ts';
import { markup, type Markup } from './markup.ts';

/** The one program of the pages of retired addresses; a file, since the site allows no inline script. */
export const REDIRECT_SCRIPT_PATH = 'moved.js';

/** Filters, language and map position of an old link go along, which a refresh alone would lose. */
export const REDIRECT_SCRIPT = `const { to } = document.currentScript.dataset;
location.replace(to + location.search + location.hash);
`;

/** The page of a retired slug: it leads to the record's page of today, with and without JavaScript. */
export function redirectPage(context: PageContext, path: string): string {
  const target = context.href(path);
  const page: Markup = markup`<!doctype html>
<html lang="${LANGUAGE_TAGS[context.lang]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${context.t.moved} — ${context.title}</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="${context.url(path)}">
${(context.other === null ? [] : context.languages).map((lang) => markup`<link rel="alternate" hreflang="${LANGUAGE_TAGS[lang]}" href="${context.url(path, lang)}">\n`)}<script src="${context.file(REDIRECT_SCRIPT_PATH)}" data-to="${target}"></script>
<noscript><meta http-equiv="refresh" content="0; url=${target}"></noscript>
</head>
<body>
<main>
<h1>${context.t.moved}</h1>
<p><a href="${target}">${context.url(path)}</a></p>
</main>
</body>
</html>
`;
  return page.html;
}
