/** Every record in columns, by its place among them (its row); as objects only where somebody asks for one. */
import { NONE, type ListFile, type RestPart, type RowsPart, type Told } from './columns.ts';
import type { AsOf, Block, Lang, Mention, Project, ProjectRow, RecordPlace, Subdistrict, Term } from './dataset.ts';

/** What the places in the columns stand for. */
export interface Lists {
  kinds: readonly Term[];
  sectors: readonly Term[];
  precisions: readonly Term[];
  stages: readonly Term[];
  milestones: readonly Term[];
  blocks: readonly Pick<Block, 'id'>[];
  subdistricts: readonly Subdistrict[];
  sources: readonly { id: string }[];
  dates: readonly AsOf[];
}

export class Rows {
  /** How many records there are, and how many of them are at hand: the first ones. */
  readonly length: number;
  loaded = 0;
  readonly lists: Lists;
  /** Places in the lists, `NONE` where a record has none. */
  readonly kind: Int16Array;
  readonly sector: Int16Array;
  readonly block: Int16Array;
  readonly subdistrict: Int16Array;
  readonly precision: Int16Array;
  readonly uncertainty: Float32Array;
  /** Degrees, WGS-84; NaN where there is no point. */
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  /** 0 for none, 1 for a line, 2 for an area. */
  readonly shape: Uint8Array;
  readonly cited: Uint16Array;
  /** The row of its whole, `NONE` where it is part of none. */
  readonly within: Int32Array;
  /** The place of its name among all names. */
  readonly rank: Record<Lang, Uint32Array>;
  /** Where its observations begin in the columns below; those of a record end where the next one's begin. */
  readonly first: Uint32Array;
  readonly asof: Uint16Array;
  readonly source: Uint16Array;
  readonly stage: Int16Array;
  readonly milestone: Int16Array;
  readonly implied: Uint8Array;
  readonly due = new Map<number, string>();
  readonly #happened = new Map<number, string>();
  readonly #aim = new Map<number, string>();
  readonly #oneOf = new Map<number, number[]>();
  readonly #id: string[] = [];
  readonly #names: Record<Lang, string[]> = { zh: [], en: [] };
  readonly #pinyin: string[] = [];
  readonly #aliases = new Map<number, string[]>();
  readonly #projects: ProjectRow[] = [];
  readonly #told: Told[] = [];
  #byId: Map<string, number> | undefined;
  #inOrder: Uint32Array | undefined;

  /** Room for all records; `add` fills it. */
  constructor({ records: n, observations: m }: Pick<ListFile, 'records' | 'observations'>, lists: Lists) {
    this.length = n;
    this.lists = lists;
    const none = () => new Int16Array(n);
    [this.kind, this.sector, this.block, this.subdistrict, this.precision] = [none(), none(), none(), none(), none()];
    this.uncertainty = new Float32Array(n).fill(NaN);
    [this.lng, this.lat] = [new Float64Array(n), new Float64Array(n)];
    this.shape = new Uint8Array(n);
    this.cited = new Uint16Array(n);
    this.within = new Int32Array(n).fill(NONE);
    this.rank = { zh: new Uint32Array(n), en: new Uint32Array(n) };
    this.first = new Uint32Array(n + 1);
    [this.asof, this.source] = [new Uint16Array(m), new Uint16Array(m)];
    [this.stage, this.milestone, this.implied] = [new Int16Array(m), new Int16Array(m), new Uint8Array(m)];
  }

  /** The next records. */
  add(part: RowsPart): void {
    const from = this.loaded;
    const mention = this.first[from]!;
    for (const column of ['kind', 'sector', 'block', 'subdistrict', 'precision'] as const) this[column].set(part[column], from);
    for (const column of ['asof', 'source', 'stage', 'milestone'] as const) this[column].set(part[column], mention);
    for (const lang of ['zh', 'en'] as const) {
      this.rank[lang].set(part.rank[lang], from);
      for (const name of part[lang]) this.#names[lang].push(name);
    }
    for (const [i, id] of part.id.entries()) {
      this.#id.push(id);
      const row = from + i;
      this.lng[row] = part.point[2 * i] ?? NaN;
      this.lat[row] = part.point[2 * i + 1] ?? NaN;
      this.first[row + 1] = this.first[row]! + part.said[i]!;
    }
    for (const i of part.implied) this.implied[mention + i] = 1;
    for (const [i, due] of part.due) this.due.set(mention + i, due);
    this.loaded = from + part.id.length;
    this.#byId = undefined;
  }

  /** The rest of the next records of which it is not at hand. */
  addRest(part: RestPart): void {
    const from = this.#pinyin.length;
    const mention = this.first[from]!;
    this.shape.set(part.shape, from);
    this.cited.set(part.cited, from);
    for (const [i, pinyin] of part.pinyin.entries()) {
      this.#pinyin.push(pinyin);
      this.uncertainty[from + i] = part.uncertainty_m[i] ?? NaN;
    }
    for (const [i, names] of part.aliases) this.#aliases.set(from + i, names);
    for (const [i, whole] of part.within) this.within[from + i] = whole;
    for (const [i, blocks] of part.one_of) this.#oneOf.set(from + i, blocks);
    for (const [i, happened] of part.happened) this.#happened.set(mention + i, happened);
    for (const [i, aim] of part.aim) this.#aim.set(mention + i, aim);
    // Who has the object of a record keeps it.
    for (let row = from; row < this.#pinyin.length; row++) {
      const made = this.#projects[row];
      if (!made) continue;
      const { observations, ...rest } = this.#make(row);
      Object.assign(made, rest);
      for (const [i, mentioned] of observations.entries()) Object.assign(made.observations[i]!, mentioned);
    }
  }

