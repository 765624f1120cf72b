import type { Atlas } from './atlas.svelte.ts';

/** Block id → how many of the projects shown are in it. */
export function blockCounts({ matches }: Pick<Atlas, 'matches'>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { project } of matches) if (project.block) counts.set(project.block, (counts.get(project.block) ?? 0) + 1);
  return counts;
}
