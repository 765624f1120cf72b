import type { Indicator } from '../../model/dataset.ts';
import { isAhead } from '../../model/indicators.ts';

/** One bar of a chart, in percent of its width. */
export interface Bar {
  from: number;
  to: number;
  /** Targets and forecasts are outlines. */
  hollow: boolean;
  /** A rank is a place on the scale, not a length. */
  dot: boolean;
}

interface Valued {
  value: number;
  qualifier?: string;
}

/** Ranks are drawn on a scale of ten places at least, so that first and third stand near each other. */
const PLACES = 10;

/**
 * Bars on one scale that begins at nothing, so that lengths can be compared. A share of about the whole is set against the
 * whole. A rank is a dot, the first place at the left; “within ten” is an outline from the first to the tenth.
 * @param whole set shares against the whole even where all are small
 */
export function bars(indicator: Pick<Indicator, 'measure' | 'unit'>, list: readonly Valued[], whole = false): Bar[] {
  const values = list.map((v) => v.value);
  if (indicator.measure === 'rank') {
    const last = scaleEnd(list);
    const place = (rank: number): number => ((rank - 1) / (last - 1)) * 100;
    return list.map((v) => {
      const within = v.qualifier === 'within';
      return { from: within ? 0 : place(v.value), to: place(v.value), hollow: within || isAhead(v), dot: !within };
    });
  }
  const share = isShare(indicator) && (whole || Math.max(...values) >= 50);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values, share ? 100 : 0)];
  const at = (value: number): number => (high === low ? 0 : ((value - low) / (high - low)) * 100);
  return list.map((v) => ({ from: at(Math.min(0, v.value)), to: at(Math.max(0, v.value)), hollow: isAhead(v), dot: false }));
}

/** The last place on the scale of ranks. */
export const scaleEnd = (list: readonly Valued[]): number => Math.max(PLACES, ...list.map((v) => v.value));

/** A part of a whole, in hundredths. */
export const isShare = ({ measure, unit }: Pick<Indicator, 'measure' | 'unit'>): boolean => measure === 'share' && unit === '%';
