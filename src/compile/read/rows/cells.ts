/** What single cells say, in whatever form a spreadsheet has put it. */
import { numberProblem } from '../numbers.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * `YYYY-MM` from what spreadsheets make of it: 2023-06, 2023/6, 2023.6, 2023年6月, with or without a day, or Jun-23,
 * which is what Excel saves after it has opened 2023-06. Null when it is none of these.
 */
export function monthOf(cell: string): string | null {
  const text = cell.normalize('NFKC').trim();
  const printed = /^((?:19|20)\d\d)\s*[-/.年]\s*(\d{1,2})(?:\s*月|[-/.月]\s*\d{1,2}日?)?$/.exec(text);
  const excel = /^([a-z]{3})[- ](\d\d)$/i.exec(text);
  const year = printed?.[1] ?? (excel ? `20${excel[2]}` : '');
  const month = printed ? Number(printed[2]) : MONTHS.indexOf(excel?.[1]?.toLowerCase() ?? '') + 1;
  return year && month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, '0')}` : null;
}

/** `YYYY-MM` from what `monthOf` understands, or a year alone. Null when it is neither. */
export const dateOf = (cell: string): string | null =>
  monthOf(cell) ?? /^((?:19|20)\d\d)年?$/.exec(cell.normalize('NFKC').trim())?.[1] ?? null;

/** Paragraph numbers, ascending, each once, from `27`, `8, 37`, `p8、p37` or `26-29`. Null when a part is no number or range. */
export function paragraphsOf(cell: string): number[] | null {
  const parts = cell
    .normalize('NFKC')
    .replace(/\s*[-–—~至到]\s*/g, '-')
    .split(/[,;、\s]+/)
    .filter(Boolean);
  const numbers = new Set<number>();
  for (const part of parts) {
    const range = /^\[?p?(\d{1,4})\]?(?:-\[?p?(\d{1,4})\]?)?$/i.exec(part);
    if (!range) return null;
    const [first, last] = [Number(range[1]), Number(range[2] ?? range[1])];
    if (first < 1 || last < first) return null;
    for (let p = first; p <= last; p++) numbers.add(p);
  }
  return numbers.size > 0 ? [...numbers].sort((a, b) => a - b) : null;
}

/** A decimal number, with `m` or `米` after it or not. Null for anything else, and for more digits than are kept. */
export function numberOf(cell: string): number | null {
  const text = cell
    .normalize('NFKC')
    .replace(/\s*(m|米)$/i, '')
    .trim();
  return /^-?\d+(\.\d+)?$/.test(text) && numberProblem(text, Number(text)) === null ? Number(text) : null;
}

/** The parts of a list: semicolons part it, since a name may hold a comma or 、. */
export function listOf(cell: string): string[] {
  return cell
    .split(/[;；\n]/)
    .map((part) => part.trim())
    .filter(Boolean);
}
