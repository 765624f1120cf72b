import { FACETS, NO_BLOCK, NO_SUBDISTRICT, type Facet, type FilterName, type Filters, type InView } from './choices.ts';
import { NONE } from './columns.ts';
import { distanceM } from './distance.ts';
import type { Filtered } from './filtered.ts';
import type { RowSearch } from './row-search.ts';
import type { RowsAsOf } from './rows-as-of.ts';
import { queryWords } from './search.ts';
import { UNSTATED } from './stages.ts';

/** What a filter is looked up in besides the record itself. */
export interface Surroundings {
  search: Pick<RowSearch, 'matches'>;
  /** Whether a point is in the map's view; everything is when there is no map. */
  inView: InView;
  /** 1 for each row that is looked at; every one that is known when left out. */
  among?: Uint8Array;
}

/** A facet's values by row: places among the options, `NONE` for none. Only `source`, which has several, has none of its own. */
interface Values {
  column: (at: RowsAsOf) => Int16Array;
  options: (at: RowsAsOf) => readonly { id: string }[];
  /** The option of what has none; left out where that is no option. */
  none?: string;
}

const VALUES: Record<Exclude<Facet, 'source'>, Values> = {
  block: { column: ({ rows }) => rows.block, options: ({ rows }) => rows.lists.blocks, none: NO_BLOCK },
  stage: { column: ({ stage }) => stage, options: ({ rows }) => rows.lists.stages, none: UNSTATED },
  kind: { column: ({ rows }) => rows.kind, options: ({ rows }) => rows.lists.kinds },
  subdistrict: { column: ({ rows }) => rows.subdistrict, options: ({ rows }) => rows.lists.subdistricts, none: NO_SUBDISTRICT },
  sector: { column: ({ rows }) => rows.sector, options: ({ rows }) => rows.lists.sectors },
  precision: { column: ({ rows }) => rows.precision, options: ({ rows }) => rows.lists.precisions },
};

/** Stands for none, and for more than one, of the filters that a row fails. */
const [PASSES, SEVERAL] = [0, 255];

/**
 * A pass over the columns for each filter in force and each facet: OR within a facet, AND between facets and the other filters. What
 * fails exactly one filter still counts for that filter's own options, and for dropping it.
 */
export function applyFilters(at: RowsAsOf, filters: Filters, { search, inView, among = at.known }: Surroundings): Filtered {
  const { n, rows } = at;
  /** By row: the one filter in force that it fails, from 1. */
  const failed = new Uint8Array(n);
  const inForce: FilterName[] = [];
  const need = (name: FilterName, passes: (row: number) => boolean) => {
    const filter = inForce.push(name);
    for (let row = 0; row < n; row++) {
      if (failed[row] === SEVERAL || passes(row)) continue;
      failed[row] = failed[row] === PASSES ? filter : SEVERAL;
    }
  };
  for (let row = 0; row < n; row++) if (!at.known[row] || !among[row]) failed[row] = SEVERAL;

  for (const facet of FACETS) {
    if (filters[facet].length === 0) continue;
    const chosen = new Set(filters[facet]);
    if (facet === 'source') {
      const wanted = rows.lists.sources.map(({ id }) => chosen.has(id));
      need(facet, (row) => sourcesOf(at, row).some((source) => wanted[source]));
      continue;
    }
    const { column, options, none } = VALUES[facet];
    const values = column(at);
    // The option of what has none comes first.
    const wanted = Uint8Array.from([none !== undefined && chosen.has(none), ...options(at).map(({ id }) => chosen.has(id))], Number);
    need(facet, (row) => wanted[values[row]! + 1] === 1);
  }
  const words = queryWords(filters.q);
  if (words.length > 0) {
    const found = search.matches(words);
    need('q', (row) => found[row] !== 0);
  }
  const { near } = filters;
  const point = (row: number): [number, number] => [rows.lng[row]!, rows.lat[row]!];
  // A row without a point has none that lies anywhere.
  if (near) need('near', (row) => distanceM(point(row), near.center) <= near.km * 1000);
  if (filters.inView) need('inView', (row) => !Number.isNaN(rows.lng[row]!) && inView(point(row)));

  const passed = new Uint8Array(n);
  const dropped = new Uint32Array(256);
  for (let row = 0; row < n; row++) {
    dropped[failed[row]!]! += 1;
    if (failed[row] === PASSES) passed[row] = 1;
  }
  const count = dropped[PASSES]!;
  return {
    passed,
    n: count,
    counts: Object.fromEntries(FACETS.map((f) => [f, countsOf(at, f, failed, inForce.indexOf(f) + 1)])) as unknown as Filtered['counts'],
    without: Object.fromEntries(inForce.map((name, i) => [name, count + dropped[i + 1]!])),
  };
}

/** @param own the number of the facet's own filter, `PASSES` where it has none */
function countsOf(at: RowsAsOf, facet: Facet, failed: Uint8Array, own: number): Map<string, number> {
  const counted = (row: number) => failed[row] === PASSES || failed[row] === own;
  if (facet === 'source') {
    const { sources } = at.rows.lists;
    const counts = new Uint32Array(sources.length);
    for (let row = 0; row < at.n; row++) if (counted(row)) for (const source of sourcesOf(at, row)) counts[source]! += 1;
    return counts.reduce((map, n, i) => (n > 0 ? map.set(sources[i]!.id, n) : map), new Map<string, number>());
  }
  const { column, options, none } = VALUES[facet];
  const ids = [none, ...options(at).map(({ id }) => id)];
  const values = column(at);
  const counts = new Uint32Array(ids.length);
  for (let row = 0; row < at.n; row++) if (counted(row)) counts[values[row]! + 1]! += 1;
  return ids.reduce((map, id, i) => (id !== undefined && counts[i]! > 0 ? map.set(id, (map.get(id) ?? 0) + counts[i]!) : map), new Map());
}

/** The sources that had spoken of a record by its newest observation at the date, as places, each once. */
export function sourcesOf({ rows, latest }: Pick<RowsAsOf, 'rows' | 'latest'>, row: number): number[] {
  const found: number[] = [];
  if (latest[row] !== NONE)
    for (let i = rows.first[row]!; i <= latest[row]!; i++) if (!found.includes(rows.source[i]!)) found.push(rows.source[i]!);
  return found;
}
