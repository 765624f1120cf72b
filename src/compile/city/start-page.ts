/** The start page of a city: what it is, a search across, the map of all districts, and each of them with its counts. */
import { CITY_TEXTS } from '../../i18n/city.ts';
import { formatMonth } from '../../i18n/dates.ts';
import { districtPath } from '../../model/city-search.ts';
import type { Credit, Lang, Text } from '../../model/dataset.ts';
import { languageFolder, languagesOf } from '../../model/languages.ts';
import { UI } from '../../theme/tokens.ts';
import { GLYPHS } from '../../theme/glyphs.ts';
import { CARD_HEIGHT, CARD_WIDTH } from '../cards/size.ts';
import { glyphOf, glyphsOf } from '../pages/glyph.ts';
import { dataBlock, joined, Markup, markup, NOTHING } from '../pages/markup.ts';
import { LANGUAGE_TAGS } from '../pages/page-context.ts';
import type { CityFile } from './city-file.ts';
import type { CityMap } from './city-map.ts';
import { CITY_CARD, namesPath } from './paths.ts';
import type { DistrictSummary } from './summary.ts';

/** All that the city's own pages are made from. */
export interface CityPages {
  city: Pick<CityFile, 'name' | 'title' | 'tagline' | 'intro' | 'languages' | 'credits'>;
  /** Address of the host; null where none is configured. */
  site: string | null;
  /** The city's folder on its host, with slashes at both ends. */
  base: string;
  districts: readonly DistrictSummary[];
  map: CityMap;
  /** Addresses of the pages' own script and styles. */
  program: CityProgram;
}

/** The program of the city's own pages. */
export interface CityProgram {
  script: string;
  styles: readonly string[];
  /** The security policy as a tag; none in development, where styles come by inline script. */
  policy: string;
}

const other = (lang: Lang): Lang => (lang === 'zh' ? 'en' : 'zh');
const folder = ({ city }: Pick<CityPages, 'city'>, lang: Lang): string => languageFolder(languagesOf(city), lang);
const LOCALES = { zh: 'zh_CN', en: 'en_GB' } as const;

/** The page as a file. */
export function startPage(pages: CityPages, lang: Lang): string {
  const { city, base, districts, map } = pages;
  const t = CITY_TEXTS[lang];
  const sum = (of: (district: DistrictSummary) => number) => districts.reduce((n, district) => n + of(district), 0);
  const totals = t.totals(districts.length, t.projects(sum(({ records }) => records)), t.sources(sum(({ sources }) => sources)));
  const bySite = new Map(districts.map((district) => [district.path, district]));
  const list = markup`${districts.map((district) => districtItem(pages, district, lang))}`;
  const [tag, href] = [LANGUAGE_TAGS[other(lang)], base + folder(pages, other(lang))];
  const toOther = markup`<a class="button" href="${href}" hreflang="${tag}" lang="${tag}">${t.otherLanguage}</a>\n`;
  const body = markup`<header>
<h1>${city.title[lang]} ${secondName(city.title, lang)}</h1>
${languagesOf(city).length > 1 ? toOther : NOTHING}</header>
<main>
<div class="about">
<p class="tagline">${city.tagline[lang]}</p>
<p>${city.intro[lang]}</p>
<p class="second">${totals}</p>
<div class="find">
<form id="search" role="search" data-base="${base}"><input type="search" aria-label="${t.search}" placeholder="${t.search}${t.separator}${t.searchHint}" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="go"></form>
<p class="second" id="status" role="status"></p>
<button type="button" class="button" id="retry" hidden>${t.retry}</button>
<ul id="found" hidden></ul>
</div>
</div>
<figure>
${map.draw(lang, t.map(city.name[lang]), (path) => {
  const district = bySite.get(path)!;
  const records = t.projects(district.records);
  return { name: t.toDistrict(district.name[lang], records), below: records, href: base + districtPath(district, lang) };
})}${mapCredits(pages, lang)}</figure>
<section class="districts">
<h2>${t.districts}</h2>
${glyphsOf(list)}<ul>
${list}</ul>
</section>
</main>
<footer>${credits(districts, lang)}</footer>`;
  return page(pages, lang, { title: titleOf(city.title, lang), description: city.tagline[lang], head: head(pages, lang), body });
}

