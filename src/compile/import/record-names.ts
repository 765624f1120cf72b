import { fold } from '../../model/search.ts';
import type { ProjectFile } from '../read/schema.ts';

type Named = Pick<ProjectFile, 'id' | 'name' | 'aliases' | 'former_ids'>;

/** Which records have a name or had an id, found without going through all of them: a table may have as many rows. */
export class RecordNames {
  readonly #byName = new Map<string, Set<string>>();
  readonly #byFormerId = new Map<string, string>();

  /** Ids of the records that have the name, proper or alias, in the order of the alphabet. */
  of(name: string): string[] {
    return [...(this.#byName.get(fold(name)) ?? [])].sort();
  }

  /** Id of the record that had an id formerly. */
  formerly(id: string): string | undefined {
    return this.#byFormerId.get(id);
  }

  add(record: Named): void {
    for (const name of namesOf(record)) {
      const owners = this.#byName.get(name);
      if (owners) owners.add(record.id);
      else this.#byName.set(name, new Set([record.id]));
    }
    for (const former of record.former_ids ?? []) this.#byFormerId.set(former, record.id);
  }

  /** Takes back what `add` did for the record as it was. */
  remove(record: Named): void {
    for (const name of namesOf(record)) this.#byName.get(name)?.delete(record.id);
    for (const former of record.former_ids ?? []) this.#byFormerId.delete(former);
  }
}

const namesOf = ({ name, aliases = [] }: Named): string[] => [name.zh, ...aliases].map(fold);
