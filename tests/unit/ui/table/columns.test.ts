import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SORTS } from '../../../../src/model/choices.ts';
import { directionOf, isSortable, pressed, shownColumns, type Column, type Shown } from '../../../../src/ui/table/columns.ts';
import type { PrecisionTerm } from '../../../../src/model/dataset.ts';
import type { Project } from '../../../../src/model/dataset.ts';
import { moreRowOrders } from '../../../../src/model/more-row-orders.ts';
import { orderRows } from '../../../../src/model/row-order.ts';
import { sourceCount } from '../../../../src/model/sources.ts';
import type { ProjectAsOf } from '../../../../src/model/snapshot.ts';
import { BLOCKS, columns, observation, PRECISIONS, project, projects, entries, text, vocab } from '../../model/arbitraries.ts';

const precisions: PrecisionTerm[] = PRECISIONS.map((id) => ({
  id,
  ...text(id),
  ...(id === 'none' || id === 'subdistrict' ? {} : { max_uncertainty_m: 100 }),
}));
const shown = (rows: readonly ProjectAsOf<Project>[], over: Partial<Shown> = {}) =>
  shownColumns({ rows, sort: 'progress', compared: false, distance: false, precisions, blocks: true, ...over });

/** A record of which every column has something to tell. */
const full = (id: string) =>
  project(id, {
    block: BLOCKS[0]!,
    subdistrict: 'quayside',
    precision: 'exact',
    observations: [
      observation({ asof: '2021-02', due: '2025' }),
      observation({ asof: '2022-12', source: 'second', figures: [{ label: text('面积', 'Area'), value: 5, unit: '亩' }] }),
    ],
  });
const bare = (id: string) => project(id, { precision: 'none', observations: [observation({ asof: '2021-02' })] });

const all = shown(entries(full('f')), { compared: true, distance: true });
const sortable = all.filter(isSortable);

describe('the columns to show', () => {
  test('have the stage second and what the newest source says before where it stands', () => {
    expect(all.slice(0, 5)).toEqual(['name', 'stage', 'change', 'distance', 'said']);
    expect(all).toEqual(expect.arrayContaining(['block', 'subdistrict', 'sector', 'due', 'updated', 'figure', 'precision', 'sources']));
  });

  test('leave out what is empty in every row', () => {
    expect(shown(entries(bare('b')))).toEqual(['name', 'stage', 'said', 'sector', 'updated']);
    const one = shown(entries(full('f'), ...['a', 'b', 'c'].map(bare)));
    expect(one, 'one row is enough').toEqual(expect.arrayContaining(['block', 'subdistrict', 'due', 'figure']));
    expect(one, 'what most rows tell nothing of').not.toEqual(expect.arrayContaining(['precision']));
    expect(one).not.toContain('sources');
  });

  test('have distance and change only where they are asked for', () => {
    const rows = entries(full('f'));
    expect(shown(rows)).toEqual(all.filter((c) => c !== 'distance' && c !== 'change'));
    expect(shown(rows, { compared: true })).toContain('change');
    expect(shown(rows, { distance: true })).toContain('distance');
    expect(shown(rows, { sort: 'change' }), 'a link may ask for an order without a comparison').not.toContain('change');
  });

  test('always have the one they are sorted by', () => {
    for (const sort of SORTS.filter((s) => s !== 'change'))
      expect(
        shown(entries(bare('b')), { sort }).some((column) => directionOf(column, { sort, descending: false })),
        sort,
      ).toBe(true);
  });

  test('keep their order, with name and stage first, for any rows', () => {
    fc.assert(
      fc.property(projects, fc.constantFrom(...SORTS), fc.boolean(), fc.boolean(), (list, sort, compared, distance) => {
        const columns = shown(entries(...list), { sort, compared, distance });
        expect(columns.slice(0, 2)).toEqual(['name', 'stage']);
        expect(columns).toEqual(all.filter((c) => columns.includes(c)));
      }),
    );
  });
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
        const { at } = columns(
          list.map((s) => s.project),
          '9999-12',
        );
        const rows = at
          .entries(orderRows(at, { sort, descending, lang: 'zh', from: null }, moreRowOrders))
          .map((s) => value(s as (typeof list)[number]));
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