/** The page of an address that is no file, in both languages. */
export function missingPage(pages: CityPages): string {
  const { city, base, districts } = pages;
  const languages = languagesOf(city);
  const [leading] = languages as [Lang];
  const body = markup`<main class="alone">
${languages.map((lang, i) => {
  const t = CITY_TEXTS[lang];
  const heading = i === 0 ? markup`<h1>${t.notFound}</h1>` : markup`<h2>${t.notFound}</h2>`;
  const ways = districts.map((district) => markup`<li><a href="${base}${districtPath(district, lang)}">${district.title[lang]}</a></li>\n`);
  return markup`<section lang="${LANGUAGE_TAGS[lang]}">
${heading}
<p>${t.notFoundHint}</p>
<ul><li><a href="${base}${folder(pages, lang)}">${city.title[lang]}</a></li>
${ways}</ul>
</section>
`;
})}</main>`;
  const t = CITY_TEXTS[leading];
  return page(pages, leading, {
    title: `${t.notFound} — ${city.title[leading]}`,
    description: t.notFoundHint,
    head: markup`<meta name="robots" content="noindex">\n`,
    body,
  });
}

/** The name in the other language, marked as such; nothing where both are the same. */
const secondName = (name: Text, lang: Lang): Markup =>
  name.zh === name.en ? NOTHING : markup`<span lang="${LANGUAGE_TAGS[other(lang)]}">${name[other(lang)]}</span>`;

const titleOf = (title: Text, lang: Lang): string => (title.zh === title.en ? title.zh : `${title[lang]} · ${title[other(lang)]}`);

/** A district with its counts: all of it leads there. */
function districtItem({ base }: CityPages, district: DistrictSummary, lang: Lang): Markup {
  const { path, name, tagline, records, sources, until, stages } = district;
  const t = CITY_TEXTS[lang];
  const facts = [t.projects(records), t.sources(sources), ...(until === '' ? [] : [t.contentAsOf(formatMonth(until, lang))])];
  const mix = stages.map(({ glyph, label, n }) => markup`<li>${glyphOf(glyph)} ${label[lang]} ${n}</li>`);
  return markup`<li data-district="${name[lang]}" data-names="${base}${namesPath(path)}">
<h3><a href="${base}${districtPath(district, lang)}">${name[lang]}</a> ${secondName(name, lang)}</h3>
<p>${tagline[lang]}</p>
<p class="second">${facts.join(t.separator)}</p>
${stages.length > 0 ? markup`${bar(stages, records)}<ul class="mix" aria-label="${t.stageMix}">${mix}</ul>` : NOTHING}</li>
`;
}

/** The stages as parts of a bar, as solid as their marks. */
function bar(stages: DistrictSummary['stages'], records: number): Markup {
  let x = 0;
  const parts = stages.map(({ glyph, n }) => {
    const width = (100 * n) / records;
    const part = markup`<rect x="${Math.round(x * 100) / 100}" width="${Math.round(width * 100) / 100}" height="1" ${solidity(GLYPHS[glyph].strength)}/>`;
    x += width;
    return part;
  });
  return markup`<svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">${parts}</svg>\n`;
}

const solidity = (strength: number | null): Markup => (strength === null ? markup`class="unsaid"` : markup`fill-opacity="${strength}"`);

/** Whose work the map rests on, beside the districts' own. */
function mapCredits({ city, districts }: CityPages, lang: Lang): Markup {
  const makers = creditsOf(city, districts).map(({ name, url }) =>
    url ? markup`<a href="${url}">© ${name[lang]}</a>` : markup`© ${name[lang]}`,
  );
  return makers.length > 0 ? markup`<figcaption>${joined(makers, CITY_TEXTS[lang].separator)}</figcaption>\n` : NOTHING;
}

