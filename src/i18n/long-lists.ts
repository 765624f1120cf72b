/** What pages say where a list is longer than a page holds. */
import type { Lang } from '../model/dataset.ts';
import { formatNumber } from './format.ts';
import { TERMS } from './terms.ts';

interface Texts {
  /** Stands before a link to where all of it is. */
  more: (n: number) => string;
  all: (n: number) => string;
  inMap: string;
  inDownloads: string;
}

export const LONG_LIST_TEXTS: Record<Lang, Texts> = {
  zh: {
    more: (n) => `另有 ${formatNumber(n, 'zh')} 项，见`,
    all: (n) => `全部 ${formatNumber(n, 'zh')} 个项目，见`,
    inMap: TERMS.zh.toMap,
    inDownloads: TERMS.zh.downloads,
  },
  en: {
    more: (n) => `${formatNumber(n, 'en')} more are in: `,
    all: (n) => `All ${formatNumber(n, 'en')} projects are in: `,
    inMap: TERMS.en.toMap,
    inDownloads: TERMS.en.downloads,
  },
};
