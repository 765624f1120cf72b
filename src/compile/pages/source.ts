import { formatReference, formatParagraphs, formatSection } from '../../i18n/citation.ts';
import { formatFigure } from '../../i18n/format.ts';
import { formatIndicatorValue, formatPeriod } from '../../i18n/indicator-format.ts';
import { SOURCE_TEXTS } from '../../i18n/source.ts';
import type { Source } from '../../model/dataset.ts';
import { sourceProfile, type Said, type SectionProfile } from '../../model/source-profile.ts';
import { indicatorReach, paragraphAnchor, sectionAnchor } from '../../model/coverage.ts';
import { isWebAddress } from '../../model/web-address.ts';
import { ATLAS_CARD } from '../cards/paths.ts';
import { glyph } from './glyph.ts';
import { moreInDownloads, MOST_LISTED } from './long-lists.ts';
import { markup, NOTHING, type Markup } from './markup.ts';
import { LANGUAGE_TAGS, type PageContext } from './page-context.ts';
import type { Page } from './page.ts';
import { reachOf } from './reach.ts';
import { facts } from './statements.ts';
import { alternateName, citedWork, districtPlace } from './structured-data.ts';
import { clip } from './wording.ts';

/** What is told of a paragraph of a source of which very much is taken. */
const FEW = 5;
const MOST_OTHERS = 100;

/** A source: what it is, how to cite it, and by section and paragraph everything that the atlas took from it. */
export function sourcePage(context: PageContext, source: Source): Page {
  const { dataset, compiled, lang } = context;
  const t = SOURCE_TEXTS[lang];
  const reach = reachOf(dataset, source.id);
  const profile = sourceProfile(dataset, source, compiled.indicators);
  const most = reach.statements > MOST_LISTED ? FEW : Infinity;
  const summary = t.summary(context.text(source.kind), context.month(source.published), reach.projects, reach.statements);
  return {
    path: `s/${source.id}/`,
    // The year and month tell pages of like titles apart.
    title: `${context.text(source.short)} · ${clip(context, context.text(source.title))} — ${context.title}`,
    name: context.text(source.short),
    description: clip(context, summary),
    kind: 'article',
    picture: { path: ATLAS_CARD, shows: context.text(dataset.district.name) },
    trail: [{ name: context.title, path: '' }],
    about: [
      {
        ...citedWork(context, source),
        ...alternateName(context, source.title),
        genre: context.text(source.kind),
        abstract: context.text(source.coverage),
        about: districtPlace(context),
        ...(isWebAddress(source.url) ? { sameAs: source.url } : {}),
      },
    ],
    app: true,
    body: markup`<article>
<h1>${context.text(source.title)} ${lang === 'en' ? context.otherName(source.title) : NOTHING}</h1>
${facts(keyFacts(context, source))}<h2>${t.cite}</h2>
<p class="quote">${formatReference(source, lang)}</p>
<h2>${t.takes}</h2>
<ul class="bulleted">${takes(context, source).map((line) => markup`<li>${line}</li>`)}</ul>
<h2>${t.sections}</h2>
<p>${t.ownWords}</p>
<nav aria-label="${t.sections}"><ul class="inline">${profile.map(({ section, place }) => markup`<li><a href="#${sectionAnchor(place)}">${section ? formatSection(section, lang) : t.whole}</a></li>`)}</ul></nav>
${profile.map((section) => sectionOf(context, section, most))}<h2>${t.other}</h2>
<ul>${othersOf(dataset.sources, source).map((s) => markup`<li>${context.link(`s/${s.id}/`, context.text(s.title))}</li>`)}</ul>
</article>`,
  };
}

function keyFacts(context: PageContext, source: Source): [string, Markup | string][] {
  const t = SOURCE_TEXTS[context.lang];
  const dates = [...new Set(source.sections.map((s) => s.asof))].sort();
  return [
    [t.kind, context.text(source.kind)],
    ...(source.publisher ? ([[t.publisher, context.text(source.publisher)]] as [string, string][]) : []),
    [t.published, markup`<time datetime="${source.published}">${context.month(source.published)}</time>`],
    [t.coverage, context.text(source.coverage)],
    [t.dates, dates.map((d) => context.month(d)).join(context.t.comma)],
    ...(isWebAddress(source.url) ? ([[t.address, markup`<a href="${source.url}">${source.url}</a>`]] as [string, Markup][]) : []),
  ];
}

