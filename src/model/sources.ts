import type { ProjectAsOf } from './snapshot.ts';

/** How many sources had named the project at the state's date. */
export function sourceCount({ project, latest }: ProjectAsOf): number {
  return new Set(project.observations.filter((o) => o.asof <= latest.asof).map((o) => o.source)).size;
}
