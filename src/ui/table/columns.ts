import type { Sort } from '../../model/choices.ts';

/** Columns of the table, in their order. */
const COLUMNS = ['name', 'block', 'sector', 'stage', 'due', 'updated', 'precision', 'distance', 'sources', 'figure'] as const;
export type Column = (typeof COLUMNS)[number];

interface Ordered {
  sort: Sort;
  descending: boolean;
}

/**
 * The order a column stands for. `falling` orders begin with the newest or the most. A figure has none: investments, areas
 * and numbers of beds in one column have no common measure.
 */
const ORDERS: Record<Column, { sort: Sort; falling: boolean } | null> = {
  name: { sort: 'name', falling: false },
  block: { sort: 'block', falling: false },
  sector: { sort: 'sector', falling: false },
  stage: { sort: 'progress', falling: false },
  due: { sort: 'due', falling: false },
  updated: { sort: 'updated', falling: true },
  precision: { sort: 'precision', falling: false },
  distance: { sort: 'distance', falling: false },
  sources: { sort: 'sources', falling: true },
  figure: null,
};

/** The columns to show: distance needs a point it is measured from, and the date at which things are due one that has a date. */
export const shownColumns = (has: { distance: boolean; due: boolean }): Column[] =>
  COLUMNS.filter((column) => (column !== 'distance' && column !== 'due') || has[column]);

export const isSortable = (column: Column): boolean => ORDERS[column] !== null;

/** Which way the column's values run down the table; null when the table is sorted by another. */
export function directionOf(column: Column, { sort, descending }: Ordered): 'ascending' | 'descending' | null {
  const order = ORDERS[column];
  if (order?.sort !== sort) return null;
  return order.falling === descending ? 'ascending' : 'descending';
}

/** What a press on the column's heading chooses: its order, or when it has it already, the other way round. */
export function pressed(column: Column, now: Ordered): Ordered {
  const order = ORDERS[column];
  if (!order) return { sort: now.sort, descending: now.descending };
  return { sort: order.sort, descending: order.sort === now.sort && !now.descending };
}
