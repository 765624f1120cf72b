import type { AsOf, Figure, Observation, Project, StageTerm } from './dataset.ts';
import { snapshot, type ProjectAsOf } from './snapshot.ts';
import { UNSTATED } from './stages.ts';

/** How a project moved between two dates. */
export type Move = 'advanced' | 'set-back' | 'new' | 'figures' | 'quiet';

export interface Change {
  move: Move;
  project: Project;
  /** The state at the earlier date; null for what is new. */
  before: ProjectAsOf | null;
  after: ProjectAsOf;
  /** Figures that a later observation gives otherwise than an earlier one. */
  figures: { before: Figure; after: Figure }[];
}

/**
 * What moved between two dates: `advanced` or `set-back` when the stated stage went on or back in the vocabulary's order, or
 * `advanced` when a later source states a new milestone of the same stage (topped out after started),
 * `new` when no source had named it by the earlier date, `figures` when only a figure changed, `quiet` when it had been named
 * by the earlier date, its stage is not one that is over, and no source after that date names it again. A stage first stated after the earlier
 * date counts as advanced. What was named again without change is left out.
 */
export function changes(projects: readonly Project[], since: AsOf, asof: AsOf, stages: readonly StageTerm[]): Change[] {
  const order = new Map(stages.map(({ id }, i) => [id, id === UNSTATED ? -1 : i]));
  const over = new Set(stages.flatMap((s) => (s.over ? [s.id] : [])));
  const rank = (stage: string): number => order.get(stage) ?? -1;
  const before = new Map(snapshot(projects, since).map((s) => [s.project.id, s]));
  const found: Change[] = [];
  for (const after of snapshot(projects, asof)) {
    const { project } = after;
    const earlier = before.get(project.id) ?? null;
    const figures = changedFigures(project, since, asof);
    const step = earlier ? rank(after.stage) - rank(earlier.stage) : 0;
    let move: Move | null = null;
    if (!earlier) move = 'new';
    else if (step > 0) move = 'advanced';
    else if (step < 0) move = 'set-back';
    else if (newMilestone(earlier, after)) move = 'advanced';
    else if (figures.length > 0) move = 'figures';
    else if (after.latest.asof <= since && !over.has(after.stage)) move = 'quiet';
    if (move) found.push({ move, project, before: earlier, after, figures });
  }
  return found;
}

/** A milestone that a later source states beside the same stage. */
function newMilestone(before: ProjectAsOf, after: ProjectAsOf): boolean {
  return after.milestone !== null && after.milestone !== before.milestone && (after.stageAsof ?? '') > (before.stageAsof ?? '');
}

function changedFigures(project: Project, since: AsOf, asof: AsOf): Change['figures'] {
  const earlier = project.observations.filter((o) => o.asof <= since);
  const later = project.observations.filter((o) => o.asof > since && o.asof <= asof);
  const named = (observations: Observation[]) =>
    new Map(observations.flatMap((o) => (o.figures ?? []).map((f) => [`${f.label.zh} ${f.unit}`, f] as const)));
  const old = named(earlier);
  return [...named(later)].flatMap(([key, after]) => {
    const was = old.get(key);
    return was && (was.value !== after.value || was.qualifier !== after.qualifier) ? [{ before: was, after }] : [];
  });
}
