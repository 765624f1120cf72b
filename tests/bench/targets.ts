/** What is to be reached, as ratios of one run wherever another page or size is the measure. */
import type { BenchResults, Measures, SizeResults } from './results.ts';

export interface Target {
  projects: number;
  what: string;
  /** What was measured, and what it is to be at most. */
  is: number;
  most: number;
  unit: 'ratio' | 'ms' | 'B' | 'requests' | 'count';
}

export const isMet = ({ is, most }: Target): boolean => is <= most;

/** Sizes from which a city's, and a province's, targets hold. */
const CITY = 5_000;
const PROVINCE = 50_000;
const KB = 1024;

export function targets({ sizes, counts }: Pick<BenchResults, 'sizes' | 'counts'>): Target[] {
  const [some, many] = [counts['100000'], counts['1000000']];
  return [
    ...sizes.flatMap(targetsOfSize),
    ...(some && many
      ? [{ projects: 1_000_000, what: 'counts, to those at 100,000', is: many.median / some.median, most: 12, unit: 'ratio' } as const]
      : []),
  ];
}

function targetsOfSize({ projects, pages: { atlas = {}, leaflet = {}, maplibre = {} } }: SizeResults): Target[] {
  const found: Target[] = [];
  const of = (measures: Measures, name: string) => measures[name]?.median;
  const limit = (what: string, is: number | undefined, most: number, unit: Target['unit']) => {
    if (is !== undefined) found.push({ projects, what, is, most, unit });
  };
  const ratio = (what: string, is: number | undefined, to: number | undefined, most: number) => {
    if (is !== undefined && to !== undefined) limit(what, is / to, most, 'ratio');
  };
  const click = of(atlas, 'click.painted');
  const yardsticks = [of(leaflet, 'click.painted'), of(maplibre, 'click.painted')].filter((ms) => ms !== undefined);
  const best = yardsticks.length === 2 ? Math.min(...yardsticks) : undefined;
  if (projects >= PROVINCE) ratio('click → painted, to the best yardstick', click, best, 1 / 5);
  else if (projects >= CITY) ratio('click → painted, to the best yardstick', click, best, 1 / 2);
  else ratio('click → painted, to the MapLibre yardstick', click, of(maplibre, 'click.painted'), 1);
  ratio('letter → painted, to a click', of(atlas, 'letter.painted'), click, 1.5);
  ratio('slowest letter → painted, to a click', of(atlas, 'letter.slowest'), click, 1.5);
  limit('longest task', of(atlas, 'task.longest'), 50, 'ms');
  limit('changes to list and counts by a pan', of(atlas, 'pan.changes'), 0, 'count');
  limit('heap after 200 filter changes, to that after 20', of(atlas, 'heap.growth'), 1.1, 'ratio');
  limit('slowest interaction, processor slowed six times', of(atlas, 'slow.interaction'), 200, 'ms');
  limit('first list, slow line and processor', of(atlas, 'slow.list'), 3000, 'ms');
  if (projects >= CITY) return found;
  limit('bytes to the list, gzipped', of(atlas, 'load.list.bytes'), 60 * KB, 'B');
  limit('bytes to the drawn map, Brotli', of(atlas, 'load.drawn.brotli'), 600 * KB, 'B');
  limit('requests to the drawn map', of(atlas, 'load.drawn.requests'), 25, 'requests');
  return found;
}
