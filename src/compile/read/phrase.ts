/** Finds the phrase that a sentence of the program is, so that it can be said in Chinese, and told together with its like. */
import type { Lang } from '../../model/dataset.ts';
import { FAULT_PHRASES } from '../../i18n/fault-phrases.ts';

/** A sentence taken apart. */
export interface Phrase {
  /** Which phrase it is; null for a sentence that is none, which is said as it is. */
  index: number | null;
  /** What stands in its gaps, by their names. */
  values: Readonly<Record<string, string>>;
  message: string;
}

/** How the columns of a table are called, by their ids. */
export type ColumnNames = (id: string) => string | undefined;

const GAP = /\{(\w+)\}/g;

/** A gap that only the id of a column fills, as a column and as a list of columns. */
const IDS = '[a-z]+(?:_[a-z]+)?';

const forms = FAULT_PHRASES.map(([en]) => {
  const names = [...en.matchAll(GAP)].map(([, name]) => name!);
  const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const parts = en.split(GAP).map((part, i) => (i % 2 === 0 ? literal(part) : part === 'known' ? `(${IDS})` : '([^]+?)'));
  return { names, form: new RegExp(`^${parts.join('')}$`) };
});

/** The phrase that a sentence is. */
export function phraseOf(message: string): Phrase {
  for (const [index, { names, form }] of forms.entries()) {
    const found = form.exec(message);
    if (found) return { index, values: Object.fromEntries(names.map((name, i) => [name, found[i + 1]!])), message };
  }
  return { index: null, values: {}, message };
}

/**
 * A phrase as it is said in a language.
 * @param left names of gaps that are left open: `…`
 */
export function sayPhrase(
  { index, values, message }: Phrase,
  lang: Lang,
  columns: ColumnNames,
  left: ReadonlySet<string> = new Set(),
): string {
  if (index === null) return message;
  const pair = FAULT_PHRASES[index]!;
  return pair[lang === 'en' ? 0 : 1].replace(GAP, (_gap, name: string) => {
    if (left.has(name)) return '…';
    const value = values[name]!;
    if (lang === 'en') return value;
    if (name.startsWith('column') || name === 'known') return listed(value, columns);
    return sayPhrase(phraseOf(value), lang, columns);
  });
}

/** A message in a language. */
export const say = (message: string, lang: Lang, columns: ColumnNames): string =>
  lang === 'en' ? message : sayPhrase(phraseOf(message), lang, columns);

/** Ids of columns by their names: one, or several joined by commas. */
const listed = (ids: string, columns: ColumnNames): string =>
  ids
    .split(', ')
    .map((id) => columns(id) ?? id)
    .join('、');
