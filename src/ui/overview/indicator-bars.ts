import { isShare } from '../../model/breakdowns.ts';
import type { Indicator } from '../../model/dataset.ts';
import { isAhead, isDrawable, type Reading } from '../../model/indicators.ts';

/** One bar of a chart, in percent of its width. */
export interface Bar {
  from: number;
  to: number;
  /** Targets, forecasts and mere bounds are outlines. */
  hollow: boolean;
}

/**
 * The readings of one indicator as bars on one scale that begins at nothing, so that lengths can be compared. Shares stand
 * against their whole; rates and ratios are no shares and get no whole.
 * @returns null where a bar would say more than the source: a lone value, a rank, periods of unlike length
 */
export function bars(indicator: Pick<Indicator, 'disagreement' | 'measure' | 'unit'>, list: readonly Reading[]): Bar[] | null {
  if (!isDrawable(indicator, list)) return null;
  const values = list.map((r) => r.value);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values, isShare(indicator) ? 100 : 0)];
  const at = (value: number): number => (high === low ? 0 : ((value - low) / (high - low)) * 100);
  return list.map((r) => ({
    from: at(Math.min(0, r.value)),
    to: at(Math.max(0, r.value)),
    hollow: isAhead(r) || r.qualifier !== undefined,
  }));
}
