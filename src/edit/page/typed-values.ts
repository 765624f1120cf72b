/** What is typed into a field, as a record has it, and back. What cannot be read stays the text it is, for the check to tell. */
import { listOf, paragraphsOf } from '../../compile/read/rows/cells.ts';
import { monthOf } from '../../compile/read/rows/dates.ts';

/** How a field's text becomes a value, and how a value is written. */
export interface Typed {
  read: (text: string) => unknown;
  write: (value: unknown) => string;
}

const written = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

export const TEXT: Typed = { read: (text) => text, write: written };

/** A plain decimal number. */
export const NUMBER: Typed = {
  read: (text) => {
    const plain = text.normalize('NFKC').trim();
    return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(plain) ? Number(plain) : text.trim();
  },
  write: written,
};

/** `YYYY-MM`, also from 2023/6 or 2023年6月. */
export const MONTH: Typed = { read: (text) => monthOf(text) ?? text.trim(), write: written };

/** A month, or a year alone, which a file has as a number. */
export const MONTH_OR_YEAR: Typed = {
  read: (text) => {
    const year = /^((?:19|20)\d\d)年?$/.exec(text.normalize('NFKC').trim())?.[1];
    return year === undefined ? (monthOf(text) ?? text.trim()) : Number(year);
  },
  write: written,
};

/** `8, 26-29` */
export const PARAGRAPHS: Typed = {
  read: (text) => paragraphsOf(text) ?? (text.trim() === '' ? '' : [text.trim()]),
  write: (value) => (Array.isArray(value) ? ranges(value).join(', ') : written(value)),
};

/** Names, parted by semicolons. */
export const LIST: Typed = {
  read: (text) => {
    const items = listOf(text);
    return items.length > 0 ? items : '';
  },
  write: (value) => (Array.isArray(value) ? value.map(written).join('；') : written(value)),
};

/** Numbers in their order, runs of three and more as `26-29`. */
function ranges(numbers: readonly unknown[]): string[] {
  const parts: string[] = [];
  for (let i = 0; i < numbers.length; i++) {
    const from = numbers[i];
    let last = i;
    while (typeof from === 'number' && numbers[last + 1] === from + (last + 1 - i)) last++;
    if (last - i >= 2) {
      parts.push(`${written(from)}-${written(numbers[last])}`);
      i = last;
    } else parts.push(written(from));
  }
  return parts;
}
