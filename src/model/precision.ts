/** The precisions that the code knows by their ids; the others differ by how large an uncertainty they allow. */
import type { Project } from './dataset.ts';

/** Only its block is known: drawn as a count at the block's label. */
export const BLOCK_ONLY = 'block';

/** Only its sub-district or town is known: drawn as a count at that label. */
export const SUBDISTRICT_ONLY = 'subdistrict';

/** Whether the map shows it: at its own place, or counted where its block or sub-district stands. */
export const isMapped = ({ point, precision }: Pick<Project, 'point' | 'precision'>): boolean =>
  point !== undefined || precision === BLOCK_ONLY || precision === SUBDISTRICT_ONLY;
