/** What `projectProfile` asks of the records, answered from columns: of very many, the objects of a few are made. */
import type { Dataset, LngLat, ProjectRow } from './dataset.ts';
import { distanceM } from './distance.ts';
import { NEAR_DEGREES, NEAR_M, nearest, type Neighbour, type Records } from './record-index.ts';
import type { RowsAsOf } from './rows-as-of.ts';

/** @param dataset as the app has it, without its records */
export function rowRecords(dataset: Omit<Dataset, 'projects'>, at: RowsAsOf): Records<ProjectRow> {
  const { rows } = at;
  return {
    dataset,
    asof: at.asof,
    block: (id) => (id === null ? undefined : dataset.blocks.find((b) => b.id === id)),
    subdistrict: (id) => dataset.subdistricts.find((s) => s.id === id),
    wholeOf: ({ within }) => (within === undefined ? undefined : rows.find(within)),
    partsOf: (id) => at.entries(partsOf(at, rows.rowOf(id))).sort((a, b) => (a.project.id < b.project.id ? -1 : 1)),
    nearby: (project) => nearby(at, project),
  };
}

/** The rows that are parts of one. */
function partsOf({ n, rows: { within } }: RowsAsOf, whole: number | undefined): number[] {
  const found: number[] = [];
  if (whole !== undefined) for (let row = 0; row < n; row++) if (within[row] === whole) found.push(row);
  return found;
}

/** As `RecordIndex` has it. */
function nearby(at: RowsAsOf, { id, within = id, point }: ProjectRow): Neighbour[] {
  if (!point) return [];
  const { rows } = at;
  const whole = rows.rowOf(within);
  const found: Neighbour[] = [];
  for (let row = 0; row < at.n; row++) {
    const lat = rows.lat[row]!;
    // No comparison holds with NaN.
    if (!(lat >= point[1] - NEAR_DEGREES && lat <= point[1] + NEAR_DEGREES) || !at.known[row]) continue;
    if (row === whole || rows.within[row] === whole) continue;
    const there: LngLat = [rows.lng[row]!, lat];
    const metres = distanceM(point, there);
    if (metres <= NEAR_M) found.push({ entry: at.entry(row)!, metres });
  }
  return nearest(found);
}
