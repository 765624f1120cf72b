import type { StageTerm } from './dataset.ts';
import type { ProjectAsOf } from './snapshot.ts';
import { UNSTATED, type Phase } from './stages.ts';

export interface StageColumn {
  stage: StageTerm;
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
export function pipeline(entries: readonly ProjectAsOf[], stages: readonly StageTerm[]): PhaseGroup[] {
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
    const phase = apart ? null : (column.stage.phase ?? null);
    const last = groups.at(-1);
    if (last && last.phase === phase && last.apart === apart) last.columns.push(column);
    else groups.push({ phase, apart, columns: [column] });
  }
  return groups;
}
