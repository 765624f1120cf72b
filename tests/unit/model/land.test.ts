import { describe, expect, test } from 'vitest';
import type { Observation, Project } from '../../../src/model/dataset.ts';
import { parcels } from '../../../src/model/land.ts';
import { snapshot } from '../../../src/model/snapshot.ts';
import { observation, project, text, vocab } from './arbitraries.ts';

const words = {
  ...vocab,
  stages: [
    ...vocab.stages.map((s) => (s.id === 'clearance' ? { ...s, land: 'cleared' as const } : s)),
    { id: 'offered', ...text('招商'), land: 'offered' as const },
  ],
  milestones: [{ id: 'sold', ...text('成交'), land: 'sold' as const }],
  aims: [{ id: 'sale', ...text('出让'), land: 'recommended' as const }],
  sectors: [...vocab.sectors, { id: 'land', ...text('地块'), icon: 'park', land: true }],
  units: [{ id: '亩', ...text('亩', 'mu'), hectares: 1 / 15 }],
};
const found = (said: Partial<Observation>[], asof = '2023-12', over: Partial<Project> = {}) =>
  parcels(snapshot([project('plot', { sector: 'land', observations: said.map(observation), ...over })], asof), asof, words);
const states = (...said: Partial<Observation>[]) => found(said).map((p) => `${p.state} ${p.said.asof}`);

describe('the state of a piece of land', () => {
  test.each<[string, Partial<Observation>[]]>([
    ['offered 2021-02', [{ asof: '2021-02', stage: 'offered' }]],
    ['recommended 2021-02', [{ asof: '2021-02', stage: 'offered', aim: 'sale' }]],
    [
      'recommended 2022-12',
      [
        { asof: '2021-02', stage: 'clearance' },
        { asof: '2022-12', aim: 'sale' },
      ],
    ],
    [
      'offered 2021-02',
      [
        { asof: '2021-02', stage: 'offered' },
        { asof: '2022-12', aim: 'sale' },
      ],
    ],
    [
      'sold 2022-12',
      [
        { asof: '2021-02', stage: 'offered' },
        { asof: '2022-12', stage: 'offered', milestone: 'sold' },
      ],
    ],
    ['cleared 2021-02', [{ asof: '2021-02', stage: 'clearance' }, { asof: '2022-12' }]],
    [
      'other 2022-12',
      [
        { asof: '2021-02', stage: 'offered' },
        { asof: '2022-12', stage: 'construction' },
      ],
    ],
    ['other 2021-02', [{ asof: '2021-02' }]],
  ])('%s', (state, said) => expect(states(...said)).toEqual([state]));

  test('is that of the date', () => {
    const said = [
      { asof: '2021-02', stage: 'offered' },
      { asof: '2022-12', stage: 'offered', milestone: 'sold' },
    ];
    expect(found(said, '2021-02').map((p) => p.state)).toEqual(['offered']);
  });
});

test('land is what a sector says it is, and what is offered of any sector; a title is none', () => {
  expect(found([{ stage: 'offered' }], '2023-12', { sector: 'housing' })).toHaveLength(1);
  expect(found([{ stage: 'clearance' }], '2023-12', { sector: 'housing' })).toEqual([]);
  expect(found([{ stage: 'offered' }], '2023-12', { kind: 'title' })).toEqual([]);
});

test('its size is the newest area that a source gives, in a unit of land', () => {
  const figure = (value: number, unit: string) => ({ label: text('面积'), value, unit });
  const said = [
    { asof: '2021-02', figures: [figure(500, '亩')] },
    { asof: '2022-12', figures: [figure(100, '%'), figure(520, '亩')] },
    { asof: '2023-06' },
  ];
  expect(found(said)[0]!.size?.value).toBe(520);
  expect(found(said, '2021-02')[0]!.size?.value).toBe(500);
  expect(found([{ figures: [figure(3, '个')] }])[0]!.size).toBe(null);
});
