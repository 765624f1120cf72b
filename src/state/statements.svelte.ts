/** What the sources say of the records: some records to a file, loaded when somebody is to read it, and told to the rows. */
import { ROWS_PER_SHARD, statementsPath, type StatementsFile } from '../model/columns.ts';
import type { Dataset, Project, ProjectRow } from '../model/dataset.ts';
import { isTold, type Rows } from '../model/rows.ts';
import type { ProjectAsOf } from '../model/snapshot.ts';

/** How many files are on their way at a time where all of them are wanted. */
const AT_ONCE = 4;

export class Statements {
  readonly #rows: Rows;
  readonly #load: (path: string) => Promise<StatementsFile>;
  readonly #asked = new Map<number, Promise<void>>();
  /** How many files have come: what is told of a record tells nobody that it was not before. */
  #come = $state(0);

  /** @param load fetches a file below the app's folder; one that has failed may be asked for again */
  constructor(rows: Rows, load: (path: string) => Promise<StatementsFile>) {
    this.#rows = rows;
    this.#load = load;
  }

  /** Loads what the sources say of some records, with that of those around them. */
  of(projects: readonly Pick<ProjectRow, 'id'>[]): Promise<void> {
    const rows = projects.map(({ id }) => this.#rows.rowOf(id)).filter((row) => row !== undefined);
    return this.#shards(new Set(rows.map((row) => Math.floor(row / ROWS_PER_SHARD))));
  }

  /** Loads what they say of every record. */
  ofAll(): Promise<void> {
    return this.#shards(Array.from({ length: this.#files }, (_, shard) => shard));
  }

  /** A record with what its sources say; null until that has come. */
  told(project: ProjectRow): Project | null {
    void this.#come;
    return isTold(project) ? project : null;
  }

  /** Every record, by id, with what their sources say; null until all of it has come. */
  all: readonly Project[] | null = $derived.by(() => (this.#come < this.#files ? null : (this.#rows.all() as Project[])));

  /** Takes in a file that has come. */
  add(shard: number, { records }: StatementsFile): void {
    this.#asked.set(shard, Promise.resolve());
    this.#rows.tell(shard * ROWS_PER_SHARD, records);
    this.#come += 1;
  }

  get #files(): number {
    return Math.ceil(this.#rows.length / ROWS_PER_SHARD);
  }

  async #shards(wanted: Iterable<number>): Promise<void> {
    const shards = [...wanted].values();
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (const shard of shards) await this.#shard(shard);
      }),
    );
  }

  #shard(shard: number): Promise<void> {
    const asked = this.#asked.get(shard);
    if (asked) return asked;
    const coming = this.#load(statementsPath(shard)).then(
      (file) => this.add(shard, file),
      (error: unknown) => {
        this.#asked.delete(shard);
        throw error;
      },
    );
    this.#asked.set(shard, coming);
    return coming;
  }
}

/** The whole dataset, for parts that wait for what all sources say (`Told`). @throws before that has come */
export function toldDataset({ dataset, statements }: { dataset: Omit<Dataset, 'projects'>; statements: Statements | null }): Dataset {
  const projects = statements?.all;
  if (!projects) throw new Error('The statements are not there yet');
  return { ...dataset, projects: [...projects] };
}

/** Entries with what their sources say. @throws before that has come of all of them */
export function toldEntries(entries: readonly ProjectAsOf[]): ProjectAsOf<Project>[] {
  if (!entries.every(({ project }) => isTold(project))) throw new Error('The statements are not there yet');
  return entries as ProjectAsOf<Project>[];
}
