import { expect, test } from 'vitest';
import { formatPrecision } from '../../../src/i18n/precision.ts';
import { subdistricts, vocab } from '../model/arbitraries.ts';

const words = { vocab, subdistricts };

test('the label, with the uncertainty where there is one', () => {
  expect(formatPrecision({ precision: 'place', uncertainty_m: 500, subdistrict: 'quayside' }, 'en', words)).toBe(
    'place (within about 500 m)',
  );
  expect(formatPrecision({ precision: 'none', subdistrict: null }, 'zh', words)).toBe('none');
});

test('where only its sub-district is known, by the name of that', () => {
  const known = { precision: 'subdistrict', subdistrict: 'quayside' };
  expect(formatPrecision(known, 'en', words)).toBe('Known only to lie in Quayside Sub-district');
  expect(formatPrecision(known, 'zh', words)).toBe('只知道在码头街道');
  expect(formatPrecision({ ...known, subdistrict: 'gone' }, 'en', words)).toBe('subdistrict');
});
