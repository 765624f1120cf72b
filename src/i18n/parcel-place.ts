import type { Dataset, Lang, Project } from '../model/dataset.ts';
import { formatDistance } from './format.ts';
import { TERMS } from './terms.ts';

const TEXTS = {
  zh: { within: (distance: string) => `图上误差约 ${distance}` },
  en: { within: (distance: string) => `on the map to within about ${distance}` },
};

/**
 * Where a piece of land is, as far as known: block, sub-district and, for one with a point, how well that is known: `Harbour, Quayside,
 * on the map to within about 800 m`; null where no source says.
 */
export function formatParcelPlace(
  project: Project,
  lang: Lang,
  dataset: Pick<Dataset, 'blocks' | 'subdistricts' | 'vocab'>,
): string | null {
  const block = dataset.blocks.find((b) => b.id === project.block);
  const subdistrict = dataset.subdistricts.find((s) => s.id === project.subdistrict);
  const parts = [
    ...(block ? [block.short[lang]] : []),
    ...(subdistrict ? [subdistrict.name[lang]] : []),
    ...(project.point && project.uncertainty_m !== undefined ? [TEXTS[lang].within(formatDistance(project.uncertainty_m, lang))] : []),
  ];
  return parts.length > 0 ? parts.join(TERMS[lang].comma) : null;
}
