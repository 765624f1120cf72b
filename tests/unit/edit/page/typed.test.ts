import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typedPosition } from '../../../../src/edit/page/typed-position.ts';
import { LIST, MONTH, MONTH_OR_YEAR, NUMBER, PARAGRAPHS } from '../../../../src/edit/page/typed-values.ts';
import type { Bounds } from '../../../../src/model/dataset.ts';

const NINGBO: Bounds = [121.28, 29.82, 121.72, 30.09];

describe('a position', () => {
  test.each([
    '121.5438, 29.9305',
    '121.5438,29.9305',
    '121.5438，29.9305',
    '(121.5438 29.9305)',
    '121.5438°E 29.9305°N',
    '经度121.5438 纬度29.9305',
    '东经121.5438°，北纬29.9305°',
    'lng: 121.5438, lat: 29.9305',
    '１２１.５４３８，２９.９３０５',
  ])('typed as %s has its longitude first', (text) => {
    expect(typedPosition(text, NINGBO)).toEqual({ point: [121.5438, 29.9305], swapped: false, far: false });
  });

  test.each(['29.9305,121.5438', 'N29.9305 E121.5438', '纬度 29.9305 经度 121.5438', 'lat=29.9305&lng=121.5438'.replace('&', ', ')])(
    'typed as %s is told to have its latitude first',
    (text) => {
      expect(typedPosition(text, NINGBO)).toEqual({ point: [121.5438, 29.9305], swapped: true, far: false });
    },
  );

  test('in minutes and seconds is one of degrees', () => {
    expect(typedPosition('29°55′48″N 121°32′24″E', NINGBO)).toEqual({ point: [121.54, 29.93], swapped: true, far: false });
    expect(typedPosition(`121°32'24"E, 29°55'48"N`, NINGBO)?.point).toEqual([121.54, 29.93]);
  });

  test('elsewhere is told to be far, in whichever order', () => {
    expect(typedPosition('116.4, 39.9', NINGBO)).toEqual({ point: [116.4, 39.9], swapped: false, far: true });
    expect(typedPosition('39.9, 116.4', NINGBO)).toEqual({ point: [116.4, 39.9], swapped: true, far: true });
    expect(typedPosition('-33.9, 18.4', NINGBO)?.far).toBe(true);
  });

  test('is never swapped where both orders lead to the district', () => {
    expect(typedPosition('10.01, 10.02', [9.9, 9.9, 10.1, 10.1])).toEqual({ point: [10.01, 10.02], swapped: false, far: false });
  });

  test.each(['', '121.5', '121.5, 29.9, 4', 'here', '121.5, north', '29.9N 30.1N', 'https://example.org/@29.9,121.5'])(
    'is not %j',
    (text) => {
      expect(typedPosition(text, NINGBO)).toBeNull();
    },
  );

  test('of the district is read as it was written, in both orders', () => {
    const degree = (from: number, to: number) => fc.double({ min: from, max: to, noNaN: true }).map((d) => Math.round(d * 1e6) / 1e6);
    fc.assert(
      fc.property(degree(NINGBO[0], NINGBO[2]), degree(NINGBO[1], NINGBO[3]), (lng, lat) => {
        expect(typedPosition(`${lng}, ${lat}`, NINGBO)).toEqual({ point: [lng, lat], swapped: false, far: false });
        expect(typedPosition(`${lat}, ${lng}`, NINGBO)).toEqual({ point: [lng, lat], swapped: true, far: false });
      }),
    );
  });
});

describe('what is typed', () => {
  test('is a number where it is plain, else the text that it is', () => {
    expect(['12', ' 0.50 ', '１２', '-3', '007', '1e3', '1,000', 'ten'].map(NUMBER.read)).toEqual([
      12,
      0.5,
      12,
      -3,
      '007',
      '1e3',
      '1,000',
      'ten',
    ]);
  });

  test('is a month in any form in which people write it, and a year alone where that is enough', () => {
    expect(['2023-06', '2023/6', '2023年6月', '2023-13'].map(MONTH.read)).toEqual(['2023-06', '2023-06', '2023-06', '2023-13']);
    expect(['2025', '2025年', '2024.5', 'soon'].map(MONTH_OR_YEAR.read)).toEqual([2025, 2025, '2024-05', 'soon']);
  });

  test('is the paragraphs that a citation names, and they are written shortly', () => {
    expect(PARAGRAPHS.read('26-29、8')).toEqual([8, 26, 27, 28, 29]);
    expect(PARAGRAPHS.read('p3, x')).toEqual(['p3, x']);
    expect(PARAGRAPHS.write([8, 26, 27, 28, 29, 31, 32])).toBe('8, 26-29, 31, 32');
    expect(PARAGRAPHS.write([6, 5])).toBe('6, 5');
  });

  test('is a list of names, which may hold commas', () => {
    expect(LIST.read('老外滩；Old Bund, Ningbo; ')).toEqual(['老外滩', 'Old Bund, Ningbo']);
    expect(LIST.write(['a', 'b'])).toBe('a；b');
  });

  test('is written and read again as the same', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { minLength: 1 }).map((all) => all.sort((a, b) => a - b));
    fc.assert(
      fc.property(numbers, (all) => {
        expect(PARAGRAPHS.read(PARAGRAPHS.write(all))).toEqual(all);
      }),
    );
  });
});
