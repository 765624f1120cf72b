/** What is ticked off and typed: taken from the data, so that every district is measured alike. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection } from 'geojson';

/** The facet whose boxes are ticked. */
export const FACET = 'stage';

export interface FacetChoice {
  /** How many records there are, and how many without those of the option. */
  all: number;
  without: number;
  /** The option that most records have. */
  option: string;
  options: string[];
  /** A word of the names in Latin letters. */
  word: string;
}

/** Letters of the word that is typed: each is one more measurement. */
const LETTERS = { min: 5, max: 8 };

/** @param site a built site's folder */
export function facetChoice(site: string): FacetChoice {
  const { features } = JSON.parse(readFileSync(join(site, 'data/projects.geojson'), 'utf8')) as FeatureCollection;
  const counts = tally(features.map(({ properties }) => String(properties![FACET])));
  const [option, n] = counts[0]!;
  const words = features.flatMap(
    ({ properties }) =>
      String(properties!['name_en'] ?? '')
        .toLowerCase()
        .match(/[a-z]+/g) ?? [],
  );
  const fitting = words.filter((word) => word.length >= LETTERS.min && word.length <= LETTERS.max);
  const word = tally(fitting)[0]?.[0];
  if (word === undefined) throw new Error(`no name in ${site} has a word of ${LETTERS.min} to ${LETTERS.max} letters`);
  return { all: features.length, without: features.length - n, option, options: counts.map(([name]) => name), word };
}

/** The most frequent first; those as frequent by their names. */
export function tally(words: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
