/** What the map needs of the records of a date, as columns: a record is its number among them. */
import type { Block, Lang, LngLat, Project, StageTerm } from '../model/dataset.ts';
import { isApproximate } from '../model/precision.ts';
import type { ProjectAsOf } from '../model/snapshot.ts';
import { countedIn, type CountPlace } from '../model/standpoint.ts';

export interface MarkRows {
  /** How many records there are. */
  readonly n: number;
  /** WGS-84 degrees; NaN where a record has no point. */
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  /** How much a record matters for its label. */
  readonly weight: Float32Array;
  /** Number of its block among the blocks; -1 for none. */
  readonly block: Int32Array;
  /** Number of its stage among the stages; as many as there are of them for one that no source states. */
  readonly stage: Uint8Array;
  /** Number of what it is or is a part of: its own, that of another record, or one beyond all where that is not among them. */
  readonly whole: Int32Array;
  /** 1 where it is drawn as a line. */
  readonly line: Uint8Array;
  /** 1 where its mark may stand beside it. */
  readonly approximate: Uint8Array;
  /** Number among `places` of where it is counted; -1 where it is not. */
  readonly counted: Int32Array;
  /** Where anything is counted, whatever is filtered. */
  readonly places: readonly CountPlace[];
  id(record: number): string;
  /** Id of what it is or is a part of. */
  wholeId(record: number): string;
  name(record: number, lang: Lang): string;
  /** Undefined for an id that is not among them. */
  numberOf(id: string): number | undefined;
}

const pointAt = ({ lng, lat }: MarkRows, record: number): LngLat => [lng[record]!, lat[record]!];
export { pointAt };

/** How much a project matters for its label: what the reports come back to, and the lead projects of its block. */
function weightOf(project: Project, leads: ReadonlySet<string>): number {
  const cited = project.observations.reduce((n, o) => n + o.paragraphs.length, 0);
  return cited + (leads.has(project.id) ? 4 : 0) + (project.precision === 'exact' ? 1 : 0);
}

const known = new WeakMap<readonly ProjectAsOf[], MarkRows>();

/** The columns of the records of a date; memoized for as long as the entries live. */
export function rowsOf(entries: readonly ProjectAsOf[], blocks: readonly Block[], stages: readonly StageTerm[]): MarkRows {
  const memo = known.get(entries);
  if (memo) return memo;
  const n = entries.length;
  const numbers = new Map(entries.map(({ project }, record) => [project.id, record]));
  const absent = new Map<string, number>();
  const blockNumbers = new Map(blocks.map((b, i) => [b.id, i]));
  const stageNumbers = new Map(stages.map((s, i) => [s.id, i]));
  const leads = new Set(blocks.flatMap((b) => b.lead));
  const places: CountPlace[] = [];
  const placeNumbers = new Map<string, number>();
  const rows: MarkRows = {
    n,
    lng: new Float64Array(n),
    lat: new Float64Array(n),
    weight: new Float32Array(n),
    block: new Int32Array(n),
    stage: new Uint8Array(n),
    whole: new Int32Array(n),
    line: new Uint8Array(n),
    approximate: new Uint8Array(n),
    counted: new Int32Array(n),
    places,
    id: (record) => entries[record]!.project.id,
    wholeId: (record) => entries[record]!.project.within ?? entries[record]!.project.id,
    name: (record, lang) => entries[record]!.project.name[lang],
    numberOf: (id) => numbers.get(id),
  };
  entries.forEach(({ project, stage }, record) => {
    rows.lng[record] = project.point?.[0] ?? NaN;
    rows.lat[record] = project.point?.[1] ?? NaN;
    rows.weight[record] = weightOf(project, leads);
    rows.block[record] = project.block === null ? -1 : (blockNumbers.get(project.block) ?? -1);
    rows.stage[record] = stageNumbers.get(stage) ?? stages.length;
    rows.line[record] = project.shape === 'line' ? 1 : 0;
    rows.approximate[record] = isApproximate(project) ? 1 : 0;
    const { within } = project;
    if (within === undefined) rows.whole[record] = record;
    else {
      const whole = numbers.get(within) ?? absent.get(within) ?? n + absent.size;
      if (whole >= n) absent.set(within, whole);
      rows.whole[record] = whole;
    }
    const place = countedIn(project);
    if (!place) rows.counted[record] = -1;
    else {
      const key = `${place.kind}:${place.id}`;
      if (!placeNumbers.has(key)) placeNumbers.set(key, places.push(place) - 1);
      rows.counted[record] = placeNumbers.get(key)!;
    }
  });
  known.set(entries, rows);
  return rows;
}

/** 1 for each record that the filters let through, by its number. */
export function passedOf({ n, numberOf }: Pick<MarkRows, 'n' | 'numberOf'>, matches: readonly ProjectAsOf[]): Uint8Array {
  const passed = new Uint8Array(n);
  for (const { project } of matches) {
    const record = numberOf(project.id);
    if (record !== undefined) passed[record] = 1;
  }
  return passed;
}
