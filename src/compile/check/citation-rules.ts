import { cite, isNumbered } from '../read/cite.ts';
import type { SourceDescription } from '../read/schema.ts';
import { oneOf } from './one-of.ts';

/** What stands against a citation, and which of its keys it is about. */
export interface CitationProblem {
  key: 'paragraphs' | 'section' | 'asof';
  message: string;
}

/** Where a statement stands in a source, as it is typed. */
export interface Cited {
  paragraphs?: readonly number[] | undefined;
  section?: string | undefined;
  asof: string;
}

/** What a citation lacks of a source whose paragraphs have numbers; null where it names one. */
export function missingParagraphs(source: SourceDescription, { paragraphs }: Omit<Cited, 'asof'>): CitationProblem | null {
  if (paragraphs !== undefined || !isNumbered(source)) return null;
  return { key: 'paragraphs', message: `paragraphs is missing, expected the numbers of those of ${source.id} that say it` };
}

/**
 * The rules for a citation of `source`: each paragraph is in a section, and nothing is stated before it came to pass.
 * @param at `paragraphs` may be left out where they are not known
 * @param dated whether the statement carries the date of reference of a section cited, as observations do
 */
export function citationProblems(source: SourceDescription, { paragraphs = [], section, asof }: Cited, dated: boolean): CitationProblem[] {
  const { sections, strays } = cite(source, paragraphs, section);
  const last = Math.max(0, ...source.sections.map((s) => s.paragraphs?.[1] ?? 0));
  const expected = last > 0 ? `1 to ${last}` : 'none, since its sections have no numbers';
  const problems = strays.map((stray): CitationProblem => ({
    key: 'paragraphs',
    message: `paragraph ${stray} is in no section of ${source.id}, expected ${expected}`,
  }));
  if (section !== undefined && !source.sections.some((s) => s.id === section))
    problems.push({
      key: 'section',
      message: `section "${section}" is none of ${source.id}, expected ${oneOf(new Set(source.sections.map((s) => s.id)))}`,
    });
  // A source that is cited as a whole speaks of all its dates.
  const dating = sections.length === 0 && strays.length === 0 && !isNumbered(source) ? source.sections : sections;
  if (asof > source.published)
    problems.push({ key: 'asof', message: `asof ${asof} is after ${source.id} was published, expected ${source.published} or before` });
  else if (dated && dating.length > 0 && !dating.some((s) => s.asof === asof))
    problems.push({
      key: 'asof',
      message: `asof ${asof} is not the date of reference of the section cited, expected ${[...new Set(dating.map((s) => s.asof))].join(' or ')}`,
    });
  return problems;
}
