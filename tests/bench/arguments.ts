/** How `npm run bench` is called. */
import { parseArgs } from 'node:util';

export const USAGE = `usage: npm run bench -- [--sizes 224,10000 | --site DIR] [--large] [--rounds 6] [--only click,letter] [--against FILE] [--out FILE] [--date DATE] [--district folder]
       npm run bench -- --micro
  --sizes    how many projects: about the district's own number stands for it, others are generated;
             without, the district alone
  --site     measures this folder, built with --base /atlas/, instead of building
  --large    counts of 1,000,000 records beside those of 100,000, without a page
  --rounds   how many clicks there and back, and a third as many openings
  --only     of what follows the opening: click, letter, pan, heap, slow
  --against  the figures of an earlier run: what got slower beyond noise is named, and the exit code is 1
  --out      where the figures are written instead of bench-results/
  --date     what they are dated, instead of today
  --district the folder of the district, instead of that of ATLAS_DISTRICT or the project's own
  --micro    the loops of the model by themselves (vitest bench)
CHROMIUM=path names the browser.`;

/** What can be measured of a page that is open. */
export const STEPS = ['click', 'letter', 'pan', 'heap', 'slow'] as const;
export type Step = (typeof STEPS)[number];

export interface Call {
  /** Sizes of sites; empty for the district alone. */
  sizes: number[];
  /** A site that is built already. */
  site: string | null;
  large: boolean;
  rounds: number;
  only: readonly Step[];
  against: string | null;
  out: string | null;
  date: string | null;
}

/** @throws a sentence for what is not understood */
export function readCall(args: readonly string[]): Call {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { sizes: text, site: text, large: { type: 'boolean' }, rounds: text, only: text, against: text, out: text, date: text },
  });
  const whole = (name: string, said: string, most: number): number => {
    const n = /^[1-9]\d*$/.test(said) ? Number(said) : NaN;
    if (!(n <= most)) throw new Error(`--${name} is "${said}", expected a whole number from 1 to ${most}`);
    return n;
  };
  const { sizes, site = null, large = false, rounds = '6', only, against = null, out = null, date = null } = values;
  if (date !== null && !/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new Error(`--date is "${date}", expected one like 2026-01-31`);
  if (site !== null && sizes !== undefined) throw new Error('--site and --sizes do not go together');
  const steps = only?.split(',').map((said) => {
    const step = STEPS.find((name) => name === said.trim());
    if (step === undefined) throw new Error(`--only is "${only}", expected some of ${STEPS.join(', ')}`);
    return step;
  });
  return {
    site,
    only: steps ?? STEPS,
    sizes:
      sizes === undefined ? [] : [...new Set(sizes.split(',').map((said) => whole('sizes', said.trim(), 1_000_000)))].sort((a, b) => a - b),
    large,
    rounds: whole('rounds', rounds, 100),
    against,
    out,
    date,
  };
}
