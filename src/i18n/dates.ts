import type { AsOf, Lang } from '../model/dataset.ts';

/** `2023-06` → `2023 年 6 月`, `June 2023`; nothing for the date of a district of which no source has said anything yet. */
export function formatMonth(asof: AsOf, lang: Lang): string {
  if (asof === '') return '';
  const [year, month] = asof.split('-').map(Number) as [number, number];
  if (lang === 'zh') return `${year} 年 ${month} 月`;
  return new Intl.DateTimeFormat('en-GB', { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(Date.UTC(year, month - 1));
}
