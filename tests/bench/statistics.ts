/** Figures of repeated runs: what lies in the middle, and how far the runs lie from it. */

export type Unit = 'ms' | 'B' | 'requests' | 'count' | 'share';

/** One thing that was measured, each time the same way. */
export interface Metric {
  unit: Unit;
  runs: number[];
  median: number;
  /** Median of the distances from the median. */
  mad: number;
}

/** @throws for no numbers at all */
export function median(numbers: readonly number[]): number {
  if (numbers.length === 0) throw new Error('there is no median of no numbers');
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** Rounded to what can be told apart: a tenth of a millisecond, whole bytes. */
const rounded = (n: number, unit: Unit): number =>
  unit === 'ms' ? Math.round(n * 10) / 10 : unit === 'share' ? Math.round(n * 1e4) / 1e4 : Math.round(n);

export function metric(unit: Unit, runs: readonly number[]): Metric {
  const middle = median(runs);
  const mad = median(runs.map((n) => Math.abs(n - middle)));
  return { unit, runs: runs.map((n) => rounded(n, unit)), median: rounded(middle, unit), mad: rounded(mad, unit) };
}
