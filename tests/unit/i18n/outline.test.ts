import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numeral, outlineNumber } from '../../../src/i18n/outline.ts';

/** A number from 1 to 999 as Chinese writes it: 105 一百零五, 110 一百一十, 15 十五. */
function written(n: number): string {
  const digits = '零一二三四五六七八九';
  const [hundreds, tens, ones] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10];
  return [
    hundreds > 0 ? `${digits[hundreds]}百` : '',
    tens > 0 ? `${n < 20 ? '' : digits[tens]}十` : hundreds > 0 && ones > 0 ? '零' : '',
    ones > 0 ? digits[ones] : '',
  ].join('');
}

describe('Chinese numerals', () => {
  test('below a thousand', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 999 }), (n) => numeral(written(n)) === n));
  });
  test('written digit by digit', () => expect([numeral('二〇'), numeral('一〇五')]).toEqual([20, 105]));
});

test.each([
  ['二', 'Part 2'],
  ['二（三）', 'Part 2 (3)'],
  ['四（十二）', 'Part 4 (12)'],
  ['（三）', '(3)'],
  ['十．', 'Part 10'],
  ['第三章', 'Chapter 3'],
  ['第二部分', 'Part 2'],
  ['第十一章第二节', 'Chapter 11, Section 2'],
])('the heading %s is %s', (heading, words) => {
  expect(outlineNumber(heading)).toBe(words);
});

test.each(['', '前言', '三港三城', '147行动', '二（续）', '第三产业', '第一节起', '一流城区'])('the heading %j is no number', (heading) => {
  expect(outlineNumber(heading)).toBeNull();
});
