import { bench, describe } from 'vitest';
import { importTable } from '../../src/compile/import/import-table.ts';
import { tinyDistrict } from '../unit/compile/tiny-district.ts';

/** An import takes time by its length: a table of four times the rows takes about four times as long. Nothing here is asserted. */

const HEAD = 'id,name_zh,name_en,aliases,sector,precision,basis_zh,basis_en,source,asof,paragraphs,stage,text_zh,text_en';
/** So many new records. */
const table = (rows: number): string =>
  [
    HEAD,
    ...Array.from(
      { length: rows },
      (_, i) => `record-${i},第${i}座桥,Bridge ${i},桥${i},transport,none,未说,Not said,gazette-2030,2030-03,5,construction,动工。,Begun.`,
    ),
  ].join('\n');

const tables = tinyDistrict();
const [some, many] = [table(1000), table(4000)];

describe('rows of a table', () => {
  bench('1,000', () => void importTable(some, tables), { iterations: 3, time: 0, warmupIterations: 1, warmupTime: 0 });
  bench('4,000', () => void importTable(many, tables), { iterations: 3, time: 0, warmupIterations: 1, warmupTime: 0 });
});
