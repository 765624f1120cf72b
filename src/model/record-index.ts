import type { AsOf, Block, Dataset, LngLat, Project, ProjectRow, Source, Subdistrict } from './dataset.ts';
import { distanceM } from './distance.ts';
import { latestDate, snapshot, type ProjectAsOf } from './snapshot.ts';

/** A project with how far it stands from another. */
export interface Neighbour<P extends ProjectRow = ProjectRow> {
  entry: ProjectAsOf<P>;
  metres: number;
}

/** How far is still nearby, in metres. */
export const NEAR_M = 1000;
const MOST_NEIGHBOURS = 6;
/** Degrees of latitude within which all that is nearby lies: a degree has some more metres than that. */
export const NEAR_DEGREES = NEAR_M / 110_000;

/** A project with a point. */
type Located<P extends ProjectRow> = ProjectAsOf<P> & { project: { point: LngLat } };

/** The dataset with its records as they are at hand. */
export type DatasetOf<P extends ProjectRow> = Omit<Dataset, 'projects'> & { projects: readonly P[] };

/** What a project's profile is made from. */
export type Records<P extends ProjectRow> = Pick<RecordIndex<P>, 'asof' | 'block' | 'subdistrict' | 'wholeOf' | 'partsOf' | 'nearby'> & {
  readonly dataset: Pick<Dataset, 'sources' | 'vocab'>;
};

/** The dataset's records as the sources had them at a date, by id, by block and by place. */
export class RecordIndex<P extends ProjectRow = Project> {
  readonly dataset: DatasetOf<P>;
  readonly asof: AsOf;
  /** Every project that some source had named by the date. */
  readonly entries: readonly ProjectAsOf<P>[];
  readonly #entries: Map<string, ProjectAsOf<P>>;
  #projects: Map<string, P> | undefined;
  readonly #blocks: Map<string, Block>;
  readonly #sources: Map<string, Source>;
  readonly #ofBlock: Map<string | null, ProjectAsOf<P>[]>;
  readonly #oneOf = new Map<string, ProjectAsOf<P>[]>();
  readonly #parts = new Map<string, ProjectAsOf<P>[]>();
  /** What has a point, from south to north. */
  readonly #located: Located<P>[];

  /**
   * @param asof the newest date of reference unless another is given
   * @param entries the snapshot at that date, where it is at hand
   */
  constructor(
    dataset: DatasetOf<P>,
    asof: AsOf = latestDate(dataset),
    entries: readonly ProjectAsOf<P>[] = snapshot(dataset.projects, asof),
  ) {
    this.dataset = dataset;
    this.asof = asof;
    this.entries = entries;
    this.#entries = new Map(entries.map((s) => [s.project.id, s]));
    this.#blocks = new Map(dataset.blocks.map((b) => [b.id, b]));
    this.#sources = new Map(dataset.sources.map((s) => [s.id, s]));
    this.#ofBlock = new Map();
    for (const entry of entries) {
      const { block, one_of = [], within } = entry.project;
      add(this.#ofBlock, block, entry);
      for (const id of one_of) add(this.#oneOf, id, entry);
      if (within !== undefined) add(this.#parts, within, entry);
    }
    this.#located = entries
      .filter((s): s is Located<P> => s.project.point !== undefined)
      .sort((a, b) => a.project.point[1] - b.project.point[1]);
  }

  entry(id: string): ProjectAsOf<P> | undefined {
    return this.#entries.get(id);
  }
  block(id: string | null): Block | undefined {
    return id === null ? undefined : this.#blocks.get(id);
  }
  source(id: string): Source | undefined {
    return this.#sources.get(id);
  }
  /** The projects of a block; those that no block is known for with `null`. */
  ofBlock(id: string | null): readonly ProjectAsOf<P>[] {
    return this.#ofBlock.get(id) ?? [];
  }

  /** The projects that lie in this block or another, of which the sources do not say which. */
  perhapsIn(block: string): readonly ProjectAsOf<P>[] {
    return this.#oneOf.get(block) ?? [];
  }
  /** The record that a project is a part of, whether or not a source had named that by the date. */
  wholeOf({ within }: ProjectRow): P | undefined {
    this.#projects ??= new Map(this.dataset.projects.map((p) => [p.id, p]));
    return within === undefined ? undefined : this.#projects.get(within);
  }
  /** The projects that are parts of one. */
  partsOf(id: string): readonly ProjectAsOf<P>[] {
    return this.#parts.get(id) ?? [];
  }
  subdistrict(id: string | null): Subdistrict | undefined {
    return this.dataset.subdistricts.find((s) => s.id === id);
  }

  /**
   * The located projects within `NEAR_M`, nearest first, at most six; what is equally far goes by id. What is part of the
   * same whole is not told as near: it may stand at the whole's point. Looked for only among those at about the same latitude.
   */
  nearby({ id, within = id, point }: ProjectRow): Neighbour<P>[] {
    if (!point) return [];
    const found: Neighbour<P>[] = [];
    for (let i = this.#firstNorthOf(point[1] - NEAR_DEGREES); i < this.#located.length; i++) {
      const entry = this.#located[i]!;
      if (entry.project.point[1] > point[1] + NEAR_DEGREES) break;
      const metres = distanceM(point, entry.project.point);
      if ((entry.project.within ?? entry.project.id) !== within && metres <= NEAR_M) found.push({ entry, metres });
    }
    return nearest(found);
  }

  #firstNorthOf(latitude: number): number {
    let [low, high] = [0, this.#located.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#located[middle]!.project.point[1] < latitude) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** At most six, nearest first; what is equally far goes by id. */
export const nearest = <P extends ProjectRow>(found: readonly Neighbour<P>[]): Neighbour<P>[] =>
  found.toSorted((a, b) => a.metres - b.metres || (a.entry.project.id < b.entry.project.id ? -1 : 1)).slice(0, MOST_NEIGHBOURS);

function add<K, E>(lists: Map<K, E[]>, key: K, entry: E): void {
  const own = lists.get(key);
  if (own) own.push(entry);
  else lists.set(key, [entry]);
}
