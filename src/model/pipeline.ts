import type { Term } from './dataset.ts';
import type { ProjectAsOf } from './snapshot.ts';

/** The reports' own course of a project: held in reserve, started, finished and put to use. */
type Phase = 'reserve' | 'start' | 'finish';

/** Which phase a stage belongs to, by the stages' own ids; a district's further stages belong to none. */
const PHASE_OF: Readonly<Record<string, Phase>> = {
  proposed: 'reserve',
  planning: 'reserve',
  clearance: 'reserve',
  offered: 'reserve',
  construction: 'start',
  completed: 'finish',
  operating: 'finish',
};

/** What no source has said stands for no step of the course. */
const UNSTATED = 'unstated';

export interface StageColumn {
  stage: Term;
  entries: ProjectAsOf[];
}

/** Neighbouring stages of one phase. */
interface PhaseGroup {
  /** Null for stages that belong to no phase. */
  phase: Phase | null;
  /** True for what is not stated: it stands beside the course, not at its end. */
  apart: boolean;
  columns: StageColumn[];
}

/**
 * The states by stage in the vocabulary's order, under the phases. Every stage has its column, empty or not; a stage the
 * vocabulary does not have gets one too, so that nothing is left out. What is not stated comes last.
 */
export function pipeline(entries: readonly ProjectAsOf[], stages: readonly Term[]): PhaseGroup[] {
  const byStage = new Map<string, ProjectAsOf[]>(stages.map((s) => [s.id, []]));
  for (const entry of entries) {
    const column = byStage.get(entry.stage);
    if (column) column.push(entry);
    else byStage.set(entry.stage, [entry]);
  }
  const columns = [...byStage].map(([id, own]) => ({ stage: stages.find((s) => s.id === id) ?? { id, zh: id, en: id }, entries: own }));
  const groups: PhaseGroup[] = [];
  for (const column of [...columns.filter((c) => c.stage.id !== UNSTATED), ...columns.filter((c) => c.stage.id === UNSTATED)]) {
    const apart = column.stage.id === UNSTATED;
    const phase = Object.hasOwn(PHASE_OF, column.stage.id) ? PHASE_OF[column.stage.id]! : null;
    const last = groups.at(-1);
    if (last && last.phase === phase && last.apart === apart) last.columns.push(column);
    else groups.push({ phase, apart, columns: [column] });
  }
  return groups;
}
