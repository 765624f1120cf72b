import type { Block, BlockStatement, Dataset, Indicator, IndicatorValue, Observation, Project, Section, Source } from './dataset.ts';

/** One thing that a source says, and of what. */
export type Said =
  | { about: 'project'; record: Project; statement: Observation }
  | { about: 'block'; record: Block; statement: BlockStatement }
  /** Of the blocks together. */
  | { about: 'district'; statement: BlockStatement }
  | { about: 'indicator'; indicator: Indicator; statement: IndicatorValue };

/** A paragraph that something rests on. What rests on several stands at the first of them. */
export interface SaidInParagraph {
  paragraph: number;
  said: Said[];
}

/** A section with what the atlas took from it. */
export interface SectionProfile {
  section: Section;
  /** From 1, in the source's order. */
  place: number;
  /** Ascending; none where nothing was taken from the section. */
  paragraphs: SaidInParagraph[];
  /** How many statements on projects and blocks. */
  statements: number;
  /** How many values of indicators. */
  values: number;
}

/**
 * Everything a source says, whatever date the reader looks at: by section and paragraph, in each paragraph projects before blocks,
 * the blocks together and indicators, in the dataset's order.
 * @param indicators none until they are at hand
 */
export function sourceProfile(dataset: Dataset, source: Source, indicators: readonly Indicator[] = []): SectionProfile[] {
  const all: Said[] = [
    ...dataset.projects.flatMap((record) => record.observations.map((statement): Said => ({ about: 'project', record, statement }))),
    ...dataset.blocks.flatMap((record) => record.observations.map((statement): Said => ({ about: 'block', record, statement }))),
    ...dataset.district.observations.map((statement): Said => ({ about: 'district', statement })),
    ...indicators.flatMap((indicator) => indicator.values.map((statement): Said => ({ about: 'indicator', indicator, statement }))),
  ];
  const byParagraph = new Map<number, Said[]>();
  for (const said of all) {
    const [first] = said.statement.paragraphs;
    if (said.statement.source !== source.id || first === undefined) continue;
    const there = byParagraph.get(first);
    if (there) there.push(said);
    else byParagraph.set(first, [said]);
  }
  return source.sections.map((section, i) => {
    const [from, to] = section.paragraphs;
    const paragraphs = [...byParagraph]
      .filter(([n]) => n >= from && n <= to)
      .sort(([a], [b]) => a - b)
      .map(([paragraph, said]) => ({ paragraph, said }));
    const said = paragraphs.flatMap((p) => p.said);
    const values = said.filter((s) => s.about === 'indicator').length;
    return { section, place: i + 1, paragraphs, statements: said.length - values, values };
  });
}
