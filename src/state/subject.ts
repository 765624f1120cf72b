import type { ProjectAsOf } from '../model/snapshot.ts';
import { whereaboutOf } from '../model/whereabouts.ts';
import type { Atlas } from './atlas.svelte.ts';

/**
 * The records that an image, a sheet or a frame is about, in the reader's order: the selected project; of a selected block, what
 * the filters leave of it; else all that they leave. While two dates are compared, only what changed between them, except for a
 * project that is itself selected.
 */
export function subjectEntries(atlas: Atlas): readonly ProjectAsOf[] {
  const { selectedProject: project, selectedBlock: block } = atlas;
  if (project) return atlas.snapshot.filter((entry) => entry.project.id === project.id);
  return block ? entriesOfBlock(atlas, block.id) : atlas.results;
}

/** What the filters leave of a block, in the reader's order. */
export const entriesOfBlock = (atlas: Atlas, id: string): ProjectAsOf[] => atlas.results.filter(({ project }) => project.block === id);

/** True where a frame is to show a project that has not come yet: whether it has a place is not known. */
export const awaitsItsSubject = ({ view, rows, loaded, selectedProject }: Atlas): boolean =>
  view.choices.embed && view.choices.selection?.kind === 'project' && !selectedProject && loaded < rows.length;

/** True where a frame shows a project that has no place on the map: then it shows what is said of it in place of the map. */
export function isFrameWithoutMap({ view, dataset, selectedProject: project }: Atlas): boolean {
  if (!view.choices.embed || view.choices.view !== 'map' || !project) return false;
  const where = whereaboutOf({ project }, dataset.vocab.kinds);
  return where === 'unknown' || where === 'placeless';
}
