/** Where in a source a row says that its statement stands. */
import { citationProblems, missingParagraphs } from '../check/citation-rules.ts';
import type { Lexicon } from '../read/rows/lexicon.ts';
import type { SourceDescription } from '../read/schema.ts';
import type { Row } from './cells.ts';

export interface Citation {
  source: string;
  paragraphs?: number[];
  /** Of a source whose paragraphs have no numbers. */
  section?: string;
}

/**
 * The citation of a row; undefined where it is none, with what stands against it among the row's problems.
 * @param asof the date of what is stated, where it could be read
 * @param dated whether that is the date of the section cited
 */
export function citationOf(
  row: Row<'source' | 'paragraphs' | 'section'>,
  words: Lexicon,
  sources: ReadonlyMap<string, SourceDescription>,
  asof: string | undefined,
  dated: boolean,
): Citation | undefined {
  const source = row.term('source', words);
  const paragraphs = row.paragraphs('paragraphs');
  if (!row.says('source')) row.problems.push('source 来源 is missing, expected beside what it says');
  if (source === undefined) return undefined;
  const described = sources.get(source)!;
  // The site's own table names the section beside the paragraphs, from which it follows.
  const section = paragraphs ? undefined : row.text('section');
  const missing = row.says('paragraphs') ? null : missingParagraphs(described, {});
  if (missing) row.problems.push(missing.message);
  else if (asof !== undefined)
    row.problems.push(...citationProblems(described, { paragraphs, section, asof }, dated).map(({ message }) => message));
  return { source, ...(paragraphs ? { paragraphs } : {}), ...(section === undefined ? {} : { section }) };
}
