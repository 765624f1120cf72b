import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, toggleCompared, COMPARED_AT_MOST, type Compared } from '../../../src/model/comparison.ts';
import type { BlockStatement } from '../../../src/model/dataset.ts';
import { snapshot } from '../../../src/model/snapshot.ts';
import { BLOCKS, blocks, entries, moment, observation, project, projects, text, vocab } from './arbitraries.ts';

const [harbour, oldTown] = blocks as [(typeof blocks)[0], (typeof blocks)[0]];

const statement = (kind: BlockStatement['kind'], asof: string, over: Partial<BlockStatement> = {}): BlockStatement => {
  const { source, section, paragraphs, text: said } = observation();
  return { source, section, paragraphs, text: said, kind, asof, ...over };
};

const area = { label: text('面积', 'Area'), value: 5, unit: '亩' };
const length = { label: text('长度', 'Length'), value: 2, unit: '公里' };

const compared = (over: Partial<Compared> = {}) =>
  compare({ blocks: [harbour, oldTown], entries: [], matches: [], asof: '2023-12', vocab, ...over });

describe('columns', () => {
  const list = entries(
    project('a', { block: 'harbour', sector: 'culture' }),
    project('b', { block: 'harbour', sector: 'culture' }),
    project('c', { block: 'old-town', sector: 'transport' }),
    project('d', { block: null, sector: 'housing' }),
  );

  test('each block has its own projects, and of them those that match', () => {
    const { columns } = compared({ entries: list, matches: list.slice(1) });
    expect(columns.map((c) => c.all.map((s) => s.project.id))).toEqual([['a', 'b'], ['c']]);
    expect(columns.map((c) => c.matching.map((s) => s.project.id))).toEqual([['b'], ['c']]);
  });

  test('sectors that one of them has, in the order of the vocabulary, on the scale of the largest', () => {
    const { sectors, most } = compared({ entries: list, matches: list });
    expect(sectors).toEqual([
      { id: 'transport', counts: [0, 1] },
      { id: 'culture', counts: [2, 0] },
    ]);
    expect(most).toBe(2);
    expect(compared()).toMatchObject({ sectors: [], most: 0 });
  });

  test('figures with their statements, newest first, none from after the date', () => {
    const early = statement('status', '2021-02', { figures: [area] });
    const late = statement('status', '2023-06', { figures: [length] });
    const block = { ...harbour, observations: [early, statement('purpose', '2022-12'), late] };
    expect(compared({ blocks: [block] }).columns[0]!.figures).toEqual([
      { figure: length, statement: late },
      { figure: area, statement: early },
    ]);
    expect(compared({ blocks: [block], asof: '2022-12' }).columns[0]!.figures).toEqual([{ figure: area, statement: early }]);
  });

  test('lead projects in the order of the data, as far as named by the date', () => {
    const block = { ...harbour, lead: ['b', 'later', 'a'] };
    expect(compared({ blocks: [block], entries: list }).columns[0]!.leads.map((s) => s.project.id)).toEqual(['b', 'a']);
  });
});

describe('what is next', () => {
  const own = (said: string, asof: string) => statement('next', asof, { text: text(said) });

  test('the newest by the date, the last one within a date', () => {
    const block = { ...harbour, observations: [own('一', '2022-12'), own('二', '2023-06'), own('三', '2023-06'), own('四', '2023-12')] };
    const at = (asof: string) => compared({ blocks: [block], asof }).columns[0]!.next?.text.zh;
    expect([at('2021-02'), at('2022-12'), at('2023-11'), at('2023-12')]).toEqual([undefined, '一', '三', '四']);
  });

  test('what is said of all of them alike is told once', () => {
    const all = own('一起开发', '2023-12');
    const a = { ...harbour, observations: [own('修路', '2023-06'), all] };
    const b = { ...oldTown, observations: [all] };
    const { columns, sharedNext } = compared({ blocks: [a, b] });
    expect(sharedNext).toBe(all);
    expect(columns.map((c) => c.next?.text.zh ?? null)).toEqual(['修路', null]);
    expect(compared({ blocks: [a, { ...oldTown, observations: [own('另建', '2023-12')] }] })).toMatchObject({
      sharedNext: null,
      columns: [{ next: all }, { next: { text: { zh: '另建' } } }],
    });
    expect(compared({ blocks: [a] }).sharedNext, 'one block alone shares nothing').toBe(null);
  });
});

describe('choosing', () => {
  const order = ['a', 'b', 'c', 'd', 'e'];

  test('a second click takes a block out; the order is the data’s', () => {
    expect(toggleCompared([], 'c', order)).toEqual(['c']);
    expect(toggleCompared(['c'], 'a', order)).toEqual(['a', 'c']);
    expect(toggleCompared(['a', 'c'], 'a', order)).toEqual(['c']);
  });

  test('no room for a fifth', () => {
    expect(toggleCompared(['a', 'b', 'c', 'd'], 'e', order)).toEqual(['a', 'b', 'c', 'd']);
    expect(toggleCompared(['a', 'b', 'c', 'd'], 'd', order)).toEqual(['a', 'b', 'c']);
  });

  test('whatever is clicked, at most four, each once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...order), { maxLength: 20 }), (clicks) => {
        const chosen = clicks.reduce<string[]>((ids, id) => toggleCompared(ids, id, order), []);
        expect(chosen.length).toBeLessThanOrEqual(COMPARED_AT_MOST);
        expect(order.filter((id) => chosen.includes(id))).toEqual(chosen);
      }),
    );
  });
});

test('for any projects and date the bars add up to the matching projects', () => {
  fc.assert(
    fc.property(projects, moment, fc.nat({ max: 12 }), (list, asof, n) => {
      const all = snapshot(list, asof);
      const matches = all.slice(0, n);
      const { columns, sectors, most } = compare({ blocks, entries: all, matches, asof, vocab });
      expect(columns.map((c) => c.block.id)).toEqual(BLOCKS);
      for (const [i, column] of columns.entries()) {
        expect(sectors.reduce((sum, s) => sum + s.counts[i]!, 0)).toBe(column.matching.length);
        expect(column.matching.every((s) => column.all.includes(s))).toBe(true);
      }
      for (const { counts } of sectors) expect(Math.max(...counts)).toBeLessThanOrEqual(most);
    }),
  );
});
