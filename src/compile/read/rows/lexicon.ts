/** The words of tables whose meaning is fixed: each thing may be called by its id or a label in either language. */
import { fold } from '../../../model/search.ts';
import { subdistricts } from '../subdistricts.ts';
import type { Tables } from '../tables.ts';

/** Turns what a person calls a thing (its id, or a label in either language) into its id. */
export interface Lexicon {
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
  | 'source';

type Entry = { id: string; labels: string[] };

/** The lexicons of all columns whose words are fixed, from the vocabulary, the blocks and the sources. */
export function lexicons({
  vocab,
  blocks,
  sources,
  base,
}: Pick<Tables, 'blocks' | 'sources' | 'base'> & { vocab: Pick<Tables['vocab'], 'value'> }): Record<LexiconName, Lexicon> {
  const { stages, kinds, sectors, precisions, milestones, aims = [] } = vocab.value;
  const terms = (list: { id: string; zh: string; en: string }[]) => lexicon(list.map(({ id, zh, en }) => ({ id, labels: [zh, en] })));
  return {
    stage: terms(stages),
    kind: terms(kinds),
    subdistrict: lexicon(subdistricts({ base }).map(({ id, name }) => ({ id, labels: [name.zh, name.en] }))),
    sector: terms(sectors),
    precision: terms(precisions),
    milestone: terms(milestones),
    aim: terms(aims),
    block: lexicon(
      blocks.map(({ value: b }) => ({ id: b.id, labels: [b.name.zh, b.name.en, b.short.zh, b.short.en, ...(b.aliases ?? [])] })),
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
    crs: lexicon([
      { id: 'wgs84', labels: ['WGS-84', 'GPS'] },
      { id: 'gcj02', labels: ['GCJ-02', '火星坐标', '高德', '腾讯'] },
      { id: 'bd09', labels: ['BD-09', '百度'] },
    ]),
  };
}

function lexicon(entries: Entry[]): Lexicon {
  const ids = new Map<string, string>();
  // Ids win over labels, and an earlier entry over a later one, so that one word never changes its meaning.
  for (const { id } of entries) ids.set(fold(id), id);
  for (const { id, labels } of entries) for (const label of labels) if (!ids.has(fold(label))) ids.set(fold(label), id);
  return {
    idOf: (word) => ids.get(word) ?? ids.get(fold(word)),
    choices: entries.map(({ id, labels }) => [id, labels[0]].join(' ')).join(', '),
  };
}
