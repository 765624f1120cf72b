/** Finds the phrase that a sentence of the program is, so that it can be said in Chinese, and told together with its like. */
import type { Lang } from '../../model/dataset.ts';
import { BROUGHT_PHRASES } from '../../i18n/brought-phrases.ts';
import { UNREAD_PHRASES } from '../../i18n/unread-phrases.ts';
import { FAULT_PARTS, FAULT_PHRASES } from '../../i18n/fault-phrases.ts';
import { PROJECT_HEADERS } from './rows/columns.ts';

/** A sentence taken apart. */
export interface Phrase {
  /** The phrase that it is, with its gaps; null for a sentence that is none, which is said as it is. */
  as: Readonly<Record<Lang, string>> | null;
  /** What stands in its gaps, by their names. */
  values: Readonly<Record<string, string>>;
  message: string;
}

/** How the columns of a table are called, by their ids. */
export type ColumnNames = (id: string) => string | undefined;

const GAP = /\{(\w+)\}/g;

/** A gap that only the id of a column fills. */
const IDS = PROJECT_HEADERS.columns.join('|');

/** Gaps in which a part stands. What stands in any other, somebody wrote. */
const PARTED = new Set(['expected', 'near', 'meanings', 'dates', 'reason', 'one', 'other']);

const formsOf = (phrases: typeof FAULT_PHRASES) =>
  phrases.map(([en, zh]) => {
    const names = [...en.matchAll(GAP)].map(([, name]) => name!);
    const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const parts = en.split(GAP).map((part, i) => (i % 2 === 0 ? literal(part) : part === 'known' ? `(${IDS})` : '([^]+?)'));
    return { names, form: new RegExp(`^${parts.join('')}$`), as: { en, zh } };
  });

const SENTENCES = formsOf([...BROUGHT_PHRASES, ...FAULT_PHRASES, ...UNREAD_PHRASES]);
const PARTS = formsOf(FAULT_PARTS);

/** The phrase that a sentence is. */
export function phraseOf(message: string, forms = SENTENCES): Phrase {
  for (const { names, form, as } of forms) {
    const found = form.exec(message);
    if (found) return { as, values: Object.fromEntries(names.map((name, i) => [name, found[i + 1]!])), message };
  }
  return { as: null, values: {}, message };
}

/**
 * A phrase as it is said in a language.
 * @param left names of gaps that are left open: `…`
 */
export function sayPhrase(
  { as, values, message }: Phrase,
  lang: Lang,
  columns: ColumnNames,
  left: ReadonlySet<string> = new Set(),
): string {
  if (as === null) return message;
  return as[lang].replace(GAP, (_gap, name: string) => {
    if (left.has(name)) return '…';
    const value = values[name]!;
    if (lang === 'en') return value;
    if (name.startsWith('column') || name === 'known') return listed(value, columns);
    if (name === 'what') return say(value, lang, columns);
    return PARTED.has(name) ? sayPhrase(phraseOf(value, PARTS), lang, columns) : value;
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
