/** The search across the districts of a city: what of each district it looks in, and what it finds. */
import type { Lang, Text } from './dataset.ts';
import { languageFolder } from './languages.ts';
import { BREAK, rankIn } from './row-search.ts';
import { fold, queryWords } from './search.ts';

/** `city/search/<path>.json`: the names of one district's blocks and records. */
export interface CityIndexFile {
  /** The district's name, and where its site stands below the city's. */
  name: Text;
  path: string;
  /** Those of its pages, the leading one first. */
  languages: readonly Lang[];
  blocks: NamesFile;
  records: NamesFile & {
    /** The place of its block in `blocks`; -1 for none. */
    block: number[];
  };
}

/** Names in columns. */
interface NamesFile {
  id: string[];
  zh: string[];
  en: string[];
  /** Aliases, pinyin and initials, parted by line breaks. */
  more: string[];
}

/** A block or a record that fits a query. */
export interface CityFind {
  kind: 'block' | 'project';
  id: string;
  name: Text;
  /** Name of the block it is in, where it is in one. */
  block: Text | null;
  district: Pick<CityIndexFile, 'name' | 'path' | 'languages'>;
}

interface Entry extends CityFind {
  /** Its own names, folded, each between breaks. */
  text: string;
}

/** The names of several districts, to look in. Districts may be added one by one. */
export class CitySearch {
  readonly #districts: { names: string; entries: Entry[] }[] = [];

  add({ name, path, languages, blocks, records }: CityIndexFile): void {
    const district = { name, path, languages };
    const nameOf = (of: NamesFile, i: number): Text => ({ zh: of.zh[i]!, en: of.en[i]! });
    const entriesOf = (of: NamesFile, kind: CityFind['kind'], blockOf: (i: number) => Text | null): Entry[] =>
      of.id.map((id, i) => ({
        kind,
        id,
        name: nameOf(of, i),
        block: blockOf(i),
        district,
        text: BREAK + [of.zh[i]!, of.en[i]!, ...of.more[i]!.split(BREAK)].map(fold).join(BREAK) + BREAK,
      }));
    this.#districts.push({
      names: [name.zh, name.en].map(fold).join(BREAK),
      entries: [
        ...entriesOf(blocks, 'block', () => null),
        ...entriesOf(records, 'project', (i) => (records.block[i]! < 0 ? null : nameOf(blocks, records.block[i]!))),
      ],
    });
  }

  /**
   * What fits, the best first: the whole name before its beginning before what stands within it, then in the order of the districts.
   * Every word has to stand in a name of the thing, or of its district; one word at least in its own.
   * @param query as it was typed
   * @param most how many at most
   * @returns with how many fit in all
   */
  find(query: string, most: number): { found: CityFind[]; all: number } {
    const words = queryWords(query);
    if (words.length === 0) return { found: [], all: 0 };
    const ranked: Entry[][] = [[], [], [], []];
    for (const { names, entries } of this.#districts) {
      const own = words.filter((word) => !names.includes(word));
      for (const entry of entries) {
        // The district's own name alone would find all that is in it.
        const needed = own.length > 0 ? own : words;
        if (needed.every((word) => entry.text.includes(word))) ranked[rankIn(entry.text, needed.join(' '))]!.push(entry);
      }
    }
    const all = ranked.reverse().flat();
    return { found: all.slice(0, most), all: all.length };
  }
}

/** Where the site of a district stands below the city's folder, in a language, or in its leading one where it has not that. */
export const districtPath = ({ path, languages }: Pick<CityIndexFile, 'path' | 'languages'>, lang: Lang): string =>
  `${path}/${languages.includes(lang) ? languageFolder(languages, lang) : ''}`;

/** Where a find stands there. */
export const cityFindPath = ({ kind, id, district }: CityFind, lang: Lang): string =>
  `${districtPath(district, lang)}${kind === 'block' ? 'b' : 'p'}/${id}/`;
