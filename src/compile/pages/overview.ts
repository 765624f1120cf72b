import { formatNumber } from '../../i18n/format.ts';
import { formatIndicatorValue, formatPeriod } from '../../i18n/indicator-format.ts';
import { NOTHING_YET_TEXTS } from '../../i18n/nothing-yet.ts';
import { OVERVIEW_TEXTS } from '../../i18n/overview.ts';
import type { Indicator, IndicatorValue } from '../../model/dataset.ts';
import { citedSources } from '../../model/profile.ts';
import { ATLAS_CARD } from '../cards/paths.ts';
import type { PageContext } from './page-context.ts';
import { moreInMap, MOST_LISTED } from './long-lists.ts';
import { markup, NOTHING, type Markup } from './markup.ts';
import { overviewFront } from './overview-front.ts';
import type { Page } from './page.ts';
import { timeline } from './statements.ts';
import { citedWork, districtPlace, nodeId } from './structured-data.ts';
import { clip } from './wording.ts';

/** What leads, as in the app; all indicators by topic, each value with its period and citation; what is said of the blocks together, and how far the projects of each block are. */
export function overviewPage(context: PageContext): Page {
  const { t, words, dataset, compiled, lang } = context;
  const { indicators } = compiled;
  const values = indicators.flatMap((i) => i.values);
  const together = dataset.district.observations.toReversed();
  const cited = citedSources(dataset.sources, [...together, ...values]).map((source) => citedWork(context, source));
  const summary = t.overviewSummary(indicators.length, values.length, citedSources(dataset.sources, values).length);
  const groups = dataset.vocab.groups
    .map((group) => ({ ...group, own: indicators.filter((i) => i.group === group.id) }))
    .filter((group) => group.own.length > 0);
  const topics = markup`<h2>${OVERVIEW_TEXTS[lang].topics}</h2>
<nav aria-label="${t.groups}"><ul class="inline">${groups.map((g) => markup`<li><a href="#${g.id}">${context.text(g)}</a></li>`)}</ul></nav>
${groups.map((group) => markup`<h3 id="${group.id}">${context.text(group)}</h3>\n${table(context, group.own)}\n`)}`;
  return {
    path: 'overview/',
    title: `${t.overview(words)} · ${context.text(dataset.district.name)} — ${context.title}`,
    name: t.overview(words),
    description: clip(context, summary),
    kind: 'article',
    picture: { path: ATLAS_CARD, shows: context.text(dataset.district.name) },
    trail: [{ name: context.title, path: '' }],
    about: [{ ...districtPlace(context), '@id': nodeId(context, '', 'place'), subjectOf: cited }],
    app: true,
    body: markup`<article>
<h1>${t.overview(words)}</h1>
<p>${summary}</p>
${overviewFront(context)}${groups.length === 0 ? markup`<p>${NOTHING_YET_TEXTS[lang].indicators}</p>\n` : topics}${together.length > 0 ? markup`<h2>${t.blocksTogether(words)}</h2>\n${timeline(context, together)}\n` : NOTHING}${stagesByBlock(context)}</article>`,
  };
}

function table(context: PageContext, indicators: readonly Indicator[]): Markup {
  const { t } = context;
  return markup`<div class="wide"><table>
<thead><tr><th scope="col">${t.indicator}</th><th scope="col">${t.value}</th><th scope="col">${t.period}</th><th scope="col">${t.source}</th></tr></thead>
${indicators.map((indicator) => markup`<tbody>${rows(context, indicator)}</tbody>\n`)}</table></div>`;
}

function rows(context: PageContext, indicator: Indicator): Markup[] {
  const { t, dataset, lang } = context;
  // A rank says itself among whom.
  const scope = indicator.scope && indicator.measure !== 'rank' ? t.aside(context.label('scopes', indicator.scope)) : '';
  const name = markup`<th scope="rowgroup" rowspan="${indicator.values.length}">${context.text(indicator.name)}${scope}${
    indicator.disagreement ? markup`<p class="note">${t.disagreement}${context.text(indicator.disagreement)}</p>` : NOTHING
  }</th>`;
  return indicator.values.map(
    (v, i) =>
      markup`<tr>${i === 0 ? name : NOTHING}<td>${formatIndicatorValue(indicator, v, lang, dataset.vocab)}${
        v.note ? markup`<p class="note">${context.text(v.note)}</p>` : NOTHING
      }</td><td>${period(context, v)}</td><td>${context.cite(v)}</td></tr>\n`,
  );
}

/** HTML has words for a month and a year as a time, and none for any other period. */
function period(context: PageContext, value: IndicatorValue): Markup {
  const { from = value.asof, asof } = value;
  const year = asof.slice(0, 4);
  const time = from === asof ? asof : from === `${year}-01` && asof === `${year}-12` ? year : null;
  const text = formatPeriod(value, context.lang);
  return time === null ? markup`${text}` : markup`<time datetime="${time}">${text}</time>`;
}

function stagesByBlock(context: PageContext): Markup {
  const { t, words, dataset, records, lang } = context;
  const { blocks, vocab } = dataset;
  if (blocks.length === 0) return NOTHING;
  const groups = [
    ...blocks.map((b) => ({ name: context.link(`b/${b.id}/`, context.text(b.short)), entries: records.ofBlock(b.id) })),
    { name: markup`${t.noBlock(words)}`, entries: records.ofBlock(null) },
  ];
  const number = (n: number) => markup`<td class="number">${formatNumber(n, lang)}</td>`;
  return markup`<h2>${t.stagesByBlock(words)}</h2>
<div class="wide"><table>
<thead><tr><th scope="col">${t.block(words)}</th>${vocab.stages.map((s) => markup`<th scope="col" class="number">${context.text(s)}</th>`)}<th scope="col" class="number">${t.total}</th></tr></thead>
<tbody>
${groups
  .slice(0, MOST_LISTED)
  .map(
    ({ name, entries }) =>
      markup`<tr><th scope="row">${name}</th>${vocab.stages.map((s) => number(entries.filter((o) => o.stage === s.id).length))}${number(entries.length)}</tr>\n`,
  )}</tbody></table></div>
${groups.length > MOST_LISTED ? markup`<p>${moreInMap(context, groups.length - MOST_LISTED)}</p>\n` : NOTHING}`;
}
