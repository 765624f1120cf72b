import { distanceM } from '../../src/model/distance.ts';
import type { Project } from '../../src/model/dataset.ts';
import { first, located, matching } from './facts.ts';

/* Projects picked by where they lie. */

const points = () => located(matching()).filter((p) => p.shape === undefined);

/** Metres from a located project to the nearest other. */
export const room = (project: Project): number =>
  Math.min(
    ...located(matching())
      .filter((other) => other !== project)
      .map((other) => distanceM(other.point!, project.point!)),
  );

/** The located project that stands furthest from all others: a mark of its own at most zooms. */
export function loneliest(): Project {
  return first(
    points().sort((a, b) => room(b) - room(a)),
    'located project',
  );
}

/** Whether some of the projects lie further from each other than so many metres. */
export const spread = (projects: readonly Project[], metres: number): boolean =>
  projects.some((a) => projects.some((b) => distanceM(a.point!, b.point!) > metres));
