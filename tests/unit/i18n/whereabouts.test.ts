import { expect, test } from 'vitest';
import { andMore, formatWhereabouts, namesCut, whereaboutHeading } from '../../../src/i18n/whereabouts.ts';
import type { ProjectAsOf } from '../../../src/model/snapshot.ts';
import { whereabouts } from '../../../src/model/whereabouts.ts';
import { compile } from '../../../src/compile/dataset/compile.ts';
import { latestDate, snapshot } from '../../../src/model/snapshot.ts';

const { dataset } = compile('tests/fixtures/tiny-district');
const { words } = dataset.district;
const [some] = snapshot(dataset.projects, latestDate(dataset));
const entry = (over: object): ProjectAsOf => ({
  ...some!,
  project: { ...some!.project, point: undefined, ...over } as ProjectAsOf['project'],
});
const kinds = [
  { id: 'works', zh: '工程', en: 'Works', located: true },
  { id: 'title', zh: '称号', en: 'Title' },
];

const spot = entry({ point: [10, 50], precision: 'exact', kind: 'works' });
const inBlock = entry({ precision: 'block', block: 'harbour', kind: 'works' });
const inTown = entry({ precision: 'subdistrict', subdistrict: 'quayside', kind: 'title' });
const nowhere = entry({ precision: 'none', kind: 'works' });
const title = entry({ precision: 'none', kind: 'title' });

test('each record is told once, by what is known of its place before what it is', () => {
  const groups = whereabouts([title, nowhere, inTown, inBlock, spot, spot], kinds);
  expect(groups.map((g) => [g.where, g.entries])).toEqual([
    ['spot', [spot, spot]],
    ['block', [inBlock]],
    ['subdistrict', [inTown]],
    ['unknown', [nowhere]],
    ['placeless', [title]],
  ]);
  expect(formatWhereabouts(groups, 'zh', words.zh)).toBe(
    '6 个项目：2 个标有位置，1 个仅知区块，1 个仅知街道，1 个位置不详，1 个不是一处地点',
  );
  expect(formatWhereabouts(groups, 'en', words.en)).toBe(
    '6 projects: 2 with a spot on the map, 1 known only by block, 1 known only by sub-district, 1 whose place is not known, 1 that is no place',
  );
  expect(whereaboutHeading(groups[1]!, 'zh', words.zh)).toBe('仅知区块（1）');
});

test('where records are not told apart by kind, one without a place is of unknown place', () => {
  expect(whereabouts([title], []).map((g) => g.where)).toEqual(['unknown']);
});

test('all at spots, and none at all', () => {
  expect(formatWhereabouts(whereabouts([spot], kinds), 'en', words.en)).toBe('1 project with a spot on the map');
  expect(formatWhereabouts([], 'zh', words.zh)).toBe('0 个项目');
});

test('names are cut with how many are left', () => {
  const names = ['a', 'b', 'c'];
  expect([3, 2, 0].map((n) => namesCut(names, n, 'en'))).toEqual(['a, b, c', 'a, b and 1 more', 'and 3 more']);
  expect([3, 2, 0].map((n) => namesCut(names, n, 'zh'))).toEqual(['a、b、c', 'a、b，另有 1 个', '另有 3 个']);
  expect(andMore(1200, 'en')).toBe('and 1,200 more');
});
