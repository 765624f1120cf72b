// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { compile } from '../../../src/compile/dataset/compile.ts';
import { isInReach, reasonOf } from '../../../src/map/reader-position.ts';
import { atlasOf } from '../atlas-of.ts';
import { View } from '../../../src/state/view.svelte.ts';

const { dataset, aliases } = compile('tests/fixtures/tiny-district');
const atlas = atlasOf(dataset, new View(), aliases, 'en');
const [west, south, east, north] = dataset.district.view;

test('a position in the district is in reach, and one beyond it only where a project is near', () => {
  expect(isInReach(atlas, [(west + east) / 2, (south + north) / 2])).toBe(true);
  expect(isInReach(atlas, [2.35, 48.85])).toBe(false);
  const { point } = dataset.projects.find((p) => p.point)!;
  const elsewhere = atlasOf({ ...dataset, district: { ...dataset.district, view: [0, 0, 1, 1] } }, new View(), aliases, 'en');
  expect(isInReach(elsewhere, [point![0] + 0.01, point![1]])).toBe(true);
  expect(isInReach(elsewhere, [point![0] + 1, point![1]])).toBe(false);
});

test('filters that leave nothing put no one out of reach', () => {
  const { point } = dataset.projects.find((p) => p.point)!;
  const narrow = atlasOf({ ...dataset, district: { ...dataset.district, view: [0, 0, 1, 1] } }, new View(), aliases, 'en');
  narrow.view.search('nothing is called this');
  expect(isInReach(narrow, point!)).toBe(true);
});

test.each([
  [1, 'refused'],
  [2, 'failed'],
  [3, 'late'],
])('error %i of the browser means %s', (code, why) => {
  expect(reasonOf({ code })).toBe(why);
});
