import { describe, expect, it } from 'vitest';
import { mapsNamed } from '../../../../../src/compile/read/rows/datum.ts';
import { degreesOf, pairOf } from '../../../../../src/compile/read/rows/degrees.ts';

describe('degrees', () => {
  it.each([
    ['121.5438', 121.5438],
    ['１２１．５４３８', 121.5438],
    ['121.5438°', 121.5438],
    ['121.5438°E', 121.5438],
    ['东经121.5438度', 121.5438],
    ['E 121.5438', 121.5438],
    ['29.9305 N', 29.9305],
    ['-10.5', -10.5],
    ['121°32′38.4″', 121.544],
    ['121°32′38.4″E', 121.544],
    [`121°32'38.4"`, 121.544],
    ['东经121度32分38.4秒', 121.544],
    ['121°32.64′', 121.544],
  ])('%s', (cell, degrees) => expect(degreesOf(cell)).toBe(degrees));

  it.each(['', '东', '121°61′00″', '121,5438', '1e2', '121.54380000000001', '121.5 29.9'])('are not %s', (cell) =>
    expect(degreesOf(cell)).toBeNull(),
  );

  it('stand in one cell in their order', () => {
    for (const cell of [
      '121.5438, 29.9305',
      '121.5438，29.9305',
      '[121.5438 29.9305]',
      '（121.5438、29.9305）',
      '东经121.5438°，北纬29.9305°',
    ])
      expect(pairOf(cell)).toEqual([121.5438, 29.9305]);
    for (const cell of ['121.5438', '121.5, 29.9, 3', 'a, b', '']) expect(pairOf(cell)).toBeNull();
  });
});

describe('the maps that a text names', () => {
  it('have each their datum', () => {
    expect(mapsNamed('高德地图查得')).toEqual([{ crs: 'gcj02', map: '高德' }]);
    expect(mapsNamed('from Baidu Maps and 天地图')).toEqual([
      { crs: 'bd09', map: 'Baidu' },
      { crs: 'wgs84', map: '天地图' },
    ]);
    expect(mapsNamed('实地测量')).toEqual([]);
  });
});
