/** What the rows of a table are about: things that the district has, and new ones that rows before have named. */
import { fold } from '../../model/search.ts';
import { slugOf } from '../import/slug.ts';
import { didYouMean, type Things } from '../import-shapes/things.ts';
import { idProblem } from '../read/id-rules.ts';
import type { Given } from './cells.ts';

export type Subject = { id: string; isNew: boolean; note?: string } | { problem: string };

/**
 * The names that a row gives a thing. One that is found by a name is not renamed by it: that may be its short name, or an alias.
 * @param byId whether the row gives the thing's id
 */
export function namesGiven(name: Given | undefined, { isNew }: { isNew: boolean }, byId: boolean): Given | undefined {
  if (isNew || byId || !name) return name;
  return name.zh !== undefined && name.en !== undefined ? { en: name.en } : undefined;
}

export class Subjects {
  readonly #things: Things;
  readonly #noun: string;
  readonly #named = new Map<string, string>();
  readonly #ids = new Set<string>();

  /** @param noun what one is called in messages */
  constructor(things: Things, noun: string) {
    [this.#things, this.#noun] = [things, noun];
  }

  /** The thing that a row names, by its id or else its names. */
  find(id: string | undefined, name: Given | undefined): Subject {
    const names = [name?.zh, name?.en].filter((text) => text !== undefined);
    if (id === undefined && names.length === 0) return { problem: `says of no ${this.#noun} what it is, expected its id or its name` };
    if (id !== undefined) {
      const [thing] = this.#things.of(id);
      if (thing) return { id: thing.id, isNew: false };
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
        return { problem: `id "${id}" is not made of a-z, 0-9 and single hyphens, expected such an id, or none` };
      return this.#made(id, names);
    }
    for (const text of names) {
      const made = this.#named.get(fold(text));
      if (made !== undefined) return { id: made, isNew: true };
      const [thing, ...others] = this.#things.of(text);
      if (others.length > 0)
        return { problem: `${text} is a name of ${[thing!, ...others].map((t) => t.id).join(' and of ')}, expected an id` };
      if (thing) return { id: thing.id, isNew: false };
    }
    const slug = slugOf(name?.en, name?.zh ?? '');
    if (!slug) return { problem: `no id can be made of ${names[0]}, expected one in the column id, for example north-bank` };
    const [taken] = this.#things.of(slug);
    if (taken || this.#ids.has(slug))
      return { problem: `its id would be ${slug}, which is that of ${taken?.name ?? 'another row'}, expected an id` };
    const near = names.flatMap((text) => this.#things.near(text));
    const made = this.#made(slug, names);
    return 'id' in made && near.length > 0 ? { ...made, note: `a new ${this.#noun}${didYouMean(near)}` } : made;
  }

  #made(id: string, names: readonly string[]): Subject {
    const unfit = idProblem(id);
    if (unfit) return { problem: `id "${id}" ${unfit}` };
    this.#ids.add(id);
    for (const text of names) this.#named.set(fold(text), id);
    return { id, isNew: true };
  }
}
