import type { AsOf, Lang } from '../model/dataset.ts';

/** `2023-06` → `2023 年 6 月`, `June 2023`. */
export function formatMonth(asof: AsOf, lang: Lang): string {
  const [year, month] = asof.split('-').map(Number) as [number, number];
  if (lang === 'zh') return `${year} 年 ${month} 月`;
  return new Intl.DateTimeFormat('en-GB', { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(Date.UTC(year, month - 1));
}
