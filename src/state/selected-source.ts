import type { Source } from '../model/dataset.ts';
import type { Atlas } from './atlas.svelte.ts';

/** The source that is selected; null for none, and for one that does not exist. Apart from `Atlas`, since the list need not wait for it. */
export function selectedSource({ view, dataset }: Pick<Atlas, 'view' | 'dataset'>): Source | null {
  const s = view.choices.selection;
  return s?.kind === 'source' ? (dataset.sources.find((source) => source.id === s.id) ?? null) : null;
}
