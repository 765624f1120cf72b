/** What made-up records say and cite: sentences of real ones that state the same, paragraphs that their sources have. */
import type { Text } from '../../model/dataset.ts';
import type { ProjectFile } from '../read/schema.ts';
import type { Tables } from '../read/tables.ts';

type Observation = ProjectFile['observations'][number];

/** Sentences by what they state, of which one is drawn. */
export class Wordings {
  readonly #random: () => number;
  readonly #texts: Map<string, Text[]>;
  readonly #bases: Map<string, Text[]>;

  constructor(real: readonly ProjectFile[], random: () => number) {
    this.#random = random;
    this.#texts = grouped(
      real.flatMap((p) => p.observations),
      stated,
      (o) => o.text,
    );
    this.#bases = grouped(
      real.map((p) => p.location),
      (l) => l.precision,
      (l) => l.basis,
    );
  }

  /** A sentence of a statement of the same stage and milestone. */
  text(observation: Observation): Text {
    return drawn(this.#texts.get(stated(observation))!, this.#random);
  }

  /** How a place of that precision is known. */
  basis(precision: string): Text {
    return drawn(this.#bases.get(precision)!, this.#random);
  }
}

/** Draws for an observation as many paragraphs as it cites, of the sections of its source that speak of its date; ascending. */
export function citable({ sources }: Tables, random: () => number): (observation: Observation) => number[] | undefined {
  const byDate = new Map<string, number[]>();
  for (const { value } of sources)
    for (const { asof, paragraphs } of value.sections) {
      const key = `${value.id} ${asof}`;
      if (!paragraphs) continue;
      const [first, last] = paragraphs;
      byDate.set(key, [...(byDate.get(key) ?? []), ...Array.from({ length: last - first + 1 }, (_, i) => first + i)]);
    }
  return ({ source, asof, paragraphs }) => {
    const choice = byDate.get(`${source} ${asof}`);
    if (!paragraphs || !choice) return paragraphs;
    const chosen = new Set<number>();
    while (chosen.size < Math.min(paragraphs.length, choice.length)) chosen.add(drawn(choice, random));
    return [...chosen].sort((a, b) => a - b);
  };
}

const stated = ({ stage, milestone = '' }: Observation): string => `${stage} ${milestone}`;
const drawn = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)]!;

function grouped<T, V>(list: readonly T[], keyOf: (item: T) => string, valueOf: (item: T) => V): Map<string, V[]> {
  const groups = new Map<string, V[]>();
  for (const item of list) {
    const group = groups.get(keyOf(item));
    if (group) group.push(valueOf(item));
    else groups.set(keyOf(item), [valueOf(item)]);
  }
  return groups;
}
