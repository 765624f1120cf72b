import type { Dataset, Lang, Project } from '../model/dataset.ts';
import { SUBDISTRICT_ONLY } from '../model/precision.ts';
import { formatDistance } from './format.ts';
import { TERMS } from './terms.ts';

const TEXTS = {
  zh: {
    about: (precision: string, distance: string) => `${precision}（误差约 ${distance}）`,
  },
  en: {
    about: (precision: string, distance: string) => `${precision} (within about ${distance})`,
  },
};

/**
 * How well a project's place is known, with its uncertainty where one is given: `街区（误差约 300 米）`; where only its sub-district or
 * town is known, by the name of that: `Known only to lie in Hongtang Sub-district`.
 */
export function formatPrecision(
  { precision, uncertainty_m, subdistrict }: Pick<Project, 'precision' | 'uncertainty_m' | 'subdistrict'>,
  lang: Lang,
  { vocab, subdistricts }: Pick<Dataset, 'vocab' | 'subdistricts'>,
): string {
  const only = precision === SUBDISTRICT_ONLY && subdistricts.find((s) => s.id === subdistrict);
  if (only) return TERMS[lang].knownToLieIn(only.name[lang]);
  const label = vocab.precisions.find((p) => p.id === precision)?.[lang] ?? precision;
  return uncertainty_m === undefined ? label : TEXTS[lang].about(label, formatDistance(uncertainty_m, lang));
}
