/** What follows of a new record's place from what its row says of it, where the row leaves it out. */
import { BLOCK_ONLY, SUBDISTRICT_ONLY } from '../../model/precision.ts';
import type { StatedRow } from '../read/rows/row.ts';
import type { VocabFile } from '../read/schema.ts';

type Precisions = VocabFile['precisions'];

/**
 * The row with its precision, uncertainty and basis completed, and what was. Nothing is taken to be better known than the row says: a
 * precision is that of the uncertainty given, an uncertainty the widest that its precision allows, and a place that nothing draws is
 * known by its block, its sub-district or not at all, which is then its basis too.
 * @param unread columns of which something was told already: nothing is made up for them
 */
export function withImpliedLocation(
  stated: StatedRow,
  precisions: Precisions,
  unread: ReadonlySet<string>,
): { stated: StatedRow; completed: string[] } {
  if (isPlaceUnread(unread)) return { stated, completed: [] };
  const isDrawn = [stated.lon, stated.shape, stated.within].some((value) => value !== undefined);
  const completed: string[] = [];
  let { precision, uncertainty_m } = stated;
  if (precision === undefined) {
    precision = isDrawn ? finest(precisions, uncertainty_m) : undrawn(precisions, stated);
    if (precision !== undefined) completed.push(`precision ${precision}`);
  }
  const term = precisions.find(({ id }) => id === precision);
  if (uncertainty_m === undefined && isDrawn && term?.max_uncertainty_m !== undefined && stated.precision !== undefined) {
    uncertainty_m = term.max_uncertainty_m;
    completed.push(`uncertainty_m ${uncertainty_m}`);
  }
  const { basis_zh, basis_en } = stated;
  const basis = basis_zh === undefined && basis_en === undefined && !isDrawn && !unread.has('basis_zh') ? term?.define : undefined;
  return {
    stated: {
      ...stated,
      ...(precision === undefined ? {} : { precision }),
      ...(uncertainty_m === undefined ? {} : { uncertainty_m }),
      ...(basis === undefined ? {} : { basis_zh: basis.zh, basis_en: basis.en }),
    },
    completed,
  };
}

/** Whether something that says where a project is was not understood, so that what follows from the rest is not known. */
export const isPlaceUnread = (unread: ReadonlySet<string>): boolean => OF_PLACE.some((column) => unread.has(column));

const OF_PLACE = ['precision', 'uncertainty_m', 'lon', 'lat', 'lonlat', 'block', 'subdistrict'];

/** The precision that allows an uncertainty and no larger one than it has to. */
const finest = (precisions: Precisions, uncertainty: number | undefined): string | undefined =>
  uncertainty === undefined
    ? undefined
    : precisions
        .filter(({ max_uncertainty_m: most }) => most !== undefined && most >= uncertainty)
        .sort((a, b) => a.max_uncertainty_m! - b.max_uncertainty_m!)[0]?.id;

/** The precision of a place that nothing draws. */
function undrawn(precisions: Precisions, { block, subdistrict }: StatedRow): string | undefined {
  const has = (id: string): boolean => precisions.some((p) => p.id === id && p.max_uncertainty_m === undefined);
  if (block !== undefined && has(BLOCK_ONLY)) return BLOCK_ONLY;
  if (subdistrict !== undefined && has(SUBDISTRICT_ONLY)) return SUBDISTRICT_ONLY;
  return precisions.find(({ id, max_uncertainty_m: most }) => most === undefined && id !== BLOCK_ONLY && id !== SUBDISTRICT_ONLY)?.id;
}
