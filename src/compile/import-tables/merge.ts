/** What rows of every kind of table do to the files they are merged into. */
import type { z } from 'zod';
import type { Fault, Outcome } from '../import-shapes/outcome.ts';
import type { Given } from './cells.ts';
import type { FileEdit } from './file-edit.ts';

type Path = (string | number)[];

/** Sets a text in the languages in which it is stated; the other stays. */
export function mergeText(edit: FileEdit, path: Path, text: Given | undefined): void {
  if (!text) return;
  const key = String(path.at(-1));
  if (edit.at(path) === undefined) edit.set(path, text, key);
  else for (const language of ['zh', 'en'] as const) edit.set([...path, language], text[language], `${key}_${language}`);
}

/** Names are only added: links and searches go on using the old ones. */
export function mergeAliases(edit: FileEdit, aliases: readonly string[]): void {
  const had = (edit.at(['aliases']) ?? []) as string[];
  const added = [...new Set(aliases)].filter((alias) => !had.includes(alias));
  if (added.length > 0) edit.set(['aliases'], [...had, ...added], `aliases ${added.join('; ')} added`);
}

/** Holds each file to its schema, and adds those that changed to what is written. */
export function finish(edits: Iterable<FileEdit>, schema: z.ZodType, outcome: Outcome): void {
  const faulty = new Set(outcome.faults.map(({ number }) => number));
  for (const edit of edits) {
    if (edit.changes.length === 0 && !edit.isNew) continue;
    // What is wrong with a row is told already, and leaves its file incomplete.
    if (!edit.rows.some((row) => faulty.has(row)))
      outcome.faults.push(...edit.faults(schema).map((message): Fault => ({ number: edit.rows[0]!, message })));
    if (edit.edited) outcome.files.set(edit.path, edit.text());
  }
}
