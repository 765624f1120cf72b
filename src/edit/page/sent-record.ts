/** A record as the form has it and as it is sent: statements in the order of their dates, whatever order they were added in. */
import type { Fault, RawRecord } from '../protocol.ts';

/** Of each statement that is sent, which one of the form it is. */
type Order = readonly number[];

/** @returns the record to send, and the order that its statements were brought in; those without a date are last */
export function sentRecord(record: RawRecord): { record: RawRecord; order: Order } {
  const { observations } = record;
  if (!Array.isArray(observations)) return { record, order: [] };
  const date = (i: number): string => {
    const asof: unknown = (observations[i] as { asof?: unknown } | null)?.asof;
    return typeof asof === 'string' ? asof : '9999';
  };
  const order = [...observations.keys()].sort((a, b) => (date(a) < date(b) ? -1 : date(a) > date(b) ? 1 : a - b));
  return { record: { ...record, observations: order.map((i) => observations[i] as unknown) }, order };
}

/** Faults of what was sent, at the fields of the form. */
export const faultsInForm = (faults: readonly Fault[], order: Order): Fault[] =>
  faults.map((fault) => {
    const [first, second, ...rest] = fault.path;
    return first === 'observations' && typeof second === 'number' ? { ...fault, path: [first, order[second] ?? second, ...rest] } : fault;
  });
