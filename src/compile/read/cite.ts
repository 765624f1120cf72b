import type { SourceDescription } from './schema.ts';

type Section = SourceDescription['sections'][number];

/**
 * The sections of a source that are cited, in the source's order: those that hold the given paragraphs, the one that is named, and where
 * neither is given the only one there is; and the paragraphs that no section holds.
 */
export function cite(
  { sections }: Pick<SourceDescription, 'sections'>,
  paragraphs: readonly number[] = [],
  section?: string,
): { sections: Section[]; strays: number[] } {
  const holds = ({ paragraphs: span }: Section, p: number) => span !== undefined && p >= span[0] && p <= span[1];
  const whole = paragraphs.length === 0 && section === undefined;
  return {
    sections: whole && sections.length === 1 ? sections : sections.filter((s) => s.id === section || paragraphs.some((p) => holds(s, p))),
    strays: paragraphs.filter((p) => !sections.some((s) => holds(s, p))),
  };
}

/** Whether the paragraphs of every section are numbered, so that a citation has to name them. */
export const isNumbered = ({ sections }: Pick<SourceDescription, 'sections'>): boolean => sections.every((s) => s.paragraphs !== undefined);
