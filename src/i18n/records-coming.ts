/** What is said while a large district's records are on their way. */
import type { Lang } from '../model/dataset.ts';
import { formatNumber } from './format.ts';

interface RecordsComingTexts {
  /** @param n how many are there, and of how many */
  coming: (n: number, all: number) => string;
  missing: (n: number, all: number) => string;
}

export const RECORDS_COMING_TEXTS: Record<Lang, RecordsComingTexts> = {
  zh: {
    coming: (n, all) => `正在载入：${formatNumber(all, 'zh')} 条记录中的 ${formatNumber(n, 'zh')} 条已可用`,
    missing: (n, all) => `只载入了 ${formatNumber(all, 'zh')} 条记录中的 ${formatNumber(n, 'zh')} 条，其余未能载入。`,
  },
  en: {
    coming: (n, all) => `Loading: ${formatNumber(n, 'en')} of ${formatNumber(all, 'en')} records are here`,
    missing: (n, all) => `Only ${formatNumber(n, 'en')} of ${formatNumber(all, 'en')} records were loaded; the others could not be.`,
  },
};
