import { formatDistance, formatNumber } from '../../i18n/format.ts';
import { HOW_TO_READ_TEXTS } from '../../i18n/how-to-read.ts';
import { SOURCE_TEXTS } from '../../i18n/source.ts';
import type { KindTerm, PrecisionTerm, Term } from '../../model/dataset.ts';
import { BLOCK_ONLY, SUBDISTRICT_ONLY } from '../../model/precision.ts';
import { coverage } from '../../model/coverage.ts';
import { tally } from '../../model/tally.ts';
import { isWebAddress } from '../../model/web-address.ts';
import { ATLAS_CARD } from '../cards/paths.ts';
import { glyph } from './glyph.ts';
import { licenseAddress } from './license.ts';
import { joined, markup, NOTHING, type Markup } from './markup.ts';
import type { PageContext } from './page-context.ts';
import type { Page } from './page.ts';
import { reachOf } from './reach.ts';
import { districtPlace, nodeId } from './structured-data.ts';
import { clip, countWords } from './wording.ts';

type Texts = (typeof HOW_TO_READ_TEXTS)['zh'];

/** A part of the page: its anchor, its heading and what stands below it. */
type Part = readonly [id: string, heading: string, body: Markup];

/**
 * What the words, signs and numbers of the map mean, and what it cannot say. Terms have anchors `<list>-<id>`, such as
 * `stages-construction`, which the app's definitions lead to. It stands for itself: the app does not take it over.
 */
export function howToReadPage(context: PageContext): Page {
  const { dataset } = context;
  const t = HOW_TO_READ_TEXTS[context.lang];
  const parts = partsOf(context, t);
  return {
    path: 'how-to-read/',
    title: `${t.title} — ${context.title}`,
    name: t.title,
    description: clip(context, t.summary),
    kind: 'article',
    picture: { path: ATLAS_CARD, shows: context.text(dataset.district.name) },
    trail: [{ name: context.title, path: '' }],
    about: [
      {
        '@type': 'DefinedTermSet',
        '@id': nodeId(context, 'how-to-read/', 'terms'),
        name: t.title,
        about: districtPlace(context),
        hasDefinedTerm: termsOf(context).map(({ id, term }) => ({
          '@type': 'DefinedTerm',
          name: context.text(term),
          ...(term.define ? { description: context.text(term.define) } : {}),
          url: `${context.url('how-to-read/')}#${id}`,
        })),
      },
    ],
    app: false,
    body: markup`<article>
<h1>${t.title}</h1>
<p>${t.summary}</p>
<p>${context.link('', t.back)}</p>
<nav aria-label="${t.contents}"><ul class="inline">${parts.map(([id, heading]) => markup`<li><a href="#${id}">${heading}</a></li>`)}</ul></nav>
${parts.map(([id, heading, body]) => markup`<h2 id="${id}">${heading}</h2>\n${body}\n`)}</article>`,
  };
}

function partsOf(context: PageContext, t: Texts): Part[] {
  const { dataset, records, words } = context;
  const { district, vocab, blocks } = dataset;
  const totals = context.t.counts(countWords(context, tally(records.entries, vocab.kinds)), blocks.length, dataset.sources.length, words);
  return [
    ['about', t.about, paragraphs([context.text(district.intro), totals, ...t.aboutText])],
    ['stages', t.stages, markup`<p>${t.stagesText}</p>\n${terms(context, 'stages', (term) => glyph(context, term.id))}`],
    ['implied', t.implied, markup`<p>${t.impliedText}</p>`],
    ...(vocab.kinds.length > 0 ? [kinds(context, t)] : []),
    [
      'precisions',
      t.precisions,
      markup`<p>${t.precisionsText}</p>\n${terms(
        context,
        'precisions',
        () => NOTHING,
        (term) => drawn(context, t, term),
      )}<p>${t.approximate}</p>`,
    ],
    ['sectors', t.sectors, terms(context, 'sectors')],
    ...(blocks.length > 0 ? [['blocks', t.blocks(words), paragraphs(blockOutlines(context, t))] as const] : []),
    ['counts', t.counts, paragraphs(t.countsText(words))],
    ['time', t.time, time(context, t)],
    ['sources', t.sources, sources(context, t)],
    ['limits', t.limits, markup`<ul class="bulleted">${t.limitsText.map((line) => markup`<li>${line}</li>`)}</ul>`],
    ...correct(context, t),
    ['licence', t.licence, licence(context, t)],
    ['keys', t.keys, keys(context, t)],
  ];
}

/** How the outlines were drawn, and how a project comes to be in a block. */
function blockOutlines({ dataset: { blocks }, words }: PageContext, t: Texts): string[] {
  return [
    ...(blocks.some((b) => !b.published) ? [words.outlineMeans, t.indicative] : []),
    ...(blocks.some((b) => b.published) ? [t.published(words)] : []),
    t.inBlock(words),
  ];
}

const paragraphs = (lines: readonly string[]): Markup => markup`${lines.map((line) => markup`<p>${line}</p>\n`)}`;

