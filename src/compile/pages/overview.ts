import { formatNumber, formatValue } from '../../i18n/format.ts';
import type { Indicator, IndicatorValue } from '../../model/dataset.ts';
import { ATLAS_CARD } from '../cards/paths.ts';
import type { Edition } from './edition.ts';
import { markup, NOTHING, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { citedWorks, districtPlace, nodeId } from './structured-data.ts';
import { clip } from './wording.ts';

/** All indicators by group, each value with its period and citation, and how far the projects of each block are. */
export function overviewPage(edition: Edition): Page {
  const { t, dataset, compiled } = edition;
  const { indicators } = compiled;
  const values = indicators.flatMap((i) => i.values);
  const cited = citedWorks(edition, values);
  const summary = t.overviewSummary(indicators.length, values.length, cited.length);
  const groups = dataset.vocab.groups
    .map((group) => ({ ...group, own: indicators.filter((i) => i.group === group.id) }))
    .filter((group) => group.own.length > 0);
  return {
    path: 'overview/',
    title: `${t.overview} · ${edition.text(dataset.district.name)} — ${edition.title}`,
    name: t.overview,
    description: clip(edition, summary),
    kind: 'article',
    picture: { path: ATLAS_CARD, shows: edition.text(dataset.district.name) },
    trail: [{ name: edition.title, path: '' }],
    about: [{ ...districtPlace(edition), '@id': nodeId(edition, '', 'place'), subjectOf: cited }],
    app: true,
    body: markup`<article>
<h1>${t.overview}</h1>
<p>${summary}</p>
<nav aria-label="${t.groups}"><ul class="inline">${groups.map((g) => markup`<li><a href="#${g.id}">${edition.text(g)}</a></li>`)}</ul></nav>
${groups.map((group) => markup`<h2 id="${group.id}">${edition.text(group)}</h2>\n${table(edition, group.own)}\n`)}${stagesByBlock(edition)}</article>`,
  };
}

function table(edition: Edition, indicators: readonly Indicator[]): Markup {
  const { t } = edition;
  return markup`<div class="wide"><table>
<thead><tr><th scope="col">${t.indicator}</th><th scope="col">${t.value}</th><th scope="col">${t.period}</th><th scope="col">${t.source}</th></tr></thead>
${indicators.map((indicator) => markup`<tbody>${rows(edition, indicator)}</tbody>\n`)}</table></div>`;
}

function rows(edition: Edition, indicator: Indicator): Markup[] {
  const { t, dataset, lang } = edition;
  const scope = indicator.scope ? t.aside(edition.label('scopes', indicator.scope)) : '';
  const name = markup`<th scope="rowgroup" rowspan="${indicator.values.length}">${edition.text(indicator.name)}${scope}${
    indicator.disagreement ? markup`<p class="note">${t.disagreement}${edition.text(indicator.disagreement)}</p>` : NOTHING
  }</th>`;
  return indicator.values.map(
    (v, i) =>
      markup`<tr>${i === 0 ? name : NOTHING}<td>${formatValue(v.value, indicator.unit, v.qualifier, lang, dataset.vocab)}${
        v.note ? markup`<p class="note">${edition.text(v.note)}</p>` : NOTHING
      }</td><td>${period(edition, v)}</td><td>${edition.cite(v)}</td></tr>\n`,
  );
}

function period(edition: Edition, { from, asof }: IndicatorValue): Markup {
  const [year, month] = asof.split('-') as [string, string];
  if (from === `${year}-01` && month === '12') return markup`<time datetime="${year}">${edition.t.year(year)}</time>`;
  const end = markup`<time datetime="${asof}">${edition.month(asof)}</time>`;
  return from && from !== asof ? markup`<time datetime="${from}">${edition.month(from)}</time> – ${end}` : end;
}

function stagesByBlock(edition: Edition): Markup {
  const { t, dataset, directory, lang } = edition;
  const { blocks, vocab } = dataset;
  if (blocks.length === 0) return NOTHING;
  const groups = [
    ...blocks.map((b) => ({ name: edition.link(`b/${b.id}/`, edition.text(b.short)), states: directory.ofBlock(b.id) })),
    { name: markup`${t.noBlock}`, states: directory.ofBlock(null) },
  ];
  const number = (n: number) => markup`<td class="number">${formatNumber(n, lang)}</td>`;
  return markup`<h2>${t.stagesByBlock}</h2>
<div class="wide"><table>
<thead><tr><th scope="col">${t.block}</th>${vocab.stages.map((s) => markup`<th scope="col" class="number">${edition.text(s)}</th>`)}<th scope="col" class="number">${t.total}</th></tr></thead>
<tbody>
${groups.map(
  ({ name, states }) =>
    markup`<tr><th scope="row">${name}</th>${vocab.stages.map((s) => number(states.filter((o) => o.stage === s.id).length))}${number(states.length)}</tr>\n`,
)}</tbody></table></div>
`;
}
