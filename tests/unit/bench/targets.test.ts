import { describe, expect, it } from 'vitest';
import type { Measures } from '../../bench/results.ts';
import { metric } from '../../bench/statistics.ts';
import { amount, tableOf, tableOfTargets } from '../../bench/table.ts';
import { isMet, targets } from '../../bench/targets.ts';

const painted = (ms: number): Measures => ({ 'click.painted': metric('ms', [ms]) });
const size = (projects: number, atlas: Measures) => ({
  projects,
  district: false,
  pages: { atlas, leaflet: painted(100), maplibre: painted(300) },
  notes: [],
});
const clickAt = (projects: number, ms: number) => targets({ sizes: [size(projects, painted(ms))], counts: {} })[0]!;

describe('targets', () => {
  it('hold a click against MapLibre at a district, against the best at a city and a province', () => {
    expect(clickAt(224, 300)).toMatchObject({ is: 1, most: 1 });
    expect(clickAt(10_000, 60)).toMatchObject({ is: 0.6, most: 0.5 });
    expect(clickAt(100_000, 20)).toMatchObject({ is: 0.2, most: 0.2 });
    expect(isMet(clickAt(10_000, 50))).toBe(true);
    expect(isMet(clickAt(10_000, 51))).toBe(false);
  });

  it('hold a letter against a click, and limits where they were measured', () => {
    const atlas = { ...painted(100), 'letter.slowest': metric('ms', [160]), 'load.drawn.requests': metric('requests', [25]) };
    const found = targets({ sizes: [size(224, atlas)], counts: {} }).map((target) => [target.what, isMet(target)]);
    expect(found).toEqual([
      ['click → painted, to the MapLibre yardstick', true],
      ['slowest letter → painted, to a click', false],
      ['requests to the drawn map', true],
    ]);
  });

  it('hold counts of a million against those of a hundred thousand', () => {
    const counts = { '100000': metric('ms', [10]), '1000000': metric('ms', [121]) };
    expect(targets({ sizes: [], counts })).toMatchObject([{ is: 12.1, most: 12 }]);
    expect(targets({ sizes: [], counts: { '100000': counts['100000'] } })).toEqual([]);
  });
});

describe('tables', () => {
  it('write amounts as they are read', () => {
    expect(amount(224.4, 'ms')).toBe('224 ms');
    expect(amount(59_000, 'ms')).toBe('59.0 s');
    expect(amount(61_440, 'B')).toBe('60.0 KB');
    expect(amount(3 * 2 ** 20, 'B')).toBe('3.0 MB');
  });

  it('have the ratio to the best yardstick, and say what is not met', () => {
    expect(tableOf([size(224, painted(150))])).toMatch(/click → painted \|\s+150 ms \|\s+100 ms \|\s+300 ms \|\s+1\.50/);
    expect(tableOfTargets([clickAt(10_000, 60)])).toMatch(/10000 +\|[^\n]* 0\.60 \|\s+0\.50 \| not met/);
  });
});
