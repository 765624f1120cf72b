import { describe, expect, test } from 'vitest';
import { course } from '../../../src/model/course.ts';
import type { Observation } from '../../../src/model/dataset.ts';
import { observation, project, STAGE_TERMS, text } from './arbitraries.ts';

const words = {
  stages: STAGE_TERMS,
  milestones: [
    { id: 'started', ...text('开工'), begins: true },
    { id: 'topped-out', ...text('结顶') },
  ],
};
const at = (asof: string, ...said: Partial<Observation>[]) => course(project('hall', { observations: said.map(observation) }), asof, words);
const kinds = (asof: string, ...said: Partial<Observation>[]) => at(asof, ...said).map((c) => c.kind);

describe('what was reached', () => {
  test('is told once, with the date of its first statement, or its own where the source gives one', () => {
    const said = [
      { asof: '2021-02', stage: 'construction' },
      { asof: '2022-12', stage: 'construction', milestone: 'started' },
      { asof: '2023-06', stage: 'construction', milestone: 'topped-out', happened: '2023' },
    ];
    expect(at('2023-06', ...said)).toEqual([
      { kind: 'step', stage: 'construction', milestone: null, implied: false, when: '2021-02', exact: false },
      { kind: 'step', stage: 'construction', milestone: 'topped-out', implied: false, when: '2023', exact: true },
    ]);
    expect(at('2022-12', ...said)).toEqual([
      { kind: 'step', stage: 'construction', milestone: null, implied: false, when: '2021-02', exact: false },
      { kind: 'again', asof: '2022-12', silent: false },
    ]);
  });

  test('by implication has no date of its own, which is that of what implies it', () => {
    expect(at('2023-12', { asof: '2023-12', stage: 'operating', implied: text('有马拉松'), happened: '2023-11' })).toEqual([
      { kind: 'step', stage: 'operating', milestone: null, implied: true, when: '2023-12', exact: false },
    ]);
  });

  test('without a word on it is named, or not said beside a wish', () => {
    expect(kinds('2021-02', { asof: '2021-02' })).toEqual(['named']);
    expect(kinds('2021-02', { asof: '2021-02', aim: 'use' })).toEqual(['unsaid', 'wanted']);
  });
});

describe('what is wanted next', () => {
  test('is not told once a later source states a stage', () => {
    const said = [
      { asof: '2021-02', stage: 'construction' },
      { asof: '2022-12', aim: 'use' },
      { asof: '2023-06', stage: 'operating' },
    ];
    expect(kinds('2022-12', ...said)).toEqual(['step', 'wanted']);
    expect(kinds('2023-06', ...said)).toEqual(['step', 'step']);
  });

  test('stands for the stage that is known by it alone', () => {
    expect(kinds('2021-02', { asof: '2021-02', stage: 'proposed', aim: 'build' })).toEqual(['wanted']);
  });
});

test('a due date that has passed without another stage is told as past; of what is finished it is not told', () => {
  const due = { asof: '2021-02', stage: 'construction', due: '2022' };
  expect(at('2022-12', due).at(-2)).toEqual({ kind: 'due', due: '2022', past: false });
  expect(at('2023-06', due).at(-2)).toEqual({ kind: 'due', due: '2022', past: true });
  expect(kinds('2023-06', due, { asof: '2023-06', stage: 'operating' })).toEqual(['step', 'step']);
});

test('silence is told where sources spoke since, unless the thing is in use', () => {
  expect(kinds('2022-12', { asof: '2021-02', stage: 'construction' })).toEqual(['step', 'silent']);
  expect(kinds('2022-12', { asof: '2021-02', stage: 'operating' })).toEqual(['step']);
  expect(at('2023-12', { asof: '2021-02', stage: 'construction' }, { asof: '2022-12' }).at(-1)).toEqual({
    kind: 'again',
    asof: '2022-12',
    silent: true,
  });
});

test('before any source named it there is nothing to tell', () => {
  expect(at('2020-01', { asof: '2021-02' })).toEqual([]);
});
