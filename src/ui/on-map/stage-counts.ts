import { MARK_TEXTS } from '../../i18n/marks.ts';
import type { Atlas } from '../../state/atlas.svelte.ts';

/** How many of some projects are in which stage, in the order of the stages: `3 in use, 2 under construction`. */
export function stageCounts(atlas: Atlas, ids: readonly string[]): string {
  const texts = MARK_TEXTS[atlas.lang];
  const counts = new Map<string, number>();
  for (const id of ids) {
    const stage = atlas.entry(id)?.stage;
    if (stage !== undefined) counts.set(stage, (counts.get(stage) ?? 0) + 1);
  }
  return atlas.dataset.vocab.stages
    .flatMap(({ id }) => (counts.has(id) ? [texts.ofStage(atlas.label('stages', id), counts.get(id)!)] : []))
    .join(texts.between);
}
