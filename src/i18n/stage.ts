import type { Lang, StageTerm, Text } from '../model/dataset.ts';
import { LIST_TEXTS } from './list.ts';

/** What there is to say of a stage: its id and, where it is implied, what in the source shows it (`true` until that has come). */
export interface StageSaid {
  stage: string;
  implied?: Text | true | null;
}

/**
 * A stage in words, which begin with its label: `In use`; where no source states it, `In use, by implication`.
 * @param fully what shows an implied stage is told too: `In use, by implication: holds a marathon`
 */
export function formatStage({ stage, implied }: StageSaid, lang: Lang, stages: readonly StageTerm[], fully = false): string {
  const label = stages.find((s) => s.id === stage)?.[lang] ?? stage;
  if (!implied) return label;
  const { colon, implied: said } = LIST_TEXTS[lang];
  return said(label) + (fully && implied !== true ? colon + implied[lang] : '');
}