/** The credits of a city and its districts, each once. */
export function creditsOf(
  city: Pick<CityFile, 'credits'>,
  districts: readonly Pick<DistrictSummary, 'credits'>[],
): Pick<Credit, 'name' | 'url'>[] {
  const all = [...(city.credits ?? []), ...districts.flatMap(({ credits }) => credits)];
  return [
    ...new Map(
      all.map((credit) => [credit.url ?? credit.name.zh, { name: credit.name, ...(credit.url ? { url: credit.url } : {}) }]),
    ).values(),
  ];
}

/** Whose data it is: once for all districts that say the same. */
function credits(districts: readonly DistrictSummary[], lang: Lang): Markup {
  const said = new Map<string, string[]>();
  for (const { name, license } of districts) {
    const text = `${license.credit[lang]} · ${license.data}`;
    said.set(text, [...(said.get(text) ?? []), name[lang]]);
  }
  const t = CITY_TEXTS[lang];
  const lines = [...said].map(([text, names]) => markup`<p>${said.size > 1 ? `${names.join(t.comma)}${t.separator}` : ''}${text}</p>\n`);
  return markup`${lines}`;
}

function head(pages: CityPages, lang: Lang): Markup {
  const { city, site, base, districts } = pages;
  const languages = languagesOf(city);
  const url = (path: string): string => (site === null ? base + path : new URL(base + path, site).href);
  const alternates = [...languages.map((of) => [LANGUAGE_TAGS[of], url(folder(pages, of))] as const), ['x-default', url('')] as const];
  const property = (name: string, content: string) => markup`<meta property="${name}" content="${content}">\n`;
  const graph = {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    '@id': `${url('')}#site`,
    name: city.title[lang],
    alternateName: city.title[other(lang)],
    description: city.intro[lang],
    url: url(folder(pages, lang)),
    inLanguage: languages.map((of) => LANGUAGE_TAGS[of]),
    about: { '@type': 'City', name: city.name[lang], alternateName: city.name[other(lang)] },
    hasPart: districts.map((district) => ({ '@type': 'WebSite', name: district.title[lang], url: url(districtPath(district, lang)) })),
  };
  return markup`<link rel="canonical" href="${url(folder(pages, lang))}">
${alternates.map(([tag, href]) => markup`<link rel="alternate" hreflang="${tag}" href="${href}">\n`)}${[
    property('og:type', 'website'),
    property('og:site_name', city.title[lang]),
    property('og:title', titleOf(city.title, lang)),
    property('og:description', city.tagline[lang]),
    site === null ? NOTHING : property('og:url', url(folder(pages, lang))),
    property('og:locale', LOCALES[lang]),
    ...languages.filter((of) => of !== lang).map((of) => property('og:locale:alternate', LOCALES[of])),
    property('og:image', url(CITY_CARD)),
    property('og:image:type', 'image/png'),
    property('og:image:width', String(CARD_WIDTH)),
    property('og:image:height', String(CARD_HEIGHT)),
    markup`<meta name="twitter:card" content="summary_large_image">\n`,
  ]}${dataBlock(graph)}
`;
}

/** Any page of the city's own. */
function page(
  { base, program }: CityPages,
  lang: Lang,
  { title, description, head, body }: { title: string; description: string; head: Markup; body: Markup },
): string {
  const styles = program.styles.map((href) => markup`<link rel="stylesheet" href="${href}">`);
  const html: Markup = markup`<!doctype html>
<html lang="${LANGUAGE_TAGS[lang]}">
<head>
<meta charset="utf-8">
${new Markup(program.policy)}
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>${title}</title>
<meta name="description" content="${description}">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" media="(prefers-color-scheme: light)" content="${UI.light.paper}">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="${UI.dark.paper}">
<link rel="icon" href="${base}icon.svg" type="image/svg+xml">
${joined(styles, '\n')}
<script type="module" src="${program.script}"></script>
${head}</head>
<body>
${body}
</body>
</html>
`;
  return html.html;
}
