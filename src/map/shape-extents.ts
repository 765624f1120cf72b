/** The extents of lines and areas whose geometry is not at hand, because it comes as tiles. */
import { toPixels } from '../model/mercator.ts';
import type { Bounds } from '../model/dataset.ts';
import type { Rows } from '../model/rows.ts';
import { EXTENT_STEP } from '../model/shape-tiles.ts';
import type { Area } from './mark-places.ts';

type Columns = Pick<Rows, 'shape' | 'lng' | 'lat' | 'whole'>;

/**
 * Calls with each row that has a line or area, and its extent.
 * @param extents of all of them, in the rows' order; see `OutlinesFile`
 */
function eachExtent(extents: readonly number[], { shape, lng, lat, whole }: Columns, call: (row: number, bounds: Bounds) => void): void {
  let at = 0;
  for (let row = 0; row < whole; row++) {
    if (shape[row] === 0) continue;
    const [x, y] = [lng[row]!, lat[row]!];
    const step = (i: number) => extents[at + i]! * EXTENT_STEP;
    call(row, [x + step(0), y + step(1), x + step(2), y + step(3)]);
    at += 4;
  }
}

/** The extents of lines and areas of the rows at hand, by row. Memoized for as long as no more rows come. */
export function extentsByRow(extents: readonly number[], rows: Columns): ReadonlyMap<number, Bounds> {
  const memo = made.get(extents);
  if (memo?.whole === rows.whole) return memo.found;
  const found = new Map<number, Bounds>();
  eachExtent(extents, rows, (row, bounds) => found.set(row, bounds));
  made.set(extents, { whole: rows.whole, found });
  return found;
}
const made = new WeakMap<readonly number[], { whole: number; found: ReadonlyMap<number, Bounds> }>();

/** Whether an extent reaches into a part of the world. */
export function reaches([west, south, east, north]: Bounds, { left, top, right, bottom }: Area): boolean {
  const [[x0, y1], [x1, y0]] = [toPixels([west, south], 0), toPixels([east, north], 0)];
  return x1 >= left && x0 <= right && y1 >= top && y0 <= bottom;
}
