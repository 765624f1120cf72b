import { describe, expect, test } from 'vitest';
import { countLine } from '../../../src/i18n/count-line.ts';
import { LIST_TEXTS } from '../../../src/i18n/list.ts';
import type { District } from '../../../src/model/dataset.ts';
import type { Tally } from '../../../src/model/tally.ts';

const of = (located: [number, number], apart: [number, number] | null): Tally => ({
  located: { n: located[0], mapped: located[1] },
  apart: apart && { n: apart[0], mapped: apart[1] },
});

const words: District['counted'] = {
  located: { zh: '个工程与场所', one: 'place or work', many: 'places and works' },
  apart: { zh: '个平台、机构与服务', one: 'platform, company or service', many: 'platforms, companies and services' },
};

test('without words for what has a place and what has none, all of them are projects', () => {
  expect(countLine(of([171, 90], [53, 1]), false, LIST_TEXTS.en, undefined)).toBe('224 projects, 91 on the map');
  expect(countLine(of([171, 90], [53, 1]), true, LIST_TEXTS.zh, undefined)).toBe('224 个项目有变化，91 个在图上');
});

describe('the count line', () => {
  test.each<[Tally, boolean, string, string]>([
    [
      of([171, 90], [53, 0]),
      false,
      '171 places and works, 90 on the map; 53 platforms, companies and services',
      '171 个工程与场所，90 个在图上；53 个平台、机构与服务',
    ],
    [
      of([1, 0], [1, 1]),
      false,
      '1 place or work, 0 on the map; 1 platform, company or service',
      '1 个工程与场所，0 个在图上；1 个平台、机构与服务',
    ],
    [of([12, 5], [0, 0]), false, '12 places and works, 5 on the map', '12 个工程与场所，5 个在图上'],
    [of([0, 0], [19, 0]), false, '19 platforms, companies and services', '19 个平台、机构与服务'],
    [of([0, 0], [19, 2]), false, '19 platforms, companies and services, 2 on the map', '19 个平台、机构与服务，2 个在图上'],
    [of([0, 0], [0, 0]), false, '0 projects, 0 on the map', '0 个项目，0 个在图上'],
    [
      of([12, 5], [3, 0]),
      true,
      '12 places and works changed, 5 on the map; 3 platforms, companies and services changed',
      '12 个工程与场所有变化，5 个在图上；3 个平台、机构与服务有变化',
    ],
    [of([0, 0], [0, 0]), true, '0 projects changed, 0 on the map', '0 个项目有变化，0 个在图上'],
    [of([1200, 1100], null), false, '1,200 projects, 1,100 on the map', '1200 个项目，1100 个在图上'],
    [of([6, 5], null), true, '6 projects changed, 5 on the map', '6 个项目有变化，5 个在图上'],
  ])('%o, changed: %s', (tally, changed, en, zh) => {
    expect(countLine(tally, changed, LIST_TEXTS.en, words)).toBe(en);
    expect(countLine(tally, changed, LIST_TEXTS.zh, words)).toBe(zh);
  });
});
