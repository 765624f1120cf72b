import type { AsOf, Figure, Observation, Project, ProjectRow, StageTerm } from './dataset.ts';
import { snapshot, type ProjectAsOf } from './snapshot.ts';
import { UNSTATED } from './stages.ts';

/** How a project moved between two dates, in the order in which moves are told. `quiet` is no change: nobody spoke of it again. */
export const MOVES = ['advanced', 'set-back', 'first-stated', 'figures', 'new', 'quiet'] as const;
export type Move = (typeof MOVES)[number];

export interface Change {
  move: Move;
  /** The place of the move in `MOVES`. */
  rank: number;
  project: Project;
  /** The state at the earlier date; null for what is new. */
  before: ProjectAsOf<Project> | null;
  after: ProjectAsOf<Project>;
  /** The milestone that `after` has and `before` had not. */
  milestone: string | null;
  /** The statement that shows it: that of the stage or of the figure; the newest one where neither is the move. */
  shownBy: Observation;
  /** Figures that a later observation gives otherwise than an earlier one. */
  figures: { before: Figure; after: Figure; statement: Observation }[];
}

/**
 * What moved between two dates: `advanced` or `set-back` when the stated stage went on or back in the vocabulary's order, or
 * `advanced` when a later source states a new milestone of the same stage (topped out after started), `first-stated` when it had been
 * named by the earlier date and a source after it is the first to state a stage, which need not be news,
 * `new` when no source had named it by the earlier date, `figures` when only a figure changed, `quiet` when it had been named
 * by the earlier date, its stage is not one that is over, and no source after that date names it again. What was named again without
 * change is left out.
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
    else if (earlier.stage === UNSTATED && after.stage !== UNSTATED) move = 'first-stated';
    else if (step > 0) move = 'advanced';
    else if (step < 0) move = 'set-back';
    else if (newMilestone(earlier, after)) move = 'advanced';
    else if (figures.length > 0) move = 'figures';
    else if (after.latest.asof <= since && !over.has(after.stage)) move = 'quiet';
    if (!move) continue;
    const shownBy =
      move === 'figures'
        ? figures.map((f) => f.statement).reduce((newest, s) => (s.asof >= newest.asof ? s : newest))
        : (move !== 'quiet' && statementOfStage(project, asof)) || after.latest;
    const milestone = after.milestone !== earlier?.milestone ? after.milestone : null;
    found.push({ move, rank: MOVES.indexOf(move), project, before: earlier, after, milestone, shownBy, figures });
  }
  return found;
}

/** What changed by how it moved, in the order of `MOVES`, without what is quiet; moves of which there is none are left out. */
export const changesByMove = (found: readonly Change[]): { move: Exclude<Move, 'quiet'>; changes: Change[] }[] =>
  MOVES.filter((move) => move !== 'quiet')
    .map((move) => ({ move, changes: found.filter((c) => c.move === move) }))
    .filter((group) => group.changes.length > 0);

/** What the sources after a date speak of: the measure of what not being named by them means. */
export interface LaterSources {
  /** Ids of the sources that speak of projects after the earlier date, up to the later one. */
  sources: ReadonlySet<string>;
  /** How many projects they name. */
  projects: number;
}

/** The sources between two dates and how many projects they name. */
export function laterSources(projects: readonly ProjectRow[], since: AsOf, asof: AsOf): LaterSources {
  const spoken = projects.map((p) => p.observations.filter((o) => o.asof > since && o.asof <= asof)).filter((said) => said.length > 0);
  return { sources: new Set(spoken.flat().map((o) => o.source)), projects: spoken.length };
}

/** The statement that the stage at a date is from. */
const statementOfStage = (project: Project, asof: AsOf): Observation | undefined =>
  project.observations.findLast((o) => o.asof <= asof && o.stage !== null);

/** A milestone that a later source states beside the same stage. */
function newMilestone(before: ProjectAsOf, after: ProjectAsOf): boolean {
  return after.milestone !== null && after.milestone !== before.milestone && (after.stageAsof ?? '') > (before.stageAsof ?? '');
}

function changedFigures(project: Project, since: AsOf, asof: AsOf): Change['figures'] {
  const named = (observations: Observation[]) =>
    new Map(observations.flatMap((o) => (o.figures ?? []).map((f) => [`${f.label.zh} ${f.unit}`, { figure: f, statement: o }] as const)));
  const old = named(project.observations.filter((o) => o.asof <= since));
  return [...named(project.observations.filter((o) => o.asof > since && o.asof <= asof))].flatMap(([key, { figure, statement }]) => {
    const was = old.get(key)?.figure;
    return was && (was.value !== figure.value || was.qualifier !== figure.qualifier) ? [{ before: was, after: figure, statement }] : [];
  });
}
