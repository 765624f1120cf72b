import { bench, describe } from 'vitest';
import { applyFilters } from '../../src/model/facets.ts';
import { orderRows } from '../../src/model/row-order.ts';
import { RowsAsOf } from '../../src/model/rows-as-of.ts';
import { format, parse, type KnownIds } from '../../src/url/view-params.ts';
import { DATES, dice, FILTERS, inView, NAMES, OPTIONS, pick, synthetic } from './synthetic-records.ts';

/**
 * `npm run bench -- --micro`. Times say little from one machine to the next; read the ratio to the plain loop, which touches each
 * record and no more, in the summary below each group. Nothing here is asserted.
 */

/** What the loops count, so that nothing is left out as unused. */
export let touched = 0;

for (const count of [2_000, 20_000]) {
  const { rows, at, search } = synthetic(count);
  describe(`${count.toLocaleString('en-GB')} projects`, () => {
    bench('plain loop that touches each record', () => {
      let n = 0;
      for (let row = 0; row < at.n; row++) if (rows.block[row] === 3) n += 1;
      touched += n;
    });
    for (const [name, filters] of Object.entries(FILTERS)) {
      bench(`filter and count all facets: ${name}`, () => {
        touched += applyFilters(at, filters, { search, inView }).n;
      });
    }
    bench('all records as of a date', () => {
      touched += new RowsAsOf(rows, '2023-06', OPTIONS.stage.indexOf('unstated')).n;
    });
    bench('all records in order', () => {
      touched += orderRows(at, { sort: 'progress', descending: false, lang: 'zh', from: null }).length;
    });
  });
}

describe('a thousand links', () => {
  const known: KnownIds = {
    facets: OPTIONS,
    dates: DATES,
    blocks: OPTIONS.block.slice(0, -1),
    bases: ['plain'],
    languages: ['zh', 'en'],
    aliases: { projects: {}, blocks: {} },
  };
  const some = <T>(list: readonly T[]): T[] => list.filter(() => dice(3) === 0);
  const links = Array.from({ length: 1000 }, (_, i): [string, string] => [
    dice(2) ? `p/project-${i}/` : '',
    `?block=${some(OPTIONS.block)}&stage=${some(OPTIONS.stage)}&sector=${some(OPTIONS.sector)}&q=${encodeURIComponent(pick(NAMES))}&near=121.5${dice(999)},29.9,${1 + dice(20)}&asof=${pick(DATES)}&sort=name&view=table&lang=en`,
  ]);
  const choices = links.map(([path, search]) => parse(path, search, known).choices);

  bench('plain loop that reads each by URLSearchParams', () => {
    for (const [, search] of links) for (const [, value] of new URLSearchParams(search)) touched += value.length;
  });
  bench('parse', () => {
    for (const [path, search] of links) touched += parse(path, search, known).ignored.length;
  });
  bench('format', () => {
    for (const c of choices) touched += format(c).search.length;
  });
});
