/** What is said while a large district's records are on their way. */
import type { Lang } from '../model/dataset.ts';

interface RecordsComingTexts {
  /** @param n how many are there, and of how many */
  coming: (n: number, all: number) => string;
  missing: (n: number, all: number) => string;
}

export const RECORDS_COMING_TEXTS: Record<Lang, RecordsComingTexts> = {
  zh: {
    coming: (n, all) => `正在载入：${all.toLocaleString('zh-CN')} 条记录中的 ${n.toLocaleString('zh-CN')} 条已可用`,
    missing: (n, all) => `只载入了 ${all.toLocaleString('zh-CN')} 条记录中的 ${n.toLocaleString('zh-CN')} 条，其余未能载入。`,
  },
  en: {
    coming: (n, all) => `Loading: ${n.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')} records are here`,
    missing: (n, all) =>
      `Only ${n.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')} records were loaded; the others could not be.`,
  },
};
