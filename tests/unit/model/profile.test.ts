import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, BlockStatement, Dataset, Project, Source } from '../../../src/model/dataset.ts';
import { distanceM } from '../../../src/model/distance.ts';
import { blockProfile, projectProfile } from '../../../src/model/profile.ts';
import { NEAR_M, RecordIndex } from '../../../src/model/record-index.ts';
import { snapshot } from '../../../src/model/snapshot.ts';
import { blocks, moment, observation, project, projects, STAGES, subdistricts, text, vocab } from './arbitraries.ts';

const source = (id: string): Source => ({ id, short: text(id) }) as Source;
/** The order of the dataset is not that of the letters. */
const sources = ['third', 'first', 'second'].map(source);
const datasetOf = (list: Project[], places: Block[] = blocks): Dataset =>
  ({
    dates: ['2021-02', '2022-12', '2023-06', '2023-12'],
    projects: list,
    blocks: places,
    sources,
    subdistricts,
    vocab,
  }) as unknown as Dataset;
const ids = (list: readonly { id: string }[]): string[] => list.map((r) => r.id);
const idsOf = (list: readonly { project: Project }[]): string[] => list.map((s) => s.project.id);

describe('a project', () => {
  const bridge = project('bridge', {
    block: 'harbour',
    observations: [
      observation({ asof: '2021-02', stage: 'proposed', source: 'second' }),
      observation({ asof: '2022-12', stage: null, source: 'first' }),
      observation({ asof: '2023-06', stage: 'operating', source: 'third' }),
    ],
  });
  const at = (asof: string) => projectProfile(new RecordIndex(datasetOf([bridge]), asof), bridge, 'en');

  test('has what was said by the date, the newest first', () => {
    expect(at('2022-12').history.map((o) => o.asof)).toEqual(['2022-12', '2021-02']);
    expect(at('2022-12').entry).toMatchObject({ stage: 'proposed', stageAsof: '2021-02' });
    expect(at('2024-01').history).toHaveLength(3);
  });

  test('cites no source that spoke later', () => {
    expect(ids(at('2021-02').sources)).toEqual(['second']);
    expect(ids(at('2022-12').sources)).toEqual(['first', 'second']);
    expect(ids(at('2023-06').sources)).toEqual(['third', 'first', 'second']);
  });

  test('before any source names it', () => {
    expect(at('2020-01')).toMatchObject({ entry: null, history: [], sources: [], nearby: [] });
  });

  test('knows its block', () => {
    expect(at('2022-12').block).toBe(blocks[0]);
    const alone = project('alone');
    expect(projectProfile(new RecordIndex(datasetOf([alone])), alone, 'en').block).toBeNull();
  });

  test('is told at the newest date unless another is given, and leaves its record as it was', () => {
    expect(projectProfile(new RecordIndex(datasetOf([bridge])), bridge, 'en')).toEqual(at('2023-12'));
    expect(bridge.observations.map((o) => o.asof)).toEqual(['2021-02', '2022-12', '2023-06']);
  });
});

