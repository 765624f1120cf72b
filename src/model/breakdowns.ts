import type { Breakdown, Indicator, IndicatorValue, Text, UnitTerm } from './dataset.ts';
import { isAhead } from './indicators.ts';

/** A whole and its parts at one date, ready to be drawn: all lengths in percent of the whole. */
export interface Division {
  name: Text;
  /** What the whole amounts to in the unit of the parts: its own value, or 100 where the parts are shares of it. */
  total: number;
  whole: IndicatorValue;
  parts: Part[];
  /** What the source leaves without a number; null where the parts are the whole. */
  rest: { name: Text; amount: number; from: number; to: number } | null;
}

interface Part {
  indicator: Indicator;
  label: Text;
  value: IndicatorValue;
  from: number;
  to: number;
}

/** Why a breakdown cannot be drawn; `missing` names a part that has no value of the date. */
type Undivided = 'no-date' | 'unlike-units' | 'bound' | 'sum';

/** What the parts come to, and the whole that they are set against. */
interface Sum {
  parts: number;
  total: number;
}

/** A part of a whole, in hundredths. */
export const isShare = ({ measure, unit }: Pick<Indicator, 'measure' | 'unit'>): boolean => measure === 'share' && unit === '%';

/** Chinese counts firms, items and places with words of their own; where no unit is left without them, they are one. */
export function sameScale(a: string, b: string, units: readonly UnitTerm[]): boolean {
  const scale = (unit: string): string => {
    const term = units.find((u) => u.id === unit);
    return term ? `${term.en} ${term.factor ?? 1}` : unit;
  };
  return scale(a) === scale(b);
}

/**
 * The whole and its parts at the newest date that all of them have.
 * @returns the reason where they cannot stand in one picture: no date in common, units that are unlike, a part that is only a
 * bound, or parts that do not come to the whole
 */
export function divide(
  whole: Pick<Indicator, 'unit' | 'values'>,
  { name, parts, rest }: Breakdown,
  indicators: ReadonlyMap<string, Indicator>,
  units: readonly UnitTerm[],
): Division | { fault: Undivided; sum?: Sum } {
  const members = parts.map((p) => indicators.get(p.indicator));
  if (!members.every((m) => m !== undefined)) return { fault: 'no-date' };
  const at = datesOf(whole.values).find((asof) => members.every((m) => m.values.some((v) => v.asof === asof)));
  if (at === undefined) return { fault: 'no-date' };
  const shares = members.every(isShare);
  if (!shares && !members.every((m) => sameScale(m.unit, whole.unit, units))) return { fault: 'unlike-units' };

  const own = whole.values.find((v) => v.asof === at)!;
  const values = members.map((m) => m.values.find((v) => v.asof === at)!);
  if (![...values, ...(shares ? [] : [own])].every(isPlain)) return { fault: 'bound' };
  const total = shares ? 100 : own.value;
  const sum = values.reduce((n, v) => n + v.value, 0);
  // A printed share stands for all that round to it.
  const slack = shares ? values.reduce((n, v) => n + 0.5 * 10 ** -placesOf(v), 0) : 0;
  const off = sum - total;
  const near = 1e-9 * Math.max(1, Math.abs(total)) + slack;
  if (rest ? off > -near : Math.abs(off) > near) return { fault: 'sum', sum: { parts: tidy(sum), total } };

  let from = 0;
  const length = Math.max(total, sum);
  const drawn = members.map((indicator, i): Part => {
    const value = values[i]!;
    const start = from;
    from += (value.value / length) * 100;
    return { indicator, label: parts[i]!.label ?? indicator.name, value, from: start, to: from };
  });
  return { name, total, whole: own, parts: drawn, rest: rest ? { name: rest, amount: tidy(total - sum), from, to: 100 } : null };
}

/** The divisions of a whole that can be drawn with what is given; at an earlier date some have no values yet. */
export function divisions(indicator: Indicator, indicators: ReadonlyMap<string, Indicator>, units: readonly UnitTerm[]): Division[] {
  return (indicator.breakdowns ?? [])
    .map((breakdown) => divide(indicator, breakdown, indicators, units))
    .filter((division): division is Division => !('fault' in division));
}

const datesOf = (values: readonly IndicatorValue[]): string[] => [...new Set(values.map((v) => v.asof))].sort().reverse();

/** A number that can be added up: not “over” or “about”. */
const isPlain = (value: IndicatorValue): boolean => value.qualifier === undefined || isAhead(value);

const placesOf = ({ value, decimals = 0 }: IndicatorValue): number => Math.max(decimals, String(value).split('.')[1]?.length ?? 0);

/** Without the noise of binary fractions. */
const tidy = (n: number): number => Number(n.toPrecision(12));
