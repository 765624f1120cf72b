import { FILTERS_TEXTS } from '../i18n/filters.ts';
import { TERMS } from '../i18n/terms.ts';
import { NO_BLOCK, NO_SUBDISTRICT, type Facet } from '../model/choices.ts';
import type { Atlas } from './atlas.svelte.ts';

/** The name of a facet's option in the reader's language; an id that the data does not have is its own name. */
export function optionLabel(atlas: Atlas, facet: Facet, option: string): string {
  const { lang, words } = atlas;
  if (facet === 'block') return option === NO_BLOCK ? TERMS[lang].noBlock(words) : (atlas.block(option)?.short[lang] ?? option);
  if (facet === 'subdistrict')
    return option === NO_SUBDISTRICT ? FILTERS_TEXTS[lang].noSubdistrict(words) : (atlas.subdistrict(option)?.name[lang] ?? option);
  if (facet === 'source') return atlas.dataset.sources.find((s) => s.id === option)?.short[lang] ?? option;
  return atlas.label(({ stage: 'stages', kind: 'kinds', sector: 'sectors', precision: 'precisions' } as const)[facet], option);
}
