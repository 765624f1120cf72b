import type { Lang } from '../model/dataset.ts';
import type { ProjectAsOf } from '../model/snapshot.ts';
import { formatMonth } from './dates.ts';

/** When a project was last mentioned, told apart from the date of its stage: `last mentioned November 2023`; null where both are one. */
export function formatMention({ stageAsof, latest }: Pick<ProjectAsOf, 'stageAsof' | 'latest'>, lang: Lang): string | null {
  if (stageAsof === latest.asof) return null;
  const month = formatMonth(latest.asof, lang);
  return lang === 'zh' ? `最后提到于 ${month}` : `last mentioned ${month}`;
}

/**
 * How far a project is and since which statement, in the words of a row: `Under construction · June 2023`.
 * @param stage the stage in words
 */
export const formatStageDated = (stage: string, { stageAsof }: Pick<ProjectAsOf, 'stageAsof'>, lang: Lang): string =>
  stageAsof === null ? stage : `${stage} · ${formatMonth(stageAsof, lang)}`;
