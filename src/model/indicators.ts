import type { AsOf, Indicator, IndicatorValue } from './dataset.ts';

/** One number for one date or period, with every statement that gives it so. */
export interface Reading {
  asof: AsOf;
  from?: AsOf;
  value: number;
  /** How many decimal places are printed, where more than the number needs. */
  decimals?: number;
  qualifier?: string;
  statements: IndicatorValue[];
}

/**
 * How an indicator's readings stand to each other: `one` reading, `agreed` readings, readings of one date that are `compatible`
 * unlike but may all be true (“over 70”, “70.8”), or `disputed`: the data say so, or readings of one date cannot all be true.
 */
export type Agreement = 'one' | 'agreed' | 'compatible' | 'disputed';

/** How a measured indicator moved from its first date to its last. */
export type Change =
  | { kind: 'moved'; before: Reading; after: Reading; difference: number }
  | { kind: 'same'; before: Reading; after: Reading }
  /** One end is only a bound, such as “over 250”. */
  | { kind: 'bounded'; before: Reading; after: Reading }
  /** A year cannot be set against eleven months. */
  | { kind: 'unlike-periods'; before: Reading; after: Reading };

/** Qualifiers of what is aimed at or forecast, not measured. */
const AHEAD: readonly string[] = ['target', 'expected'];

/** True for a target or a forecast. */
export const isAhead = (reading: { qualifier?: string }): boolean => AHEAD.includes(reading.qualifier ?? '');

/** The readings, oldest first; statements with the same number, qualifier and period become one. */
export function readings(values: readonly IndicatorValue[]): Reading[] {
  const found = new Map<string, Reading>();
  for (const statement of values) {
    const { asof, from, value, decimals, qualifier } = statement;
    const key = [from ?? '', asof, value, qualifier ?? ''].join(' ');
    const reading = found.get(key);
    if (reading) reading.statements.push(statement);
    else
      found.set(key, {
        asof,
        ...(from && { from }),
        value,
        ...(decimals && { decimals }),
        ...(qualifier && { qualifier }),
        statements: [statement],
      });
  }
  return [...found.values()].sort((a, b) => (a.asof < b.asof ? -1 : a.asof > b.asof ? 1 : 0));
}

/** The values dated on or before `asof`; all of them when it is null. */
export const valuesAt = (values: readonly IndicatorValue[], asof: AsOf | null): readonly IndicatorValue[] =>
  asof === null ? values : values.filter((v) => v.asof <= asof);

/** How the readings stand to each other. */
export function accord(indicator: Pick<Indicator, 'disagreement'>, list: readonly Reading[]): Agreement {
  if (indicator.disagreement) return 'disputed';
  let found: Agreement = list.length > 1 ? 'agreed' : 'one';
  const measured = list.filter((r) => !isAhead(r));
  for (const [i, a] of measured.entries()) {
    for (const b of measured.slice(i + 1)) {
      const sameTime = a.asof === b.asof && (!a.from || !b.from || a.from === b.from);
      if (!sameTime || (a.value === b.value && a.qualifier === b.qualifier)) continue;
      if (!compatible(a, b)) return 'disputed';
      found = 'compatible';
    }
  }
  return found;
}

type Told = Pick<Reading, 'value' | 'decimals' | 'qualifier'>;

/** True when both can be said of the same number: what it may be according to each has more than an end in common. */
export function compatible(a: Told, b: Told): boolean {
  const [[lowA, highA], [lowB, highB]] = [span(a), span(b)];
  return Math.min(highA, highB) - Math.max(lowA, lowB) > 1e-9 * Math.max(1, Math.abs(a.value), Math.abs(b.value));
}

/** What the number may be: a plain one stands for all that round to it. */
function span({ value, decimals = 0, qualifier }: Told): [number, number] {
  const tenth = Math.abs(value) / 10;
  if (qualifier === 'over' || qualifier === 'at-least') return [value, Infinity];
  if (qualifier === 'within') return [-Infinity, value];
  if (qualifier === 'nearly') return [value - tenth, value];
  if (qualifier === 'about') return [value - tenth, value + tenth];
  const half = 0.5 * 10 ** -Math.max(decimals, String(value).split('.')[1]?.length ?? 0);
  return [value - half, value + half];
}

/** The reading to be shown first: the newest measured one, plainly stated where one is; else the newest forecast or target. */
export function headline(list: readonly Reading[]): Reading | null {
  const measured = list.filter((r) => !isAhead(r));
  const expected = list.filter((r) => r.qualifier === 'expected');
  const kind = measured.length > 0 ? measured : expected.length > 0 ? expected : list;
  const last = kind.at(-1);
  return last ? plainest(kind, last.asof) : null;
}

/** What moved between the first and the last measured date; null where there is one date, or the readings are in dispute. */
export function change(indicator: Pick<Indicator, 'disagreement'>, list: readonly Reading[]): Change | null {
  const measured = list.filter((r) => !isAhead(r));
  const [first, last] = [measured[0], measured.at(-1)];
  if (!first || !last || first.asof === last.asof || accord(indicator, list) === 'disputed') return null;
  const [before, after] = [plainest(measured, first.asof), plainest(measured, last.asof)];
  const alike = before.value === after.value && before.qualifier === after.qualifier;
  if (alike) return { kind: 'same', before, after };
  if (months(before) !== months(after)) return { kind: 'unlike-periods', before, after };
  if (before.qualifier || after.qualifier) return { kind: 'bounded', before, after };
  return { kind: 'moved', before, after, difference: Number((after.value - before.value).toPrecision(12)) };
}

/**
 * True where the readings can stand as lengths on one scale: two or more measured ones over periods of one length, told at two
 * dates or, where the sources differ, as two accounts. A rank is no length.
 */
export function isDrawable(indicator: Pick<Indicator, 'disagreement' | 'measure'>, list: readonly Reading[]): boolean {
  const measured = list.filter((r) => !isAhead(r));
  const [first] = measured;
  if (!first || indicator.measure === 'rank' || new Set(measured.map(months)).size > 1) return false;
  const disputed = accord(indicator, list) === 'disputed';
  return disputed ? measured.length > 1 : measured.every((r) => !r.qualifier) && new Set(measured.map((r) => r.asof)).size > 1;
}

/** Of the readings of a date the one without a qualifier, or the first. */
function plainest(list: readonly Reading[], asof: AsOf): Reading {
  const of = list.filter((r) => r.asof === asof);
  return of.find((r) => !r.qualifier) ?? of[0]!;
}

/** Length of a reading's period; 0 for a moment. */
function months({ from, asof }: Reading): number {
  if (!from) return 0;
  const count = (date: AsOf): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return count(asof) - count(from) + 1;
}
