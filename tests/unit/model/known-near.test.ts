import { expect, test } from 'vitest';
import { knownNear } from '../../../src/model/known-near.ts';
import { entries, project, text } from './arbitraries.ts';

const square = { name: text('广场', 'Square'), block: 'harbour', subdistrict: 'quayside' };
const known = (...projects: ReturnType<typeof project>[]) => {
  const { named, held } = knownNear(square, entries(...projects));
  return {
    named: named.map((s) => s.project.id),
    held: held.map(({ in: area, entries }) => [area.id, ...entries.map((s) => s.project.id)]),
  };
};

test('what names the place, in its names or in the account of its place, and has no spot', () => {
  expect(
    known(
      project('zh', { name: text('广场大楼', 'Tower') }),
      project('en', { name: text('楼', 'Square Tower') }),
      project('alias', { aliases: ['广场楼'] }),
      project('basis', { basis: text('广场一带', 'Around there') }),
      project('inside-a-word', { name: text('楼', 'Squareness') }),
      project('elsewhere', { name: text('桥', 'Bridge') }),
      project('with-a-spot', { name: text('广场钟', 'Square Clock'), point: [10, 50] }),
    ),
  ).toEqual({ named: ['zh', 'en', 'alias', 'basis'], held: [] });
});

test('apart from it what is known only to lie in the block or sub-district that holds the place, each once', () => {
  expect(
    known(
      project('in-block', { precision: 'block', block: 'harbour', subdistrict: 'quayside' }),
      project('in-sub-district', { precision: 'subdistrict', block: 'harbour', subdistrict: 'quayside' }),
      project('named', { name: text('广场地块', 'Plot'), precision: 'block', block: 'harbour' }),
      project('other-block', { precision: 'block', block: 'old-town' }),
      project('nowhere', { block: 'harbour', subdistrict: 'quayside' }),
    ),
  ).toEqual({
    named: ['named'],
    held: [
      ['harbour', 'in-block'],
      ['quayside', 'in-sub-district'],
    ],
  });
});

test('a place of which nothing more is known holds nothing', () => {
  const list = entries(project('in-block', { precision: 'block', block: 'harbour' }));
  expect(knownNear({ name: text('山', 'Hill'), block: null, subdistrict: null }, list)).toEqual({ named: [], held: [] });
});
