import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AsOf, Observation, Project } from '../../../src/model/dataset.ts';
import { latestDate, snapshot } from '../../../src/model/snapshot.ts';
import { moment, observation, project, projects, text } from './arbitraries.ts';

describe('snapshot', () => {
  const bridge = project('bridge', {
    observations: [
      observation({ asof: '2021-02', stage: 'proposed', milestone: 'approved' }),
      observation({ asof: '2022-12', stage: 'construction', milestone: 'started', source: 'second' }),
      observation({ asof: '2023-06', stage: null, source: 'third', milestone: 'named' }),
    ],
  });

  test('nothing before the first source speaks', () => {
    expect(snapshot([bridge], '2021-01')).toEqual([]);
  });

  test('the date itself counts', () => {
    expect(snapshot([bridge], '2021-02')).toEqual([
      {
        project: bridge,
        stage: 'proposed',
        stageAsof: '2021-02',
        implied: null,
        milestone: 'approved',
        due: null,
        latest: bridge.observations[0],
      },
    ]);
  });

  test('between two dates the earlier holds', () => {
    expect(snapshot([bridge], '2022-11')[0]).toMatchObject({ stage: 'proposed', stageAsof: '2021-02' });
  });

  test('a later mention without a stage leaves the stage and its date, and is the newest statement', () => {
    expect(snapshot([bridge], '2024-01')[0]).toEqual({
      project: bridge,
      stage: 'construction',
      stageAsof: '2022-12',
      implied: null,
      milestone: 'started',
      due: null,
      latest: bridge.observations[2],
    });
  });

  test('only named: unstated, without a date', () => {
    expect(snapshot([project('named')], '2021-02')[0]).toMatchObject({ stage: 'unstated', stageAsof: null, milestone: null });
  });

  test('of two statements of one date the later source’s is taken', () => {
    const twice = project('twice', {
      observations: [observation({ stage: 'construction' }), observation({ stage: 'operating', source: 'second' })],
    });
    expect(snapshot([twice], '2021-02')[0]).toMatchObject({ stage: 'operating', latest: { source: 'second' } });
  });

  test('a stage by implication says what shows it, until a source states one', () => {
    const track = project('track', {
      observations: [
        observation({ asof: '2021-02', stage: 'operating', implied: text('在此办赛', 'holds races') }),
        observation({ asof: '2022-12', stage: null }),
        observation({ asof: '2023-06', stage: 'operating' }),
      ],
    });
    expect(snapshot([track], '2022-12')[0]).toMatchObject({ stage: 'operating', implied: { en: 'holds races' } });
    expect(snapshot([track], '2023-06')[0]).toMatchObject({ stage: 'operating', implied: null });
  });

  test('when it is due is as last said, until a source gives it another stage', () => {
    const hall = project('hall', {
      observations: [
        observation({ asof: '2021-02', stage: 'construction', due: '2022' }),
        observation({ asof: '2022-12', stage: 'construction', due: '2024-05' }),
        observation({ asof: '2023-06', stage: 'construction' }),
        observation({ asof: '2023-12', stage: 'completed' }),
      ],
    });
    const due = (asof: AsOf) => snapshot([hall], asof)[0]!.due;
    expect([due('2021-02'), due('2022-12'), due('2023-06'), due('2023-12')]).toEqual(['2022', '2024-05', '2024-05', null]);
  });

  test('agrees with a naive as-of join', () => {
    fc.assert(
      fc.property(projects, moment, (list, asof) => {
        expect(snapshot(list, asof)).toEqual(naive(list, asof));
      }),
    );
  });

  test('only grows with time, and keeps the order given', () => {
    fc.assert(
      fc.property(projects, moment, moment, (list, a, b) => {
        const [early, late] = a <= b ? [a, b] : [b, a];
        const ids = (asof: AsOf) => snapshot(list, asof).map((s) => s.project.id);
        const later = ids(late);
        expect(ids(early).every((id) => later.includes(id))).toBe(true);
        expect(list.map((p) => p.id).filter((id) => later.includes(id))).toEqual(later);
      }),
    );
  });
});

test('latestDate is the last date, or none', () => {
  expect(latestDate({ dates: ['2021-02', '2023-12'] })).toBe('2023-12');
  expect(latestDate({ dates: [] })).toBe('');
});

/** Sorts all that was said by then, newest first, and takes the first that fits. */
function naive(list: Project[], asof: AsOf) {
  const said = (p: Project) =>
    p.observations
      .map((o, i): [Observation, number] => [o, i])
      .filter(([o]) => !(o.asof > asof))
      .sort(([a, i], [b, j]) => b.asof.localeCompare(a.asof, 'en') || j - i)
      .map(([o]) => o);
  return list
    .filter((p) => said(p).length > 0)
    .map((p) => {
      const stated = said(p).filter((o) => o.stage)[0];
      // The stage that held when the date was last given: what is stated at the same date is no news yet.
      const promise = said(p).filter((o) => o.due)[0];
      const heldThen = promise && said(p).filter((o) => o.asof <= promise.asof && o.stage)[0]?.stage;
      const moved = promise && stated && stated.asof > promise.asof && stated.stage !== heldThen;
      return {
        project: p,
        stage: stated ? stated.stage : 'unstated',
        stageAsof: stated ? stated.asof : null,
        implied: stated?.implied ?? null,
        milestone: stated?.milestone ?? null,
        due: promise && !moved ? promise.due : null,
        latest: said(p)[0],
      };
    });
}
