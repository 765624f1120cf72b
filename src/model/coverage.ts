/** How much the sources cover: by date, and each by itself. */
import { SECTION_SEPARATOR, type AsOf, type Citation, type Dataset, type Indicator, type Source } from './dataset.ts';
import type { Rows } from './rows.ts';

/** What the sources tell of one date of reference: what is new at a date is first of all what was written about then. */
export interface DateCoverage {
  asof: AsOf;
  /** The sources with a section of that date, in the dataset's order. */
  sources: Source[];
  /** How many projects have an observation of that date. */
  projects: number;
}

/** How much the sources tell of each date of reference, the earliest first. */
export function coverage({ dates, sources, projects }: Pick<Dataset, 'dates' | 'sources' | 'projects'>): DateCoverage[] {
  return coveredBy({ dates, sources }, (asof) => projects.filter((p) => p.observations.some((o) => o.asof === asof)).length);
}

/** The same of records in columns. */
export function rowCoverage(dataset: Pick<Dataset, 'dates' | 'sources'>, { loaded, first, asof }: Rows): DateCoverage[] {
  const named = new Uint32Array(dataset.dates.length);
  for (let row = 0; row < loaded; row++)
    // Oldest first: the dates of a record that are alike stand together.
    for (let at = first[row]!; at < first[row + 1]!; at++) if (at === first[row] || asof[at] !== asof[at - 1]) named[asof[at]!]! += 1;
  return coveredBy(dataset, (_, place) => named[place]!);
}

const coveredBy = (
  { dates, sources }: Pick<Dataset, 'dates' | 'sources'>,
  projects: (asof: AsOf, place: number) => number,
): DateCoverage[] =>
  dates.map((asof, place) => ({
    asof,
    sources: sources.filter((s) => s.sections.some((section) => section.asof === asof)),
    projects: projects(asof, place),
  }));

/** How much one source gives. */
export interface SourceReach {
  /** Projects that it names. */
  projects: number;
  /** Those of them that no other source names. */
  only: number;
  /** Statements on projects, on blocks and on the blocks together. */
  statements: number;
}

/** How much a source gives; nothing for one that nobody cites. @param id of the source */
export function sourceReach({ projects, blocks, district }: Pick<Dataset, 'projects' | 'blocks' | 'district'>, id: string): SourceReach {
  const named = projects.filter((p) => p.observations.some((o) => o.source === id));
  return {
    projects: named.length,
    only: named.filter((p) => p.observations.every((o) => o.source === id)).length,
    statements: [...projects, ...blocks, district].flatMap((r) => r.observations.filter((o) => o.source === id)).length,
  };
}

/** How many indicators have a value from a source, and how many values that is. @param id of the source */
export function indicatorReach(indicators: readonly Indicator[], id: string): { indicators: number; values: number } {
  const given = indicators.map((i) => i.values.filter((v) => v.source === id).length).filter((n) => n > 0);
  return { indicators: given.length, values: given.reduce((sum, n) => sum + n, 0) };
}

/** Where the card and the page of a source have a paragraph, and a section. @param place of the section, from 1 */
export const paragraphAnchor = (paragraph: number): string => `p${paragraph}`;
export const sectionAnchor = (place: number): string => `section-${place}`;

/** Where they have what a citation says: at the first paragraph that it names, else at its section, else after all of them. */
export function citationAnchor({ paragraphs: [first], section }: Citation, source: Pick<Source, 'sections'> | undefined): string {
  if (first !== undefined) return paragraphAnchor(first);
  const sections = source?.sections ?? [];
  const place = sections.findIndex((s) => s.id === section.split(SECTION_SEPARATOR)[0]);
  return sectionAnchor(place < 0 ? sections.length + 1 : place + 1);
}
