import { expect, test } from 'vitest';
import { movesOf } from '../../../src/model/block-moves.ts';
import { DATES, entries, observation, project, STAGE_TERMS } from './arbitraries.ts';

const list = entries(
  project('hall', {
    observations: [observation({ asof: '2021-02', stage: 'proposed' }), observation({ asof: '2022-12', stage: 'construction' })],
  }),
  project('park', { observations: [observation({ asof: '2022-12' })] }),
);
const moves = (since: string | null, asof: string) => {
  const found = movesOf(list, { dates: DATES, since, asof, stages: STAGE_TERMS });
  return found && [found.since, found.until, found.changes.map((c) => `${c.project.id} ${c.move}`)];
};

test('between the newest two dates that have a move, where none is chosen', () => {
  expect(moves(null, '2023-12')).toEqual(['2021-02', '2022-12', ['hall advanced', 'park new']]);
  expect(moves(null, '2021-02')).toBe(null);
});

test('since the chosen date, though nothing moved; silence is no move', () => {
  expect(moves('2022-12', '2023-12')).toEqual(['2022-12', '2023-12', []]);
});
