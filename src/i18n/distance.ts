import type { Lang } from '../model/dataset.ts';

/** A distance in metres, rounded to what a map can tell: `80 m`, `1.2 km`. Apart from `format.ts`, which the list need not wait for. */
export const formatDistance = (metres: number, lang: Lang): string =>
  metres < 995
    ? `${Math.round(metres / 10) * 10} ${lang === 'zh' ? '米' : 'm'}`
    : `${Math.round(metres / 100) / 10} ${lang === 'zh' ? '公里' : 'km'}`;
