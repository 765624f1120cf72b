import { changes, type Change } from './changes.ts';
import type { AsOf, Project, StageTerm } from './dataset.ts';
import type { ProjectAsOf } from './snapshot.ts';

/** What moved among some projects between two dates. */
export interface Moves {
  since: AsOf;
  until: AsOf;
  /** Without what has only gone quiet: silence is no move. */
  changes: Change[];
}

/**
 * What moved since the earlier date that the reader compares with; without one, between the newest two neighbouring dates that have a
 * move. Null where none of the dates has one.
 * @param dates ascending, as the dataset has them
 */
export function movesOf(
  entries: readonly ProjectAsOf<Project>[],
  { dates, since, asof, stages }: { dates: readonly AsOf[]; since: AsOf | null; asof: AsOf; stages: readonly StageTerm[] },
): Moves | null {
  const projects = entries.map((s) => s.project);
  const between = (from: AsOf, until: AsOf): Moves => ({
    since: from,
    until,
    changes: changes(projects, from, until, stages).filter((c) => c.move !== 'quiet'),
  });
  if (since !== null) return between(since, asof);
  const reached = dates.filter((d) => d <= asof);
  for (let i = reached.length - 1; i > 0; i--) {
    const moves = between(reached[i - 1]!, reached[i]!);
    if (moves.changes.length > 0) return moves;
  }
  return null;
}
