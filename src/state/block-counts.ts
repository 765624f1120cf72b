import type { Atlas } from './atlas.svelte.ts';

/** Block id → how many of the projects shown are in it. */
export function blockCounts({ filtered: { passed }, rows }: Pick<Atlas, 'filtered' | 'rows'>): Map<string, number> {
  const counts = new Uint32Array(rows.lists.blocks.length);
  for (let row = 0; row < passed.length; row++) if (passed[row] === 1 && rows.block[row]! >= 0) counts[rows.block[row]!]! += 1;
  return new Map(rows.lists.blocks.map(({ id }, place) => [id, counts[place]!]));
}
