/** Every record at a date in columns: what the as-of join of `snapshot` gives for one, for all of them in one pass. */
import { NONE } from './columns.ts';
import type { AsOf } from './dataset.ts';
import { isMapped } from './precision.ts';
import type { Rows } from './rows.ts';
import { snapshot, type ProjectAsOf } from './snapshot.ts';

export class RowsAsOf {
  readonly rows: Rows;
  readonly asof: AsOf;
  /** How many rows are looked at: those that were at hand. */
  readonly n: number;
  /** 1 for each record that some source had named by the date. */
  readonly known: Uint8Array;
  /** The place of the stage in the vocabulary; that of what is not stated where no source states one, `NONE` without a word for it. */
  readonly stage: Int16Array;
  /** The place of the newest observation at the date, and of the one that states the stage, in the columns of observations; `NONE` for none. */
  readonly latest: Int32Array;
  readonly stated: Int32Array;
  readonly #entries: ProjectAsOf[] = [];

  /** @param among 1 for each row that is looked at; all of them when left out */
  constructor(rows: Rows, asof: AsOf, unstated: number, among?: Uint8Array) {
    const n = rows.loaded;
    [this.rows, this.asof, this.n] = [rows, asof, n];
    this.known = new Uint8Array(n);
    this.stage = new Int16Array(n).fill(unstated);
    this.latest = new Int32Array(n).fill(NONE);
    this.stated = new Int32Array(n).fill(NONE);
    // Dates ascend: those up to the date are the first ones.
    const dates = rows.lists.dates.findLastIndex((date) => date <= asof);
    for (let row = 0; row < n; row++) {
      if (among && !among[row]) continue;
      for (let at = rows.first[row + 1]! - 1; at >= rows.first[row]!; at--) {
        if (rows.asof[at]! > dates) continue;
        if (this.latest[row] === NONE) this.latest[row] = at;
        if (rows.stage[at]! === NONE) continue;
        this.stated[row] = at;
        this.stage[row] = rows.stage[at]!;
        break;
      }
      if (this.latest[row] !== NONE) this.known[row] = 1;
    }
  }

  /** A record as the sources had it: the same object every time; undefined where none had named it by the date. */
  entry(row: number): ProjectAsOf | undefined {
    if (!this.known[row]) return undefined;
    return (this.#entries[row] ??= snapshot([this.rows.project(row)], this.asof)[0]!);
  }

  /** Those of some rows. */
  entries(rows: Iterable<number>): ProjectAsOf[] {
    const found: ProjectAsOf[] = [];
    for (const row of rows) {
      const entry = this.entry(row);
      if (entry) found.push(entry);
    }
    return found;
  }

  /** All of them, by id. */
  all(): ProjectAsOf[] {
    return this.entries(this.rows.byId());
  }
}

/** Whether the map shows a record: see `isMapped`. */
export const isRowMapped = ({ lng, precision, lists }: Rows, row: number): boolean =>
  !Number.isNaN(lng[row]!) || isMapped({ point: undefined, precision: lists.precisions[precision[row]!]?.id ?? '' });
