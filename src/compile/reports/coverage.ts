import { cite } from '../read/cite.ts';
import { alignColumns } from './plain-text.ts';
import type { SourceDescription } from '../read/schema.ts';
import type { Tables } from '../read/tables.ts';

/** How often one paragraph is cited, or one section without numbers, by what cites it. */
interface ParagraphCoverage {
  /** Null for a section without numbers. */
  paragraph: number | null;
  observations: number;
  statements: number;
  values: number;
}

export interface SourceCoverage {
  source: SourceDescription;
  sections: { section: SourceDescription['sections'][number]; paragraphs: ParagraphCoverage[] }[];
}

interface Cited {
  source: string;
  paragraphs?: number[] | undefined;
  section?: string | undefined;
}

type Kind = 'observations' | 'statements' | 'values';

/** Of each paragraph of each source, how many project observations, statements on blocks and indicator values cite it. */
export function coverage({
  sources,
  projects,
  blocks,
  district,
  indicators,
}: Pick<Tables, 'sources' | 'projects' | 'blocks' | 'district' | 'indicators'>): SourceCoverage[] {
  const counts = new Map<string, ParagraphCoverage>();
  const count = (source: string, place: number | string): ParagraphCoverage => {
    const key = `${source} ${typeof place} ${place}`;
    const paragraph = typeof place === 'number' ? place : null;
    const counted = counts.get(key) ?? { paragraph, observations: 0, statements: 0, values: 0 };
    counts.set(key, counted);
    return counted;
  };
  const described = new Map(sources.map(({ value }) => [value.id, value]));
  const add = (kind: Kind, citations: Cited[]) => {
    for (const { source, paragraphs = [], section } of citations) {
      for (const paragraph of new Set(paragraphs)) count(source, paragraph)[kind] += 1;
      const known = described.get(source);
      if (known && paragraphs.length === 0) for (const { id } of cite(known, [], section).sections) count(source, id)[kind] += 1;
    }
  };
  for (const { value } of projects) add('observations', value.observations);
  for (const { value } of [...blocks, district]) add('statements', value.observations ?? []);
  for (const { value } of indicators) for (const indicator of value) add('values', indicator.values);
  return [...sources]
    .sort((a, b) => a.value.order - b.value.order)
    .map(({ value: source }) => ({
      source,
      sections: source.sections.map((section) => {
        if (!section.paragraphs) return { section, paragraphs: [count(source.id, section.id)] };
        const [first, last] = section.paragraphs;
        return { section, paragraphs: Array.from({ length: last - first + 1 }, (_, i) => count(source.id, first + i)) };
      }),
    }));
}

/** The coverage as aligned text; a paragraph that nothing cites is marked. */
export function formatCoverage(sources: SourceCoverage[]): string {
  const lines: string[] = [];
  const all: ParagraphCoverage[] = [];
  for (const { source, sections } of sources) {
    const paragraphs = sections.flatMap((s) => s.paragraphs);
    all.push(...paragraphs);
    const rows = sections.flatMap(({ section, paragraphs }) => [
      [`  ${section.id} ${section.title.zh === section.id ? section.title.en : section.title.zh}`, '', '', '', ''],
      ...paragraphs.map((p) => [`    ${nameOf(p)}`, p.observations, p.statements, p.values, isCited(p) ? '' : '<-- nothing cites it']),
    ]);
    const head = [`${source.id}  ${source.short.zh}`, 'projects', 'blocks', 'indicators', ''];
    lines.push(...alignColumns([head, ...rows, ['  total', ...totals(paragraphs), '']]), `  ${summary(paragraphs)}`, '');
  }
  const [observations, statements, values] = totals(all);
  lines.push(
    `All sources: ${observations} citations by projects, ${statements} by blocks, ${values} by indicators. ${summary(all, false)}`,
  );
  return lines.join('\n');
}

/** How a paragraph is named; a section without numbers stands for all of its own. */
const nameOf = ({ paragraph }: ParagraphCoverage): string => (paragraph === null ? 'whole section' : `p${paragraph}`);

const isCited = (p: ParagraphCoverage): boolean => p.observations + p.statements + p.values > 0;

function totals(paragraphs: ParagraphCoverage[]): number[] {
  return (['observations', 'statements', 'values'] as const).map((kind) => paragraphs.reduce((sum, p) => sum + p[kind], 0));
}

function summary(paragraphs: ParagraphCoverage[], named = true): string {
  const bare = paragraphs.filter((p) => !isCited(p)).map(nameOf);
  const what = paragraphs.some((p) => p.paragraph === null) ? 'paragraphs and sections without numbers' : 'paragraphs';
  return `${paragraphs.length} ${what}, ${paragraphs.length - bare.length} cited, ${bare.length} not${named && bare.length > 0 ? `: ${bare.join(', ')}` : '.'}`;
}
