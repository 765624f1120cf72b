import type { Block, Dataset, Project, Source } from '../../model/dataset.ts';
import { distanceM } from '../../model/distance.ts';
import { latestDate, snapshot, type ProjectAsOf } from '../../model/snapshot.ts';

/** A project with how far it stands from another. */
export interface Neighbour {
  entry: ProjectAsOf;
  metres: number;
}

/** How far is still nearby, in metres. */
const NEAR_M = 1000;
const MOST_NEIGHBOURS = 6;
/** Metres of one degree of latitude, a little too few, so that none is missed. */
const DEGREE_M = 110_000;

/** The dataset's records as the pages look them up, each project as the newest source has it. */
export class RecordIndex {
  readonly entries: readonly ProjectAsOf[];
  readonly #entries: Map<string, ProjectAsOf>;
  readonly #blocks: Map<string, Block>;
  readonly #sources: Map<string, Source>;
  readonly #ofBlock: Map<string | null, ProjectAsOf[]>;
  /** What has a point, from south to north. */
  readonly #located: ProjectAsOf[];

  constructor(dataset: Dataset) {
    this.entries = snapshot(dataset.projects, latestDate(dataset));
    this.#entries = new Map(this.entries.map((s) => [s.project.id, s]));
    this.#blocks = new Map(dataset.blocks.map((b) => [b.id, b]));
    this.#sources = new Map(dataset.sources.map((s) => [s.id, s]));
    this.#ofBlock = new Map();
    for (const entry of this.entries) {
      const { block } = entry.project;
      const own = this.#ofBlock.get(block);
      if (own) own.push(entry);
      else this.#ofBlock.set(block, [entry]);
    }
    this.#located = this.entries.filter((s) => s.project.point).sort((a, b) => a.project.point![1] - b.project.point![1]);
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

  /** The located projects within a kilometre, nearest first; looked for only among those at about the same latitude. */
  nearby({ id, point }: Project): Neighbour[] {
    if (!point) return [];
    const reach = NEAR_M / DEGREE_M;
    const found: Neighbour[] = [];
    for (let i = this.#firstNorthOf(point[1] - reach); i < this.#located.length; i++) {
      const entry = this.#located[i]!;
      if (entry.project.point![1] > point[1] + reach) break;
      const metres = distanceM(point, entry.project.point!);
      if (entry.project.id !== id && metres <= NEAR_M) found.push({ entry, metres });
    }
    return found.sort((a, b) => a.metres - b.metres || (a.entry.project.id < b.entry.project.id ? -1 : 1)).slice(0, MOST_NEIGHBOURS);
  }

  #firstNorthOf(latitude: number): number {
    let [low, high] = [0, this.#located.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#located[middle]!.project.point![1] < latitude) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
