/** The things of a district that rows and features are about, found by their ids and names. */
import { fold } from '../../model/search.ts';
import { nearest } from '../read/rows/near.ts';
import type { Tables } from '../read/tables.ts';

export interface Thing {
  id: string;
  /** Its name as it is told. */
  name: string;
}

type Named = {
  id: string;
  name: { zh: string; en: string };
  short?: { zh: string; en: string };
  aliases?: string[] | undefined;
  former_ids?: string[] | undefined;
};

/** Things of one kind. */
export class Things {
  readonly #byId = new Map<string, Thing>();
  readonly #byName = new Map<string, Thing[]>();

  constructor(all: readonly Named[]) {
    for (const { id, name, short, aliases = [], former_ids = [] } of all) {
      const thing = { id, name: name.zh };
      this.#byId.set(id, thing);
      for (const former of former_ids) if (!this.#byId.has(former)) this.#byId.set(former, thing);
      for (const text of new Set([name.zh, name.en, ...(short ? [short.zh, short.en] : []), ...aliases].map(fold)))
        this.#byName.set(text, [...(this.#byName.get(text) ?? []), thing]);
    }
  }

  /** Those that have the id, else those that have the name, in whichever language. */
  of(text: string): readonly Thing[] {
    const byId = this.#byId.get(text) ?? this.#byId.get(fold(text));
    return byId ? [byId] : (this.#byName.get(fold(text)) ?? []);
  }

  /** Things whose id or name is nearly the one written, as they are told: `港湾区块 (harbour)`. */
  near(text: string): string[] {
    const near = nearest(fold(text), [...this.#byId.keys(), ...this.#byName.keys()]).flatMap((word) => this.of(word));
    return [...new Set(near.map(({ id, name }) => (name === id ? id : `${name} (${id})`)))];
  }
}

/** `, did you mean 港湾区块 (harbour)?`; nothing where nothing is near. */
export const didYouMean = (near: readonly string[]): string => (near.length > 0 ? `, did you mean ${near.join(' or ')}?` : '');

export const blocksOf = (tables: Tables): Things => new Things(tables.blocks.map(({ value }) => value));
export const recordsOf = (tables: Tables): Things => new Things(tables.projects.map(({ value }) => value));
