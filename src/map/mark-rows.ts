/** What the map needs of the records of a date, as columns: a record is its number in them. */
import type { Block, Lang, LngLat } from '../model/dataset.ts';
import { BLOCK_ONLY, EXACT, SUBDISTRICT_ONLY } from '../model/precision.ts';
import type { RowsAsOf } from '../model/rows-as-of.ts';
import type { CountPlace } from '../model/standpoint.ts';

export interface MarkRows {
  /** How many numbers there are; not every one has a record at the date. */
  readonly n: number;
  /** The numbers in the order of the records' ids. */
  readonly byId: ArrayLike<number>;
  /** WGS-84 degrees; NaN where a record has no point, or is not known at the date. */
  readonly lng: ArrayLike<number>;
  readonly lat: ArrayLike<number>;
  /** How much a record matters for its label. */
  readonly weight: ArrayLike<number>;
  /** Number of its block among the blocks; -1 for none. */
  readonly block: ArrayLike<number>;
  /** Number of its stage among the stages; none of theirs where they have none for what no source states. */
  readonly stage: ArrayLike<number>;
  /** Number of what it is or is a part of: its own, that of another record, or one beyond all where that is not among them. */
  readonly whole: ArrayLike<number>;
  /** 1 where it is drawn as a line. */
  readonly line: ArrayLike<number>;
  /** 1 where its mark may stand beside it. */
  readonly approximate: ArrayLike<number>;
  /** Number among `places` of where it is counted; -1 where it is not. */
  readonly counted: ArrayLike<number>;
  /** Where anything is counted, whatever is filtered. */
  readonly places: readonly CountPlace[];
  id(record: number): string;
  /** Id of what it is or is a part of. */
  wholeId(record: number): string;
  name(record: number, lang: Lang): string;
  /** Undefined for an id that is not among them. */
  numberOf(id: string): number | undefined;
}

export const pointAt = ({ lng, lat }: Pick<MarkRows, 'lng' | 'lat'>, record: number): LngLat => [lng[record]!, lat[record]!];

/** What a record weighs more for leading its block, and for a place of its own. */
const LEADING = 4;
const WITH_PLACE = 1;

const made = new WeakMap<RowsAsOf, MarkRows>();

/**
 * The columns of the records of a date; memoized for as long as these live. A record weighs what the reports come back to it, and
 * more where it leads its block.
 */
export function markRows(at: RowsAsOf, blocks: readonly Pick<Block, 'lead'>[]): MarkRows {
  const memo = made.get(at);
  if (memo) return memo;
  const { n, rows, known } = at;
  const { precisions, blocks: blockTerms, subdistricts } = rows.lists;
  const [exact, blockOnly, subdistrictOnly] = [EXACT, BLOCK_ONLY, SUBDISTRICT_ONLY].map((id) => precisions.findIndex((p) => p.id === id));
  const lng = rows.lng.slice(0, n);
  const weight = new Float32Array(n);
  const [whole, counted] = [new Int32Array(n), new Int32Array(n)];
  const [line, approximate] = [new Uint8Array(n), new Uint8Array(n)];
  const places: CountPlace[] = [];
  const numbers = new Map<string, number>();
  const placeOf = (kind: CountPlace['kind'], id: string): number => {
    const key = `${kind}:${id}`;
    if (!numbers.has(key)) numbers.set(key, places.push({ kind, id }) - 1);
    return numbers.get(key)!;
  };
  for (let row = 0; row < n; row++) {
    if (!known[row]) lng[row] = NaN;
    const [precision, block, subdistrict] = [rows.precision[row]!, rows.block[row]!, rows.subdistrict[row]!];
    weight[row] = rows.cited[row]! + (precision === exact ? WITH_PLACE : 0);
    whole[row] = rows.within[row]! < 0 ? row : rows.within[row]!;
    line[row] = rows.shape[row] === 1 ? 1 : 0;
    approximate[row] = rows.shape[row] === 0 && precision !== exact && !Number.isNaN(lng[row]!) ? 1 : 0;
    counted[row] = -1;
    if (!known[row]) continue;
    if (precision === blockOnly && block >= 0) counted[row] = placeOf('block', blockTerms[block]!.id);
    if (precision === subdistrictOnly && subdistrict >= 0) counted[row] = placeOf('subdistrict', subdistricts[subdistrict]!.id);
  }
  for (const id of new Set(blocks.flatMap((b) => b.lead))) {
    const row = rows.rowOf(id);
    if (row !== undefined) weight[row]! += LEADING;
  }
  const columns: MarkRows = {
    ...{ n, lng, weight, whole, line, approximate, counted, places },
    byId: rows.byId(),
    lat: rows.lat,
    block: rows.block,
    stage: at.stage,
    id: (row) => rows.id(row),
    // A whole may still be on its way.
    wholeId: (row) => rows.id(whole[row]! < n ? whole[row]! : row),
    name: (row, lang) => rows.name(row, lang),
    numberOf: (id) => rows.rowOf(id),
  };
  made.set(at, columns);
  return columns;
}
