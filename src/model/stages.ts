/** The stages of a project as far as the code knows them: a district's own stages, and what each means, are in its vocabulary. */

/**
 * The one stage id that is reserved: no source has said how far the thing is. It is no step of the course, and an observation
 * that carries it states no stage. A vocabulary may give it labels like any other.
 */
export const UNSTATED = 'unstated';

/** The reports' own course of a project: held in reserve, started, finished (built, whether or not it is in use). */
export const PHASES = ['reserve', 'start', 'finish'] as const;

export type Phase = (typeof PHASES)[number];

/** Ids of the stages at which a thing is finished, whether or not it is in use. */
export const finishedStages = (stages: readonly { id: string; phase?: Phase | undefined }[]): Set<string> =>
  new Set(stages.flatMap(({ id, phase }) => (phase === 'finish' ? [id] : [])));