describe('nearby', () => {
  const here = project('here', { point: [121.5, 29.9] });
  const north = (id: string, metres: number, asof = '2021-02') =>
    project(id, { point: [121.5, 29.9 + metres / 111_195], observations: [observation({ asof })] });
  const near = (list: Project[], asof = '2023-12') =>
    projectProfile(new RecordIndex(datasetOf([here, ...list]), asof), here, 'en').nearby.map((n) => n.entry);

  test('the nearest first, none beyond a kilometre, none that no source had named by the date', () => {
    expect(idsOf(near([north('b', 900), north('a', -300), north('far', 1010), north('later', 10, '2023-12')], '2023-06'))).toEqual([
      'a',
      'b',
    ]);
  });

  test('at most six, and what is equally far by id, whatever the order of the data', () => {
    const same = ['f', 'b', 'h', 'a', 'g', 'c', 'e', 'd'].map((id) => north(id, 200));
    expect(idsOf(near(same))).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(idsOf(near(same.toReversed()))).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  test('not the project itself, and nothing of what has no point', () => {
    expect(near([])).toEqual([]);
    const lost = project('lost');
    expect(projectProfile(new RecordIndex(datasetOf([here, lost])), lost, 'en').nearby).toEqual([]);
  });

  test('are those that a look at every other project finds', () => {
    fc.assert(
      fc.property(projects, moment, (list, asof) => {
        const records = new RecordIndex(datasetOf(list), asof);
        for (const one of list.filter((p) => p.point)) {
          const expected = snapshot(list, asof)
            .flatMap(({ project: p }) => (p.point && p.id !== one.id ? [{ id: p.id, metres: distanceM(one.point!, p.point) }] : []))
            .filter((n) => n.metres <= NEAR_M)
            .sort((a, b) => a.metres - b.metres || (a.id < b.id ? -1 : 1))
            .slice(0, 6);
          expect(idsOf(projectProfile(records, one, 'en').nearby.map((n) => n.entry))).toEqual(ids(expected));
        }
      }),
    );
  });
});

describe('a block', () => {
  const statement = (kind: BlockStatement['kind'], asof: string, from: string): BlockStatement => {
    const { stage: _stage, ...said } = observation({ asof, source: from });
    return { ...said, kind };
  };
  const harbour: Block = {
    ...blocks[0]!,
    lead: ['b', 'later', 'elsewhere', 'a'],
    observations: [
      statement('history', '2021-02', 'second'),
      statement('purpose', '2021-02', 'second'),
      statement('next', '2022-12', 'first'),
      statement('purpose', '2022-12', 'first'),
      statement('status', '2023-06', 'third'),
    ],
  };
  const staged = (id: string, stage: string | null, over: Partial<Project> = {}) =>
    project(id, { block: 'harbour', observations: [observation({ stage })], ...over });
  const list = [
    staged('a', 'operating'),
    staged('b', 'proposed'),
    staged('c', 'operating', { name: text('乙', 'Bet') }),
    staged('d', null),
    staged('later', 'proposed', { observations: [observation({ asof: '2023-12' })] }),
    staged('elsewhere', 'proposed', { block: 'old-town' }),
  ];
  const at = (asof: string, lang: 'zh' | 'en' = 'en') =>
    blockProfile(new RecordIndex(datasetOf(list, [harbour, ...blocks.slice(1)]), asof), harbour, lang);

  test('has its statements by kind, what it is for first, each kind with the newest first, none empty', () => {
    expect(at('2022-12').topics.map(({ kind, statements }) => [kind, statements.map((s) => s.asof)])).toEqual([
      ['purpose', ['2022-12', '2021-02']],
      ['next', ['2022-12']],
      ['history', ['2021-02']],
    ]);
    expect(at('2023-06').topics.map((t) => t.kind)).toEqual(['purpose', 'status', 'next', 'history']);
    expect(at('2020-01').topics).toEqual([]);
  });

  test('cites no source that spoke later', () => {
    expect(ids(at('2021-02').sources)).toEqual(['second']);
    expect(ids(at('2022-12').sources)).toEqual(['first', 'second']);
  });

  test('has its own projects with the least far on first, then by name in the reader’s language', () => {
    expect(idsOf(at('2022-12').own)).toEqual(['b', 'a', 'c', 'd']);
    expect(idsOf(at('2022-12', 'zh').own)).toHaveLength(4);
  });

  test('has each project once by what is known of its place, no group empty', () => {
    const wholes = [
      project('pier', { block: 'harbour', point: [121.5, 29.9] }),
      project('pier-shop', { block: 'harbour', point: [121.5, 29.9], within: 'pier' }),
      project('homes', { block: 'harbour' }),
    ];
    const { placed, own } = blockProfile(new RecordIndex(datasetOf(wholes)), blocks[0]!, 'en');
    expect(placed.map(({ place, entries }) => [place, idsOf(entries)])).toEqual([
      ['mapped', ['pier']],
      ['unplaced', ['homes']],
      ['part', ['pier-shop']],
    ]);
    expect(placed.flatMap((p) => p.entries)).toHaveLength(own.length);
    expect(blockProfile(new RecordIndex(datasetOf([wholes[2]!])), blocks[0]!, 'en').placed.map((p) => p.place)).toEqual(['unplaced']);
  });

  test('has what sources want next of its projects, the newest first, and no wish that has been met', () => {
    const wish = (asof: string, aim: string) => observation({ asof, aim });
    const wished = [
      project('old', { block: 'harbour', observations: [wish('2021-02', 'build')] }),
      project('new', { block: 'harbour', observations: [wish('2021-02', 'build'), wish('2022-12', 'use')] }),
      project('met', { block: 'harbour', observations: [wish('2021-02', 'use'), observation({ asof: '2022-12', stage: 'operating' })] }),
      project('elsewhere', { block: 'old-town', observations: [wish('2022-12', 'use')] }),
    ];
    const wanted = (asof: string) =>
      blockProfile(new RecordIndex(datasetOf(wished), asof), blocks[0]!, 'en').wanted.map((w) => [w.entry.project.id, w.wanted.aim]);
    expect(wanted('2022-12')).toEqual([
      ['new', 'use'],
      ['old', 'build'],
    ]);
    expect(wanted('2021-02').map(([id]) => id)).toEqual(expect.arrayContaining(['met', 'new', 'old']));
  });

  test('counts its projects by stage, in the order of the vocabulary, without empty stages', () => {
    expect(at('2022-12').stages.map(({ stage, n }) => [stage.id, n])).toEqual([
      ['proposed', 1],
      ['operating', 2],
      ['unstated', 1],
    ]);
  });

  test('every statement has one topic, every project one stage', () => {
    const kind = fc.constantFrom<BlockStatement['kind']>('purpose', 'history', 'status', 'designation', 'next');
    fc.assert(
      fc.property(projects, moment, fc.array(kind, { maxLength: 6 }), (all, asof, kinds) => {
        const block = { ...blocks[0]!, observations: kinds.map((k) => statement(k, '2022-12', 'first')) };
        const { topics, history, own, stages } = blockProfile(new RecordIndex(datasetOf(all, [block]), asof), block, 'zh');
        expect(topics.flatMap((t) => t.statements)).toHaveLength(history.length);
        expect(history).toHaveLength(asof >= '2022-12' ? kinds.length : 0);
        expect(stages.reduce((n, s) => n + s.n, 0)).toBe(own.length);
        expect(idsOf(own).sort()).toEqual(idsOf(snapshot(all, asof).filter((s) => s.project.block === block.id)).sort());
        const order = own.map((s) => STAGES.indexOf(s.stage));
        expect(order).toEqual(order.toSorted((a, b) => a - b));
      }),
    );
  });
});
