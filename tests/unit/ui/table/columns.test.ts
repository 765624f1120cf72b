import { describe, expect, test } from 'vitest';
import { SORTS } from '../../../../src/model/choices.ts';
import { directionOf, isSortable, pressed, shownColumns, type Column } from '../../../../src/ui/table/columns.ts';
import { sortEntries } from '../../../../src/model/order.ts';
import { sourceCount } from '../../../../src/model/sources.ts';
import { BLOCKS, observation, project, entries, text, vocab } from '../../model/arbitraries.ts';

const all = shownColumns({ distance: true, due: true });
const sortable = all.filter(isSortable);

test('distance shows only with a point to measure from, a due date only where something has one', () => {
  expect(shownColumns({ distance: false, due: false })).toEqual(all.filter((c) => c !== 'distance' && c !== 'due'));
  expect(shownColumns({ distance: false, due: true })).toEqual(all.filter((c) => c !== 'distance'));
  expect(all).toEqual(expect.arrayContaining(['distance', 'due']));
});

test('every order has its one column', () => {
  const sorts = sortable.map((c) => pressed(c, { sort: 'name', descending: false }).sort);
  expect([...sorts].sort()).toEqual([...SORTS].sort());
});

test('a press takes the order, a second one turns it round, a third turns it back', () => {
  for (const column of sortable) {
    const other = pressed(column === 'name' ? 'block' : 'name', { sort: 'progress', descending: true });
    const once = pressed(column, { ...other, descending: true });
    expect(once.descending, column).toBe(false);
    const twice = pressed(column, once);
    expect(twice).toEqual({ sort: once.sort, descending: true });
    expect(pressed(column, twice)).toEqual(once);
  }
});

test('a figure has no order: a press changes nothing', () => {
  const now = { sort: 'block', descending: true } as const;
  expect(pressed('figure', now)).toEqual(now);
  expect(directionOf('figure', now)).toBe(null);
});

test('one column at a time tells a direction', () => {
  for (const column of sortable) {
    const now = pressed(column, { sort: column === 'name' ? 'block' : 'name', descending: false });
    expect(all.filter((c) => directionOf(c, now) !== null)).toEqual([column]);
  }
});

describe('the direction told is the one the rows have', () => {
  const at = (asof: string, source = 'first') => observation({ asof, source });
  const list = entries(
    project('a', { precision: 'none', observations: [at('2021-02')] }),
    project('b', { precision: 'exact', observations: [at('2021-02'), at('2022-12', 'second'), at('2023-06', 'second')] }),
    project('c', { precision: 'place', observations: [at('2021-02'), at('2022-12', 'second'), at('2023-12', 'third')] }),
  );
  const values: Partial<Record<Column, (s: (typeof list)[number]) => number>> = {
    updated: (s) => Number(s.latest.asof.replace('-', '')),
    sources: sourceCount,
    precision: (s) => vocab.precisions.findIndex((p) => p.id === s.project.precision),
  };
  for (const [column, value] of Object.entries(values) as [Column, (s: (typeof list)[number]) => number][]) {
    test(column, () => {
      for (const descending of [false, true]) {
        const { sort } = pressed(column, { sort: 'name', descending: false });
        const rows = sortEntries(list, { sort, descending, lang: 'zh', vocab, blocks: BLOCKS, words: [], from: null }).map(value);
        const rising = rows.every((v, i) => i === 0 || rows[i - 1]! <= v);
        expect(directionOf(column, { sort, descending })).toBe(rising ? 'ascending' : 'descending');
        expect(rows).toEqual([...rows].sort((a, b) => (rising ? a - b : b - a)));
      }
    });
  }
});

test('a source counts once, and only when it had spoken by the date', () => {
  const twice = project('p', {
    name: text('甲', 'A'),
    observations: [observation({ asof: '2021-02' }), observation({ asof: '2022-12' }), observation({ asof: '2023-06', source: 'second' })],
  });
  const [entry] = entries(twice);
  expect(sourceCount(entry!)).toBe(2);
  expect(sourceCount({ ...entry!, latest: twice.observations[1]! })).toBe(1);
});
