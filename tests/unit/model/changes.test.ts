import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Figure, Observation } from '../../../src/model/dataset.ts';
import { changes, changesByMove, laterSources, MOVES } from '../../../src/model/changes.ts';
import { snapshot } from '../../../src/model/snapshot.ts';
import { STAGE_TERMS, STAGES, moment, observation, project, projects, text } from './arbitraries.ts';

const [SINCE, ASOF] = ['2022-12', '2023-06'];
const before = (stage: string | null, over: Partial<Observation> = {}) => observation({ asof: '2021-02', stage, ...over });
const after = (stage: string | null, over: Partial<Observation> = {}) => observation({ asof: '2023-06', stage, source: 'second', ...over });
const area = (value: number, over: Partial<Figure> = {}): Figure => ({ label: text('面积', 'Area'), value, unit: '亩', ...over });

/** What is said of one project with these observations: its move, or null for nothing. */
const found = (...observations: Observation[]) => changes([project('p', { observations })], SINCE, ASOF, STAGE_TERMS)[0] ?? null;
const move = (...observations: Observation[]) => found(...observations)?.move ?? null;

describe('moves', () => {
  test('advanced: the stage went on', () => {
    expect(found(before('proposed'), after('construction'))).toMatchObject({
      move: 'advanced',
      before: { stage: 'proposed' },
      after: { stage: 'construction' },
      figures: [],
    });
    expect(move(before('clearance'), after('operating'))).toBe('advanced');
  });

  test('first stated, after it was only named: that it stands so is no progress', () => {
    expect(found(before(null), after('operating'))).toMatchObject({
      move: 'first-stated',
      before: { stage: 'unstated' },
      after: { stage: 'operating' },
    });
    expect(move(before(null), after('proposed'), observation({ asof: '2023-06', stage: 'construction' }))).toBe('first-stated');
    // A stage that the vocabulary does not have is one all the same.
    expect(move(before(null), after('opened'))).toBe('first-stated');
    expect(move(before('proposed'), observation({ asof: '2022-12', stage: null }), after('construction'))).toBe('advanced');
  });

  test('advanced: a later source states a milestone of the same stage, which is told', () => {
    expect(found(before('construction', { milestone: 'started' }), after('construction', { milestone: 'topped' }))).toMatchObject({
      move: 'advanced',
      milestone: 'topped',
    });
    expect(found(before('proposed', { milestone: 'signed' }), after('construction'))?.milestone).toBe(null);
  });

  test('set back: the stage went back', () => {
    expect(move(before('construction'), after('clearance'))).toBe('set-back');
    expect(move(before('operating'), after('proposed'))).toBe('set-back');
  });

  test('new: no source had named it', () => {
    expect(found(after('operating'))).toMatchObject({ move: 'new', before: null });
    expect(move(after(null))).toBe('new');
  });

  test('figures: only a figure is another', () => {
    const change = found(before('construction', { figures: [area(50)] }), after(null, { figures: [area(60)] }));
    expect(change).toMatchObject({ move: 'figures', figures: [{ before: area(50), after: area(60) }] });
    expect(change?.shownBy).toBe(change?.project.observations[1]);
    expect(
      move(before('construction', { figures: [area(50)] }), after('construction', { figures: [area(50, { qualifier: 'over' })] })),
    ).toBe('figures');
  });

  test('a stage that moved comes before a figure, which is told too', () => {
    expect(found(before('proposed', { figures: [area(50)] }), after('construction', { figures: [area(60)] }))).toMatchObject({
      move: 'advanced',
      figures: [{ after: { value: 60 } }],
    });
  });

  test('no figures to set side by side: other label, other unit, the same value', () => {
    expect(
      move(before('proposed', { figures: [area(50)] }), after(null, { figures: [area(60, { label: text('投资', 'Investment') })] })),
    ).toBe(null);
    expect(move(before('proposed', { figures: [area(50)] }), after(null, { figures: [area(60, { unit: '平方米' })] }))).toBe(null);
    expect(move(before('proposed', { figures: [area(50)] }), after(null, { figures: [area(50)] }))).toBe(null);
  });

  test('the newest figure on either side counts', () => {
    const middle = observation({ asof: '2022-12', figures: [area(60)] });
    expect(move(before('proposed', { figures: [area(50)] }), middle, after(null, { figures: [area(60)] }))).toBe(null);
    expect(found(before('proposed', { figures: [area(50)] }), middle, after(null, { figures: [area(70)] }))?.figures).toMatchObject([
      { before: area(60), after: area(70) },
    ]);
  });

  test('quiet: nobody names it again', () => {
    expect(move(before('construction'))).toBe('quiet');
    expect(move(before(null))).toBe('quiet');
    expect(move(before('construction'), observation({ asof: '2022-12' }))).toBe('quiet');
    expect(move(before('construction'), observation({ asof: '2023-12', stage: 'operating' }))).toBe('quiet');
  });

  test('what is in use may be quiet', () => {
    expect(move(before('operating'))).toBe(null);
  });

  test('named again without change is left out', () => {
    expect(move(before('construction'), after(null))).toBe(null);
    expect(move(before('construction'), after('construction'))).toBe(null);
  });

  test('what comes after the later date is not known yet', () => {
    expect(move(observation({ asof: '2023-12', stage: 'operating' }))).toBe(null);
    expect(move(before('proposed'), after('clearance'), observation({ asof: '2023-12', stage: 'operating' }))).toBe('advanced');
  });

  test('both dates themselves count: the earlier as before, the later as after', () => {
    expect(move(observation({ asof: SINCE, stage: 'proposed' }), observation({ asof: ASOF, stage: 'construction' }))).toBe('advanced');
  });
});