function takes(context: PageContext, { id }: Source): (Markup | string)[] {
  const t = SOURCE_TEXTS[context.lang];
  const { projects, only, statements } = reachOf(context.dataset, id);
  const { indicators, values } = indicatorReach(context.compiled.indicators, id);
  return [
    projects > 0 ? t.projects(projects, only) : t.noProjects,
    t.statements(statements),
    values > 0
      ? markup`${t.indicators(indicators, values)} · ${context.link('overview/', t.toOverview(context.words))}`
      : t.indicators(indicators, values),
  ];
}

/** The other sources: of very many those that follow, so that each is linked to. */
function othersOf(sources: readonly Source[], { id }: Source): Source[] {
  const at = sources.findIndex((s) => s.id === id);
  return sources.length <= MOST_OTHERS
    ? sources.filter((s) => s.id !== id)
    : [...sources.slice(at + 1), ...sources.slice(0, at)].slice(0, MOST_OTHERS);
}

/** @param most how much is told of one paragraph */
function sectionOf(context: PageContext, { section, place, paragraphs }: SectionProfile, most: number): Markup {
  const { lang } = context;
  const t = SOURCE_TEXTS[lang];
  const original =
    lang === 'en' && context.other && section ? markup` <span lang="${LANGUAGE_TAGS.zh}">${formatSection(section, 'zh')}</span>` : NOTHING;
  const span = section?.paragraphs ? markup` · ${t.sectionSpan(...section.paragraphs)}` : NOTHING;
  const head = section
    ? markup`<p class="note"><time datetime="${section.asof}">${context.month(section.asof)}</time>${span}</p>`
    : NOTHING;
  return markup`<section id="${sectionAnchor(place)}">
<h3>${section ? formatSection(section, lang) : t.whole}${original}</h3>
${head}
${paragraphs.length === 0 ? markup`<p class="note">${t.nothing}</p>\n` : NOTHING}${paragraphs.map(
    ({ paragraph, said }) => markup`<div class="paragraph"${paragraph === null ? NOTHING : markup` id="${paragraphAnchor(paragraph)}"`}>
${paragraph === null ? NOTHING : markup`<h4>${t.paragraph(paragraph)}</h4>`}
<ul>
${said.slice(0, most).map((one) => markup`<li>${saidOf(context, one, paragraph)}</li>\n`)}${said.length > most ? markup`<li>${moreInDownloads(context, said.length - most)}</li>\n` : NOTHING}</ul>
</div>
`,
  )}</section>
`;
}

function saidOf(context: PageContext, said: Said, paragraph: number | null): Markup {
  const { lang, dataset } = context;
  const t = SOURCE_TEXTS[lang];
  const others = said.statement.paragraphs.filter((n) => n !== paragraph);
  const also = others.length > 0 ? markup`<p class="note">${t.also(formatParagraphs({ paragraphs: others }, lang))}</p>` : NOTHING;
  if (said.about === 'indicator') {
    const { indicator, statement } = said;
    const value = formatIndicatorValue(indicator, statement, lang, dataset.vocab);
    return markup`<p>${context.text(indicator.name)}${context.t.colon}<strong>${value}</strong> <span class="note">${formatPeriod(statement, lang)}</span></p>${also}`;
  }
  const { statement } = said;
  return markup`<p>${whatOf(context, said)}</p>
<p>${context.text(statement.text)}</p>
${facts((statement.figures ?? []).map((f) => [context.text(f.label), formatFigure(f, lang, dataset.vocab)]))}${also}`;
}

/** What a statement is on, and how far that is where it says so. */
function whatOf(context: PageContext, said: Exclude<Said, { about: 'indicator' }>): Markup {
  if (said.about === 'district') return markup`<strong>${SOURCE_TEXTS[context.lang].together(context.words)}</strong>`;
  if (said.about === 'block') return markup`<strong>${context.link(`b/${said.record.id}/`, context.text(said.record.name))}</strong>`;
  const { stage, implied = null } = said.statement;
  const link = markup`<strong>${context.link(`p/${said.record.id}/`, context.text(said.record.name))}</strong>`;
  return stage === null ? link : markup`${glyph(context, stage)} ${link} <span class="note">${context.stage({ stage, implied })}</span>`;
}
