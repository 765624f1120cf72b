/** What is known to be in or near a place without a spot of its own on the map. */
import type { Project, Text } from './dataset.ts';
import type { Place } from './place.ts';
import { fold } from './search.ts';
import type { ProjectAsOf } from './snapshot.ts';
import { countedIn, type CountPlace } from './standpoint.ts';

export interface KnownNear {
  /** Those whose names, or the account of how their place is known, name the place. */
  named: ProjectAsOf<Project>[];
  /** Others, known only to lie in the block or sub-district that holds the place. */
  held: { in: CountPlace; entries: ProjectAsOf<Project>[] }[];
}

/** Whether a project has no place of its own on the map. */
export const isSpotless = ({ project }: ProjectAsOf): boolean => !project.point;

/** @param entries what every filter but distance lets through, in the reader's order */
export function knownNear(place: Pick<Place, 'name' | 'block' | 'subdistrict'>, entries: readonly ProjectAsOf<Project>[]): KnownNear {
  const spotless = entries.filter(isSpotless);
  const named = spotless.filter(({ project }) =>
    names([project.name, ...project.aliases.map((a) => ({ zh: a, en: a })), project.basis], place.name),
  );
  const others = spotless.filter((entry) => !named.includes(entry));
  const holders: CountPlace[] = [
    ...(place.block === null ? [] : [{ kind: 'block' as const, id: place.block }]),
    ...(place.subdistrict === null ? [] : [{ kind: 'subdistrict' as const, id: place.subdistrict }]),
  ];
  const held = holders.map((holder) => ({
    in: holder,
    entries: others.filter(({ project }) => {
      const counted = countedIn(project);
      return counted?.kind === holder.kind && counted.id === holder.id;
    }),
  }));
  return { named, held: held.filter(({ entries }) => entries.length > 0) };
}

/** Chinese has no spaces between words; an English name is looked for as whole words. */
const names = (texts: readonly Text[], name: Text): boolean =>
  texts.some(({ zh, en }) => zh.includes(name.zh) || words(en).includes(words(name.en)));

const words = (text: string): string =>
  ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
