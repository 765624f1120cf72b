import { OF_OBSERVATION, OF_RECORD } from '../read/rows/columns.ts';
import { conflict, valueText, type StatedRow } from '../read/rows/row.ts';

/** What rows state of one thing: the value of the first, the rows that agree with it, and the first other value. */
interface Stated {
  value: string;
  rows: number[];
  other: { value: string; row: number } | null;
}

/** Finds rows of one table that state different things of one record: which of them holds is not for the order of rows to say. */
export class Conflicts {
  /** By record and column. */
  readonly #stated = new Map<string, Stated>();
  /** By row: what stands against it. */
  readonly found = new Map<number, string[]>();

  /** Notes what a row states of a record, and what earlier rows state otherwise. */
  add(id: string, row: number, stated: StatedRow, byAlias: boolean): void {
    const { sources = [], asof } = stated;
    for (const column of OF_RECORD) {
      // The other name by which a row names a record states nothing.
      if (!(byAlias && column.startsWith('name'))) this.#compare(id, row, column, stated[column]);
    }
    if (sources.length === 1 && asof) {
      const of = `${id} ${sources[0]} ${asof}`;
      for (const column of OF_OBSERVATION) this.#compare(of, row, column, stated[column]);
      for (const { label, value, unit } of stated.figures ?? []) this.#compare(of, row, label.zh ?? label.en!, `${value} ${unit}`);
    }
  }

  #compare(of: string, row: number, column: string, stated: unknown): void {
    if (stated === undefined) return;
    const value = valueText(stated);
    const key = `${of} ${column}`;
    const before = this.#stated.get(key);
    if (!before) {
      this.#stated.set(key, { value, rows: [row], other: null });
      return;
    }
    const tell = (which: number, here: string, there: string, where: number): void =>
      this.#tell(which, conflict(column, here, there, `row ${where}`, of));
    if (value !== before.value) {
      tell(row, value, before.value, before.rows[0]!);
      if (before.other) return;
      before.other = { value, row };
      for (const agreeing of before.rows) tell(agreeing, before.value, value, row);
    } else if (before.other) tell(row, value, before.other.value, before.other.row);
    else before.rows.push(row);
  }

  #tell(row: number, message: string): void {
    const messages = this.found.get(row);
    if (messages) messages.push(message);
    else this.found.set(row, [message]);
  }
}
