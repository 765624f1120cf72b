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
  atlas.view.choose({ asof: date === dates.at(-1) ? null : date, since: since !== null && since >= date ? null : since }, 'run');
}