  /** What the sources say of some records, from one on: their objects are `Project`s from now on. */
  tell(from: number, told: readonly Told[]): void {
    for (const [i, each] of told.entries()) {
      this.#told[from + i] = each;
      if (this.#projects[from + i]) fill(this.#projects[from + i]!, each);
    }
  }

  /** How many records are at hand with the rest of them: the first ones. */
  get whole(): number {
    return this.#pinyin.length;
  }

  id(row: number): string {
    return this.#id[row]!;
  }

  name(row: number, lang: Lang): string {
    return this.#names[lang][row]!;
  }

  /** All that a record is called, its pinyin last; its names alone until the rest is at hand. */
  names(row: number): string[] {
    return [this.#names.zh[row]!, this.#names.en[row]!, ...(this.#aliases.get(row) ?? []), this.#pinyin[row] ?? ''];
  }

  /** The row that has an observation. @param mention its place in the columns of observations */
  holder(mention: number): number {
    let [low, high] = [0, this.loaded];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.first[middle]! <= mention) low = middle;
      else high = middle;
    }
    return low;
  }

  /** The row of a record; undefined for an id that no loaded record has. */
  rowOf(id: string): number | undefined {
    this.#byId ??= new Map(this.#id.map((each, row) => [each, row]));
    return this.#byId.get(id);
  }

  /** A record as an object: the same one every time. */
  project(row: number): ProjectRow {
    return (this.#projects[row] ??= this.#make(row));
  }

  /** The record with an id; undefined for one that no loaded record has. */
  find(id: string): ProjectRow | undefined {
    const row = this.rowOf(id);
    return row === undefined ? undefined : this.project(row);
  }

  /** Every loaded record, by id, as the dataset has them. */
  all(): ProjectRow[] {
    return Array.from(this.byId(), (row) => this.project(row));
  }

  /** The loaded rows, by id. */
  byId(): Uint32Array {
    const [ids, known] = [this.#id, this.#inOrder];
    if (known?.length === this.loaded) return known;
    return (this.#inOrder = Uint32Array.from(ids.keys()).sort((a, b) => (ids[a]! < ids[b]! ? -1 : 1)));
  }

  /** Of a record where it lies: without all that belongs to its object, for who asks that of many. */
  place(row: number): RecordPlace {
    const { lists } = this;
    const [lng, lat, uncertainty] = [this.lng[row]!, this.lat[row]!, this.uncertainty[row]!];
    const shape = ([undefined, 'line', 'area'] as const)[this.shape[row]!];
    return {
      id: this.#id[row]!,
      block: idAt(lists.blocks, this.block[row]!) ?? null,
      subdistrict: idAt(lists.subdistricts, this.subdistrict[row]!) ?? null,
      precision: idAt(lists.precisions, this.precision[row]!)!,
      ...(Number.isNaN(uncertainty) ? {} : { uncertainty_m: uncertainty }),
      ...(Number.isNaN(lng) ? {} : { point: [lng, lat] }),
      ...(shape ? { shape } : {}),
    };
  }

  #make(row: number): ProjectRow {
    const { lists } = this;
    const kind = idAt(lists.kinds, this.kind[row]!);
    const whole = this.within[row]!;
    const oneOf = this.#oneOf.get(row);
    const made: ProjectRow = {
      ...this.place(row),
      name: { zh: this.#names.zh[row]!, en: this.#names.en[row]! },
      aliases: this.#aliases.get(row) ?? [],
      ...(kind === undefined ? {} : { kind }),
      sector: idAt(lists.sectors, this.sector[row]!)!,
      ...(oneOf ? { one_of: oneOf.map((place) => idAt(lists.blocks, place)!) } : {}),
      ...(whole === NONE ? {} : { within: this.#id[whole]! }),
      observations: [],
      cited: this.cited[row]!,
      pinyin: this.#pinyin[row] ?? '',
    };
    for (let at = this.first[row]!; at < this.first[row + 1]!; at++) made.observations.push(this.#mention(at));
    const told = this.#told[row];
    if (told) fill(made, told);
    return made;
  }

  #mention(at: number): Mention {
    const { lists } = this;
    const milestone = lists.milestones[this.milestone[at]!]?.id;
    const [happened, due, aim] = [this.#happened.get(at), this.due.get(at), this.#aim.get(at)];
    return {
      asof: lists.dates[this.asof[at]!]!,
      source: lists.sources[this.source[at]!]!.id,
      stage: lists.stages[this.stage[at]!]?.id ?? null,
      ...(this.implied[at] ? { implied: true as const } : {}),
      ...(milestone === undefined ? {} : { milestone }),
      ...(happened === undefined ? {} : { happened }),
      ...(due === undefined ? {} : { due }),
      ...(aim === undefined ? {} : { aim }),
    };
  }
}

const idAt = (list: readonly { id: string }[], place: number): string | undefined => list[place]?.id;

/** Puts into a record what its sources say of it. */
function fill(project: ProjectRow, { observations, ...rest }: Told): asserts project is Project {
  Object.assign(project, rest);
  for (const [i, said] of observations.entries()) Object.assign(project.observations[i]!, said);
}

/** Whether what its sources say of a record is at hand. */
export const isTold = (project: ProjectRow): project is Project => 'basis' in project;
