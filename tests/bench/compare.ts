/** What got slower, or larger, than it was, beyond what repeated runs differ by themselves. */
import type { BenchResults } from './results.ts';
import type { Metric } from './statistics.ts';

/**
 * The noise of a time: the larger of 15 % of what it was, twice the spread of either run (median distance from the median), and
 * 8 ms, which is half a frame. Bytes and requests have none, but for 1 %.
 */
export function noise(was: Metric, now: Metric): number {
  if (was.unit === 'B' || was.unit === 'requests') return 0.01 * was.median;
  return Math.max(0.15 * was.median, 2 * was.mad, 2 * now.mad, was.unit === 'ms' ? 8 : 0);
}

export interface Slower {
  what: string;
  was: Metric;
  now: Metric;
}

/** What is beyond the noise, the worst ratio first; what was not measured in both runs is left out. Proofs are no measure of speed. */
export function slower(before: BenchResults, after: BenchResults): Slower[] {
  const found: Slower[] = [];
  const look = (what: string, was: Metric | undefined, now: Metric | undefined) => {
    if (was && now && now.median > was.median + noise(was, now)) found.push({ what, was, now });
  };
  for (const { projects, pages } of after.sizes) {
    const old = before.sizes.find((size) => size.projects === projects)?.pages.atlas ?? {};
    for (const [name, now] of Object.entries(pages.atlas ?? {}))
      if (!/\.(proof|noting)$/.test(name)) look(`${projects} projects, ${name}`, old[name], now);
  }
  for (const [records, now] of Object.entries(after.counts)) look(`counts of ${records} records`, before.counts[records], now);
  const ratio = ({ was, now }: Slower) => now.median / Math.max(was.median, 1e-9);
  return found.sort((a, b) => ratio(b) - ratio(a));
}

/** The same in sentences. */
export function compare(before: BenchResults, after: BenchResults): { slower: Slower[]; said: string } {
  const found = slower(before, after);
  const lines = found.map(
    ({ what, was, now }) => `  ${what}: ${was.median} → ${now.median} ${was.unit} (noise ${Math.round(noise(was, now))})`,
  );
  const elsewhere = JSON.stringify(before.machine) !== JSON.stringify(after.machine);
  return {
    slower: found,
    said: [
      ...(elsewhere ? ['The earlier figures are of another machine or browser.'] : []),
      found.length === 0
        ? `Nothing got slower than on ${before.date} (${before.commit}) beyond noise.`
        : `Slower than on ${before.date} (${before.commit}):`,
      ...lines,
    ].join('\n'),
  };
}
