import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StageTerm } from '../../../src/model/dataset.ts';
import { pipeline } from '../../../src/model/pipeline.ts';
import { snapshot } from '../../../src/model/snapshot.ts';
import { observation, project, projects, entries, text, vocab } from './arbitraries.ts';

/** `reserve/proposed` is a stage of that phase, `referendum` one of none. */
const terms = (...said: string[]): StageTerm[] =>
  said.map((name) => {
    const [id, phase] = name.split('/').reverse() as [string, StageTerm['phase']];
    return { id, ...text(id), ...(phase ? { phase } : {}) };
  });
const canonical = terms(
  'reserve/proposed',
  'reserve/planning',
  'reserve/clearance',
  'reserve/offered',
  'start/construction',
  'finish/completed',
  'finish/operating',
  'unstated',
);
const at = (id: string, stage: string | null) => project(id, { observations: [observation({ stage })] });
const shape = (groups: ReturnType<typeof pipeline>) => groups.map((g) => [g.phase, g.columns.map((c) => c.stage.id)]);

test('the course of the reports, with what is not stated apart', () => {
  const groups = pipeline([], canonical);
  expect(shape(groups)).toEqual([
    ['reserve', ['proposed', 'planning', 'clearance', 'offered']],
    ['start', ['construction']],
    ['finish', ['completed', 'operating']],
    [null, ['unstated']],
  ]);
  expect(groups.map((g) => g.apart)).toEqual([false, false, false, true]);
});

test('the columns follow the vocabulary, wherever it has what is not stated', () => {
  expect(shape(pipeline([], terms('unstated', 'finish/operating', 'reserve/proposed')))).toEqual([
    ['finish', ['operating']],
    ['reserve', ['proposed']],
    [null, ['unstated']],
  ]);
});

test('the phases are those of the vocabulary, whatever its stages are called', () => {
  expect(shape(pipeline([], terms('reserve/idea', 'start/dug', 'start/roofed', 'finish/opened')))).toEqual([
    ['reserve', ['idea']],
    ['start', ['dug', 'roofed']],
    ['finish', ['opened']],
  ]);
});

test('what is not stated is no step of the course, even where a vocabulary gives it a phase', () => {
  expect(pipeline([], terms('finish/operating', 'finish/unstated')).map((g) => [g.phase, g.apart])).toEqual([
    ['finish', false],
    [null, true],
  ]);
});

test('a stage without a phase parts its neighbours', () => {
  expect(shape(pipeline([], terms('reserve/proposed', 'referendum', 'reserve/clearance', 'unstated', 'toString')))).toEqual([
    ['reserve', ['proposed']],
    [null, ['referendum']],
    ['reserve', ['clearance']],
    [null, ['toString']],
    [null, ['unstated']],
  ]);
});

describe('states', () => {
  test('keep their order in their column', () => {
    const list = entries(at('c', 'planning'), at('a', 'operating'), at('b', 'planning'));
    const columns = pipeline(list, canonical).flatMap((g) => g.columns);
    expect(columns.filter((c) => c.entries.length > 0).map((c) => [c.stage.id, c.entries.map((s) => s.project.id)])).toEqual([
      ['planning', ['c', 'b']],
      ['operating', ['a']],
    ]);
  });

  test('a stage that the vocabulary does not have gets a column of its own', () => {
    const list = entries(at('a', 'referendum'), at('b', null));
    expect(pipeline(list, terms('reserve/proposed')).map((g) => [g.apart, g.columns.map((c) => [c.stage, c.entries.length])])).toEqual([
      [false, [[terms('reserve/proposed')[0], 0]]],
      [false, [[terms('referendum')[0], 1]]],
      [true, [[terms('unstated')[0], 1]]],
    ]);
  });

  test('for any projects each is there once, and no column is missing', () => {
    fc.assert(
      fc.property(projects, (list) => {
        const given = snapshot(list, '9999-12');
        const groups = pipeline(given, vocab.stages);
        const columns = groups.flatMap((g) => g.columns);
        expect(columns.map((c) => c.stage.id).sort()).toEqual(vocab.stages.map((s) => s.id).sort());
        for (const c of columns) expect(c.entries).toEqual(given.filter((s) => s.stage === c.stage.id));
        expect(groups.filter((g) => g.apart).map((g) => [g.phase, g.columns.map((c) => c.stage.id)])).toEqual([[null, ['unstated']]]);
      }),
    );
  });
});
