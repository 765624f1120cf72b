import type { AsOf, Indicator, Lang, Vocab } from '../model/dataset.ts';
import { formatMonth } from './dates.ts';
import type { Change } from '../model/indicators.ts';
import { formatNumber, formatValue } from './format.ts';
import { OVERVIEW_TEXTS } from './overview.ts';

/** A date or period as people say it: `2022 年`, `2023 年 1 月至 11 月`, `January 2021 to June 2023`. */
export function formatPeriod({ from, asof }: { from?: AsOf; asof: AsOf }, lang: Lang): string {
  if (!from || from === asof) return formatMonth(asof, lang);
  const [first, last] = [from.slice(0, 4), asof.slice(0, 4)];
  if (from.endsWith('-01') && asof.endsWith('-12')) {
    const years = first === last ? first : `${first}–${last}`;
    return lang === 'zh' ? `${years} 年` : years;
  }
  if (lang === 'zh') return `${formatMonth(from, lang)}至 ${first === last ? `${Number(asof.slice(5))} 月` : formatMonth(asof, lang)}`;
  const start = formatMonth(from, lang);
  return `${first === last ? start.replace(` ${first}`, '') : start} to ${formatMonth(asof, lang)}`;
}

/** The period of a number, or as of when it was so: `2022`, `as of June 2023`. */
export const formatAsOf = (at: { from?: AsOf; asof: AsOf }, lang: Lang): string =>
  at.from ? formatPeriod(at, lang) : OVERVIEW_TEXTS[lang].asof(formatPeriod(at, lang));

/** An indicator's value with unit and qualifier; a rank as a place in its field: `全省前 10 位`, `3rd in the city`. */
export function formatIndicatorValue(
  { measure, unit, scope }: Pick<Indicator, 'measure' | 'unit' | 'scope'>,
  { value, qualifier, decimals }: { value: number; qualifier?: string; decimals?: number | undefined },
  lang: Lang,
  vocab: Vocab,
): string {
  if (measure !== 'rank') return formatValue(value, unit, qualifier, lang, vocab, decimals);
  const field = scope ? (vocab.scopes.find((s) => s.id === scope)?.[lang] ?? scope) : '';
  const word = qualifier && qualifier !== 'within' ? `${vocab.qualifiers.find((q) => q.id === qualifier)?.[lang] ?? qualifier} ` : '';
  return word + OVERVIEW_TEXTS[lang].rank(value, qualifier === 'within', field);
}

/** How an indicator moved: `比 2022 年增加 6.9 亿元`, `3 places better than in 2022`; or why that cannot be told. */
export function formatChange(indicator: Pick<Indicator, 'measure' | 'unit' | 'scope'>, moved: Change, lang: Lang, vocab: Vocab): string {
  const m = OVERVIEW_TEXTS[lang];
  const since = formatPeriod(moved.before, lang);
  if (moved.kind === 'same') return m.same(since);
  const before = `${since}${lang === 'zh' ? ' ' : ': '}${formatIndicatorValue(indicator, moved.before, lang, vocab)}`;
  if (moved.kind === 'bounded') return m.bounded(before);
  if (moved.kind === 'unlike-periods') return m.unlikePeriods(before);
  const up = moved.difference > 0;
  const size = formatNumber(Math.abs(moved.difference), lang);
  if (indicator.measure === 'rank') return up ? m.worse(size, since) : m.better(size, since);
  if (indicator.unit === '%') return up ? m.rose(size, since) : m.fell(size, since);
  const amount = formatValue(Math.abs(moved.difference), indicator.unit, undefined, lang, vocab);
  return up ? m.increase(amount, since) : m.decrease(amount, since);
}

/** A value as English has it, parted from the printed one in brackets that follows; null where nothing follows. */
export function partPrinted(text: string): { value: string; printed: string | null } {
  const at = text.endsWith(')') ? text.lastIndexOf(' (') : -1;
  return at < 0 ? { value: text, printed: null } : { value: text.slice(0, at), printed: text.slice(at + 1) };
}
