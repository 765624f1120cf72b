/** What the filters let through, counted once for all that the map says of it. */
import type { MarkRows } from './mark-rows.ts';

export interface Shown {
  readonly rows: MarkRows;
  /** 1 for each record that the filters let through. */
  readonly passed: Uint8Array;
  /** How many of them are in each block, by its number. */
  readonly inBlock: Uint32Array;
  /** Those counted at each of the rows' places, by its number. */
  readonly counted: readonly (readonly number[])[];
}

/** @param blocks how many there are */
export function shownOf(rows: MarkRows, passed: Uint8Array, blocks: number): Shown {
  const inBlock = new Uint32Array(blocks);
  const counted = rows.places.map((): number[] => []);
  for (let record = 0; record < rows.n; record++) {
    if (!passed[record]) continue;
    const [block, place] = [rows.block[record]!, rows.counted[record]!];
    if (block >= 0) inBlock[block]! += 1;
    if (place >= 0) counted[place]!.push(record);
  }
  return { rows, passed, inBlock, counted };
}

/** More ids than this are not written into a mark: they would go to the map's workers with every filter. */
const WRITTEN = 100;

/** What a mark of several says of its records: how many, and where they are few which. */
export const severalProperties = ({ id }: Pick<MarkRows, 'id'>, records: readonly number[]): Record<string, string> => ({
  count: String(records.length),
  ...(records.length <= WRITTEN ? { members: records.map(id).join(',') } : {}),
});
