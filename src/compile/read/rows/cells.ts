/** What single cells say, in whatever form a spreadsheet has put it. */
import { numberProblem } from '../numbers.ts';

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

/** Metres, with `m` or `米` after them or not: `±200米`. Null as of `numberOf`. */
export const metresOf = (cell: string): number | null => numberOf(cell.normalize('NFKC').replace(/^[±约]\s*|\s*(m|米)$/gi, ''));

/** A decimal number. Null for anything else, and for more digits than are kept. */
export function numberOf(cell: string): number | null {
  const text = cell.normalize('NFKC').trim();
  return /^-?\d+(\.\d+)?$/.test(text) && numberProblem(text, Number(text)) === null ? Number(text) : null;
}

/** The parts of a list: semicolons part it, since a name may hold a comma or 、. */
export function listOf(cell: string): string[] {
  return cell
    .split(/[;；\n]/)
    .map((part) => part.trim())
    .filter(Boolean);
}
