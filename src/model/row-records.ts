/** What `projectProfile` asks of the records, answered from columns: of very many, the objects of a few are made. */
import { NONE } from './columns.ts';
import type { Dataset, LngLat, ProjectRow } from './dataset.ts';
import { distanceM } from './distance.ts';
import { DEGREE_M, MOST_NEIGHBOURS, NEAR_M, type Neighbour, type Records } from './record-index.ts';
import type { RowsAsOf } from './rows-as-of.ts';
import type { ProjectAsOf } from './snapshot.ts';

/** @param dataset as the app has it, without its records */
export function rowRecords(dataset: Omit<Dataset, 'projects'>, at: RowsAsOf): Records<ProjectRow> {
  const { rows } = at;
  const partsOf = (whole: number): ProjectAsOf[] => (whole === NONE ? [] : at.entries(placesOf(rows.within.subarray(0, at.n), whole)));
  return {
    dataset,
    asof: at.asof,
    block: (id) => (id === null ? undefined : dataset.blocks.find((b) => b.id === id)),
    subdistrict: (id) => dataset.subdistricts.find((s) => s.id === id),
    wholeOf: ({ within }) => (within === undefined ? undefined : rows.find(within)),
    partsOf: (id) => partsOf(rows.rowOf(id) ?? NONE).sort((a, b) => (a.project.id < b.project.id ? -1 : 1)),
    nearby: (project) => nearby(at, project),
  };
}

function placesOf(column: Int32Array, value: number): number[] {
  const found: number[] = [];
  for (let row = column.indexOf(value); row !== -1; row = column.indexOf(value, row + 1)) found.push(row);
  return found;
}

/** As `RecordIndex` has it. */
function nearby(at: RowsAsOf, { id, within = id, point }: ProjectRow): Neighbour[] {
  if (!point) return [];
  const { rows } = at;
  const whole = rows.rowOf(within);
  const reach = NEAR_M / DEGREE_M;
  const found: Neighbour[] = [];
  for (let row = 0; row < at.n; row++) {
    const lat = rows.lat[row]!;
    // No comparison holds with NaN.
    if (!(lat >= point[1] - reach && lat <= point[1] + reach) || !at.known[row]) continue;
    if (row === whole || rows.within[row] === whole) continue;
    const there: LngLat = [rows.lng[row]!, lat];
    const metres = distanceM(point, there);
    if (metres <= NEAR_M) found.push({ entry: at.entry(row)!, metres });
  }
  return found.sort((a, b) => a.metres - b.metres || (a.entry.project.id < b.entry.project.id ? -1 : 1)).slice(0, MOST_NEIGHBOURS);
}
