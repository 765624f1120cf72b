import type { AsOf, Block, Dataset, LngLat, Project, Source } from './dataset.ts';
import { distanceM } from './distance.ts';
import { latestDate, snapshot, type ProjectAsOf } from './snapshot.ts';

/** A project with how far it stands from another. */
export interface Neighbour {
  entry: ProjectAsOf;
  metres: number;
}

/** How far is still nearby, in metres. */
export const NEAR_M = 1000;
const MOST_NEIGHBOURS = 6;
/** Metres of one degree of latitude, a little too few, so that none is missed. */
const DEGREE_M = 110_000;

/** A project with a point. */
type Located = ProjectAsOf & { project: { point: LngLat } };

/** The dataset's records as the sources had them at a date, by id, by block and by place. */
export class RecordIndex {
  readonly dataset: Dataset;
  readonly asof: AsOf;
  /** Every project that some source had named by the date. */
  readonly entries: readonly ProjectAsOf[];
  readonly #entries: Map<string, ProjectAsOf>;
  readonly #blocks: Map<string, Block>;
  readonly #sources: Map<string, Source>;
  readonly #ofBlock: Map<string | null, ProjectAsOf[]>;
  /** What has a point, from south to north. */
  readonly #located: Located[];

  /**
   * @param asof the newest date of reference unless another is given
   * @param entries the snapshot at that date, where it is at hand
   */
  constructor(dataset: Dataset, asof: AsOf = latestDate(dataset), entries: readonly ProjectAsOf[] = snapshot(dataset.projects, asof)) {
    this.dataset = dataset;
    this.asof = asof;
    this.entries = entries;
    this.#entries = new Map(entries.map((s) => [s.project.id, s]));
    this.#blocks = new Map(dataset.blocks.map((b) => [b.id, b]));
    this.#sources = new Map(dataset.sources.map((s) => [s.id, s]));
    this.#ofBlock = new Map();
    for (const entry of entries) {
      const { block } = entry.project;
      const own = this.#ofBlock.get(block);
      if (own) own.push(entry);
      else this.#ofBlock.set(block, [entry]);
    }
    this.#located = entries
      .filter((s): s is Located => s.project.point !== undefined)
      .sort((a, b) => a.project.point[1] - b.project.point[1]);
  }

  entry(id: string): ProjectAsOf | undefined {
    return this.#entries.get(id);
  }
  block(id: string | null): Block | undefined {
    return id === null ? undefined : this.#blocks.get(id);
  }
  source(id: string): Source | undefined {
    return this.#sources.get(id);
  }
  /** The projects of a block; those that no block is known for with `null`. */
  ofBlock(id: string | null): readonly ProjectAsOf[] {
    return this.#ofBlock.get(id) ?? [];
  }

  /**
   * The located projects within `NEAR_M`, nearest first, at most six; what is equally far goes by id. Looked for only among
   * those at about the same latitude.
   */
  nearby({ id, point }: Project): Neighbour[] {
    if (!point) return [];
    const reach = NEAR_M / DEGREE_M;
    const found: Neighbour[] = [];
    for (let i = this.#firstNorthOf(point[1] - reach); i < this.#located.length; i++) {
      const entry = this.#located[i]!;
      if (entry.project.point[1] > point[1] + reach) break;
      const metres = distanceM(point, entry.project.point);
      if (entry.project.id !== id && metres <= NEAR_M) found.push({ entry, metres });
    }
    return found.sort((a, b) => a.metres - b.metres || (a.entry.project.id < b.entry.project.id ? -1 : 1)).slice(0, MOST_NEIGHBOURS);
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
