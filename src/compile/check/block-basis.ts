import type { ProjectFile } from '../read/schema.ts';

/** What is wrong between a project's block and how it is known, and the key it is told at; null when they go together. */
export function blockBasisProblem({
  block,
  one_of,
  block_basis,
}: Pick<ProjectFile, 'block' | 'one_of' | 'block_basis'>): { key: string; message: string } | null {
  if (block !== undefined && one_of) return { key: 'one_of', message: 'one_of stands beside a block, expected one of them' };
  if (block !== undefined && !block_basis)
    return { key: 'block', message: 'block_basis is missing, expected text or geography beside a block' };
  if (one_of && !block_basis) return { key: 'one_of', message: 'block_basis is missing, expected text or geography beside one_of' };
  if (block === undefined && !one_of && block_basis)
    return { key: 'block_basis', message: 'block_basis stands without a block, expected none' };
  return null;
}
