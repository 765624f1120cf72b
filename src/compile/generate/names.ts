/** Names for made-up records: the words of real names with an invented place in them, so that a search finds as large a share of them as of the real ones. */
import type { Text } from '../../model/dataset.ts';
import { pinyinOf } from '../dataset/pinyin.ts';

/** A real name in its two halves: the place it begins with, where that is told by both languages, and what it calls the thing. */
interface Parted {
  place: Text | null;
  thing: Text;
}

const HAN = /^\p{Script=Han}+$/u;
/** Characters of the longest place that a name begins with. */
const LONGEST_PLACE = 3;
/** Invented places of two characters that are tried before a longer one. */
const TRIES = 4;

/** Makes names of which no Chinese one stands twice. */
export class Names {
  readonly #random: () => number;
  readonly #parted = new Map<string, Parted>();
  readonly #places: Text[] = [];
  /** First and later characters of places, each as often as it stands there. */
  readonly #first: string[] = [];
  readonly #later: string[] = [];
  readonly #spelled = new Map<string, string>();
  readonly #given = new Set<string>();

  /**
   * @param real names of records, of which words are taken
   * @param landmarks names of places, of whose characters places are invented
   */
  constructor(real: readonly Text[], landmarks: readonly Text[], random: () => number) {
    this.#random = random;
    for (const name of real) {
      const parted = partedAtPlace(name);
      this.#parted.set(name.zh, parted);
      if (parted.place) this.#places.push(parted.place);
    }
    for (const { zh } of [...this.#places, ...landmarks]) {
      const [first, second] = zh;
      if (!first || !second || !HAN.test(first + second)) continue;
      this.#first.push(first);
      this.#later.push(second);
    }
  }

  /** A name in the manner of a real one, and other names in the manner of its other names. */
  like(real: { name: Text; aliases?: readonly string[] | undefined }): { name: Text; aliases: string[] } {
    const { place, thing } = this.#parted.get(real.name.zh)!;
    for (let n = 0; ; n++) {
      const at = place && this.#random() < 0.5 ? this.#one(this.#places) : place;
      const invented = this.#invented(n);
      const name = {
        zh: `${at?.zh ?? ''}${invented.zh}${thing.zh}`,
        en: [at?.en, invented.en, thing.en].filter(Boolean).join(' '),
      };
      if (this.#given.has(name.zh)) continue;
      this.#given.add(name.zh);
      return { name, aliases: (real.aliases ?? []).map((alias) => aliasOf(alias, place, at, invented)).filter((a) => a !== name.zh) };
    }
  }

  /** A place that is nowhere; longer, and at last with a number, when shorter ones were taken. */
  #invented(n: number): Text {
    if (this.#first.length === 0 || n > 10 * TRIES) return { zh: `${n}号`, en: `No. ${n}` };
    const later = Array.from({ length: 1 + Math.floor(n / TRIES) }, () => this.#one(this.#later));
    const zh = [this.#one(this.#first), ...later];
    const spelled = zh.map((character) => this.#spell(character)).join('');
    return { zh: zh.join(''), en: spelled.charAt(0).toUpperCase() + spelled.slice(1) };
  }

  #spell(character: string): string {
    let spelled = this.#spelled.get(character);
    if (spelled === undefined) this.#spelled.set(character, (spelled = pinyinOf([character]).split(' ')[0]!));
    return spelled;
  }

  #one<T>(list: readonly T[]): T {
    return list[Math.floor(this.#random() * list.length)]!;
  }
}

/** A name parted after the longest beginning of the Chinese one that the English one has as a word in pinyin. */
function partedAtPlace({ zh, en }: Text): Parted {
  const words = en.split(' ');
  for (let length = LONGEST_PLACE; length > 1; length--) {
    const [place, thing] = [zh.slice(0, length), zh.slice(length)];
    if (thing === '' || !HAN.test(place)) continue;
    const spelled = pinyinOf([place]).split(' ')[0]!;
    const at = words.findIndex((word) => word.toLowerCase().replace(/\W/g, '') === spelled);
    const rest = words
      .filter((_, i) => i !== at)
      .join(' ')
      .replace(/^[\s,–-]+|[\s,–-]+$/g, '');
    if (at >= 0 && rest !== '') return { place: { zh: place, en: words[at]!.replace(/\W/g, '') }, thing: { zh: thing, en: rest } };
  }
  return { place: null, thing: { zh, en } };
}

/** Another name of the record: what the real one is called beside its place, at the place that the record has. */
function aliasOf(alias: string, place: Text | null, at: Text | null, invented: Text): string {
  if (!/\p{Script=Han}/u.test(alias)) return `${invented.en} ${alias}`;
  return place && at && alias.startsWith(place.zh) && alias !== place.zh
    ? `${at.zh}${invented.zh}${alias.slice(place.zh.length)}`
    : `${invented.zh}${alias}`;
}
