import type { AsOf, Dataset, Mention, Project, ProjectRow, Text } from './dataset.ts';
import { UNSTATED } from './stages.ts';

/** A project as the sources had it at a date; of `Project`s with what they say of it. */
export interface ProjectAsOf<P extends ProjectRow = ProjectRow> {
  project: P;
  /** The latest stage a source stated or implied, or `UNSTATED`. */
  stage: string;
  /** The date of the statement the stage comes from. */
  stageAsof: AsOf | null;
  /** What in the source shows the stage, where it is implied (`true` until that has come); null where it is stated, and where there is none. */
  implied: P extends Project ? Text | null : Text | true | null;
  milestone: string | null;
  /** By when it is to be ready, `YYYY-MM` or `YYYY`: as last said, unless a source has given it another stage since. */
  due: string | null;
  /** The newest observation at the date. */
  latest: P['observations'][number];
}

/**
 * The as-of join: every project that some source had named on or before `asof`, with its latest stated stage.
 * A later mention without a stage does not erase the stage stated before; its date says how old it is.
 */
export function snapshot<P extends ProjectRow>(projects: readonly P[], asof: AsOf): ProjectAsOf<P>[] {
  const entries: ProjectAsOf<P>[] = [];
  for (const project of projects) {
    const latest = lastBefore(project.observations, asof, () => true);
    if (!latest) continue;
    const stated = lastBefore(project.observations, asof, (o) => o.stage !== null);
    const promise = lastBefore(project.observations, asof, (o) => o.due !== undefined);
    const overtaken =
      promise &&
      stated &&
      stated.asof > promise.asof &&
      stated.stage !== lastBefore(project.observations, promise.asof, (o) => o.stage !== null)?.stage;
    entries.push({
      project,
      stage: stated?.stage ?? UNSTATED,
      stageAsof: stated?.asof ?? null,
      // Read when it is asked for: what shows it may have come since.
      get implied() {
        return (stated?.implied ?? null) as ProjectAsOf<P>['implied'];
      },
      milestone: stated?.milestone ?? null,
      due: overtaken ? null : (promise?.due ?? null),
      latest,
    });
  }
  return entries;
}

/** The dataset's last date of reference: what "latest" means. */
export const latestDate = (dataset: Pick<Dataset, 'dates'>): AsOf => dataset.dates[dataset.dates.length - 1] ?? '';

function lastBefore<M extends Mention>(observations: readonly M[], asof: AsOf, fits: (o: M) => boolean): M | undefined {
  for (let i = observations.length - 1; i >= 0; i--) {
    const observation = observations[i]!;
    if (observation.asof <= asof && fits(observation)) return observation;
  }
  return undefined;
}
