/** What is told of the data though it can be published as it is: somebody may want to mend it. */
import { formatPlace, type Issue } from './issue.ts';

/** One warning at its place, its message worded as an issue's is. */
export interface Warning extends Issue {
  /** What it is told of, in the singular and the plural, and which of these it is: like warnings are counted by it. */
  of: Subject;
  /** What like warnings have in common: `English name missing`. */
  summary: string;
}

export interface Subject {
  one: string;
  many: string;
  /** Tells it from all others of its kind. */
  id: string;
}

/**
 * A line for all warnings of one sort, in the order of the first of each:
 * `23 records: English name missing (first: data/projects/hall.yaml:3:7)`.
 */
export function formatWarnings(warnings: readonly Warning[]): string[] {
  const sorts = new Map<string, { first: Warning; ids: Set<string> }>();
  for (const warning of warnings) {
    const { of, summary } = warning;
    const sort = `${of.many}: ${summary}`;
    const told = sorts.get(sort);
    if (told) told.ids.add(of.id);
    else sorts.set(sort, { first: warning, ids: new Set([of.id]) });
  }
  return [...sorts.values()].map(({ first: { of, summary, ...place }, ids }) =>
    ids.size === 1
      ? `1 ${of.one}: ${summary} (${formatPlace(place)})`
      : `${ids.size} ${of.many}: ${summary} (first: ${formatPlace(place)})`,
  );
}
