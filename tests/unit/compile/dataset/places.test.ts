import { expect, test } from 'vitest';
import { placeIndex } from '../../../../src/compile/dataset/places.ts';
import type { Tables } from '../../../../src/compile/read/tables.ts';
import { compile } from '../../../../src/compile/dataset/compile.ts';

type Point = [number, number];
const point = (coordinates: Point) => ({ type: 'Point' as const, coordinates });
const feature = (id: string, zh: string, kind: string, geometry: object, more: object = {}) => ({
  type: 'Feature',
  id,
  properties: { kind, name: { zh, en: id }, ...more },
  geometry,
});
const index = (files: Record<string, object[]>) =>
  placeIndex({
    base: Object.entries(files).map(([stem, features]) => ({ file: { stem }, value: { features } })),
    blockShapes: {
      value: {
        features: [
          {
            id: 'harbour',
            geometry: {
              type: 'Polygon',
              coordinates: [
                [
                  [10, 50],
                  [11, 50],
                  [11, 51],
                  [10, 51],
                  [10, 50],
                ],
              ],
            },
          },
        ],
      },
    },
    vocab: {
      value: {
        stages: [{ id: 'construction', zh: '在建', en: 'x', aliases: ['开工'] }],
        kinds: [],
        sectors: [{ id: 'land', zh: '地块', en: 'x' }],
      },
    },
  } as unknown as Pick<Tables, 'base' | 'blockShapes' | 'vocab'>);

test('a place has its spot, how far it may be off, what holds it, and its spellings', () => {
  const { places } = index({
    places: [feature('bay', '湾头', 'place', point([10.5, 50.5]), { rank: 2, precision_m: 500, subdistrict: 'quay' })],
    areas: [
      feature('school', '小学', 'campus', {
        type: 'Polygon',
        coordinates: [
          [
            [1, 1],
            [1.2, 1],
            [1.2, 1.2],
            [1, 1.2],
            [1, 1],
          ],
        ],
      }),
    ],
  });
  expect(places).toEqual([
    {
      id: 'bay',
      name: { zh: '湾头', en: 'bay' },
      kind: 'place',
      point: [10.5, 50.5],
      uncertainty_m: 500,
      rank: 2,
      block: 'harbour',
      subdistrict: 'quay',
      pinyin: 'wantou wt',
    },
    {
      id: 'school',
      name: { zh: '小学', en: 'school' },
      kind: 'campus',
      point: [1.1, 1.1],
      rank: 9,
      block: null,
      subdistrict: null,
      pinyin: 'xiaoxue xx',
    },
  ]);
});

test('sub-districts, neighbours and rivers are no spots; of one name the first is the place; ids stay apart', () => {
  const { places, spellings } = index({
    stations: [feature('bay', '站', 'metro', point([1, 1])), feature('again', '湾头', 'metro', point([1, 1]))],
    water: [
      feature('river', '大江', 'river', {
        type: 'LineString',
        coordinates: [
          [1, 1],
          [2, 2],
        ],
      }),
    ],
    places: [
      feature('west', '云湖', 'water-label', point([2, 2]), { rank: 3 }),
      feature('lake', '云湖', 'water-label', point([3, 3]), { rank: 1 }),
      feature('river-name', '大江', 'water-label', point([1, 1]), { rank: 1 }),
      feature('quay', '码头街道', 'subdistrict', point([1, 1]), { rank: 1 }),
      feature('next', '邻区', 'neighbour', point([1, 1]), { rank: 1 }),
      feature('bay', '湾头', 'place', point([1, 1]), { rank: 2 }),
    ],
  });
  expect(places.map(({ id, name }) => [id, name.zh])).toEqual([
    ['lake', '云湖'],
    ['bay', '湾头'],
    ['stations-bay', '站'],
  ]);
  expect(spellings).toEqual({
    stage: { construction: 'zaijian zj kaigong kg' },
    kind: {},
    subdistrict: { quay: 'matoujiedao mtjd' },
    sector: { land: 'dikuai dk' },
  });
});

test('a district has those of its own base map', () => {
  expect(compile('tests/fixtures/tiny-district').placeIndex.places.map((p) => p.id)).toEqual(['example-square']);
});
