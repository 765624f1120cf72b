/** Which rows of a long list or table are rendered: those in view, a few more on either side, and the one that has the focus. */

/** A rendered row and the empty space above it, in pixels, that stands for rows left out. */
interface Placed {
  index: number;
  gap: number;
}

/** Rows from `first` up to and without `end`. */
interface Span {
  first: number;
  end: number;
}

/** Where each of `count` rows begins, in pixels below the first; one entry more says where the last one ends. */
export function rowTops(count: number, heightOf: (index: number) => number): Float64Array {
  const tops = new Float64Array(count + 1);
  for (let i = 0; i < count; i++) tops[i + 1] = tops[i]! + heightOf(i);
  return tops;
}

/** The row that holds the height `y`; the first or last one for what lies above or below all. -1 when there are no rows. */
export function rowAt(tops: Float64Array, y: number): number {
  let low = 0;
  let high = tops.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (tops[middle]! <= y) low = middle;
    else high = middle - 1;
  }
  return Math.min(low, tops.length - 2);
}

/** The rows that show between `top` and `bottom`, and `spare` more on either side. */
export function rowsBetween(tops: Float64Array, top: number, bottom: number, spare: number): Span {
  const count = tops.length - 1;
  if (count === 0) return { first: 0, end: 0 };
  return {
    first: Math.max(0, rowAt(tops, top) - spare),
    end: Math.min(count, rowAt(tops, Math.max(top, bottom)) + 1 + spare),
  };
}

/**
 * The rows to render in their order, each with the space that stands for what is left out above it, and the space below the last.
 * @param kept a row that stays whether in view or not, because taking it away would lose the focus; -1 for none
 */
export function placeRows(tops: Float64Array, { first, end }: Span, kept: number): { rows: Placed[]; rest: number } {
  const count = tops.length - 1;
  const indices = Array.from({ length: end - first }, (_, i) => first + i);
  if (kept >= 0 && kept < first) indices.unshift(kept);
  else if (kept >= end && kept < count) indices.push(kept);
  let filled = 0;
  const rows = indices.map((index) => {
    const gap = tops[index]! - filled;
    filled = tops[index + 1]!;
    return { index, gap };
  });
  return { rows, rest: tops[count]! - filled };
}

/**
 * Where to scroll so that a row shows in full; where it is when it already does. It brings a little of its neighbour along,
 * and the row at the top edge is whole, so that the headings cut none.
 */
export function revealRow(tops: Float64Array, index: number, scrolled: number, height: number): number {
  if (index < 0 || index >= tops.length - 1) return scrolled;
  const [top, bottom] = [tops[index]!, tops[index + 1]!];
  if (bottom - top > height) return top;
  if (top < scrolled) {
    const before = tops[rowAt(tops, top - NEIGHBOUR)]!;
    return bottom <= before + height ? before : top;
  }
  if (bottom <= scrolled + height) return scrolled;
  const least = bottom + NEIGHBOUR - height;
  const at = rowAt(tops, least);
  return Math.min(top, tops[at]! >= least ? tops[at]! : tops[at + 1]!);
}

const NEIGHBOUR = 24;
