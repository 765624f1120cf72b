import type { Lang } from '../model/dataset.ts';
import type { Whereabout, WhereaboutGroup } from '../model/whereabouts.ts';
import { plural } from './plural.ts';
import { TERMS } from './terms.ts';

interface Words {
  headings: Record<Whereabout, string>;
  counts: Record<Whereabout, (n: number) => string>;
  /** Between parts of a sentence. */
  pause: string;
  allAtSpots: (projects: string) => string;
  told: (projects: string, parts: string) => string;
  more: (n: number) => string;
  namesAndMore: (names: string, more: string) => string;
}

const zh: Words = {
  headings: { spot: '标有位置', block: '仅知区块', subdistrict: '仅知街道', unknown: '位置不详', placeless: '不是一处地点' },
  counts: {
    spot: (n) => `${n} 个标有位置`,
    block: (n) => `${n} 个仅知区块`,
    subdistrict: (n) => `${n} 个仅知街道`,
    unknown: (n) => `${n} 个位置不详`,
    placeless: (n) => `${n} 个不是一处地点`,
  },
  pause: '，',
  allAtSpots: (projects) => `${projects}，都标有位置`,
  told: (projects, parts) => `${projects}：${parts}`,
  more: (n) => `另有 ${n} 个`,
  namesAndMore: (names, more) => `${names}，${more}`,
};

/** How English goes on after a count. */
const EN = { spot: 'with a spot on the map', block: 'known only by block', subdistrict: 'known only by sub-district' };
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const en: Words = {
  headings: {
    spot: capital(EN.spot),
    block: capital(EN.block),
    subdistrict: capital(EN.subdistrict),
    unknown: 'Place not known',
    placeless: 'Not places',
  },
  counts: {
    spot: (n) => `${n.toLocaleString('en-GB')} ${EN.spot}`,
    block: (n) => `${n.toLocaleString('en-GB')} ${EN.block}`,
    subdistrict: (n) => `${n.toLocaleString('en-GB')} ${EN.subdistrict}`,
    unknown: (n) => `${n.toLocaleString('en-GB')} whose place is not known`,
    placeless: (n) => plural(n, 'that is no place', 'that are no places'),
  },
  pause: ', ',
  allAtSpots: (projects) => `${projects} ${EN.spot}`,
  told: (projects, parts) => `${projects}: ${parts}`,
  more: (n) => `and ${n.toLocaleString('en-GB')} more`,
  namesAndMore: (names, more) => `${names} ${more}`,
};

const WORDS = { zh, en };

/** How many records there are and where the map shows them: `12 projects: 6 with a spot on the map, 6 known only by block`. */
export function formatWhereabouts(groups: readonly WhereaboutGroup[], lang: Lang): string {
  const { counts, pause, allAtSpots, told } = WORDS[lang];
  const projects = TERMS[lang].projects(groups.reduce((sum, g) => sum + g.entries.length, 0));
  if (groups.every((g) => g.where === 'spot')) return groups.length > 0 ? allAtSpots(projects) : projects;
  return told(projects, groups.map((g) => counts[g.where](g.entries.length)).join(pause));
}

/** What is known of a record's place, in a word or two. */
export const formatWhereabout = (where: Whereabout, lang: Lang): string => WORDS[lang].headings[where];

/** What a group is called over the names in it: `Known only by block (6)`. */
export function whereaboutHeading({ where, entries }: WhereaboutGroup, lang: Lang): string {
  const { headings } = WORDS[lang];
  return lang === 'zh' ? `${headings[where]}（${entries.length}）` : `${headings[where]} (${entries.length})`;
}

/** The first so many names, and how many more there are: `Market Hall, River Park and 14 more`; with none, only how many. */
export function namesCut(names: readonly string[], shown: number, lang: Lang): string {
  const { more, namesAndMore } = WORDS[lang];
  const rest = names.length - shown;
  const told = names.slice(0, shown).join(TERMS[lang].comma);
  return rest <= 0 ? told : shown === 0 ? more(rest) : namesAndMore(told, more(rest));
}

/** `and 14 more`, where names stand one under the other. */
export const andMore = (n: number, lang: Lang): string => WORDS[lang].more(n);
