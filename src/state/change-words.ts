import { CHANGES_TEXTS } from '../i18n/changes.ts';
import { formatFigure } from '../i18n/format.ts';
import type { Change } from '../model/changes.ts';
import type { Figure } from '../model/dataset.ts';
import type { Atlas } from './atlas.svelte.ts';

/** A change in words: `Under construction → In use · topped out`, and each figure that is given otherwise. */
export function changeWords(atlas: Atlas, { move, before, after, milestone, figures }: Change): string {
  const { lang, dataset } = atlas;
  const stage = atlas.stageWords(after);
  const moved = before && before.stage !== after.stage ? `${atlas.stageWords(before)} → ${stage}` : stage;
  const shown = (figure: Figure) => formatFigure(figure, lang, dataset.vocab);
  return [
    move === 'first-stated' ? CHANGES_TEXTS[lang].firstStated(stage) : moved,
    ...(milestone ? [atlas.label('milestones', milestone)] : []),
    ...figures.map((f) => `${f.after.label[lang]} ${shown(f.before)} → ${shown(f.after)}`),
  ].join(' · ');
}
