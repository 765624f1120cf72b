import type { Figure, Lang, Text, UnitTerm, Vocab } from '../model/dataset.ts';

export { formatMonth } from './dates.ts';
export { formatDistance } from './distance.ts';

const LOCALE: Record<Lang, string> = { zh: 'zh-CN', en: 'en-GB' };

const numbers = {
  zh: new Intl.NumberFormat(LOCALE.zh, { maximumFractionDigits: 4, useGrouping: false }),
  en: new Intl.NumberFormat(LOCALE.en, { maximumFractionDigits: 4 }),
};

/** An area in square kilometres, as published: `13.9 km²`. */
export const formatArea = (km2: number, lang: Lang): string => `${formatNumber(km2, lang)} km²`;

export const formatNumber = (value: number, lang: Lang): string => numbers[lang].format(value);

/** A number with at least so many decimal places, noughts included, as a source prints it. */
const formatPrinted = (value: number, decimals: number | undefined, lang: Lang): string =>
  decimals === undefined
    ? formatNumber(value, lang)
    : value.toLocaleString(LOCALE[lang], { minimumFractionDigits: decimals, maximumFractionDigits: 4, useGrouping: lang === 'en' });

/**
 * A value with its unit and qualifier. Chinese as printed: `超过 5000 亿元`. English readers get the number they know with
 * the printed one beside it: `over ¥500 billion (5,000 亿元)`.
 * @param decimals how many places are printed, where more than the number needs: `361.0 万人次`
 */
export function formatValue(
  value: number,
  unitId: string,
  qualifier: string | undefined,
  lang: Lang,
  vocab: Vocab,
  decimals?: number,
): string {
  const unit = vocab.units.find((u) => u.id === unitId);
  const prefix = qualifier ? `${vocab.qualifiers.find((q) => q.id === qualifier)?.[lang] ?? qualifier} ` : '';
  return (
    prefix +
    (lang === 'zh' || !unit
      ? `${formatPrinted(value, decimals, lang)} ${unit?.zh ?? unitId}`.replace(/ ([%‱])$/, '$1')
      : english(value, unit, decimals))
  );
}

export const formatFigure = (figure: Figure, lang: Lang, vocab: Vocab): string =>
  formatValue(figure.value, figure.unit, figure.qualifier, lang, vocab);

function english(value: number, unit: UnitTerm, decimals: number | undefined): string {
  const printed = formatPrinted(value, decimals, 'en');
  if (unit.factor === undefined && !unit.prefix) {
    const label = printed === '1' ? (unit.one ?? unit.en) : unit.en;
    return label === '%' || label === '‱' || label === '' ? `${printed}${label}` : `${printed} ${label}`;
  }
  const scaled = scaledWords(value * (unit.factor ?? 1));
  const shown = unit.prefix ? `${unit.en}${scaled}` : `${scaled} ${unit.en}`;
  // What has no Chinese label is printed as its id says.
  return `${shown.trim()} (${printed} ${unit.zh === unit.en ? unit.id : unit.zh})`;
}

/** Thousands stay figures, millions and billions become words, as English prose has them. */
function scaledWords(n: number): string {
  const round = (x: number) => numbers.en.format(Number(x.toPrecision(6)));
  if (Math.abs(n) >= 1e9) return `${round(n / 1e9)} billion`;
  if (Math.abs(n) >= 1e6) return `${round(n / 1e6)} million`;
  return round(n);
}

/** The name in the other language, to stand beside the reader's; null where both are the same. */
export const otherName = (name: Text, lang: Lang): string | null => (name.zh === name.en ? null : name[lang === 'zh' ? 'en' : 'zh']);
