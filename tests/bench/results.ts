/** The figures of a run, as they are written and read again. */
import type { PageName } from './measured-page.ts';
import type { Metric } from './statistics.ts';

export const FORMAT = 1;

export interface Machine {
  processor: string;
  cores: number;
  memoryGb: number;
  system: string;
  node: string;
  browser: string;
}

/** What was measured on one page: by names like `click.painted`. */
export type Measures = Record<string, Metric>;

export interface SizeResults {
  /** How many records the site has. */
  projects: number;
  /** Whether it is the district itself. */
  district: boolean;
  pages: Partial<Record<PageName, Measures>>;
  /** What should be known of these figures. */
  notes: string[];
}

export interface BenchResults {
  format: typeof FORMAT;
  date: string;
  commit: string;
  machine: Machine;
  sizes: SizeResults[];
  /** Counts without a page: records → milliseconds. */
  counts: Record<string, Metric>;
}

/** @throws a sentence for what is not such a file */
export function readResults(text: string, name: string): BenchResults {
  const read = JSON.parse(text) as Partial<BenchResults>;
  if (read.format !== FORMAT || !Array.isArray(read.sizes))
    throw new Error(`${name} holds no figures of npm run bench of this form (${FORMAT})`);
  return read as BenchResults;
}
