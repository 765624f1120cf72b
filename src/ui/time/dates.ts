import type { AsOf, Dataset } from '../../model/dataset.ts';
import type { Atlas } from '../../state/atlas.svelte.ts';

/**
 * Goes to the date at an index, the nearest one where there is none. The earlier date of a comparison stays earlier, or is dropped;
 * the latest date counts as not chosen.
 */
export function goTo(atlas: Atlas, index: number): void {
  const { dates } = atlas.dataset;
  const date = dates[Math.max(0, Math.min(dates.length - 1, index))];
  if (!date) return;
  const { since } = atlas.view.choices;
  atlas.view.choose({ asof: date === dates.at(-1) ? null : date, since: since !== null && since >= date ? null : since }, 'replace');
}

/** The short names of the sources that speak of a date. */
export function speakers({ dataset, lang, t }: Pick<Atlas, 'dataset' | 'lang' | 't'>, date: AsOf): string {
  return dataset.sources
    .filter((s) => s.sections.some((section) => section.asof === date))
    .map((s) => s.short[lang])
    .join(t.comma);
}

/** Date of reference → how many projects its sources name: what was written, which is not what was built. */
export function namedAt({ projects, dates }: Pick<Dataset, 'projects' | 'dates'>): Map<AsOf, number> {
  return new Map(dates.map((date) => [date, projects.filter((p) => p.observations.some((o) => o.asof === date)).length]));
}
