import { formatNumber } from '../../i18n/format.ts';
import { formatAsOf, formatChange, formatIndicatorValue, formatPeriod } from '../../i18n/indicator-format.ts';
import { OVERVIEW_TEXTS } from '../../i18n/overview.ts';
import { divisions, type Division } from '../../model/breakdowns.ts';
import type { Indicator } from '../../model/dataset.ts';
import { accord, change, headline, isAhead, readings } from '../../model/indicators.ts';
import { joined, markup, NOTHING, type Markup } from './markup.ts';
import type { PageContext } from './page-context.ts';
import { facts } from './statements.ts';

/** What the overview begins with, as in the app: the scorecard, the numbers that lead, where sources differ, what is easily misread. */
export function overviewFront(context: PageContext): Markup {
  const { lang, compiled } = context;
  const { indicators, overview } = compiled;
  const m = OVERVIEW_TEXTS[lang];
  const byId = new Map(indicators.map((i) => [i.id, i]));
  const chosen = (ids: readonly string[]): Indicator[] => ids.map((id) => byId.get(id)!);
  const { lead, disagreements, clarifications } = overview;
  return markup`${overview.scorecard === null ? NOTHING : scorecard(context, byId.get(overview.scorecard)!, byId)}${
    lead.length === 0
      ? NOTHING
      : markup`<h2>${m.keyNumbers}</h2>\n${facts(chosen(lead).map((i) => [context.text(i.name), keyNumber(context, i)]))}`
  }${
    disagreements.length === 0
      ? NOTHING
      : markup`<h2>${m.disagreements}</h2>\n<p>${m.disagreementsNote}</p>\n${chosen(disagreements).map((i) => accounts(context, i))}`
  }${
    clarifications.length === 0
      ? NOTHING
      : markup`<h2>${m.clarifications}</h2>\n${clarifications.map(
          (c) =>
            markup`<h3>${context.text(c.title)}</h3>\n<p>${context.text(c.text)}</p>\n${facts(
              c.items.map((item) => [
                `${context.text(item.label)} ${context.month(item.asof)}`,
                markup`${context.text(item.text)} ${context.cite(item)}`,
              ]),
            )}`,
        )}`
  }`;
}

function scorecard(context: PageContext, whole: Indicator, byId: ReadonlyMap<string, Indicator>): Markup {
  const { lang, dataset } = context;
  const { vocab } = dataset;
  const drawn = divisions(whole, byId, vocab.units);
  const m = OVERVIEW_TEXTS[lang];
  const at = drawn[0]!.whole;
  const amount = (indicator: Indicator, value: { value: number }): string =>
    indicator.measure === 'share' ? formatIndicatorValue(indicator, value, lang, vocab) : formatNumber(value.value, lang);
  const part = ({ indicator, label, value }: Division['parts'][number]): Markup => {
    const below = divisions(indicator, byId, vocab.units)[0]?.parts ?? [];
    const within = below.map((p) => m.part(context.text(p.label), amount(p.indicator, p.value))).join(context.t.comma);
    return markup`<li><strong>${amount(indicator, value)}</strong> ${context.text(label)}${within && context.t.aside(within)}</li>`;
  };
  return markup`<h2>${m.wholeOf(context.text(whole.name), formatIndicatorValue(whole, at, lang, vocab))}</h2>
<p>${formatAsOf(at, lang)} · ${context.cite(at)}</p>
${drawn.map(
  (division) => markup`<h3>${context.text(division.name)}</h3>
${picture(division)}
<ul class="inline">${division.parts.map(part)}${
    division.rest
      ? markup`<li><strong>${amount(division.parts[0]!.indicator, { value: division.rest.amount })}</strong> ${context.text(division.rest.name)}${context.t.aside(m.calculated)}</li>`
      : NOTHING
  }</ul>
`,
)}`;
}

/** The parts side by side within their whole; the list beside it says the same in words. */
function picture({ parts }: Division): Markup {
  const opacity = ['0.85', '0.4', '0'];
  return markup`<svg width="100%" height="24" aria-hidden="true" focusable="false">${parts.map(
    (p, i) =>
      markup`<rect x="${percent(p.from)}%" y="1" width="${percent(p.to - p.from)}%" height="22" fill="currentColor" fill-opacity="${opacity[Math.min(i, 2)]!}" stroke="currentColor"/>`,
  )}</svg>`;
}

const percent = (n: number): number => Number(n.toFixed(3));

function keyNumber(context: PageContext, indicator: Indicator): Markup {
  const { lang, dataset } = context;
  const m = OVERVIEW_TEXTS[lang];
  const list = readings(indicator.values);
  const first = headline(list)!;
  const said = first.statements[0]!;
  const moved = change(indicator, list);
  const parts = [
    markup`<strong>${formatIndicatorValue(indicator, first, lang, dataset.vocab)}</strong>`,
    markup`${formatAsOf(first, lang)}`,
    ...(accord(indicator, list) === 'disputed' ? [markup`${m.notComparable}`] : []),
    ...(moved ? [markup`${formatChange(indicator, moved, lang, dataset.vocab)}`] : []),
    ...list
      .filter((r) => isAhead(r) && r !== first)
      .flatMap((r) => [
        markup`${formatIndicatorValue(indicator, r, lang, dataset.vocab)}`,
        ...(r.statements[0]!.note ? [markup`${context.text(r.statements[0]!.note)}`] : []),
      ]),
    ...(said.note ? [markup`${context.text(said.note)}`] : []),
    context.cite(said),
  ];
  return joined(parts, ' · ');
}

function accounts(context: PageContext, indicator: Indicator): Markup {
  const { lang, dataset } = context;
  return markup`<h3>${context.text(indicator.name)}</h3>
<ul class="bulleted">${readings(indicator.values).map(
    (reading) =>
      markup`<li>${formatPeriod(reading, lang)} <strong>${formatIndicatorValue(indicator, reading, lang, dataset.vocab)}</strong>${reading.statements.map(
        (s) => markup` · ${s.note ? markup`${context.text(s.note)} ` : NOTHING}${context.cite(s)}`,
      )}</li>\n`,
  )}</ul>
<p class="note">${context.text(indicator.disagreement!)}</p>
`;
}
