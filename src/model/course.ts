import type { AsOf, Mention, ProjectRow, Source, Vocab } from './dataset.ts';
import { lastMonthOf } from './due.ts';
import { snapshot } from './snapshot.ts';
import { UNSTATED } from './stages.ts';

/**
 * Whether a project is moving, as a chain of clauses: what was reached and when, what a source wants next, by when it is due, and when it
 * was last mentioned. Made of nothing but the fields of its observations; `i18n/course` words it.
 */
export type Clause =
  /** A stage or milestone. `when` is its own date where the source gives one (`exact`), else that of the first statement: by then. */
  | { kind: 'step'; stage: string | null; milestone: string | null; implied: boolean; when: string; exact: boolean }
  /** Named, and nothing said of how far it is. */
  | { kind: 'named'; asof: AsOf }
  /** Nothing is said of how far it is in all that is told besides. */
  | { kind: 'unsaid' }
  | { kind: 'wanted'; aim: string; source: Source['id']; asof: AsOf }
  | { kind: 'due'; due: string; past: boolean }
  /** The newest mention, where what is told above it is older; `silent` when sources spoke after it. */
  | { kind: 'again'; asof: AsOf; silent: boolean }
  /** No source mentions it after what is told last, though sources spoke. */
  | { kind: 'silent' };

type Step = Extract<Clause, { kind: 'step' }> & { asof: AsOf };

/** The clauses on a project at a date of reference, in the order of time; none where no source had named it by then. */
export function course(
  project: Pick<ProjectRow, 'observations'>,
  asof: AsOf,
  { stages, milestones }: Pick<Vocab, 'stages' | 'milestones'>,
): Clause[] {
  const said = project.observations.filter((o) => o.asof <= asof);
  const [entry] = snapshot([project as ProjectRow], asof);
  const last = said.at(-1);
  if (!entry || !last) return [];
  const term = stages.find((s) => s.id === entry.stage);
  const steps = stepsOf(said, { stages, milestones });
  const wanted = said.findLast((o) => o.aim !== undefined);
  // A stage reached since shows what became of the wish.
  const open = wanted && !steps.some((s) => s.stage !== null && s.asof > wanted.asof) ? wanted : null;

  const dated: { asof: AsOf; clause: Clause }[] = steps.map(({ asof: at, ...clause }) => ({ asof: at, clause }));
  if (steps.length === 0 && entry.stage === UNSTATED) {
    const remark = said.find((o) => o.aim === undefined);
    dated.push(remark ? { asof: remark.asof, clause: { kind: 'named', asof: remark.asof } } : { asof: '', clause: { kind: 'unsaid' } });
  }
  if (open) dated.push({ asof: open.asof, clause: { kind: 'wanted', aim: open.aim!, source: open.source, asof: open.asof } });
  dated.sort((a, b) => (a.asof < b.asof ? -1 : a.asof > b.asof ? 1 : 0));

  const clauses = dated.map((d) => d.clause);
  if (entry.due !== null && term?.phase !== 'finish') clauses.push({ kind: 'due', due: entry.due, past: lastMonthOf(entry.due) < asof });
  const silent = last.asof < asof && !term?.over;
  if (last.asof > dated.at(-1)!.asof) clauses.push({ kind: 'again', asof: last.asof, silent });
  else if (silent) clauses.push({ kind: 'silent' });
  return clauses;
}

/** What was reached, each once: a stage or a milestone that an earlier statement gave already is no step. */
function stepsOf(said: readonly Mention[], { stages, milestones }: Pick<Vocab, 'stages' | 'milestones'>): Step[] {
  const steps: Step[] = [];
  let reached: string | null = null;
  for (const { asof, stage, implied, milestone: stated, happened, aim } of said) {
    // Of a thing in use, a milestone no longer tells how far it is.
    const milestone = stages.find((s) => s.id === stage)?.over ? null : (stated ?? null);
    const first = stage !== null && stage !== reached;
    const further =
      milestone !== null &&
      !steps.some((s) => s.milestone === milestone) &&
      (stage === null || first || !milestones.find((m) => m.id === milestone)?.begins);
    reached = stage ?? reached;
    // A stage that is known by the wish for the next one is not told before it.
    if (!further && (!first || aim !== undefined)) continue;
    const exact = happened !== undefined && !implied;
    steps.push({
      kind: 'step',
      stage,
      milestone: further ? milestone : null,
      implied: implied !== undefined,
      when: exact ? happened : asof,
      exact,
      asof,
    });
  }
  return steps;
}
