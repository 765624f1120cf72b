/** The precisions that the code knows by their ids; the others differ by how large an uncertainty they allow. */
import type { ProjectRow } from './dataset.ts';

/** Only its block is known: drawn as a count at the block's label. */
export const BLOCK_ONLY = 'block';

/** Only its sub-district or town is known: drawn as a count at that label. */
export const SUBDISTRICT_ONLY = 'subdistrict';

/** Its point is its own, within about a hundred metres. */
export const EXACT = 'exact';

/** Whether the map shows it: at its own place, or counted where its block or sub-district stands. */
export const isMapped = ({ point, precision }: Pick<ProjectRow, 'point' | 'precision'>): boolean =>
  point !== undefined || precision === BLOCK_ONLY || precision === SUBDISTRICT_ONLY;

/** Whether its mark may stand beside it: its point is that of its street or neighbourhood, and it has no outline of its own. */
export const isApproximate = ({ point, shape, precision }: Pick<ProjectRow, 'point' | 'shape' | 'precision'>): boolean =>
  point !== undefined && shape === undefined && precision !== EXACT;
