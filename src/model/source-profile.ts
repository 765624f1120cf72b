import {
  SECTION_SEPARATOR,
  type Block,
  type BlockStatement,
  type Dataset,
  type Indicator,
  type IndicatorValue,
  type Observation,
  type Project,
  type Section,
  type Source,
} from './dataset.ts';

/** One thing that a source says, and of what. */
export type Said =
  | { about: 'project'; record: Project; statement: Observation }
  | { about: 'block'; record: Block; statement: BlockStatement }
  /** Of the blocks together. */
  | { about: 'district'; statement: BlockStatement }
  | { about: 'indicator'; indicator: Indicator; statement: IndicatorValue };

/** A paragraph that something rests on, or a section without numbers, which has none. What rests on several stands at the first of them. */
export interface SaidInParagraph {
  paragraph: number | null;
  said: Said[];
}

/** A section with what the atlas took from it. */
export interface SectionProfile {
  section: Section | null;
  /** From 1, in the source's order; what is said by the source as a whole comes last, under no section. */
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
  const own = all.filter(({ statement }) => statement.source === source.id);
  const byParagraph = grouped(own, ({ statement: { paragraphs } }) => paragraphs[0] ?? null);
  const unnumbered = grouped(byParagraph.get(null) ?? [], ({ statement: { section } }) => section.split(SECTION_SEPARATOR)[0]!);
  const profileOf = (section: Section | null, place: number, paragraphs: SaidInParagraph[]): SectionProfile => {
    const said = paragraphs.flatMap((p) => p.said);
    const values = said.filter((s) => s.about === 'indicator').length;
    return { section, place, paragraphs, statements: said.length - values, values };
  };
  const whole = unnumbered.get('');
  return [
    ...source.sections.map((section, i) => {
      const [from, to] = section.paragraphs ?? [1, 0];
      const numbered = [...byParagraph].flatMap(([n, said]) => (n !== null && n >= from && n <= to ? [{ paragraph: n, said }] : []));
      const without = unnumbered.get(section.id);
      return profileOf(section, i + 1, [
        ...(without ? [{ paragraph: null, said: without }] : []),
        ...numbered.sort((a, b) => a.paragraph - b.paragraph),
      ]);
    }),
    ...(whole ? [profileOf(null, source.sections.length + 1, [{ paragraph: null, said: whole }])] : []),
  ];
}

function grouped<T, K>(things: readonly T[], keyOf: (thing: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const thing of things) {
    const there = groups.get(keyOf(thing));
    if (there) there.push(thing);
    else groups.set(keyOf(thing), [thing]);
  }
  return groups;
}
