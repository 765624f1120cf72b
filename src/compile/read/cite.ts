import type { SourceDescription } from './schema.ts';

/** The sections of a source that hold the given paragraphs, in the source's order, and the paragraphs that no section holds. */
export function cite(
  source: SourceDescription,
  paragraphs: readonly number[],
): { sections: SourceDescription['sections']; strays: number[] } {
  const holds = (section: SourceDescription['sections'][number], p: number) => p >= section.paragraphs[0] && p <= section.paragraphs[1];
  return {
    sections: source.sections.filter((section) => paragraphs.some((p) => holds(section, p))),
    strays: paragraphs.filter((p) => !source.sections.some((section) => holds(section, p))),
  };
}
