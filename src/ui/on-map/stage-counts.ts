import { MARK_TEXTS } from '../../i18n/marks.ts';
import type { Atlas } from '../../state/atlas.svelte.ts';

/** How many of some rows are in which stage, in the order of the stages: `3 in use, 2 under construction`. */
export function stageCounts({ at, dataset, lang }: Pick<Atlas, 'at' | 'dataset' | 'lang'>, rows: Iterable<number>): string {
  const texts = MARK_TEXTS[lang];
  const { stages } = dataset.vocab;
  const counts = new Uint32Array(stages.length + 1);
  // What no stage is known of counts before the first one.
  for (const row of rows) if (at.known[row]) counts[at.stage[row]! + 1]! += 1;
  return stages
    .flatMap((stage, place) => (counts[place + 1]! > 0 ? [texts.ofStage(stage[lang], counts[place + 1]!)] : []))
    .join(texts.between);
}
