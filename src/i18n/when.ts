import type { AsOf, Lang, Observation } from '../model/dataset.ts';
import { lastMonthOf } from '../model/due.ts';
import { formatMonth } from './dates.ts';

const TEXTS = {
  zh: {
    happened: (date: string) => `发生于 ${date}`,
    due: (date: string) => `预计 ${date}前完成`,
    wasDue: (date: string) => `原定 ${date}前完成`,
  },
  en: {
    happened: (date: string) => `in ${date}`,
    due: (date: string) => `due by ${date}`,
    wasDue: (date: string) => `was due by ${date}`,
  },
};

/** A month or a whole year: `2024-05` → `2024 年 5 月`, `May 2024`; `2024` → `2024 年`, `2024`. */
export const formatWhen = (date: string, lang: Lang): string =>
  date.length > 4 ? formatMonth(date, lang) : lang === 'zh' ? `${date} 年` : date;

/**
 * The dates of its own that a statement gives: when what it says took place, unless that is its date of reference, and by when the thing
 * is to be ready.
 * @param until the date of reference that the reader looks at
 */
export const datesOf = ({ asof, happened, due }: Pick<Observation, 'asof' | 'happened' | 'due'>, until: AsOf, lang: Lang): string[] => [
  ...(happened && happened !== asof ? [TEXTS[lang].happened(formatWhen(happened, lang))] : []),
  ...(due ? [formatDue(due, until, lang)] : []),
];

/**
 * By when a thing is to be ready: `due by May 2024`. Once the date has passed it only says what was planned, since no source need have
 * said what became of it: `was due by May 2024`.
 * @param due `YYYY-MM`, or `YYYY` for its end
 * @param asof the date of reference that the reader looks at
 */
export function formatDue(due: string, asof: AsOf, lang: Lang): string {
  return TEXTS[lang][isPast(due, asof) ? 'wasDue' : 'due'](formatWhen(due, lang));
}

/** True when a date of completion, `YYYY-MM` or `YYYY` for its end, lies before a date of reference. */
export const isPast = (due: string, asof: AsOf): boolean => lastMonthOf(due) < asof;
