import type { Lang, Project, Vocab } from '../model/dataset.ts';
import { formatDistance } from './format.ts';

const TEXTS = {
  zh: (precision: string, distance: string) => `${precision}（误差约 ${distance}）`,
  en: (precision: string, distance: string) => `${precision} (within about ${distance})`,
};

/** How well a project's place is known, with its uncertainty where one is given: `街区（误差约 300 米）`. */
export function formatPrecision(
  { precision, uncertainty_m }: Pick<Project, 'precision' | 'uncertainty_m'>,
  lang: Lang,
  vocab: Vocab,
): string {
  const label = vocab.precisions.find((p) => p.id === precision)?.[lang] ?? precision;
  return uncertainty_m === undefined ? label : TEXTS[lang](label, formatDistance(uncertainty_m, lang));
}
