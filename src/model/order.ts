import type { Choices, Sort } from './choices.ts';
import type { Lang, Text, Vocab } from './dataset.ts';
import type { ProjectAsOf } from './snapshot.ts';

export type Comparison = (a: ProjectAsOf, b: ProjectAsOf) => number;

/** The order of a reader who chose none: from a point outward where distances are asked for, what changed by how, else by progress. */
export const defaultSort = ({ near, since }: Pick<Choices, 'near' | 'since'>): Sort => (near ? 'distance' : since ? 'change' : 'progress');

const collators = { zh: new Intl.Collator('zh-Hans-u-co-pinyin'), en: new Intl.Collator('en') };

/** By name in a language, then by id, so that nothing hops. */
export const byName =
  (lang: Lang) =>
  (a: { id: string; name: Text }, b: { id: string; name: Text }): number =>
    collators[lang].compare(a.name[lang], b.name[lang]) || (a.id < b.id ? -1 : 1);

/** What was last spoken of first. */
const newest: Comparison = (a, b) => (a.latest.asof < b.latest.asof ? 1 : a.latest.asof > b.latest.asof ? -1 : 0);

/** Projects with what is least far on first, then the newest mention, then the name. All records in any order: `orderRows`. */
export function byProgress<E extends ProjectAsOf>(entries: readonly E[], lang: Lang, { stages }: Pick<Vocab, 'stages'>): E[] {
  const places = new Map(stages.map(({ id }, i) => [id, i]));
  const place = ({ stage }: ProjectAsOf): number => places.get(stage) ?? -1;
  const name = byName(lang);
  return [...entries].sort((a, b) => place(a) - place(b) || newest(a, b) || name(a.project, b.project));
}
