import fc from 'fast-check';
import { expect, test } from 'vitest';
import { snapshot } from '../../../src/model/snapshot.ts';
import { tally } from '../../../src/model/tally.ts';
import { entries, moment, project, projects, vocab } from './arbitraries.ts';

test('what has no place on the ground is counted apart, with what of either the map shows', () => {
  const list = entries(
    project('bridge', { kind: 'works', point: [10, 50] }),
    project('hall', { kind: 'works' }),
    project('known-by-block', { kind: 'works', block: 'harbour', precision: 'block' }),
    project('known-by-subdistrict', { kind: 'works', subdistrict: 'quayside', precision: 'subdistrict' }),
    project('zone', { kind: 'title' }),
    project('pilot', { kind: 'title', block: 'harbour', precision: 'block' }),
  );
  expect(tally(list, vocab.kinds)).toEqual({ located: { n: 4, mapped: 3 }, apart: { n: 2, mapped: 1 } });
});

test('what has no kind counts as what may have a place; without kinds nothing is apart', () => {
  const list = entries(project('a'), project('b', { point: [10, 50] }));
  expect(tally(list, vocab.kinds)).toEqual({ located: { n: 2, mapped: 1 }, apart: { n: 0, mapped: 0 } });
  expect(tally(list, [])).toEqual({ located: { n: 2, mapped: 1 }, apart: null });
});

test('nothing is counted twice or left out', () => {
  fc.assert(
    fc.property(projects, moment, (list, asof) => {
      const states = snapshot(list, asof);
      const { located, apart } = tally(states, vocab.kinds);
      expect(located.n + apart!.n).toBe(states.length);
      expect(apart!.n).toBe(states.filter((s) => s.project.kind === 'title').length);
    }),
  );
});
