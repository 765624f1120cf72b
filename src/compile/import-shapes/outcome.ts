/** What comes of a file that somebody brings: what was understood of it, what stands against it, and the files that it makes. */
import type { Lang } from '../../model/dataset.ts';

/** What stands against a row or a feature. */
export interface Fault {
  /** Its number, as the file has it; 0 for what is said of the whole. */
  number: number;
  message: string;
}

export interface Outcome {
  /** What is said of the whole: how it was understood. */
  told: string[];
  /** A line for each row or feature, in their order. */
  lines: string[];
  faults: Fault[];
  /** What came in as a table: its headers and rows, each by its number. */
  sheet?: { headers: string[]; rows: { number: number; line: string[] }[] };
  /** Text of every file that is new or changed, by path from the district's root. */
  files: Map<string, string>;
}

/** The same faults together, each group with its rows or features: `rows 2-4, 7: unit is missing, expected …`. */
export function groupedFaults(faults: readonly Fault[], noun: 'row' | 'feature', lang: Lang = 'en'): string[] {
  const groups = new Map<string, number[]>();
  for (const { number, message } of faults) groups.set(message, [...(groups.get(message) ?? []), number]);
  return [...groups].map(([message, numbers]) => {
    const all = [...new Set(numbers)].filter((n) => n > 0).sort((a, b) => a - b);
    if (all.length === 0) return message;
    if (lang === 'zh') return `第 ${ranges(all).replaceAll(', ', '、')} ${noun === 'row' ? '行' : '个图形'}：${message}`;
    return `${noun}${all.length > 1 ? 's' : ''} ${ranges(all)}: ${message}`;
  });
}

/** `2-4, 7`: runs of three and more by their ends. */
function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const n of numbers) {
    const run = runs.at(-1);
    if (run && n === run[1] + 1) run[1] = n;
    else runs.push([n, n]);
  }
  return runs
    .map(([first, last]) => (first === last ? `${first}` : last === first + 1 ? `${first}, ${last}` : `${first}-${last}`))
    .join(', ');
}
