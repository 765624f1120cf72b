import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { fuzz } from './cases.ts';
import { layDistrict } from './district-folder.ts';
import { expectChecked } from './faults.ts';
import { hostileText } from './hostile-text.ts';
import { mutated } from './mutations.ts';

/* Tables of records as they stand in a district; those that are imported have their own tests. */

const TEXTS = [
  'rows/data/projects/register.csv',
  'rows-semicolons/data/projects/lines.csv',
  'rows-faults/data/projects/register.csv',
  'rows-against-rules/data/projects/register.csv',
].map((path) => readFileSync(`tests/compile/${path}`, 'utf8'));

const token = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(',', '"', '""', '",', '\n', '\r\n', ';', '\t', '\ufeff', "'=1", ' ') },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'market-hall',
      'lock-bridge',
      'con',
      '__proto__',
      'constructor',
      '2031-13',
      '1-9999',
      '1e5',
      '-0',
      '名称',
      'id',
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom('\nlock-bridge', '\n,,,', '\nmarket-hall,市集大厅,', '\n"a\nb",') },
  { weight: 2, arbitrary: hostileText },
);

const root = layDistrict();

fuzz(
  'a table of records, however it is broken, is read or told with file, line and column',
  300,
  fc.property(fc.oneof({ weight: 9, arbitrary: mutated(TEXTS, token) }, { weight: 1, arbitrary: hostileText }), (text) =>
    expectChecked(root, 'data/projects/register.csv', text),
  ),
);
