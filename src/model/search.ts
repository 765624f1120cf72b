import type { ProjectRow } from './dataset.ts';

/** The words of a query, folded; every one must be found. */
export function queryWords(q: string): string[] {
  return fold(q).split(' ').filter(Boolean);
}

/** Its names, with its pinyin last. */
export const ownNames = (p: ProjectRow): string[] => [p.name.zh, p.name.en, ...p.aliases, p.pinyin];

/** Case, full-width forms and runs of space make no difference. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** True when every word stands somewhere in the text; no word matches everything. */
export function matchesQuery(text: string | undefined, words: readonly string[]): boolean {
  return words.every((word) => text?.includes(word) ?? false);
}
