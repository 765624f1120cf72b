import type { ImportRow } from './row.ts';

/** What a row states of the record as a whole. Aliases are only added, so they never conflict. */
const OF_RECORD = [
  'name_zh',
  'name_en',
  'kind',
  'block',
  'one_of',
  'block_basis',
  'subdistrict',
  'within',
  'sector',
  'precision',
  'uncertainty_m',
  'lon',
  'lat',
  'crs',
  'basis_zh',
  'basis_en',
] as const satisfies (keyof ImportRow)[];
/** What it states of what one source says at one date. */
const OF_OBSERVATION = [
  'stage',
  'paragraphs',
  'text_zh',
  'text_en',
  'milestone',
  'implied_zh',
  'implied_en',
  'happened',
  'due',
  'aim',
] as const satisfies (keyof ImportRow)[];

/** Finds rows of one table that state different things of one record: which of them holds is not for the order of rows to say. */
export class Conflicts {
  /** By record and what is stated of it: each value, with the first row that states it. */
  readonly #stated = new Map<string, Map<string, number>>();
  /** By row: what stands against it. */
  readonly found = new Map<number, string[]>();

  /** Notes what a row states of a record, and what earlier rows state otherwise. */
  add(id: string, row: number, stated: ImportRow, byAlias: boolean): void {
    const { sources = [], asof } = stated;
    const observation = sources.length === 1 && asof ? `${sources[0]} ${asof}` : null;
    const columns = [
      // The other name by which a row names a record states nothing.
      ...OF_RECORD.filter((column) => !(byAlias && column.startsWith('name'))).map((column) => [column, id] as const),
      ...(observation ? OF_OBSERVATION.map((column) => [column, `${id} ${observation}`] as const) : []),
    ];
    for (const [column, of] of columns) {
      if (stated[column] === undefined) continue;
      const value = shown(stated[column]);
      const key = `${of} ${column}`;
      const values = this.#stated.get(key) ?? new Map<string, number>();
      for (const [other, before] of values) {
        if (other === value) continue;
        this.#tell(row, `${column} is ${value} here and ${other} in row ${before}, expected one of them for ${of}`);
        this.#tell(before, `${column} is ${other} here and ${value} in row ${row}, expected one of them for ${of}`);
      }
      if (!values.has(value)) this.#stated.set(key, values.set(value, row));
    }
  }

  #tell(row: number, message: string): void {
    const messages = this.found.get(row);
    if (messages) messages.push(message);
    else this.found.set(row, [message]);
  }
}

const shown = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value));
