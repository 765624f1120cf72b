/** The words of tables whose meaning is fixed: each thing may be called by its id, a label in either language, or an alias. */
import { fold } from '../../../model/search.ts';
import { subdistricts } from '../subdistricts.ts';
import type { Tables } from '../tables.ts';
import { DATUM_WORDS } from './datum.ts';
import { nearest } from './near.ts';

/** What a word was understood to mean. */
export type WordRead =
  /** `loose` where it is an alias, as against the thing's id or label. */
  | { id: string; loose: boolean }
  /** An alias of several things. */
  | { several: string[] }
  /** None that is known; the things that it was probably meant to be, told as in `choices`. */
  | { near: string[] };

/** Turns what a person calls a thing into its id. */
export interface Lexicon {
  read(word: string): WordRead;
  /** The thing that a word means alone; undefined for any other, without looking for what is near. */
  idOf(word: string): string | undefined;
  /** The ids with their Chinese labels, for telling what was expected. */
  choices: string;
}

export type LexiconName =
  | 'stage'
  | 'stage_basis'
  | 'kind'
  | 'subdistrict'
  | 'sector'
  | 'block'
  | 'block_basis'
  | 'precision'
  | 'milestone'
  | 'aim'
  | 'crs'
  | 'source'
  | 'unit'
  | 'qualifier';

export type Lexicons = Record<LexiconName, Lexicon>;

/** What a thing may be called: `labels` name it alone, `aliases` may be said of others too. */
export interface Entry {
  id: string;
  labels: readonly string[];
  aliases?: readonly string[] | undefined;
}

/** The lexicons of all columns whose words are fixed, from the vocabulary, the blocks and the sources. */
export function lexicons({
  vocab,
  blocks,
  sources,
  base,
}: Pick<Tables, 'blocks' | 'sources' | 'base'> & { vocab: Pick<Tables['vocab'], 'value'> }): Lexicons {
  const { stages, kinds, sectors, precisions, milestones, aims = [], units, qualifiers } = vocab.value;
  const terms = (list: { id: string; zh: string; en: string; aliases?: string[] | undefined }[]) =>
    lexicon(list.map(({ id, zh, en, aliases }) => ({ id, labels: [zh, en], aliases })));
  return {
    stage: terms(stages),
    kind: terms(kinds),
    subdistrict: lexicon(subdistricts({ base }).map(({ id, name }) => ({ id, labels: [name.zh, name.en] }))),
    sector: terms(sectors),
    precision: terms(precisions),
    milestone: terms(milestones),
    aim: terms(aims),
    unit: lexicon(units.map(({ id, zh }) => ({ id, labels: [zh] }))),
    qualifier: terms(qualifiers),
    block: lexicon(
      blocks.map(({ value: b }) => ({ id: b.id, labels: [b.name.zh, b.name.en, b.short.zh, b.short.en], aliases: b.aliases })),
    ),
    source: lexicon(sources.map(({ value: s }) => ({ id: s.id, labels: [s.short.zh, s.short.en, s.title.zh, s.title.en] }))),
    stage_basis: lexicon([
      { id: 'stated', labels: ['写明'] },
      { id: 'implied', labels: ['推定'] },
    ]),
    block_basis: lexicon([
      { id: 'text', labels: ['来源写明', '文本'] },
      { id: 'geography', labels: ['按位置', '位置'] },
    ]),
    crs: lexicon(Object.entries(DATUM_WORDS).map(([id, labels]) => ({ id, labels }))),
  };
}

/** A lexicon of things. Ids win over labels, labels over aliases, and an earlier label over a later one. */
export function lexicon(entries: readonly Entry[]): Lexicon {
  const names = new Map<string, string>();
  for (const { id } of entries) names.set(wordKey(id), id);
  for (const { id, labels } of entries) for (const label of labels) if (!names.has(wordKey(label))) names.set(wordKey(label), id);
  const loose = new Map<string, Set<string>>();
  for (const { id, aliases = [] } of entries)
    for (const key of aliases.map(wordKey)) if (!names.has(key)) loose.set(key, (loose.get(key) ?? new Set()).add(id));
  const told = new Map(entries.map(({ id, labels }) => [id, [id, labels[0]].join(' ')]));
  const read = (word: string): WordRead | null => {
    const key = wordKey(word);
    const id = names.get(key);
    if (id !== undefined) return { id, loose: false };
    const ids = [...(loose.get(key) ?? [])];
    return ids.length > 1 ? { several: ids.map((one) => told.get(one)!) } : ids.length > 0 ? { id: ids[0]!, loose: true } : null;
  };
  // What stands in brackets explains: 在建（主体施工）.
  const readAtAll = (word: string): WordRead | null => read(word) ?? read(word.normalize('NFKC').replace(/\([^)]*\)?\s*$/, ''));
  return {
    read: (word) => readAtAll(word) ?? { near: near(word) },
    idOf: (word) => {
      const found = readAtAll(word);
      return found && 'id' in found ? found.id : undefined;
    },
    choices: [...told.values()].join(', '),
  };

  function near(word: string): string[] {
    const words = nearest(wordKey(word), [...names.keys(), ...loose.keys()]);
    const ids = words.flatMap((found) => names.get(found) ?? [...(loose.get(found) ?? [])]);
    return [...new Set(ids)].map((id) => told.get(id)!);
  }
}

/** Case, width, spaces, hyphens and quotes make no difference. */
const wordKey = (word: string): string => fold(word).replace(/[\s_\-–—·.。:'"“”‘’《》「」]+/g, '') || fold(word);
