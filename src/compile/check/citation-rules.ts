import { cite } from '../read/cite.ts';
import type { SourceDescription } from '../read/schema.ts';

/** What stands against a citation, and which of its keys it is about. */
export interface CitationProblem {
  key: 'paragraphs' | 'asof';
  message: string;
}

/**
 * The rules for a citation of `source`: each paragraph is in a section, and nothing is stated before it came to pass.
 * @param at `paragraphs` may be left out where they are not known
 * @param dated whether the statement carries the date of reference of a section cited, as observations do
 */
export function citationProblems(
  source: SourceDescription,
  { paragraphs = [], asof }: { paragraphs?: readonly number[] | undefined; asof: string },
  dated: boolean,
): CitationProblem[] {
  const { sections, strays } = cite(source, paragraphs);
  const last = Math.max(...source.sections.map((s) => s.paragraphs[1]));
  const problems = strays.map((stray): CitationProblem => ({
    key: 'paragraphs',
    message: `paragraph ${stray} is in no section of ${source.id}, expected 1 to ${last}`,
  }));
  if (asof > source.published)
    problems.push({ key: 'asof', message: `asof ${asof} is after ${source.id} was published, expected ${source.published} or before` });
  else if (dated && sections.length > 0 && !sections.some((s) => s.asof === asof))
    problems.push({
      key: 'asof',
      message: `asof ${asof} is not the date of reference of the section cited, expected ${[...new Set(sections.map((s) => s.asof))].join(' or ')}`,
    });
  return problems;
}
