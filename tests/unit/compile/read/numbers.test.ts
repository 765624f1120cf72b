import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { notFinite, numberProblem } from '../../../../src/compile/read/numbers.ts';

const problem = (written: string) => numberProblem(written, parse(written) as number);

describe('numbers of the data', () => {
  test.each(['0', '7', '-1', '0.5', '361.0', '11421', '121.5438', '0.0666667', '-0.25', '999999999999999', '123456789.012345'])(
    '%s is one',
    (written) => expect(problem(written)).toBeNull(),
  );
  test.each([
    '.nan',
    '.NaN',
    '.inf',
    '-.inf',
    '1e999',
    '1e308',
    '1e3',
    '0x10',
    '0o17',
    '007',
    '+5',
    '.5',
    '5.',
    '9999999999999999999',
    '0.12345678901234567',
    '1'.repeat(400),
  ])('%s is none', (written) => expect(problem(written)).toMatch(/^is .+, expected (plain digits|at most 15)/));
  test('what is none is named', () => {
    expect(problem('.nan')).toContain('is not a number (NaN): .nan');
    expect(problem('1e999')).toContain('is infinite, or larger than any number that is kept: 1e999');
    expect(problem('9999999999999999999')).toContain('of whose 19 digits only 15 are kept');
    expect([notFinite(NaN), notFinite(-Infinity), notFinite(0), notFinite('NaN'), notFinite(null)]).toEqual([
      'is not a number (NaN)',
      'is infinite, or larger than any number that is kept',
      null,
      null,
      null,
    ]);
  });
  test('every number of the rule is kept as it is written', () => {
    for (const written of ['999999999999999', '0.123456789012345', '123456789.012345']) expect(String(Number(written))).toBe(written);
  });
});
