/** The orders that a reader chooses, but those by progress, distance and name: loaded once the list is on the screen. */
import { NONE } from './columns.ts';
import { lastMonthOf } from './due.ts';
import { sourcesOf } from './facets.ts';
import type { MoreKeys } from './row-order.ts';
import type { RowsAsOf } from './rows-as-of.ts';

export const moreRowOrders: MoreKeys = (at, { sort, changes }) => {
  const { rows, n } = at;
  const { lists } = rows;
  switch (sort) {
    case 'block':
      return placed(rows.block, lists.blocks.length);
    case 'sector':
      return placed(rows.sector, lists.sectors.length);
    case 'precision':
      return placed(rows.precision, lists.precisions.length);
    case 'updated':
      return at.latest.map((mention) => (mention === NONE ? 0 : -rows.asof[mention]!));
    case 'due':
      return dueMonths(at);
    case 'sources':
      return Int32Array.from({ length: n }, (_, row) => -sourcesOf(at, row).length);
    case 'change':
      return Int32Array.from({ length: n }, (_, row) => changes?.get(row) ?? 0);
    default:
      return undefined;
  }
};

/** In the order of a list; what has no place in it comes after all that has. */
const placed = (places: Int16Array, length: number): Int16Array => places.map((place) => (place === NONE ? length : place));

/** Months by which the records are due, as numbers. */
function dueMonths(at: RowsAsOf): Float64Array {
  const keys = new Float64Array(at.n).fill(Infinity);
  for (const row of dueRows(at)) keys[row] = Number(lastMonthOf(at.entry(row)!.due!).replace('-', ''));
  return keys;
}

/** The rows of which a source has said by when they are to be ready. Few are. */
export function dueRows(at: RowsAsOf): number[] {
  const rows = [...at.rows.due.keys()].map((mention) => at.rows.holder(mention));
  return [...new Set(rows)].filter((row) => row < at.n && (at.entry(row)?.due ?? null) !== null);
}
