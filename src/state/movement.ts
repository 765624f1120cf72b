import { changes, type Change } from '../model/changes.ts';
import type { Atlas } from './atlas.svelte.ts';

/** What moved between the two chosen dates among the projects that the filters let through; nothing when no earlier date is chosen. */
export function changesOf(atlas: Atlas): Change[] {
  const since = atlas.view.choices.since;
  if (since === null) return [];
  const matching = atlas.filtered.matches.map((s) => s.project);
  return changes(matching, since, atlas.asof, atlas.dataset.vocab.stages);
}
