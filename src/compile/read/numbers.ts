/** Numbers of the data are written as they are printed: what a computer would round or read otherwise is refused. */

/** As many digits as are kept exactly. */
const EXACT_DIGITS = 15;
const PLAIN = /^-?(0|[1-9]\d*)(\.\d+)?$/;
const EXPECTED = 'expected plain digits such as 12 or 0.5';

/**
 * What is wrong with a number of a record, worded to follow its key; null when nothing is.
 * @param written as it stands in the file
 */
export function numberProblem(written: string, value: number): string | null {
  const named = notFinite(value);
  if (named) return `${named}${/^-?(NaN|Infinity)$/.test(written) ? '' : `: ${written}`}, ${EXPECTED}`;
  if (!PLAIN.test(written)) return `is written as ${shortened(written)}, ${EXPECTED}`;
  const digits = written.replace(/\D/g, '').replace(/^0+/, '').length;
  return digits > EXACT_DIGITS
    ? `is ${shortened(written)}, of whose ${digits} digits only ${EXACT_DIGITS} are kept, expected at most ${EXACT_DIGITS}`
    : null;
}

/** Names a value that is of the type of numbers and is none; null for every other. */
export function notFinite(value: unknown): string | null {
  if (typeof value !== 'number' || Number.isFinite(value)) return null;
  return Number.isNaN(value) ? 'is not a number (NaN)' : 'is infinite, or larger than any number that is kept';
}

const shortened = (written: string): string => (written.length > 40 ? `${written.slice(0, 37)}…` : written);
