import type { Atlas } from './atlas.svelte.ts';

/** Block id → how many of the projects shown are in it. */
export function blockCounts({ filtered }: Pick<Atlas, 'filtered'>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { project } of filtered.matches) if (project.block) counts.set(project.block, (counts.get(project.block) ?? 0) + 1);
  return counts;
}
