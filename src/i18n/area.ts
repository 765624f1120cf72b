import type { Figure, Lang, Vocab } from '../model/dataset.ts';
import { formatFigure, formatNumber } from './format.ts';

/**
 * A figure as everywhere, and where its unit measures land the same in hectares: `nearly 500 mu (33.3 ha)`, `1078 亩（71.9 公顷）`.
 * The second is rounded to three digits: the first is what the source prints.
 */
export function formatLandFigure(figure: Figure, lang: Lang, vocab: Vocab): string {
  const printed = formatFigure(figure, lang, vocab);
  const hectares = vocab.units.find((u) => u.id === figure.unit)?.hectares;
  if (hectares === undefined) return printed;
  const value = formatNumber(Number((figure.value * hectares).toPrecision(3)), lang);
  return lang === 'zh' ? `${printed}（${value} 公顷）` : `${printed} (${value} ha)`;
}
