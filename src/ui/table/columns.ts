import type { Sort } from '../../model/choices.ts';
import type { PrecisionTerm } from '../../model/dataset.ts';
import type { Project } from '../../model/dataset.ts';
import type { ProjectAsOf } from '../../model/snapshot.ts';
import { sourceCount } from '../../model/sources.ts';

/** Columns of the table, in their order: what readers ask for first, where it stands, how well it is known. */
const COLUMNS = [
  'name',
  'stage',
  'change',
  'distance',
  'said',
  'block',
  'subdistrict',
  'sector',
  'due',
  'updated',
  'figure',
  'precision',
  'sources',
] as const;
export type Column = (typeof COLUMNS)[number];

interface Ordered {
  sort: Sort;
  descending: boolean;
}

/**
 * The order a column stands for. `falling` orders begin with the newest or the most. A figure has none: investments, areas
 * and numbers of beds in one column have no common measure; nor have statements and sub-districts.
 */
const ORDERS: Partial<Record<Column, { sort: Sort; falling: boolean }>> = {
  name: { sort: 'name', falling: false },
  stage: { sort: 'progress', falling: false },
  change: { sort: 'change', falling: false },
  distance: { sort: 'distance', falling: false },
  block: { sort: 'block', falling: false },
  sector: { sort: 'sector', falling: false },
  due: { sort: 'due', falling: false },
  updated: { sort: 'updated', falling: true },
  precision: { sort: 'precision', falling: false },
  sources: { sort: 'sources', falling: true },
};

/** What the columns to show follow from. */
export interface Shown {
  rows: readonly ProjectAsOf<Project>[];
  /** The order in force: its column shows whatever it holds. */
  sort: Sort;
  /** Whether two dates are compared. */
  compared: boolean;
  /** Whether distances are asked for. */
  distance: boolean;
  precisions: readonly PrecisionTerm[];
  /** Whether the district has blocks at all. */
  blocks: boolean;
}

/**
 * The columns to show. One that is empty in every row is left out; so are precision and the number of sources where most rows
 * have nothing to tell, a place that is not known and a single source. The column of the order in force always shows.
 */
export function shownColumns({ rows, sort, compared, distance, precisions, blocks }: Shown): Column[] {
  const vague = new Set(precisions.filter((p) => p.max_uncertainty_m === undefined).map((p) => p.id));
  const some = (has: (entry: ProjectAsOf<Project>) => unknown): boolean => rows.some((s) => Boolean(has(s)));
  const most = (has: (entry: ProjectAsOf<Project>) => boolean): boolean => rows.filter(has).length * 2 > rows.length;
  const tells: Record<Column, () => boolean> = {
    name: () => true,
    stage: () => true,
    change: () => compared,
    distance: () => distance,
    said: () => true,
    block: () => some((s) => s.project.block),
    subdistrict: () => some((s) => s.project.subdistrict),
    sector: () => true,
    due: () => some((s) => s.due),
    updated: () => true,
    figure: () => some((s) => s.latest.figures?.length),
    precision: () => most((s) => !vague.has(s.project.precision)),
    sources: () => most((s) => sourceCount(s) > 1),
  };
  const orders = (column: Column) => column !== 'change' && (column !== 'block' || blocks) && ORDERS[column]?.sort === sort;
  return COLUMNS.filter((column) => tells[column]() || orders(column));
}

export const isSortable = (column: Column): boolean => ORDERS[column] !== undefined;

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
