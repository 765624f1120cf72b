import type { Lang, Words } from '../model/dataset.ts';
import type { Whereabout, WhereaboutGroup } from '../model/whereabouts.ts';
import { plural } from './plural.ts';
import { TERMS } from './terms.ts';
import { capital } from './words.ts';

interface Texts {
  headings: (w: Words) => Record<Whereabout, string>;
  counts: (w: Words) => Record<Whereabout, (n: number) => string>;
  /** Between parts of a sentence. */
  pause: string;
  allAtSpots: (projects: string) => string;
  told: (projects: string, parts: string) => string;
  more: (n: number) => string;
  namesAndMore: (names: string, more: string) => string;
}

const zh: Texts = {
  headings: (w) => ({
    spot: '标有位置',
    block: `仅知${w.block}`,
    subdistrict: `仅知${w.subdistrict}`,
    unknown: '位置不详',
    placeless: '不是一处地点',
  }),
  counts: (w) => ({
    spot: (n) => `${n} 个标有位置`,
    block: (n) => `${n} 个仅知${w.block}`,
    subdistrict: (n) => `${n} 个仅知${w.subdistrict}`,
    unknown: (n) => `${n} 个位置不详`,
    placeless: (n) => `${n} 个不是一处地点`,
  }),
  pause: '，',
  allAtSpots: (projects) => `${projects}，都标有位置`,
  told: (projects, parts) => `${projects}：${parts}`,
  more: (n) => `另有 ${n} 个`,
  namesAndMore: (names, more) => `${names}，${more}`,
};

/** @param word what it is known by */
const knownBy = (word: string): string => `known only by ${word}`;
/** How English goes on after a count. */
const EN = {
  spot: 'with a spot on the map',
  block: (w: Words) => knownBy(w.block),
  subdistrict: (w: Words) => knownBy(w.subdistrict),
};

const en: Texts = {
  headings: (w) => ({
    spot: capital(EN.spot),
    block: capital(EN.block(w)),
    subdistrict: capital(EN.subdistrict(w)),
    unknown: 'Place not known',
    placeless: 'Not places',
  }),
  counts: (w) => ({
    spot: (n) => `${n.toLocaleString('en-GB')} ${EN.spot}`,
    block: (n) => `${n.toLocaleString('en-GB')} ${EN.block(w)}`,
    subdistrict: (n) => `${n.toLocaleString('en-GB')} ${EN.subdistrict(w)}`,
    unknown: (n) => `${n.toLocaleString('en-GB')} whose place is not known`,
    placeless: (n) => plural(n, 'that is no place', 'that are no places'),
  }),
  pause: ', ',
  allAtSpots: (projects) => `${projects} ${EN.spot}`,
  told: (projects, parts) => `${projects}: ${parts}`,
  more: (n) => `and ${n.toLocaleString('en-GB')} more`,
  namesAndMore: (names, more) => `${names} ${more}`,
};

const TEXTS = { zh, en };

/** How many records there are and where the map shows them: `12 projects: 6 with a spot on the map, 6 known only by block`. */
export function formatWhereabouts(groups: readonly WhereaboutGroup[], lang: Lang, words: Words): string {
  const { counts, pause, allAtSpots, told } = TEXTS[lang];
  const projects = TERMS[lang].projects(groups.reduce((sum, g) => sum + g.entries.length, 0));
  if (groups.every((g) => g.where === 'spot')) return groups.length > 0 ? allAtSpots(projects) : projects;
  return told(projects, groups.map((g) => counts(words)[g.where](g.entries.length)).join(pause));
}

/** What is known of a record's place, in a word or two. */
export const formatWhereabout = (where: Whereabout, lang: Lang, words: Words): string => TEXTS[lang].headings(words)[where];

/** What a group is called over the names in it: `Known only by block (6)`. */
export function whereaboutHeading({ where, entries }: WhereaboutGroup, lang: Lang, words: Words): string {
  const heading = formatWhereabout(where, lang, words);
  return lang === 'zh' ? `${heading}（${entries.length}）` : `${heading} (${entries.length})`;
}

/** The first so many names, and how many more there are: `Market Hall, River Park and 14 more`; with none, only how many. */
export function namesCut(names: readonly string[], shown: number, lang: Lang): string {
  const { more, namesAndMore } = TEXTS[lang];
  const rest = names.length - shown;
  const told = names.slice(0, shown).join(TERMS[lang].comma);
  return rest <= 0 ? told : shown === 0 ? more(rest) : namesAndMore(told, more(rest));
}

/** `and 14 more`, where names stand one under the other. */
export const andMore = (n: number, lang: Lang): string => TEXTS[lang].more(n);
