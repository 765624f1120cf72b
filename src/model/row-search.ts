/** What a query finds among all records, and how well it fits. */
import type { Block, Dataset, Subdistrict } from './dataset.ts';
import { fold } from './search.ts';
import type { Rows } from './rows.ts';

/** Parts the names of a record; no folded name has one. */
export const BREAK = '\n';

/** What may find what belongs to it. */
export type Found = Pick<Block, 'name' | 'short'> & Partial<Pick<Block, 'aliases' | 'pinyin'>>;

export class RowSearch {
  readonly #rows: Rows;
  readonly #groups: { column: Int16Array; texts: string[] }[];
  /** By row its folded names; of those before `#whole` with aliases and pinyin. */
  readonly #texts: string[] = [];
  #whole = 0;
  #last: { words: readonly string[]; found: Uint8Array; whole: number } | undefined;

  /**
   * Names, aliases, pinyin and initials of every record, with those of its block and the names of its sub-district and its kind, so that
   * these find what belongs to them. Plain substrings: word splitting finds nothing for Chinese.
   */
  constructor(
    rows: Rows,
    { blocks, subdistricts }: { blocks: readonly Found[]; subdistricts: readonly Subdistrict[] },
    kinds: Dataset['vocab']['kinds'],
  ) {
    this.#rows = rows;
    const folded = (names: readonly string[]) => names.map(fold).join(BREAK);
    this.#groups = [
      {
        column: rows.block,
        texts: blocks.map((b) => folded([b.name.zh, b.name.en, b.short.zh, b.short.en, ...(b.aliases ?? []), b.pinyin ?? ''])),
      },
      { column: rows.subdistrict, texts: subdistricts.map(({ name }) => folded([name.zh, name.en])) },
      { column: rows.kind, texts: kinds.map((k) => folded([k.zh, k.en])) },
    ];
  }

  /**
   * By row 0 where a word stands in none of its texts; else from 1 how well its own names fit the query: 1 not in them, 2 inside, 3 at the
   * start, 4 the whole name.
   * @param words folded
   */
  matches(words: readonly string[]): Uint8Array {
    this.#prepare();
    const n = this.#rows.loaded;
    const [last, whole] = [this.#last, this.#whole];
    if (last?.found.length === n && last.whole === whole && last.words.join(' ') === words.join(' ')) return last.found;
    // What more letters find was found before.
    const narrower = last?.found.length === n && last.whole === whole && last.words.every((w) => words.some((word) => word.includes(w)));
    const found = new Uint8Array(n);
    const query = words.join(' ');
    const inherited = words.map((word) => this.#groups.map(({ column, texts }) => ({ column, has: texts.map((t) => t.includes(word)) })));
    for (let row = 0; row < n; row++) {
      if (narrower && last.found[row] === 0) continue;
      const text = this.#texts[row]!;
      const fits = words.every((word, i) => text.includes(word) || inherited[i]!.some(({ column, has }) => has[column[row]!]));
      if (fits) found[row] = 1 + rankIn(text, query);
    }
    this.#last = { words, found, whole };
    return found;
  }

  /**
   * Folds the names that have come since, or some of them.
   * @param most how many at most
   * @returns whether all are
   */
  prepare(most = Infinity): boolean {
    return this.#prepare(most);
  }

  #prepare(most = Infinity): boolean {
    const { loaded, whole } = this.#rows;
    let done = 0;
    const make = (row: number) => {
      const names = this.#rows.names(row);
      const pinyin = names.pop()!;
      this.#texts[row] = BREAK + [...names.map(fold), ...pinyin.split(' ')].join(BREAK) + BREAK;
      done += 1;
    };
    while (this.#whole < whole && done < most) make(this.#whole++);
    while (this.#texts.length < loaded && done < most) make(this.#texts.length);
    return this.#whole >= whole && this.#texts.length >= loaded;
  }
}

/** How well names that are parted by breaks fit a query: 0 not in them, 1 inside, 2 at the start, 3 the whole name. */
export function rankIn(text: string, query: string): number {
  if (text.includes(BREAK + query)) return text.includes(BREAK + query + BREAK) ? 3 : 2;
  return text.includes(query) ? 1 : 0;
}
