/** What it costs to filter very many records and to count the options of all facets, without a page. */
import { applyFilters } from '../../../src/model/facets.ts';
import { metric, type Metric } from '../statistics.ts';
import { FILTERS, inView, synthetic } from '../synthetic-records.ts';

const RUNS = 7;
const WARM_UP = 2;

/** @param records how many are made up */
export function countsOf(records: number): Metric {
  const { at, search } = synthetic(records);
  const filters = FILTERS['three facets']!;
  const runs: number[] = [];
  for (let run = -WARM_UP; run < RUNS; run++) {
    const began = performance.now();
    const { n } = applyFilters(at, filters, { search, inView });
    const took = performance.now() - began;
    if (n === 0) throw new Error('no record fits, expected some');
    if (run >= 0) runs.push(took);
  }
  return metric('ms', runs);
}