const LISTS = ['stages', 'kinds', 'precisions', 'sectors'] as const;
type List = (typeof LISTS)[number];

/** Every term that the page defines, by its anchor. */
const termsOf = ({ dataset: { vocab } }: PageContext): { id: string; term: Term }[] =>
  LISTS.flatMap((list) => vocab[list].map((term) => ({ id: `${list}-${term.id}`, term })));

/**
 * The terms of a list with what they mean.
 * @param sign stands before a term
 * @param more is told behind its definition
 */
function terms<L extends List>(
  { dataset, ...context }: PageContext,
  list: L,
  sign: (term: Term) => Markup = () => NOTHING,
  more: (term: PageContext['dataset']['vocab'][L][number]) => string = () => '',
): Markup {
  const own: readonly PageContext['dataset']['vocab'][L][number][] = dataset.vocab[list];
  return markup`<dl class="terms">${own.map(
    (term) =>
      markup`<div id="${list}-${term.id}"><dt>${sign(term)} ${term[context.lang]}</dt><dd>${[term.define?.[context.lang], more(term)].filter(Boolean).join(context.lang === 'zh' ? '。' : '. ')}</dd></div>\n`,
  )}</dl>
`;
}

const kinds = (context: PageContext, t: Texts): Part => [
  'kinds',
  t.kinds,
  markup`<p>${t.kindsText(context.dataset.district.counted !== undefined)}</p>\n${terms(context, 'kinds', undefined, ({ located }: KindTerm) => (located ? t.located : ''))}`,
];

/** What the map makes of a place that is known so well. */
function drawn({ lang, words }: PageContext, t: Texts, { id, max_uncertainty_m }: PrecisionTerm): string {
  if (max_uncertainty_m !== undefined) return t.drawn.point(formatDistance(max_uncertainty_m, lang));
  return id === BLOCK_ONLY || id === SUBDISTRICT_ONLY ? t.drawn.counted(words) : t.drawn.none;
}

function time(context: PageContext, t: Texts): Markup {
  const rows = coverage(context.dataset).map(
    ({ asof, sources, projects }) =>
      markup`<tr><th scope="row"><time datetime="${asof}">${context.month(asof)}</time></th><td>${joined(
        sources.map((s) => context.link(`s/${s.id}/`, context.text(s.short))),
        context.t.comma,
      )}</td><td class="number">${formatNumber(projects, context.lang)}</td></tr>\n`,
  );
  return markup`${paragraphs(t.timeText)}<div class="wide"><table>
<caption>${t.timeTable}</caption>
<thead><tr><th scope="col">${t.date}</th><th scope="col">${t.sources}</th><th scope="col" class="number">${t.projects}</th></tr></thead>
<tbody>
${rows}</tbody></table></div>`;
}

function sources(context: PageContext, t: Texts): Markup {
  const { dataset, lang } = context;
  const items = dataset.sources.map((source) => {
    const reach = reachOf(dataset, source.id);
    const said = [SOURCE_TEXTS[lang].projects(reach.projects, reach.only), SOURCE_TEXTS[lang].statements(reach.statements)];
    return markup`<li>${context.link(`s/${source.id}/`, context.text(source.title))}
<p class="note">${[context.text(source.kind), context.month(source.published)].join(context.t.comma)} · ${t.covers}${context.t.colon}${context.text(source.coverage)} · ${said.join(context.t.semicolon)}</p></li>
`;
  });
  return markup`<p>${t.sourcesText}</p>\n<ul>${items}</ul>`;
}

/** How to say that something is wrong, where the district names a way. */
function correct({ dataset, t: shared }: PageContext, t: Texts): Part[] {
  const { mail, issues } = dataset.district.report ?? {};
  const ways = [
    ...(isWebAddress(issues) ? [markup`<a href="${issues}">${t.reportIssues}</a>`] : []),
    ...(mail ? [markup`<a href="mailto:${mail}">${t.reportMail}</a>`] : []),
  ];
  return ways.length === 0 ? [] : [['correct', t.correct, markup`<p>${t.correctText}</p>\n<p>${joined(ways, shared.comma)}</p>`]];
}

function licence(context: PageContext, t: Texts): Markup {
  const { license } = context.dataset.district;
  const address = licenseAddress(license.data);
  const name = address ? markup`<a href="${address}" rel="license">${license.data}</a>` : license.data;
  return markup`<p>${t.licenceOf(context.words)}${name}${t.licenceEnd}${context.link('data/', context.t.toData)}${context.lang === 'zh' ? '。' : '.'}</p>`;
}

const keys = ({ words }: PageContext, t: Texts): Markup => markup`<div class="wide"><table>
<thead><tr><th scope="col">${t.key}</th><th scope="col">${t.does}</th></tr></thead>
<tbody>
${t.keysTable(words).map(([key, does]) => markup`<tr><th scope="row"><kbd>${key}</kbd></th><td>${does}</td></tr>\n`)}</tbody></table></div>`;
