import { FILTERS_TEXTS } from '../i18n/filters.ts';
import { SHARE_TEXTS } from '../i18n/share.ts';
import { FACETS } from '../model/choices.ts';
import { nearWords } from './near-words.ts';
import { optionLabel } from './option-label.ts';
import type { Atlas } from './atlas.svelte.ts';

/** Each filter in force in words, as an image or a printed sheet says them: `Stage: Proposed, Planning`. */
export function filterWords(atlas: Atlas): string[] {
  const { choices } = atlas.view;
  const [names, words] = [FILTERS_TEXTS[atlas.lang].facets(atlas.words), SHARE_TEXTS[atlas.lang]];
  const q = choices.q.trim();
  return [
    ...FACETS.filter((f) => choices[f].length > 0).map(
      (f) => names[f] + atlas.t.colon + choices[f].map((option) => optionLabel(atlas, f, option)).join(atlas.t.comma),
    ),
    ...(q ? [words.searchFor(q)] : []),
    ...(choices.near ? [nearWords(atlas, choices.near, words.filterNear)] : []),
    ...(choices.inView ? [words.filterInView] : []),
  ];
}