describe('the statement that shows a change', () => {
  const shown = (...observations: Observation[]) => {
    const change = found(...observations)!;
    return change.project.observations.indexOf(change.shownBy);
  };

  test('is the one that states the stage, not a later mention', () => {
    const mention = observation({ asof: '2023-06', source: 'third' });
    expect(shown(before('proposed'), after('construction'), mention)).toBe(1);
    expect(shown(before(null), after('construction'), mention)).toBe(1);
    expect(shown(after('construction'), mention)).toBe(0);
  });

  test('is the newest one where no stage is stated, and where nobody speaks of it again', () => {
    expect(shown(after(null), observation({ asof: '2023-06', source: 'third' }))).toBe(1);
    expect(shown(before('construction'), observation({ asof: '2022-12' }))).toBe(1);
  });
});

describe('stages that are over', () => {
  test('are those that the vocabulary says so of', () => {
    const silent = project('p', { observations: [before('opened')] });
    const stages = (over: boolean) => [{ id: 'opened', ...text('开放', 'Opened'), over }];
    expect(changes([silent], SINCE, ASOF, stages(true))).toEqual([]);
    expect(changes([silent], SINCE, ASOF, stages(false)).map((c) => c.move)).toEqual(['quiet']);
  });
});

describe('for any projects and dates', () => {
  test('each that is known by the later date is told at most once, in the order given, as the snapshots have it', () => {
    fc.assert(
      fc.property(projects, moment, moment, (list, a, b) => {
        fc.pre(a !== b);
        const [since, asof] = a < b ? [a, b] : [b, a];
        const [early, late] = [snapshot(list, since), snapshot(list, asof)];
        const told = changes(list, since, asof, STAGE_TERMS);
        const ids = told.map((c) => c.project.id);
        expect(late.map((s) => s.project.id).filter((id) => ids.includes(id))).toEqual(ids);
        const grouped = changesByMove(told).flatMap((g) => g.changes.map((c) => c.project.id));
        expect([...grouped].sort()).toEqual(
          told
            .filter((c) => c.move !== 'quiet')
            .map((c) => c.project.id)
            .sort(),
        );
        const rank = (stage: string) => (stage === 'unstated' ? -1 : STAGES.indexOf(stage));
        for (const s of late) {
          const change = told.find((c) => c.project === s.project);
          const was = early.find((e) => e.project === s.project);
          const again = s.project.observations.some((o) => o.asof > since && o.asof <= asof);
          if (change) {
            expect([change.before, change.after]).toEqual([was ?? null, s]);
            expect(MOVES[change.rank]).toBe(change.move);
            // What is told to have changed stands in the statement that is given for it.
            const { shownBy, move } = change;
            expect(s.project.observations).toContain(shownBy);
            expect(shownBy.asof <= asof).toBe(true);
            expect(shownBy.asof > since, move).toBe(move !== 'quiet');
            if (['advanced', 'set-back', 'first-stated'].includes(move))
              expect([shownBy.stage, shownBy.milestone ?? null, shownBy.asof]).toEqual([s.stage, s.milestone, s.stageAsof]);
          }
          const stated = was !== undefined && was.stage !== 'unstated';
          expect(change?.move === 'first-stated', 'first stated').toBe(was?.stage === 'unstated' && s.stage !== 'unstated');
          expect(change?.move === 'new', 'new').toBe(!was);
          expect(change?.move === 'advanced', 'advanced').toBe(stated && rank(s.stage) > rank(was.stage));
          expect(change?.move === 'set-back', 'set back').toBe(was !== undefined && rank(s.stage) < rank(was.stage));
          expect(change?.move === 'quiet', 'quiet').toBe(was !== undefined && !again && s.stage !== 'operating');
        }
      }),
      { numRuns: 300 },
    );
  });

  test('the later sources are those that speak in between, and name each project that is not quiet or without news', () => {
    fc.assert(
      fc.property(projects, moment, moment, (list, a, b) => {
        const [since, asof] = a < b ? [a, b] : [b, a];
        const later = laterSources(list, since, asof);
        const told = changes(list, since, asof, STAGE_TERMS);
        expect(later.projects).toBeGreaterThanOrEqual(told.filter((c) => c.move !== 'quiet').length);
        expect(later.sources.size > 0).toBe(later.projects > 0);
        for (const { move, shownBy } of told) if (move !== 'quiet') expect(later.sources).toContain(shownBy.source);
      }),
    );
  });

  test('nothing moved between a date and itself but what fell quiet', () => {
    fc.assert(fc.property(projects, moment, (list, date) => changes(list, date, date, STAGE_TERMS).every((c) => c.move === 'quiet')));
  });
});
