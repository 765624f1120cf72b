import type { Dataset, Project, Vocab } from './dataset.ts';

/** Project id → the lower-case text a query is looked for in. */
export type SearchIndex = ReadonlyMap<string, string>;

/**
 * Names, aliases, pinyin and initials of every project, with those of its block and the names of its sub-district and its kind, so
 * that these find what belongs to them. Plain substrings: word splitting finds nothing for Chinese.
 */
export function searchIndex(dataset: Pick<Dataset, 'projects' | 'blocks' | 'subdistricts'> & { vocab: Pick<Vocab, 'kinds'> }): SearchIndex {
  const blocks = new Map(dataset.blocks.map((b) => [b.id, [b.name.zh, b.name.en, b.short.zh, b.short.en, ...b.aliases, b.pinyin]]));
  const subdistricts = new Map(dataset.subdistricts.map((s) => [s.id, [s.name.zh, s.name.en]]));
  const kinds = new Map(dataset.vocab.kinds.map((k) => [k.id, [k.zh, k.en]]));
  const names = (lists: ReadonlyMap<string, string[]>, id: string | null = '') => lists.get(id ?? '') ?? [];
  return new Map(
    dataset.projects.map((p) => [
      p.id,
      fold([...ownNames(p), ...names(blocks, p.block), ...names(subdistricts, p.subdistrict), ...names(kinds, p.kind)].join(' ')),
    ]),
  );
}

/** The words of a query, folded; every one must be found. */
export function queryWords(q: string): string[] {
  return fold(q).split(' ').filter(Boolean);
}

/** True when every word stands somewhere in the text; no word matches everything. */
export function matchesQuery(text: string | undefined, words: readonly string[]): boolean {
  return words.every((word) => text?.includes(word) ?? false);
}

/** Its names, with its pinyin last. */
export const ownNames = (p: Project): string[] => [p.name.zh, p.name.en, ...p.aliases, p.pinyin];

/** Case, full-width forms and runs of space make no difference. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
